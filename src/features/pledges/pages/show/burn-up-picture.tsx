import { BurnUp, type BurnUpPoint } from '#platform/html/charts/index.ts'
import { formatDate, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { middleOf, type PledgeFigure, shareReached } from '../../pledge.ts'
import { sayShare, words } from '../../words.ts'
import type { ShowData } from './show.page.ts'

interface Props {
  readonly data: Pick<ShowData, 'pledge' | 'total' | 'outlook' | 'source'>
  readonly minimum: number
  readonly locale: Locale
}

/** The way so far, the fan of what may come, and the goal. */
export function BurnUpPicture({ data: { pledge, total, outlook, source }, minimum, locale }: Props) {
  const text = words(locale).show
  const last = total.at(-1)
  if (!last || !pledge.dueOn) return null
  const due = formatDate(locale, pledge.dueOn)
  const enough = formatPercent(locale, pledge.enough / 100)
  const expected = outlook.forecast?.months ?? []
  const end = expected.at(-1)
  const summary = [
    text.chartSummary(sayShare(locale, shareReached(last)), formatDate(locale, last.takenOn), enough, due),
    ...(end
      ? [
          text.chartForecast(
            formatPercent(locale, end.low),
            formatPercent(locale, end.high),
            formatDate(locale, end.at),
          ),
        ]
      : []),
  ].join(' ')
  return (
    <BurnUp
      id="burn-up"
      title={text.chartTitle}
      summary={summary}
      points={total.map(pointOf)}
      forecast={expected.map(({ at, low, middle, high }) => ({ date: at, value: middle, low, high }))}
      goal={{ value: pledge.enough / 100, date: pledge.dueOn, label: text.goal(enough, due) }}
      n={last.counted}
      nText={text.people(last.counted)}
      date={last.takenOn}
      source={text.source[source]}
      hidden={text.hidden(minimum)}
      locale={locale}
    />
  )
}

/** A figure as a point of a picture; a range is drawn as one. */
export function pointOf(figure: PledgeFigure): BurnUpPoint {
  const share = shareReached(figure)
  const range = share.from === share.to ? {} : { low: share.from, high: share.to }
  return { date: figure.takenOn, value: middleOf(share), n: figure.counted, ...range }
}
