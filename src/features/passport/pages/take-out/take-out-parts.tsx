import { Button } from '#platform/html/govuk/index.ts'
import { givenAnswers } from '../../over-time/over-time.ts'
import type { MyPassport } from '../../record/my-passport.ts'
import type { WholePassport } from '../../taking-along/whole-passport.ts'
import { words } from '../../words.ts'
import { AnswerTable } from '../answer-table.tsx'
import { AreaHistory, EarlierSkills } from '../history/history.view.tsx'
import { day, PrintButton, type Setting } from '../passport-frame.tsx'
import { statesIn } from '../skill-states.tsx'

interface Props {
  readonly whole: WholePassport
  readonly personName: string
  readonly fileHref: string
  readonly ctx: Setting & { readonly now: Date }
}

/** The file to save, and the same to print: where the person stands, then every answer over time. */
export function TakeOutParts({ whole, personName, fileHref, ctx }: Props) {
  const all = words(ctx.locale)
  const w = all.takeOut
  const answered = whole.passports.filter(({ history }) => history.length > 0)
  return (
    <>
      <div class="app-no-print">
        <p class="govuk-body">{w.downloadHint}</p>
        <div class="govuk-button-group">
          <Button href={fileHref} text={w.download} />
          <PrintButton text={all.result.print} />
        </div>
      </div>
      {answered.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{w.of(personName, ctx.organisation.name)}</h2>
          <p class="govuk-body">{w.asOf(day(ctx, ctx.now))}</p>
        </>
      )}
      {answered.map(passport => (
        <OneFramework passport={passport} whole={whole} isAlone={answered.length === 1} ctx={ctx} />
      ))}
    </>
  )
}

interface OneProps extends Pick<Props, 'whole' | 'ctx'> {
  readonly passport: MyPassport
  readonly isAlone: boolean
}

function OneFramework({ passport, whole, isAlone, ctx }: OneProps) {
  const { framework, answers, history, use } = passport
  return (
    <>
      {!isAlone && <h2 class="govuk-heading-m">{framework.name}</h2>}
      {answers.size > 0 && (
        <AnswerTable
          framework={framework}
          answers={answers}
          states={statesIn(whole.states, use.frameworkId)}
          ctx={ctx}
          isForPaper
        />
      )}
      {givenAnswers(history).length > answers.size && (
        <>
          <h2 class="govuk-heading-m">{words(ctx.locale).history.title}</h2>
          {framework.areas.map(area => (
            <AreaHistory area={area} data={passport} ctx={ctx} />
          ))}
          <EarlierSkills data={passport} earlier={whole.earlier} ctx={ctx} />
        </>
      )}
    </>
  )
}
