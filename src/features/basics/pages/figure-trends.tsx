import { Trend, type TrendPoint } from '#platform/html/charts/index.ts'
import { formatDate, formatPercent, type Locale } from '#platform/i18n/index.ts'
import type { DatedFigure } from '../basics.queries.ts'
import { shareAtBasic, shareTakenPart } from '../basics.ts'
import { sayShare, words } from '../words.ts'

interface FigureTrendsProps {
  figures: readonly DatedFigure[]
  minimumGroup: number
  /** Instead of the usual title, such as one with the unit's name. */
  title?: string
  locale: Locale
}

/** How a group has moved from wave to wave. Waves that may not be shown are left out of the line. */
export function FigureTrends({ figures, minimumGroup, title, locale }: FigureTrendsProps) {
  const text = words(locale).organisation
  const basic = figures.flatMap((figure): TrendPoint[] => {
    const share = shareAtBasic(figure)
    if (!share || typeof figure.atBasic === 'string') return []
    const range = share.from === share.to ? {} : { low: share.from, high: share.to }
    return [{ date: figure.takenOn, value: (share.from + share.to) / 2, n: figure.atBasic.of, ...range }]
  })
  const taken = figures.flatMap((figure): TrendPoint[] => {
    const share = shareTakenPart(figure)
    if (share === undefined || typeof figure.takenPart === 'string') return []
    return [{ date: figure.takenOn, value: share, n: figure.takenPart.of }]
  })
  const common = {
    unit: 'percent' as const,
    max: 1,
    source: text.sourcePlain,
    hidden: text.hidden(minimumGroup),
    locale,
  }
  const span = (points: readonly TrendPoint[]) =>
    [points[0], points.at(-1)].map(point => (point ? formatDate(locale, point.date) : '')) as [string, string]
  const lastBasic = figures.findLast(figure => shareAtBasic(figure))
  const lastShare = lastBasic && shareAtBasic(lastBasic)
  const lastTaken = taken.at(-1)
  return (
    <>
      {basic.length > 1 && lastShare && (
        <Trend
          {...common}
          id="trend-basic"
          title={title ?? text.trendTitle}
          summary={text.trendSummary(...span(basic), sayShare(locale, lastShare))}
          points={basic}
          n={basic.at(-1)?.n ?? 0}
          nText={text.counted(basic.at(-1)?.n ?? 0)}
          date={basic.at(-1)?.date ?? ''}
        />
      )}
      {taken.length > 1 && lastTaken && (
        <Trend
          {...common}
          id="trend-taken"
          title={text.takenTitle}
          summary={text.takenSummary(...span(taken), formatPercent(locale, lastTaken.value))}
          points={taken}
          n={lastTaken.n ?? 0}
          nText={text.countedPeople(lastTaken.n ?? 0)}
          date={lastTaken.date}
        />
      )}
    </>
  )
}
