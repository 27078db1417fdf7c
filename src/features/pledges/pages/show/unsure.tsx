import { formatDate, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { words } from '../../words.ts'
import type { ShowData } from './show.page.ts'
import { sayRounded } from './what-would-move-part.tsx'

interface Props {
  readonly data: Pick<ShowData, 'total' | 'facts' | 'source'>
  readonly locale: Locale
}

/** What we are unsure of: who has not answered, how old answers are, what they rest on, and where figures come from. */
export function Unsure({ data: { total, facts, source }, locale }: Props) {
  const { unsure, show } = words(locale)
  const last = total.at(-1)
  if (!last) return null
  const number = (count: number) => formatNumber(locale, count)
  const waiting = (last.takenPart ?? last.answered) - last.answered
  return (
    <section>
      <h2 class="govuk-heading-m">{unsure.title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {last.takenPart !== undefined && last.counted > 0 && (
          <li>
            {unsure.taken(
              number(last.takenPart),
              number(last.counted),
              formatPercent(locale, last.takenPart / last.counted),
            )}
          </li>
        )}
        {waiting > 0 && <li>{unsure.waiting(number(waiting))}</li>}
        {last.reached.from !== last.reached.to && (
          <li>{unsure.range(number(last.reached.from), number(last.reached.to))}</li>
        )}
        {facts && (
          <>
            <li>{unsure.older(sayRounded(facts.older, locale), number(facts.of))}</li>
            <li>{unsure.said(sayRounded(facts.evidenced, locale), sayRounded(facts.confirmed, locale))}</li>
            {facts.alongside.about > 0 && <li>{unsure.alongside(sayRounded(facts.alongside, locale))}</li>}
          </>
        )}
        <li>{unsure.source(show.source[source], formatDate(locale, last.takenOn))}</li>
      </ul>
    </section>
  )
}
