import { skillsOf } from '#features/skills/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Button, Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatList } from '#platform/i18n/index.ts'
import { passportFramework, resultFigures, type Standing, standings } from '../../passport.ts'
import { passportUrls, placesOf } from '../../passport.urls.ts'
import { betterThanItFeels, strengths } from '../../result.ts'
import { saysWhatIsBasic, scales } from '../../scales.ts'
import { words } from '../../words.ts'
import { AnswerTable } from '../answer-table.tsx'
import { type Ctx, day, PassportFrame, PrintButton } from '../passport-frame.tsx'
import { AreasPicture } from './areas-picture.tsx'
import { ChangesView } from './changes.view.tsx'
import type { ResultData } from './result.page.ts'
import { StepsView } from './steps.view.tsx'

export function NoResultView({ data: { frameworkKey }, ctx }: ViewProps<{ readonly frameworkKey: string }>) {
  const w = words(ctx.locale).result
  return (
    <PassportFrame title={w.title} ctx={ctx}>
      <EmptyState
        title={w.noneTitle}
        text={w.none}
        action={{ text: w.toPassport, href: placesOf(frameworkKey).show() }}
      />
    </PassportFrame>
  )
}

/** The result: what is there first, then what comes next, then what has changed. Levels and confidence stay apart. */
export function ResultView({ data, ctx }: ViewProps<ResultData>) {
  const w = words(ctx.locale).result
  const { framework, round, answers, previous, wishes, champions, isNewest } = data
  const all = standings(framework, answers)
  const places = placesOf(framework.key)
  const isBasics = framework.key === passportFramework
  const parts = { framework, all, ctx }
  return (
    <PassportFrame
      title={isBasics ? w.title : `${w.title}: ${framework.name}`}
      caption={w.of(day(ctx, round.completedAt))}
      lead={praise(data, ctx)}
      ctx={ctx}
    >
      <AreasPicture data={data} ctx={ctx} />
      {isBasics && <BasicExplained {...parts} />}
      <StrengthsView {...parts} />
      {isNewest && <StepsView {...parts} wishes={wishes} champions={champions} />}
      {previous ? <ChangesView {...parts} previous={previous} /> : isNewest && <p class="govuk-body">{w.firstTime}</p>}
      <ConfidenceView {...parts} />
      <Details classes="app-print-open" summaryText={w.everyAnswer}>
        <AnswerTable framework={framework} answers={answers} states={isNewest ? data.states : undefined} ctx={ctx} />
      </Details>
      <div class="govuk-button-group app-no-print">
        <PrintButton text={w.print} />
        {isNewest && <Button href={places.check()} classes="govuk-button--secondary" text={w.changeAnswers} />}
        <a class="govuk-link" href={places.history()}>
          {words(ctx.locale).show.history}
        </a>
        <a class="govuk-link" href={passportUrls.takeOut.href()}>
          {words(ctx.locale).show.takeOut}
        </a>
      </div>
    </PassportFrame>
  )
}

function praise({ framework, answers }: ResultData, { locale }: Ctx): string {
  const w = words(locale).result
  const { skillsAtBasic, skillsAnswered, atBasic } = resultFigures(framework, answers)
  if (!saysWhatIsBasic(framework)) return w.answered(skillsAnswered)
  if (atBasic) return w.allAtBasic(skillsAtBasic)
  return skillsAtBasic > 0 ? w.atBasic(skillsAtBasic, skillsOf(framework).length) : w.beginning(skillsAnswered)
}

export interface PartProps {
  readonly framework: ResultData['framework']
  readonly all: readonly Standing[]
  readonly ctx: Ctx
}

function BasicExplained({ framework, ctx: { locale } }: PartProps) {
  const w = words(locale).result
  const { levelName } = scales(framework)
  const skills = skillsOf(framework)
  const counts = framework.levels
    .map(({ position }) => ({ position, count: skills.filter(skill => skill.basicLevel === position).length }))
    .filter(({ count }) => count > 0)
    .map(({ position, count }) => w.levelCount(levelName(position), count))
  return (
    <Details classes="app-print-open" summaryText={w.basicQuestion}>
      <p class="govuk-body">{w.basicAnswer(formatList(locale, counts))}</p>
      <p class="govuk-body">{w.basicUse}</p>
    </Details>
  )
}

function StrengthsView({ all, ctx: { locale } }: PartProps) {
  const w = words(locale).result
  const { kind, standings: best } = strengths(all)
  return (
    <section aria-labelledby="strengths">
      <h2 class="govuk-heading-m" id="strengths">
        {w.strengthsTitle[kind]}
      </h2>
      {kind === 'beginning' ? (
        <p class="govuk-body">{w.beginningText}</p>
      ) : (
        <ul class="app-passport-strengths">
          {best.map(({ skill, answer }) => (
            <li>
              <strong>{skill.name}</strong>
              <span>{skill.statements.find(({ level }) => level === answer.level)?.text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function ConfidenceView({ framework, all, ctx: { locale } }: PartProps) {
  const w = words(locale).result
  const hidden = betterThanItFeels(all)
  return (
    <section aria-labelledby="confidence">
      <h2 class="govuk-heading-m" id="confidence">
        {w.confidenceTitle}
      </h2>
      <p class="govuk-body">{w.confidenceText}</p>
      <ul class="govuk-list">
        {framework.confidence.map(({ position, name }) => (
          <li>
            {name}: {w.skillCount(all.filter(({ answer }) => answer.confidence === position).length)}
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <>
          <p class="govuk-body">{w.betterThanItFeels}</p>
          <ul class="govuk-list govuk-list--bullet">
            {hidden.map(({ skill }) => (
              <li>{skill.name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
