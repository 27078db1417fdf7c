import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import type { Difference, Differences } from '../../exchange/compare.ts'
import { frameworksWords } from '../../frameworks-words.ts'

interface DifferencesProps {
  readonly differences: Differences
  /** How many there are of each, where the lists are cut. */
  readonly counts?: Readonly<Record<'added' | 'removed' | 'moved' | 'reworded', number>> | undefined
  readonly most?: number
  readonly headingLevel?: 2 | 3
  readonly locale: Locale
}

const kinds = ['added', 'removed', 'moved', 'reworded'] as const

/** Nothing is new, gone, moved or reworded. */
export const isSame = (differences: Differences): boolean =>
  !differences.levels && kinds.every(kind => differences[kind].length === 0)

/** What is new, gone, moved and reworded. */
export function DifferencesView({ differences, counts, most = 200, headingLevel = 3, locale }: DifferencesProps) {
  const text = frameworksWords(locale).changes
  const Title = `h${headingLevel}` as 'h2' | 'h3'
  if (isSame(differences)) return <p class="govuk-body">{text.nothing}</p>
  return (
    <>
      {differences.levels && <p class="govuk-body">{text.levels}</p>}
      {kinds.map(kind => {
        const all = differences[kind]
        const count = counts?.[kind] ?? all.length
        if (count === 0) return null
        const shown = all.slice(0, most)
        return (
          <section>
            <Title class="govuk-heading-s">
              {text[kind]} ({formatNumber(locale, count)})
            </Title>
            <ul class="govuk-list govuk-list--bullet">
              {shown.map(one => (
                <li>
                  <bdi>{one.name}</bdi>
                  {note(kind, one, locale)}
                </li>
              ))}
            </ul>
            {count > shown.length && <p class="govuk-body">{text.more(formatNumber(locale, count - shown.length))}</p>}
          </section>
        )
      })}
      <p class="govuk-body-s">{text.same(formatNumber(locale, differences.same))}</p>
    </>
  )
}

function note(kind: (typeof kinds)[number], { is, before, place, placeBefore }: Difference, locale: Locale): string {
  const text = frameworksWords(locale).changes
  const notes = [
    is === 'area' ? text.area : '',
    kind === 'reworded' && before ? text.wasCalled(before) : '',
    kind === 'moved' ? (place ? text.in(place) : text.atTop) : '',
    kind === 'moved' ? text.wasIn(placeBefore || text.atTop) : '',
    kind === 'removed' && placeBefore ? text.wasIn(placeBefore) : '',
    kind === 'added' && place ? text.in(place) : '',
  ].filter(Boolean)
  return notes.length > 0 ? ` (${notes.join(', ')})` : ''
}
