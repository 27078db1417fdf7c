import { EmptyState } from '#platform/html/components/index.ts'
import { Button } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { MyPassport } from '../../my-passport.ts'
import { passportUrls } from '../../passport.urls.ts'
import { words } from '../../words.ts'
import { AnswerTable } from '../answer-table.tsx'
import { AreaHistory } from '../history/history.view.tsx'
import { day, PassportFrame, PrintButton } from '../passport-frame.tsx'

export function TakeOutView({ data, ctx }: ViewProps<MyPassport>) {
  const all = words(ctx.locale)
  const w = all.takeOut
  const { framework, answers, history } = data
  return (
    <PassportFrame title={w.title} lead={w.lead} ctx={ctx}>
      <div class="app-no-print">
        <p class="govuk-body">{w.downloadHint}</p>
        <div class="govuk-button-group">
          <Button href={passportUrls.takeOutFile.href()} text={w.download} />
          <PrintButton text={all.result.print} />
        </div>
      </div>
      {answers.size === 0 ? (
        <EmptyState
          title={w.empty}
          text={all.history.empty}
          action={{ text: all.result.toPassport, href: passportUrls.show.href() }}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">{w.of(ctx.me.name, ctx.organisation.name)}</h2>
          <p class="govuk-body">{w.asOf(day(ctx, ctx.now))}</p>
          <AnswerTable framework={framework} answers={answers} ctx={ctx} />
          {history.length > answers.size && (
            <>
              <h2 class="govuk-heading-m">{all.history.title}</h2>
              {framework.areas.map(area => (
                <AreaHistory area={area} data={data} ctx={ctx} />
              ))}
            </>
          )}
        </>
      )}
    </PassportFrame>
  )
}
