import { Button } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import type { Evidence } from '../../evidence.queries.ts'
import { evidenceUrls } from '../../evidence.urls.ts'
import { words } from '../../words.ts'
import { EvidenceFrame } from '../evidence-frame.tsx'

export function DeleteView({ data: { id: evidenceId, title }, ctx: { locale } }: ViewProps<Evidence>) {
  const { delete: text, cancel } = words(locale)
  return (
    <EvidenceFrame
      title={text.title}
      caption={<bdi>{title}</bdi>}
      locale={locale}
      body={
        <form method="post" action={evidenceUrls.erase.href({ evidenceId })}>
          <p class="govuk-body">{text.text}</p>
          <div class="govuk-button-group">
            <Button text={text.button} classes="govuk-button--warning" preventDoubleClick />
            <a class="govuk-link" href={evidenceUrls.show.href({ evidenceId })}>
              {cancel}
            </a>
          </div>
        </form>
      }
    />
  )
}
