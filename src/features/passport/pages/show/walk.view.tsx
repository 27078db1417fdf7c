import type { State } from '#features/evidence/index.ts'
import { type Area, type Framework, skillsOf } from '#features/skills/index.ts'
import { AreaCard, AreaCards } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import { returningAfter } from '../../assessing/still-true.ts'
import { type AreaProgress, type Completed, minutesFor, passportFramework, type Round } from '../../passport.ts'
import { placesOf } from '../../passport.urls.ts'
import type { FrameworkUse } from '../../record/passport-record.ts'
import { words } from '../../words.ts'
import { areaMotif } from '../area-motif.ts'
import { type Ctx, day } from '../passport-frame.tsx'

/** How far a person is with one framework. */
export interface Walk {
  readonly framework: Framework
  readonly use: FrameworkUse
  readonly open: Round | undefined
  readonly completed: readonly Completed[]
  readonly progress: readonly AreaProgress[]
  readonly next: AreaProgress['area'] | undefined
  /** What the answers rest on; undefined before the first one. */
  readonly counts: Readonly<Record<State, number>> | undefined
  /** Answers of long ago, while no round is open. */
  readonly older: number
  /** The label of a newer edition than the one that the answers are on. */
  readonly newest: string | undefined
}

interface Props {
  readonly data: Walk
  readonly ctx: Ctx
}

/** Where the person stands, and the button to go on with. */
export function ShowState({ data, ctx }: Props) {
  const [last] = data.completed
  if (data.open) return <UnderWay data={data} ctx={ctx} />
  if (last) return <Finished data={data} completed={last} ctx={ctx} />
  return <First data={data} ctx={ctx} />
}

export function AreasToWalk({ data, ctx }: Props) {
  const w = words(ctx.locale).states
  const places = placesOf(data.framework.key)
  return (
    <AreaCards>
      {data.progress.map(({ area, state, answered }) => (
        <AreaCard
          title={area.name}
          href={places.area(area.key)}
          text={[...pathTo(data.framework, area), area.description].filter(Boolean).join(': ')}
          motif={areaMotif(area.key)}
          earned={state === 'done'}
          status={state === 'under-way' ? w['under-way'](answered, area.skills.length) : w[state]}
          headingLevel={3}
        />
      ))}
    </AreaCards>
  )
}

/** The names of the areas around one, from the top, as one phrase; nothing for an area at the top. */
function pathTo({ areas }: Framework, { parentKey }: Area): readonly string[] {
  const known = new Map(areas.map(area => [area.key, area]))
  const names: string[] = []
  for (let at = known.get(parentKey ?? ''); at && names.length < 10; at = known.get(at.parentKey ?? ''))
    names.unshift(at.name)
  return names.length > 0 ? [names.join(' › ')] : []
}

/** What the answers rest on, and whether those of long ago are still true. */
export function Rests({ data: { framework, counts, older }, ctx }: Props) {
  const w = words(ctx.locale)
  const href = placesOf(framework.key).stillTrue({ months: returningAfter })
  return (
    <>
      {counts && counts.evidenced + counts.confirmed > 0 && (
        <p class="govuk-body">
          {w.stateCounts(counts.said + counts.evidenced + counts.confirmed, counts.evidenced, counts.confirmed)}
        </p>
      )}
      {older > 0 && (
        <p class="govuk-body">
          {w.stillTrue.invitation(older, returningAfter)}{' '}
          <a class="govuk-link" href={href}>
            {w.stillTrue.ask}
          </a>
        </p>
      )}
    </>
  )
}

function First({ data: { framework, progress }, ctx }: Props) {
  const w = words(ctx.locale).show
  return (
    <>
      <p class="govuk-body">{w.first(progress.length, minutesFor(skillsOf(framework).length))}</p>
      <StartButton text={w.start} frameworkKey={framework.key} />
    </>
  )
}

function StartButton({ text, frameworkKey }: { text: string; frameworkKey: string }) {
  return (
    <form method="post" action={placesOf(frameworkKey).rounds()}>
      <Button text={text} preventDoubleClick />
    </form>
  )
}

function UnderWay({ data: { framework, completed, progress, next }, ctx }: Props) {
  const w = words(ctx.locale).show
  const places = placesOf(framework.key)
  const all = skillsOf(framework).length
  const answered = progress.reduce((sum, area) => sum + area.answered, 0)
  const [last] = completed
  return (
    <>
      <p class="govuk-body">
        {last && answered === all ? w.again : w.progress(answered, all)}{' '}
        {answered < all ? w.minutesLeft(minutesFor(all - answered)) : !last && w.complete}
      </p>
      <div class="govuk-button-group">
        {next ? (
          <Button href={places.area(next.key)} text={w.continue(next.name)} />
        ) : (
          <Button href={places.check()} text={w.check} />
        )}
        {next && (answered === all || (answered > 0 && framework.key !== passportFramework)) && (
          <Button href={places.check()} classes="govuk-button--secondary" text={w.check} />
        )}
      </div>
      {last && (
        <p class="govuk-body">
          <a class="govuk-link" href={places.result()}>
            {w.lastResult(day(ctx, last.completedAt))}
          </a>
        </p>
      )}
    </>
  )
}

function Finished({ data: { framework }, completed, ctx }: Props & { completed: Completed }) {
  const w = words(ctx.locale).show
  const places = placesOf(framework.key)
  return (
    <>
      <p class="govuk-body">
        {w.finished(day(ctx, completed.completedAt))} {w.finishedAdvice}
      </p>
      <Button href={places.result()} text={w.result} />
      <form method="post" action={places.rounds()}>
        <p class="govuk-body">{w.startAgainHint}</p>
        <Button classes="govuk-button--secondary" text={w.startAgain} preventDoubleClick />
      </form>
    </>
  )
}
