import { Button } from '#platform/html/govuk/index.ts'
import type { MyPassport } from '../../my-passport.ts'
import { words } from '../../words.ts'
import { AnswerTable } from '../answer-table.tsx'
import { AreaHistory } from '../history/history.view.tsx'
import { day, PrintButton, type Setting } from '../passport-frame.tsx'

interface Props {
  readonly passport: MyPassport
  readonly personName: string
  readonly fileHref: string
  readonly ctx: Setting & { readonly now: Date }
}

/** The file to save, and the same to print: where the person stands, then every answer over time. */
export function TakeOutParts({ passport, personName, fileHref, ctx }: Props) {
  const all = words(ctx.locale)
  const w = all.takeOut
  const { framework, answers, history } = passport
  return (
    <>
      <div class="app-no-print">
        <p class="govuk-body">{w.downloadHint}</p>
        <div class="govuk-button-group">
          <Button href={fileHref} text={w.download} />
          <PrintButton text={all.result.print} />
        </div>
      </div>
      {answers.size > 0 && (
        <>
          <h2 class="govuk-heading-m">{w.of(personName, ctx.organisation.name)}</h2>
          <p class="govuk-body">{w.asOf(day(ctx, ctx.now))}</p>
          <AnswerTable framework={framework} answers={answers} ctx={ctx} />
        </>
      )}
      {history.length > answers.size && (
        <>
          <h2 class="govuk-heading-m">{all.history.title}</h2>
          {framework.areas.map(area => (
            <AreaHistory area={area} data={passport} ctx={ctx} />
          ))}
        </>
      )}
    </>
  )
}
