import { Details, Table } from '#platform/html/govuk/index.ts'
import type { Answers } from '../../passport.ts'
import { type Change, changesSince } from '../../result.ts'
import { scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { day } from '../passport-frame.tsx'
import type { ResultData } from './result.page.ts'
import type { PartProps } from './result.view.tsx'

type Props = PartProps & { readonly previous: NonNullable<ResultData['previous']> }

const shownAtOnce = 8

/** Then and now, what has grown first. */
export function ChangesView({ previous, ...parts }: Props) {
  const w = words(parts.ctx.locale).result
  return (
    <section aria-labelledby="changed">
      <h2 class="govuk-heading-m" id="changed">
        {w.changedTitle(day(parts.ctx, previous.round.completedAt))}
      </h2>
      <ChangeTables {...parts} before={previous.answers} />
    </section>
  )
}

/** What is other than it was, skill by skill. */
export function ChangeTables({ framework, all, before, ctx }: PartProps & { readonly before: Answers }) {
  const w = words(ctx.locale).result
  const { levelName, confidenceName } = scales(framework)
  const { grown, surer, reconsidered, added, unchanged } = changesSince(all, before)
  const table = (caption: string, changes: readonly Change[], said: (answer: Change['before']) => string) => {
    if (changes.length === 0) return null
    const drawn = (
      <Table
        caption={caption}
        captionClasses="govuk-table__caption--s"
        head={[w.skill, w.before, w.now]}
        firstCellIsHeader
        rows={changes.map(({ skill, before, after }) => [skill.name, said(before), said(after)])}
      />
    )
    if (changes.length <= shownAtOnce) return drawn
    return (
      <Details classes="app-print-open" summaryText={`${caption}: ${w.skillCount(changes.length)}`}>
        {drawn}
      </Details>
    )
  }
  const both = ({ level, confidence }: Change['before']) =>
    `${levelName(level)}, ${confidenceName(confidence).toLowerCase()}`
  return (
    <>
      {table(w.grown, grown, ({ level }) => levelName(level))}
      {table(w.surer, surer, ({ confidence }) => confidenceName(confidence))}
      {table(w.reconsidered, reconsidered, both)}
      {added.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{w.added}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {added.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </>
      )}
      {unchanged > 0 && <p class="govuk-body">{w.unchanged(unchanged)}</p>}
    </>
  )
}
