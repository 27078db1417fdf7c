import { StatTile, StatTiles } from '#platform/html/components/index.ts'
import { formatDate, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import type { DatedFigure } from '../basics.queries.ts'
import { belowBasic, shareAtBasic, shareTakenPart } from '../basics.ts'
import { sayCount, sayShare, words } from '../words.ts'

/** The three numbers of one group: at basic, taken part, not yet. What may not be shown says why. */
export function FigureTiles({ figure, locale }: { figure: DatedFigure; locale: Locale }) {
  const text = words(locale)
  const { takenPart, atBasic } = figure
  const source = text.organisation.source(formatDate(locale, figure.takenOn))
  const basic = shareAtBasic(figure)
  const taken = shareTakenPart(figure)
  const below = belowBasic(figure)
  return (
    <StatTiles>
      {basic && typeof atBasic !== 'string' && (
        <StatTile
          value={sayShare(locale, basic)}
          label={text.organisation.atBasicLabel}
          n={text.organisation.ofAnswers(sayCount(locale, atBasic, atBasic.of), formatNumber(locale, atBasic.of))}
          source={source}
          locale={locale}
          praise
        />
      )}
      {taken !== undefined && typeof takenPart !== 'string' && (
        <StatTile
          value={formatPercent(locale, taken)}
          label={text.organisation.takenPartLabel}
          n={text.organisation.of(formatNumber(locale, takenPart.count), formatNumber(locale, takenPart.of))}
          source={source}
          locale={locale}
        />
      )}
      {below && typeof atBasic !== 'string' && atBasic.of > 0 && (
        <StatTile
          value={below.from === below.to ? formatNumber(locale, below.from) : sayCount(locale, below, atBasic.of)}
          label={text.organisation.belowLabel}
          n={text.organisation.answers(atBasic.of)}
          source={source}
          locale={locale}
        />
      )}
    </StatTiles>
  )
}
