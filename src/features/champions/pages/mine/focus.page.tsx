import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { personTermsUrls } from '#features/profiles/index.ts'
import { Input } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import type { Champion } from '../../champion.ts'
import { findMembership, listFocus } from '../../champions.queries.ts'
import { championsUrls } from '../../champions.urls.ts'
import { championsCrumbs, Links, OneForm } from '../../frame.tsx'
import { changeWish } from '../../joining.ts'
import { joiningWords } from '../../joining-words.ts'
import { findChampionPolicy } from '../../policy.queries.ts'
import { listAreaChoices } from '../../support/areas.ts'
import { isDay } from '../typed-day.ts'
import { type WishData, WishFields, wishFields, wishOf } from '../wish-fields.tsx'

interface FocusData extends WishData {
  readonly champion: Champion
  readonly chosen: readonly string[]
  readonly today: string
}

/** What I help with, how much time I give, and until when not. */
export const focusPage = page(championsUrls.focus, {
  access: signedIn,
  async load({ db, me, locale, organisation, now }): Promise<FocusData> {
    const champion = found(await findMembership(db, me.id))
    if (champion.state === 'nominated') throw notFound()
    const { usualHours } = await findChampionPolicy(db)
    const chosen = (await listFocus(db, champion)).map(({ areaKey }) => areaKey)
    const today = calendarDay(organisation.timeZone, now)
    return { champion, chosen, usualHours, today, areas: await listAreaChoices(db, locale) }
  },
  title: ({ ctx }) => joiningWords(ctx.locale).focus.title,
  breadcrumbs: ({ ctx: { locale } }) =>
    championsCrumbs(locale, { text: joiningWords(locale).mine.title, href: championsUrls.mine.href() }),
  view: FocusView,
  form: form((locale, _: FocusData) => z.object({ ...wishFields(locale), busyUntil: z.string().trim().max(20) }), {
    initial: ({ champion, chosen, usualHours, today }) => ({
      hours: String(champion.hoursAMonth ?? usualHours),
      areas: chosen,
      helpsWith: champion.helpsWith,
      busyUntil: champion.busyUntil && champion.busyUntil >= today ? champion.busyUntil : '',
    }),
    check({ busyUntil }, { locale, data }) {
      const t = joiningWords(locale).wish
      if (!busyUntil) return undefined
      if (!isDay(busyUntil)) return { busyUntil: t.busyWrong }
      return busyUntil < data.today ? { busyUntil: t.busyPast } : undefined
    },
  }),
  async submit({ tx, me, data, input, locale, now }) {
    const t = joiningWords(locale).focus
    const policy = await findChampionPolicy(tx)
    const wish = { ...wishOf(input, data.areas), busyUntil: input.busyUntil || undefined }
    await changeWish(tx, me, data.champion, wish, { policy, now })
    const waits = data.champion.state === 'volunteered' || data.champion.state === 'agreed'
    const asks =
      waits && me.managerId !== undefined && policy.asksManager && wish.hoursAMonth !== data.champion.hoursAMonth
    return redirect(championsUrls.mine.href()).saying(asks ? t.askedAgain : t.saved)
  },
})

function FocusView({ data, form: state, ctx: { locale } }: ViewProps<FocusData>) {
  const { focus: t, mine, wish } = joiningWords(locale)
  const back = { text: mine.title, href: championsUrls.mine.href() }
  return (
    <PageFrame title={t.title} lead={t.lead} who={mine.who} form={state} locale={locale}>
      <OneForm action={championsUrls.focus.href()} save={t.save} back={back}>
        <WishFields form={state} data={data} hours={data.champion.hoursAMonth} locale={locale} />
        <Input
          name="busyUntil"
          type="date"
          classes="govuk-input--width-10"
          label={{ text: wish.busy, classes: 'govuk-label--s' }}
          hint={wish.busyHint}
          value={state.value('busyUntil')}
          errorMessage={state.error('busyUntil')}
          locale={locale}
        />
      </OneForm>
      <p class="govuk-body">{t.languages}</p>
      <Links links={[{ text: t.languagesLink, href: personTermsUrls.section.href({ section: 'languages' }) }]} />
    </PageFrame>
  )
}
