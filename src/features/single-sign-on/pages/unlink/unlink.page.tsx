import { listWaysOf, readSignInPolicy } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { fresh, type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { listIdentities } from '../../identities.queries.ts'
import { unlinkIdentity } from '../../identities.ts'
import { nameOf } from '../../provider.ts'
import { getProvider, listProviders } from '../../providers.queries.ts'
import { singleSignOnUrls } from '../../single-sign-on.urls.ts'
import { words } from '../../words.ts'
import { Frame } from '../frame.tsx'

export const unlinkPage = page(singleSignOnUrls.unlink, {
  access: fresh(signedIn),
  async load({ db, me, params }) {
    const identity = found((await listIdentities(db, me)).find(({ id }) => id === params.identityId))
    return { identity, provider: await getProvider(db, identity.providerId) }
  },
  title: ({ data, ctx: { locale } }) => words(locale).ways.unlinkTitle(nameOf(data.provider, locale)),
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).ways.title, href: singleSignOnUrls.ways.href() }],
  view({ data: { identity, provider }, form, ctx: { locale } }) {
    const { ways: t, onlyYou } = words(locale)
    const title = t.unlinkTitle(nameOf(provider, locale))
    return (
      <>
        <Frame title={title} lead={t.unlinkLead(identity.label)} form={form} whoCanSee={onlyYou} locale={locale} />
        <form method="post" action={singleSignOnUrls.unlink.href({ identityId: identity.id })}>
          <div class="govuk-button-group" id="unlink">
            <Button classes="govuk-button--warning" preventDoubleClick text={t.unlinkSubmit} />
            <a class="govuk-link" href={singleSignOnUrls.ways.href()}>
              {t.keep}
            </a>
          </div>
        </form>
      </>
    )
  },
  async submit({ tx, me, data: { identity, provider }, ...around }) {
    const t = words(around.locale).ways
    if (!(await hasAnotherWay(tx, me, identity.id))) return invalid({ unlink: t.lastOne })
    const unlinked = { identityId: identity.id, personId: me.id, provider, actorId: me.id }
    await unlinkIdentity(tx, unlinked, around)
    return redirect(singleSignOnUrls.ways.href()).saying(t.unlinked(nameOf(provider, around.locale)))
  },
})

async function hasAnotherWay(tx: Writing, me: Me, identityId: string): Promise<boolean> {
  const { ways } = await readSignInPolicy(tx)
  const own = await listWaysOf(
    tx,
    me.id,
    ways.filter(way => way !== 'single-sign-on'),
  )
  if (own.length > 0) return true
  const open = new Set((await listProviders(tx)).filter(({ turnedOnAt }) => turnedOnAt).map(({ id }) => id))
  const others = (await listIdentities(tx, me)).filter(
    ({ id, providerId }) => id !== identityId && open.has(providerId),
  )
  return ways.includes('single-sign-on') && others.length > 0
}
