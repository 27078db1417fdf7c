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
const roomForName = { width: 0.08, height: 46 }
const roomForCount = 70

// An inner drawing is as large as its tile, so that nothing in it runs into its neighbour.
function TileShape({ tile, text }: { readonly tile: PlacedTile; readonly text: string }) {
  const tall = tile.height * height
  const filled = tile.units > 0 ? tile.covered / tile.units : 0
  const hasRoom = tile.width >= roomForName.width && tall >= roomForName.height
  return (
    <svg x={percent(tile.x)} y={(tile.y * height).toFixed(1)} width={percent(tile.width)} height={tall.toFixed(1)}>
      <title>{`${tile.name}: ${text}`}</title>
      <rect class="app-tile" width="100%" height="100%" />
      {filled > 0 && (
        <rect
          class="app-tile--covered"
          y={(tall * (1 - filled)).toFixed(1)}
          width="100%"
          height={(tall * filled).toFixed(1)}
        />
      )}
      <rect class="app-tile--edge" width="100%" height="100%" />
      {hasRoom && (
        <foreignObject width="100%" height="100%">
          <div class="app-tile__words">
            <p class="app-tile__name">
              {tile.name}
              {tile.units > 1 && tall >= roomForCount && (
                <>
                  <br />
                  <strong>{text}</strong>
                </>
              )}
            </p>
          </div>
        </foreignObject>
      )}
    </svg>
  )
}
