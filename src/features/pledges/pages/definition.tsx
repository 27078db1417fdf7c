import { SummaryList } from '#platform/html/govuk/index.ts'
import { formatDate, formatList, formatPercent, type Locale } from '#platform/i18n/index.ts'
import type { Names } from '../names.ts'
import { isShown, type Pledge, type PledgeFigure, shareReached } from '../pledge.ts'
import { pledgesUrls } from '../pledges.urls.ts'
import { sayShare, words } from '../words.ts'

interface DefinitionProps {
  readonly pledge: Pledge
  readonly names: Names
  readonly first: PledgeFigure | undefined
  readonly minimum: number
  /** Leads to the steps in which it can be said otherwise, while it is a draft. */
  readonly canChange?: boolean
  readonly locale: Locale
}

/** What exactly is promised, line by line. */
export function Definition({ pledge, names, first, minimum, canChange = false, locale }: DefinitionProps) {
  const text = words(locale)
  const t = text.definition
  const profile = names.level ? t.profileLevel(names.profile, names.level) : names.profile
  const who = [
    pledge.units.length === 0
      ? t.everybody
      : t.units(
          formatList(
            locale,
            pledge.units.map(({ name }) => name),
          ),
        ),
    ...(pledge.joinedWeeks > 0 ? [t.joined(pledge.joinedWeeks)] : []),
    ...(pledge.leavesOutAway ? [t.away] : []),
  ].join(', ')
  const change = (step: 'what' | 'who' | 'when', what: string) =>
    canChange
      ? { items: [{ href: pledgesUrls[step].href({ pledgeId: pledge.id }), text: t.change, visuallyHiddenText: what }] }
      : {}
  const row = (key: string, value: string, step: 'what' | 'who' | 'when') => ({
    key,
    value,
    actions: change(step, key.toLowerCase()),
  })
  const shown = first && isShown(first, minimum) ? first : undefined
  return (
    <SummaryList
      rows={[
        row(t.profile, `${profile} (${t.skills(names.skills)})`, 'what'),
        row(t.counts, text.levels[pledge.countsFrom], 'what'),
        row(t.who, who, 'who'),
        pledge.dueOn ? row(t.due, formatDate(locale, pledge.dueOn), 'when') : false,
        row(t.enough, t.enoughText(formatPercent(locale, pledge.enough / 100)), 'when'),
        pledge.owner ? row(t.owner, pledge.owner.name, 'when') : false,
        canChange && pledge.words ? row(t.words, pledge.words, 'when') : false,
        shown
          ? {
              key: t.start,
              value: `${t.startText(sayShare(locale, shareReached(shown)), formatDate(locale, shown.takenOn))} (${words(
                locale,
              ).show.people(shown.counted)})`,
            }
          : false,
      ]}
    />
  )
}
