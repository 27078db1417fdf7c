import { HeatMap } from '#platform/html/charts/index.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { resultsUrls } from '../../results.urls.ts'
import { valueKey, valuesInOrder } from '../../slicing.ts'
import { resultWords, sayShare } from '../../words.ts'
import { Radar } from '../radar.tsx'
import type { AreaLine, Counted } from './overview.page.ts'

interface Props {
  readonly wave: Wave
  readonly counted: Counted
  readonly locale: Locale
}

/** Respondent groups side by side, as far as each may be told; everybody alone where there is but one. */
export function GroupPicture({ wave, counted, locale }: Props) {
  const t = resultWords(locale)
  const { scaled, groups, results, slice } = counted
  if (!wave.questionnaire.maturity || scaled.length < 3) return null
  const rowOf = (label: string, people: number, shares: AreaLine['shares']) => ({
    ...{ label, people },
    values: shares.map(share => share?.value),
  })
  const isTold = ({ values }: ReturnType<typeof rowOf>) => values.some(value => value !== undefined)
  const shown = groups
    .map(({ value, people, shares }) => rowOf(textIn(value.name, locale), people, shares))
    .filter(isTold)
  const rows = shown.length > 0 ? shown : [rowOf(t.everybody, slice.people, counted.shares)].filter(isTold)
  if (rows.length === 0) return null
  const axes = scaled.map(({ title }) => textIn(title, locale))
  const say = ({ label, values }: (typeof rows)[number]) =>
    `${label}: ${values.map((value, at) => `${axes[at]} ${sayShare(locale, value)}`).join(', ')}.`
  return (
    <Radar
      id="groups"
      title={t.radar}
      summary={t.radarSummary(rows.map(say).join(' '))}
      axes={axes}
      rows={rows}
      n={rows.reduce((sum, { people }) => sum + people, 0)}
      date={results.countedAt}
      source={t.source(textIn(wave.survey.title, locale), wave.name)}
      hidden={t.small(results.minimum)}
      locale={locale}
    />
  )
}

/** Units by areas, in the order of their names: no ranking. */
export function UnitMap({ wave, counted, locale }: Props) {
  const t = resultWords(locale)
  const { scaled, units, results, slicing } = counted
  if (units.length < 2 || scaled.length === 0) return null
  const order = valuesInOrder(locale, { key: 'unit', values: units.map(({ value }) => value) })
  const lineOf = new Map(units.map(line => [line.value.tag, line]))
  const rows = order.flatMap(({ tag }) => lineOf.get(tag) ?? [])
  const query = Object.fromEntries(Object.entries(slicing.chosen).map(([key, tag]) => [key, valueKey({ tag })]))
  return (
    <HeatMap
      id="units"
      title={t.heat}
      summary={t.heatSummary}
      rowsAre={t.unit}
      columns={scaled.map(({ title }) => textIn(title, locale))}
      rows={rows.map(({ value, people, shares }) => ({
        label: textIn(value.name, locale),
        href: resultsUrls.show.href({ waveId: wave.id }, { ...query, unit: valueKey(value) }),
        n: formatNumber(locale, people),
        values: shares.map(share => share?.value ?? null),
      }))}
      unit="percent"
      max={1}
      n={rows.reduce((sum, { people }) => sum + people, 0)}
      date={results.countedAt}
      source={t.source(textIn(wave.survey.title, locale), wave.name)}
      hidden={t.small(results.minimum)}
      locale={locale}
    />
  )
}
