import { type Framework, skillsOf, skillsUrls } from '#features/skills/index.ts'
import { AreaCard, AreaCards } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { type AreaProgress, type Completed, minutesFor, type Round } from '../../passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { areaMotif } from '../area-motif.ts'
import { type Ctx, day, PassportFrame } from '../passport-frame.tsx'

export interface ShowData {
  readonly framework: Framework
  readonly open: Round | undefined
  readonly completed: readonly Completed[]
  readonly progress: readonly AreaProgress[]
  readonly next: AreaProgress['area'] | undefined
}

export function ShowView({ data, ctx }: ViewProps<ShowData>) {
  const w = words(ctx.locale)
  const isUntouched = !data.open && data.completed.length === 0
  return (
    <PassportFrame title={w.title} lead={w.show.lead} ctx={ctx}>
      {data.open ? <UnderWay data={data} ctx={ctx} /> : isUntouched ? <First data={data} ctx={ctx} /> : null}
      {!data.open && data.completed[0] && <Finished completed={data.completed[0]} ctx={ctx} />}
      <h2 class="govuk-heading-m">{w.show.areas}</h2>
      <AreaCards>
        {data.progress.map(({ area, state, answered }) => (
          <AreaCard
            title={area.name}
            href={passportUrls.area.href({ areaKey: area.key })}
            text={area.description}
            motif={areaMotif(area.key)}
            earned={state === 'done'}
            status={state === 'under-way' ? w.states['under-way'](answered, area.skills.length) : w.states[state]}
            headingLevel={3}
          />
        ))}
      </AreaCards>
      <More data={data} ctx={ctx} />
    </PassportFrame>
  )
}

type Props = { readonly data: ShowData; readonly ctx: Ctx }
function First({ data: { framework }, ctx }: Props) {
  const w = words(ctx.locale).show
  return (
    <>
      <p class="govuk-body">{w.first(framework.areas.length, minutesFor(skillsOf(framework).length))}</p>
      <StartButton text={w.start} />
    </>
  )
}

function StartButton({ text }: { text: string }) {
  return (
    <form method="post" action={passportUrls.rounds.href()}>
      <Button text={text} preventDoubleClick />
    </form>
  )
}

function UnderWay({ data: { framework, completed, progress, next }, ctx }: Props) {
  const w = words(ctx.locale).show
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
          <Button href={passportUrls.area.href({ areaKey: next.key })} text={w.continue(next.name)} />
        ) : (
          <Button href={passportUrls.check.href()} text={w.check} />
        )}
        {next && answered === all && (
          <Button href={passportUrls.check.href()} classes="govuk-button--secondary" text={w.check} />
        )}
      </div>
      {last && (
        <p class="govuk-body">
          <a class="govuk-link" href={passportUrls.result.href()}>
            {w.lastResult(day(ctx, last.completedAt))}
          </a>
        </p>
      )}
    </>
  )
}

function Finished({ completed, ctx }: { completed: Completed; ctx: Ctx }) {
  const w = words(ctx.locale).show
  return (
    <>
      <p class="govuk-body">
        {w.finished(day(ctx, completed.completedAt))} {w.finishedAdvice}
      </p>
      <Button href={passportUrls.result.href()} text={w.result} />
      <form method="post" action={passportUrls.rounds.href()}>
        <p class="govuk-body">{w.startAgainHint}</p>
        <Button classes="govuk-button--secondary" text={w.startAgain} preventDoubleClick />
      </form>
    </>
  )
}

function More({ data: { framework, open, completed }, ctx }: Props) {
  const w = words(ctx.locale).show
  const hasBegun = open !== undefined || completed.length > 0
  const links = [
    hasBegun && { href: passportUrls.history.href(), text: w.history },
    { href: passportUrls.wishes.href(), text: w.wishes },
    hasBegun && { href: passportUrls.takeOut.href(), text: w.takeOut },
    { href: skillsUrls.framework.href({ frameworkKey: framework.key }), text: w.framework(framework.name) },
  ]
  return (
    <>
      <h2 class="govuk-heading-m">{w.more}</h2>
      <ul class="govuk-list">
        {links.map(
          link =>
            link && (
              <li>
                <a class="govuk-link" href={link.href}>
                  {link.text}
                </a>
              </li>
            ),
        )}
      </ul>
    </>
  )
}
