import type { Locale } from '#platform/i18n/index.ts'
import { AreaPicture, BurnUp, DistributionBar, HeatMap, LikertBar, Slope, Trend } from '../charts/index.ts'
import { exampleWords } from './words.ts'

const date = '2026-11-22'

export function ChartExamples({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  const facts = {
    locale,
    date,
    n: 1604,
    nText: words.peopleAnswered,
    source: words.surveySource,
    hidden: words.hidden,
    headingLevel: 3,
  } as const
  return (
    <>
      <PassportExample locale={locale} />
      <DistributionBar
        {...facts}
        id="distribution"
        title={words.distribution}
        summary={words.distributionSummary}
        parts={words.levels.map((label, place) => ({ label, count: [96, 402, 861, 245][place] ?? 0 }))}
      />
      <Trend
        {...facts}
        id="trend"
        title={words.trend}
        summary={words.trendSummary}
        unit="percent"
        max={1}
        goal={{ value: 0.95, label: words.goal }}
        points={[
          { date: '2025-11-20', value: 0.38, low: 0.35, high: 0.41, n: 902 },
          { date: '2026-02-18', value: 0.46, low: 0.43, high: 0.49, n: 1120 },
          { date: '2026-05-21', value: 0.58, low: 0.56, high: 0.6, n: 1466 },
          { date: '2026-08-25', value: 0.6, low: 0.58, high: 0.62, n: 1531 },
          { date, value: 0.64, low: 0.62, high: 0.66, n: 1604 },
        ]}
        forecast={[{ date: '2027-11-20', value: 0.81, low: 0.7, high: 0.9 }]}
      />
      <BurnUp
        {...facts}
        id="burn-up"
        title={words.burnUp}
        summary={words.burnUpSummary}
        goal={{ value: 0.9, date: '2027-12-31', label: words.burnUpGoal }}
        points={[
          { date: '2026-02-01', value: 0.22, n: 2410 },
          { date: '2026-05-01', value: 0.34, low: 0.33, high: 0.35, n: 2440 },
          { date: '2026-08-01', value: 0.41, low: 0.4, high: 0.42, n: 2450 },
          { date: '2026-11-01', value: 0.52, low: 0.51, high: 0.53, n: 2463 },
        ]}
        forecast={[
          { date: '2027-06-01', value: 0.72, low: 0.62, high: 0.81 },
          { date: '2028-01-01', value: 0.84, low: 0.7, high: 0.94 },
        ]}
      />
      <Slope
        {...facts}
        id="slope"
        title={words.slope}
        summary={words.slopeSummary}
        beforeLabel={words.may}
        nowLabel={words.november}
        unit="percent"
        lines={words.areas.map((label, place) => ({
          label,
          before: [0.7, 0.62, 0.55, 0.48, 0.44, 0.58, 0.66, 0.31, 0.4][place] ?? 0,
          now: [0.78, 0.74, 0.69, 0.55, 0.52, 0.71, 0.84, 0.36, 0.38][place] ?? 0,
        }))}
      />
      <LikertBar
        {...facts}
        id="likert"
        title={words.likert}
        summary={words.likertSummary}
        levels={words.likertLevels}
        rows={words.statements.map((label, place) => ({
          label,
          counts: [[112, 240, 780, 472], [520, 610, 330, 144], [90, 210, 720, 584], null][place] ?? null,
        }))}
      />
      <HeatMap
        {...facts}
        id="heat"
        title={words.heat}
        summary={words.heatSummary}
        rowsAre={words.unit}
        columns={words.areas}
        unit="percent"
        max={1}
        rows={words.units.map((label, row) => ({
          label,
          href: '#',
          n: row === 5 ? undefined : words.people(String([412, 96, 61, 44, 38][row])),
          values: words.areas.map((_, column) => (row === 5 ? null : ((row * 31 + column * 47) % 78) / 100 + 0.2)),
        }))}
      />
    </>
  )
}

function PassportExample({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  const levels = [3, 4, 3, 2, 2, 3, 3, null, 2]
  return (
    <AreaPicture
      id="passport"
      headingLevel={3}
      locale={locale}
      title={words.picture}
      summary={words.pictureSummary}
      n={33}
      date={date}
      source={words.source}
      levels={words.levels}
      areas={words.areas.map((title, place) => ({
        title,
        level: levels[place] ?? null,
        before: place === 2 ? 2 : place === 3 ? 1 : null,
        confidence: levels[place] ? words.sure[place % 3] : undefined,
      }))}
    />
  )
}
