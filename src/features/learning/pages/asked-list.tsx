import { formatDate, type Locale } from '#platform/i18n/index.ts'
import type { AskedOfMe } from '../assigning/asked-of-me.queries.ts'
import { learningUrls } from '../learning.urls.ts'
import { isPast } from '../resource-facts.ts'
import { words } from '../words.ts'

interface Props {
  readonly asked: readonly AskedOfMe[]
  readonly today: string
  readonly locale: Locale
}

/** What is asked of the reader: what, why and until when, with a way to say that it is known or does not fit. */
export function AskedList({ asked, today, locale }: Props) {
  return (
    <ul class="app-passport-steps">
      {asked.map(one => (
        <Asked one={one} today={today} locale={locale} />
      ))}
    </ul>
  )
}

function Asked({ one, today, locale }: Omit<Props, 'asked'> & { readonly one: AskedOfMe }) {
  const { asked: text, kinds, collections } = words(locale)
  const { resource, collection, dueOn } = one
  const title = resource?.title ?? collection?.title ?? ''
  const href = resource
    ? learningUrls.resource.href({ resourceId: resource.id })
    : learningUrls.collection.href({ collectionId: collection?.id ?? '' })
  const day = dueOn ? (isPast(dueOn, today) ? text.late : text.until)(formatDate(locale, dueOn)) : text.whenever
  return (
    <li class="app-passport-step">
      <p class="app-passport-step__kind">
        {resource ? kinds[resource.kind] : collections.kinds[collection?.kind ?? 'path']}
      </p>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={href}>
          {title}
        </a>
      </h3>
      <p class="govuk-body">
        <strong>{text.why}:</strong> <bdi>{one.reason}</bdi>
      </p>
      <p class="govuk-body">{day}</p>
      {one.all > 1 && <p class="govuk-body-s">{text.progress(one.done, one.all)}</p>}
      <p class="govuk-body-s app-quiet">{one.by ? text.by(one.by) : text.byNobody}</p>
      <div class="app-acts app-no-print">
        {(['known', 'does-not-fit'] as const).map(answer => (
          <form method="post" action={learningUrls.answer.href({ assignmentId: one.id })}>
            <input type="hidden" name="answer" value={answer} />
            <button class="app-link-button app-acts__button" type="submit">
              {answer === 'known' ? text.known : text.doesNotFit}
              <span class="govuk-visually-hidden">{text.about(title)}</span>
            </button>
          </form>
        ))}
      </div>
    </li>
  )
}
