import { Button, Input } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { termsUrls } from '../../terms.urls.ts'
import { words } from '../../words.ts'
import { TermsFrame } from '../terms-frame.tsx'
import type { MergeData } from './merge-term.page.ts'

type Props = ViewProps<MergeData>

export function MergeTermView(props: Props) {
  const { data, form, ctx } = props
  const { merge } = words(ctx.locale)
  const { term, into } = data
  const title = into ? merge.preview(term.label, into.label) : merge.title(term.label)
  return (
    <TermsFrame title={title} lead={into ? undefined : merge.lead} form={form} locale={ctx.locale}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">{into ? <Preview {...props} /> : <Search {...props} />}</div>
      </div>
    </TermsFrame>
  )
}

function Preview({ data: { term, into }, ctx: { locale } }: Props) {
  const { merge } = words(locale)
  const address = termsUrls.merge.href({ termId: term.id })
  return (
    <>
      <ul class="govuk-list govuk-list--bullet">
        {merge.points(term.label, into?.label ?? '', term.people).map(point => (
          <li>{point}</li>
        ))}
      </ul>
      <form method="post" action={address}>
        <input type="hidden" name="into" value={into?.id} />
        <div class="govuk-button-group">
          <Button text={merge.submit} preventDoubleClick />
          <a class="govuk-link" href={address}>
            {merge.other}
          </a>
        </div>
      </form>
    </>
  )
}

function Search({ data: { term, typed, found }, form, ctx: { locale } }: Props) {
  const { merge } = words(locale)
  const address = (query: Record<string, string> = {}) => termsUrls.merge.href({ termId: term.id }, query)
  return (
    <>
      <form method="get" action={address()}>
        <Input
          name="typed"
          label={{ text: merge.find, classes: 'govuk-label--s' }}
          value={typed}
          errorMessage={form.error('typed')}
          attributes={{ dir: 'auto' }}
          locale={locale}
        />
        <Button text={merge.findButton} classes="govuk-button--secondary" />
      </form>
      {found.length === 0 ? (
        <p class="govuk-body" role="status">
          {merge.noneFound}
        </p>
      ) : (
        <ul class="app-own-terms">
          {found.map(({ id, label, via, definition }) => (
            <li class="app-own-terms__item">
              <div class="app-own-terms__words">
                <a class="govuk-link" href={address({ into: id })}>
                  {merge.choose(label)}
                </a>
                <p class="app-own-terms__facts">{via ?? definition}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
