import { fresh, holds } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { passage } from '#platform/http/passage.ts'
import { listDomains } from '../../domains.queries.ts'
import { listGroupRoles } from '../../group-roles.ts'
import { countLinkedPeople } from '../../identities.queries.ts'
import { callbackAddress } from '../../passages/start.ts'
import { nameOf } from '../../provider.ts'
import { getProvider } from '../../providers.queries.ts'
import { noteTrial, turnOff, turnOn } from '../../providers.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { tryProvider } from '../../trial.ts'
import { adminWords } from '../../words.ts'
import { providerCrumbs } from '../frame.tsx'
import { ProviderView } from './provider.view.tsx'

const toProvider = ({ id }: { readonly id: string }) => singleSignOnUrls.provider.href({ providerId: id })

export const providerPage = page(singleSignOnUrls.provider, {
  access: holds('administrator'),
  async load({ db, params, config: { PUBLIC_URL }, organisation: { slug } }) {
    const provider = await getProvider(db, params.providerId)
    const { id: providerId } = provider
    return {
      provider,
      domains: await listDomains(db, provider),
      groups: await listGroupRoles(db, provider),
      people: (await countLinkedPeople(db)).get(providerId) ?? 0,
      addresses: {
        callback: callbackAddress(provider, { PUBLIC_URL }),
        backChannel: PUBLIC_URL + singleSignOnUrls.backChannelLogout.href({ providerId, organisation: slug }),
        signedOut: PUBLIC_URL + singleSignOnUrls.signedOut.href(),
        start: PUBLIC_URL + singleSignOnUrls.start.href({ providerId }, { organisation: slug }),
      },
    }
  },
  title: ({ data, ctx }) => nameOf(data.provider, ctx.locale),
  breadcrumbs: ({ ctx }) => providerCrumbs(ctx.locale),
  view: ProviderView,
})

/** Asks the provider itself, so no transaction may wait for it. */
export const tryPassage = passage(singleSignOnUrls.tryIt, {
  method: 'POST',
  access: holds('administrator'),
  async travel({ params, config, transact, now }) {
    const provider = await transact(tx => getProvider(tx, params.providerId))
    const trial = await tryProvider(provider, callbackAddress(provider, config), config)
    await transact(tx => noteTrial(tx, provider, trial, now))
    return { redirect: redirect(toProvider(provider)) }
  },
})

export const turnOnAction = action(singleSignOnUrls.turnOn, {
  access: fresh(holds('administrator')),
  load: ({ db, params }) => getProvider(db, params.providerId),
  async submit({ tx, me, data, locale, now }) {
    const t = adminWords(locale).show
    const answer = await turnOn(tx, data, me, now)
    return redirect(toProvider(data)).saying(answer === 'on' ? t.turnedOn(nameOf(data, locale)) : t.tryFirst)
  },
})

export const turnOffAction = action(singleSignOnUrls.turnOff, {
  access: fresh(holds('administrator')),
  load: ({ db, params }) => getProvider(db, params.providerId),
  async submit({ tx, me, data, locale }) {
    const t = adminWords(locale).show
    const answer = await turnOff(tx, data, me)
    return redirect(toProvider(data)).saying(answer === 'off' ? t.turnedOff(nameOf(data, locale)) : t.lastWay)
  },
})
