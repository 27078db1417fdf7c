import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { Pagination, type PaginationItem } from '../govuk/index.ts'
import { componentWords } from './words.ts'

export interface PagerProps {
  /** From 1. */
  page: number
  pageSize: number
  total: number
  href: (page: number) => string
  locale: Locale
}

/** "Showing 21 to 40 of 2,481" and links to the pages near this one. Prints nothing when one page holds it all. */
export function Pager({ page, pageSize, total, href, locale }: PagerProps) {
  const pages = Math.ceil(total / pageSize)
  if (pages <= 1) return null
  const words = componentWords(locale)
  const number = (value: number) => formatNumber(locale, value)
  return (
    <div class="app-pager">
      <p class="govuk-body-s app-pager__count">
        {words.showing(number((page - 1) * pageSize + 1), number(Math.min(page * pageSize, total)), number(total))}
      </p>
      <Pagination
        locale={locale}
        landmarkLabel={words.pages}
        previous={page > 1 ? { href: href(page - 1) } : undefined}
        next={page < pages ? { href: href(page + 1) } : undefined}
        items={itemsAround(page, pages).map(item => itemFor(item, page, href, number))}
      />
    </div>
  )
}

function itemFor(
  item: number | 'gap',
  page: number,
  href: (page: number) => string,
  number: (value: number) => string,
): PaginationItem {
  return item === 'gap' ? { ellipsis: true } : { number: number(item), href: href(item), current: item === page }
}

/** First, last, this one and its neighbours, with gaps between: 1 … 6 7 8 … 120. */
function itemsAround(page: number, pages: number): (number | 'gap')[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter(each => each >= 1 && each <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((each, place) => {
    const before = numbers[place - 1]
    if (before === undefined || each - before === 1) return [each]
    return each - before === 2 ? [each - 1, each] : ['gap' as const, each]
  })
}
