import type { RoleProfile } from '#features/role-profiles/index.ts'
import { type Framework, skillsOf } from '#features/skills/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import type { Reached } from '../counting/decide.ts'
import type { Cell } from '../gaps.queries.ts'
import { sayCount, words } from '../words.ts'

interface Props {
  readonly cell: Cell
  readonly profile: RoleProfile
  readonly framework: Framework
  readonly order: 'framework' | 'missing'
  readonly caption: string
  readonly locale: Locale
}

/** Each skill that a profile asks for, with how many of those counted have it: the numbers, and a bar. */
export function ReachedTable({ cell, profile, framework, order, caption, locale }: Props) {
  const text = words(locale).units
  const names = new Map(skillsOf(framework).map(({ key, name }) => [key, name]))
  const levels = new Map(framework.levels.map(({ position, name }) => [position, name]))
  const of = formatNumber(locale, cell.counted)
  return (
    <section class="app-scroll" aria-label={caption} tabindex={0}>
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--m"
        head={[text.skill, text.needed, { text: text.reach, format: 'numeric' }, text.share]}
        rows={inOrder(cell.reached, profile, order).map(one => [
          names.get(one.skillKey) ?? one.skillKey,
          levels.get(one.level) ?? one.level,
          { text: text.of(sayCount(locale, one, cell.counted), of), format: 'numeric' },
          <Bar reached={one} of={cell.counted} locale={locale} />,
        ])}
        firstCellIsHeader
      />
    </section>
  )
}

function inOrder(reached: readonly Reached[], { requirements }: RoleProfile, order: Props['order']) {
  const place = new Map(requirements.map(({ skillKey }, index) => [skillKey, index]))
  const placeOf = ({ skillKey }: Reached) => place.get(skillKey) ?? requirements.length
  return reached.toSorted((a, b) =>
    order === 'missing' ? a.from + a.to - b.from - b.to || placeOf(a) - placeOf(b) : placeOf(a) - placeOf(b),
  )
}

/** Filled as far as it is sure; the range that it may be besides is only outlined. */
function Bar({ reached: { from, to }, of, locale }: { reached: Reached; of: number; locale: Locale }) {
  const width = (count: number) => Math.round((count / Math.max(1, of)) * 100)
  const low = formatPercent(locale, from / Math.max(1, of))
  const high = formatPercent(locale, to / Math.max(1, of))
  return (
    <span class="app-share">
      <svg
        class="app-share__bar app-chart"
        viewBox="0 0 100 10"
        width="100"
        height="10"
        aria-hidden="true"
        focusable="false"
      >
        <rect class="app-share__ground" width="100" height="10" rx="2" />
        {to > from && <rect class="app-stair" x={width(from)} width={width(to) - width(from)} height="10" rx="2" />}
        <rect class="app-share__fill" width={width(from)} height="10" rx="2" />
      </svg>{' '}
      {low === high ? low : words(locale).range.between(low, high)}
    </span>
  )
}

/** The skill that fewest of a group have, as far as the figures say. */
export const mostMissing = ({ reached }: Pick<Cell, 'reached'>): Reached | undefined =>
  reached.toSorted((a, b) => a.from + a.to - b.from - b.to)[0]
