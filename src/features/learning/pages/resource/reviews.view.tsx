import { Button, Details, Input, Radios } from '#platform/html/govuk/index.ts'
import type { FormState } from '#platform/http/form.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { learningUrls } from '../../learning.urls.ts'
import type { Review } from '../../reviewing/reviews.ts'
import { words } from '../../words.ts'
import type { ResourceData } from './resource.page.ts'

interface Props {
  readonly data: ResourceData
  readonly form: FormState
  readonly locale: Locale
}

/** What colleagues say, and the reader's own line. */
export function ReviewsView({ data, form, locale }: Props) {
  const { resource, reviews } = data
  const { resource: text } = words(locale)
  const { helped, notForMe, lines, mine } = reviews
  return (
    <section aria-labelledby="reviews">
      <h2 class="govuk-heading-m" id="reviews">
        {text.reviews}
      </h2>
      <p class="govuk-body">
        {helped + notForMe === 0
          ? text.noReviews
          : [helped > 0 && text.helped(helped), notForMe > 0 && text.notForMe(notForMe)].filter(Boolean).join(' ')}
      </p>
      <ul class="govuk-list">
        {lines.map(review => (
          <Line review={review} data={data} locale={locale} />
        ))}
      </ul>
      <Details summaryText={text.yourLine} open={form.errors.length > 0}>
        {mine?.hiddenAt && <p class="govuk-body">{text.hiddenYours(mine.hiddenWhy)}</p>}
        <form method="post" action={learningUrls.resource.href({ resourceId: resource.id })} novalidate>
          <p class="govuk-body">{text.yourLineText}</p>
          <Radios
            name="helped"
            classes="govuk-radios--inline govuk-radios--small"
            fieldset={{ legend: { text: text.verdict, classes: 'govuk-fieldset__legend--s' } }}
            items={[
              { value: 'yes', text: text.lineHelped },
              { value: 'no', text: text.lineNot },
            ]}
            value={form.value('helped')}
            errorMessage={form.error('helped')}
            locale={locale}
          />
          <Input
            name="line"
            label={{ text: text.line }}
            hint={text.lineOf}
            value={form.value('line')}
            errorMessage={form.error('line')}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <Button classes="govuk-button--secondary" text={text.sayIt} preventDoubleClick />
        </form>
      </Details>
    </section>
  )
}

function Line({ review, data: { resource, keeps }, locale }: Omit<Props, 'form'> & { readonly review: Review }) {
  const { resource: text } = words(locale)
  const address = { resourceId: resource.id, reviewId: review.id }
  return (
    <li>
      <p class="govuk-body">
        <strong>{review.helped ? text.lineHelped : text.lineNot}:</strong> <bdi>{review.line}</bdi>
      </p>
      {keeps && (
        <Details summaryText={text.hide}>
          <form method="post" action={learningUrls.hideReview.href(address)} novalidate>
            <Input name="why" id={`why-${review.id}`} label={{ text: text.hideWhy }} locale={locale} />
            <Button classes="govuk-button--secondary" text={text.hide} preventDoubleClick />
          </form>
        </Details>
      )}
    </li>
  )
}
