import { Picture } from '#platform/html/components/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { championsUrls } from '../../champions.urls.ts'
import { findingWords } from '../../finding-words.ts'
import { type PlacedTile, placeTiles, type Tile } from './tiles.ts'

interface Props {
  readonly tiles: readonly Tile[]
  readonly people: number
  readonly units: number
  readonly covered: number
  readonly now: Date
  readonly locale: Locale
}

const height = 340
/** The drawing is about as much wider than high on a desk; a phone squeezes it. */
const ratio = 2

/** Every unit as a tile: as large as it has people, filled as far as it has champions. */
export function CoverageMap({ tiles, people, units, covered, now, locale }: Props) {
  const t = findingWords(locale).coverage
  const number = (value: number) => formatNumber(locale, value)
  const title = t.mapTitle(covered, units)
  return (
    <Picture
      id="coverage"
      title={title}
      summary={`${title}. ${t.mapSummary}`}
      n={people}
      nText={t.mapN(people, number(people))}
      date={now}
      source={t.mapSource}
      hidden={t.mapSummary}
      locale={locale}
      table={{
        head: [t.unit, t.people, t.units_],
        firstCellIsHeader: true,
        rows: tiles.map(tile => [
          tile.units > 1
            ? {
                text: (
                  <a class="govuk-link" href={championsUrls.coverage.href({}, { unit: tile.id })}>
                    {tile.name}
                  </a>
                ),
              }
            : tile.name,
          number(tile.people),
          t.of(tile.covered, tile.units),
        ]),
      }}
    >
      <svg aria-hidden="true" class="app-chart" width="100%" height={height}>
        {placeTiles(tiles, ratio).map(tile => (
          <TileShape tile={tile} text={t.of(tile.covered, tile.units)} />
        ))}
      </svg>
    </Picture>
  )
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`
const roomForName = { width: 0.11, height: 34 }

// An inner drawing cuts off what does not fit, so that a long name never runs into its neighbour.
function TileShape({ tile, text }: { readonly tile: PlacedTile; readonly text: string }) {
  const tall = tile.height * height
  const filled = tile.units > 0 ? tile.covered / tile.units : 0
  const hasRoom = tile.width >= roomForName.width && tall >= roomForName.height
  return (
    <svg x={percent(tile.x)} y={(tile.y * height).toFixed(1)} width={percent(tile.width)} height={tall.toFixed(1)}>
      <title>{`${tile.name}: ${text}`}</title>
      <rect class="app-stair" x="1.5" y="1.5" width="100%" height={Math.max(0, tall - 3).toFixed(1)} />
      {filled > 0 && (
        <rect
          class="app-stair app-stair--reached"
          x="1.5"
          y={(1.5 + (tall - 3) * (1 - filled)).toFixed(1)}
          width="100%"
          height={Math.max(0, (tall - 3) * filled).toFixed(1)}
        />
      )}
      {hasRoom && (
        <text class="app-stair__before app-stair__name" x="8" y="22">
          {tile.name}
        </text>
      )}
    </svg>
  )
}
