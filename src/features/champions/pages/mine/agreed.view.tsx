import { SummaryList, type SummaryRow } from '#platform/html/govuk/index.ts'
import { formatDate, formatList, type Locale } from '#platform/i18n/index.ts'
import type { AreaRef, Champion } from '../../champion.ts'
import { championsUrls } from '../../champions.urls.ts'
import { joiningWords } from '../../joining-words.ts'
import { type AreaChoice, areaName } from '../../support/areas.ts'

interface Props {
  readonly champion: Champion
  readonly focus: readonly AreaRef[]
  readonly areas: readonly AreaChoice[]
  readonly inCohort: number
  readonly timeZone: string
  /** Shown to somebody else, who changes nothing here. */
  readonly isForOthers?: boolean
  readonly locale: Locale
}

/** Where somebody stands, in a sentence. */
export function stateText({ state, managerName, managerSaid, approvedAt, pausedUntil }: Champion, locale: Locale) {
  const { states, notNow, ...t } = { ...joiningWords(locale).mine, notNow: joiningWords(locale).mine.states.notNow }
  const manager = managerName ?? t.manager
  switch (state) {
    case 'nominated':
      return states.nominated
    case 'volunteered':
      if (managerSaid === 'not-now') return notNow(manager)
      return approvedAt ? states.volunteeredApproved(manager) : states.volunteered(manager)
    case 'agreed':
      return states.agreed
    case 'paused':
      return states.paused(pausedUntil ? formatDate(locale, pausedUntil) : '–')
    default:
      return states.active
  }
}

/** What was agreed: time, manager, term, what one helps with. */
export function Agreed({ champion, focus, areas, inCohort, timeZone, isForOthers = false, locale }: Props) {
  const t = joiningWords(locale).mine
  const { hours } = { hours: joiningWords(locale).wish.hoursItem }
  const likes = focus.flatMap(area => areaName(areas, area) ?? [])
  const change = { text: t.change, href: championsUrls.focus.href() }
  const row = (key: string, value: string | undefined, changes = false): SummaryRow[] =>
    value
      ? [
          {
            key: { text: key },
            value: { text: <span dir="auto">{value}</span> },
            ...(changes && !isForOthers
              ? { actions: { items: [{ ...change, visuallyHiddenText: key.toLowerCase() }] } }
              : {}),
          },
        ]
      : []
  const { hoursAMonth, termUntil, activeSince, cohortName } = champion
  const serves = champion.state === 'active' || champion.state === 'paused'
  return (
    <>
      <h2 class="govuk-heading-m">{t.agreement}</h2>
      <SummaryList
        rows={[
          ...row(t.hours, hoursAMonth ? hours(hoursAMonth) : t.hoursNone, true),
          ...row(t.manager, managerText(champion, timeZone, locale)),
          ...(serves ? row(t.since, activeSince && formatDate(locale, activeSince, timeZone)) : []),
          ...(serves ? row(t.term, termUntil ? t.termUntil(formatDate(locale, termUntil)) : t.termNone) : []),
          ...row(t.cohort, cohortName && t.cohortText(cohortName, inCohort)),
          ...row(t.areas, likes.length > 0 ? formatList(locale, likes) : t.none, true),
          ...row(t.helps, champion.helpsWith || t.none, true),
          ...row(t.busy, champion.busyUntil && formatDate(locale, champion.busyUntil), true),
        ]}
      />
    </>
  )
}

/** What the manager said, in a sentence. */
export function managerText(
  { managerName, managerSaid, managerSaidAt, managerReason }: Champion,
  timeZone: string,
  locale: Locale,
): string {
  const t = joiningWords(locale).mine
  if (!managerName) return t.managerNone
  if (!managerSaid) return t.managerWaits(managerName)
  if (managerSaid === 'not-now') return t.managerNotNow(managerName, managerReason)
  return t.managerYes(managerName, managerSaidAt ? formatDate(locale, managerSaidAt, timeZone) : '')
}
