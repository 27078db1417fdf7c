import { Button } from '#platform/html/govuk/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Crosswalk } from '../../crosswalk-editions.queries.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { crosswalksWords } from '../../words.ts'

/** What those who keep frameworks can do with a crosswalk. */
export function KeeperActions({ crosswalk, locale }: { readonly crosswalk: Crosswalk; readonly locale: Locale }) {
  const text = crosswalksWords(locale).show
  const address = { crosswalkId: crosswalk.id }
  return (
    <div class="govuk-button-group app-no-print">
      {crosswalk.draft ? (
        <>
          <Button href={crosswalksUrls.draft.href(address)} text={text.editDraft} classes="govuk-button--secondary" />
          <Button href={crosswalksUrls.publish.href(address)} text={text.publish} />
        </>
      ) : (
        <form method="post" action={crosswalksUrls.start.href(address)}>
          <Button text={text.edit} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
      {crosswalk.published && !crosswalk.withdrawnAt && (
        <a class="govuk-link" href={crosswalksUrls.withdraw.href(address)}>
          {text.withdraw}
        </a>
      )}
    </div>
  )
}
