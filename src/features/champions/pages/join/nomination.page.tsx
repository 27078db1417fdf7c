import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Told } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page, type ViewProps } from '#platform/http/page.ts'
import type { Champion } from '../../champion.ts'
import { findMembership } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs, OneForm } from '../../frame.tsx'
import { acceptNomination, declineNomination } from '../../joining.ts'
import { joiningWords } from '../../joining-words.ts'
import { findChampionPolicy } from '../../policy.queries.ts'
import { listAreaChoices } from '../../support/areas.ts'
import { type WishData, WishFields, wishFields, wishOf } from '../wish-fields.tsx'

interface NominationData extends WishData {
  readonly champion: Champion
}

/** Somebody thought of me: what they wrote, and yes with hours and areas. */
export const nominationPage = page(championsUrls.nomination, {
  access: signedIn,
  async load({ db, me, locale }): Promise<NominationData> {
    const champion = found(await findMembership(db, me.id))
    if (champion.state !== 'nominated') throw notFound()
    const { usualHours } = await findChampionPolicy(db)
    return { champion, usualHours, areas: await listAreaChoices(db, locale) }
  },
  title: ({ ctx }) => joiningWords(ctx.locale).nomination.title,
  breadcrumbs: ({ ctx }) => championsCrumbs(ctx.locale),
  view: NominationView,
  form: form((locale, _: NominationData) => z.object(wishFields(locale)), {
    initial: ({ usualHours }) => ({ hours: String(usualHours) }),
  }),
  async submit({ tx, me, data, input, locale, now }) {
    const policy = await findChampionPolicy(tx)
    await acceptNomination(tx, me, data.champion, wishOf(input, data.areas), { policy, now })
    return redirect(championsUrls.mine.href()).saying(joiningWords(locale).nomination.accepted)
  },
})

/** No, thank you: nobody is told. */
export const declineAction = action(championsUrls.declineNomination, {
  access: signedIn,
  load: async ({ db, me }) => found(await findMembership(db, me.id)),
  async submit({ tx, data: champion, locale, now }) {
    await declineNomination(tx, champion, now)
    return redirect(championsUrls.find.href()).saying(joiningWords(locale).nomination.declined)
  },
})

function NominationView({ data, form: state, ctx: { locale } }: ViewProps<NominationData>) {
  const { nomination: t } = joiningWords(locale)
  const { nominatedByName, nominatedBecause, how } = data.champion
  const who = nominatedByName ?? t.somebody
  const lead = how === 'successor' ? t.leadSuccessor(who) : t.lead(who)
  return (
    <PageFrame title={t.title} lead={lead} who={t.who} form={state} locale={locale}>
      {nominatedBecause && (
        <>
          <h2 class="govuk-heading-m">{t.because}</h2>
          <blockquote class="govuk-inset-text">
            <Told text={nominatedBecause} />
          </blockquote>
        </>
      )}
      <h2 class="govuk-heading-m">{t.yes}</h2>
      <p class="govuk-body">{t.yesText}</p>
      <OneForm action={championsUrls.nomination.href()} save={t.accept}>
        <WishFields form={state} data={data} locale={locale} />
      </OneForm>
      <h2 class="govuk-heading-m">{t.no}</h2>
      <p class="govuk-body">{t.noText}</p>
      <OneForm action={championsUrls.declineNomination.href()} save={t.decline} isSecondary />
    </PageFrame>
  )
}
