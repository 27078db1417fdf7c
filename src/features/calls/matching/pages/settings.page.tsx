import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { personTermsUrls } from '#features/profiles/index.ts'
import { Button, Checkboxes, Radios } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate, type Locale } from '#platform/i18n/index.ts'
import { notificationUrls } from '#platform/notifications/index.ts'
import { day } from '#platform/time.ts'
import { callsCrumbs } from '../../frame.tsx'
import { findPolicy } from '../../policy.queries.ts'
import {
  type Asking,
  chooseAsking,
  findAsking,
  listNevers,
  listTellings,
  type Never,
  type Telling,
  takeBackNevers,
} from '../asking-choices.ts'
import { matchingUrls, toldOfHref } from '../matching.urls.ts'
import { matchingWords } from '../matching-words.ts'
import { capOf, paces } from '../ordering/order-candidates.ts'

interface SettingsData {
  readonly asking: Asking
  readonly nevers: readonly Never[]
  readonly tellings: readonly Telling[]
  readonly weeklyCap: number
}

const pauses = { no: 0, week: 7, month: 30, quarter: 91 } as const
const pauseNames = ['no', 'week', 'month', 'quarter'] as const

/** How often calls are brought to me, when not, about what never, and which were. */
export const settingsPage = page(matchingUrls.settings, {
  access: signedIn,
  async load({ db, me, locale, organisation, now }): Promise<SettingsData> {
    const [asking, nevers] = [await findAsking(db, me), await listNevers(db, me, locale)]
    const [tellings, { weeklyCap }] = [await listTellings(db, me, locale), await findPolicy(db)]
    const isOver = asking.notBefore !== undefined && asking.notBefore <= calendarDay(organisation.timeZone, now)
    return { asking: isOver ? { ...asking, notBefore: undefined } : asking, nevers, tellings, weeklyCap }
  },
  title: ({ ctx }) => matchingWords(ctx.locale).settings.title,
  breadcrumbs: ({ ctx }) => callsCrumbs(ctx.locale),
  view: SettingsView,
  form: form(
    (_locale, _: SettingsData) =>
      z.object({ pace: z.enum(paces), pause: z.enum([...pauseNames, 'kept']), again: z.array(z.string()) }),
    { initial: ({ asking }) => ({ pace: asking.pace, pause: asking.notBefore ? 'kept' : 'no', again: [] }) },
  ),
  async submit({ tx, me, data, input, locale, organisation, now }) {
    const { pace, pause, again } = input
    const until = (days: number) => calendarDay(organisation.timeZone, new Date(now.getTime() + days * day))
    const notBefore = pause === 'kept' ? data.asking.notBefore : pause === 'no' ? undefined : until(pauses[pause])
    await chooseAsking(tx, me, { pace, notBefore }, now)
    const known = data.nevers.map(({ termId }) => termId)
    await takeBackNevers(
      tx,
      me,
      again.filter(termId => known.includes(termId)),
    )
    return redirect(matchingUrls.settings.href()).saying(matchingWords(locale).settings.saved)
  },
})

function SettingsView({ data, form: state, ctx: { locale } }: ViewProps<SettingsData>) {
  const { settings: t } = matchingWords(locale)
  const { asking, nevers, weeklyCap } = data
  const textOf = { less: t.paces.less, usual: t.paces.usual(weeklyCap), more: t.paces.more(capOf('more', weeklyCap)) }
  const kept = asking.notBefore ? [{ value: 'kept', text: t.pausedUntil(dayText(locale, asking.notBefore)) }] : []
  return (
    <PageFrame form={state} title={t.title} lead={t.lead} who={t.only} locale={locale}>
      {weeklyCap === 0 && <p class="govuk-inset-text">{t.off}</p>}
      <form method="post" action={matchingUrls.settings.href()} novalidate>
        <Radios
          name="pace"
          fieldset={{ legend: { text: t.pace, classes: 'govuk-fieldset__legend--m' } }}
          value={state.value('pace')}
          errorMessage={state.error('pace')}
          items={paces.map(value => ({ value, text: textOf[value], hint: t.paceHints[value] }))}
          locale={locale}
        />
        <Radios
          name="pause"
          fieldset={{ legend: { text: t.pause, classes: 'govuk-fieldset__legend--m' } }}
          value={state.value('pause')}
          errorMessage={state.error('pause')}
          items={[...kept, ...pauseNames.map(value => ({ value, text: t.pauses[value] }))]}
          locale={locale}
        />
        {nevers.length > 0 ? (
          <Checkboxes
            name="again"
            fieldset={{ legend: { text: t.nevers, classes: 'govuk-fieldset__legend--m' } }}
            hint={t.neversText}
            values={[]}
            items={nevers.map(({ termId, label }) => ({ value: termId, text: label }))}
            locale={locale}
          />
        ) : (
          <>
            <h2 class="govuk-heading-m">{t.nevers}</h2>
            <p class="govuk-body">{t.noNevers}</p>
          </>
        )}
        <Button text={t.save} preventDoubleClick />
      </form>
      <h2 class="govuk-heading-m">{t.latest}</h2>
      <Latest tellings={data.tellings} locale={locale} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={matchingUrls.order.href()}>
            {t.how}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={notificationUrls.choices.href()}>
            {t.mails}
          </a>
        </li>
      </ul>
    </PageFrame>
  )
}

function Latest({ tellings, locale }: { readonly tellings: readonly Telling[]; readonly locale: Locale }) {
  const { settings: t, because } = matchingWords(locale)
  if (tellings.length === 0)
    return (
      <p class="govuk-body">
        {t.none}{' '}
        <a class="govuk-link" href={personTermsUrls.section.href({ section: 'skills-i-lend' })}>
          {t.lend}
        </a>
      </p>
    )
  return (
    <ul class="govuk-list govuk-list--spaced">
      {tellings.map(telling => (
        <li>
          <a class="govuk-link" href={toldOfHref(telling)} dir="auto">
            {telling.title}
          </a>
          <br />
          <span class="govuk-hint">
            {[
              formatDate(locale, telling.toldAt),
              ...(telling.isOpen ? [] : [t.closed]),
              ...(telling.answer ? [t.answers[telling.answer]] : []),
              ...telling.reasons.slice(0, 1).map(({ kind, label }) => because[kind](label)),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

const dayText = (locale: Locale, date: string): string => formatDate(locale, new Date(`${date}T12:00:00Z`))
