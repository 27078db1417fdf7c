import { Trend } from '#platform/html/charts/index.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import { chanceOfDifference } from '../../statistics.ts'
import { resultWords, sayFavourable } from '../../words.ts'
import type { QuestionData } from './question.page.ts'

/** How the share in favour moved from wave to wave, and about how many people that is. */
export function OverTime({ data, locale }: { data: QuestionData; locale: Locale }) {
  const t = resultWords(locale)
  const { points, notComparable, figures, wave, results } = data
  const [last, before] = [points.at(-1), points.at(-2)]
  const [first] = figures
  if (!last || !first || (!before && notComparable.length === 0)) return null
  const line = points.map(({ name, share }) => `${name} ${formatPercent(locale, share.value)}`).join(', ')
  return (
    <section>
      {before && (
        <>
          <Trend
            id="over-time"
            title={t.question.overTime}
            summary={t.question.overTimeSummary(line)}
            points={points.map(({ date, share, answered }) => ({
              date,
              value: share.value,
              low: share.low,
              high: share.high,
              n: answered,
            }))}
            unit="percent"
            max={1}
            n={last.answered}
            date={results.countedAt}
            source={textIn(wave.survey.title, locale)}
            locale={locale}
          />
          <MovedUp data={data} locale={locale} />
        </>
      )}
      {notComparable.map(name => (
        <p class="govuk-body">{t.question.notComparable(name)}</p>
      ))}
    </section>
  )

  // Said only of what has clearly changed: else a handful of other people answering would look like progress.
  function MovedUp({ data: { results }, locale }: { data: QuestionData; locale: Locale }) {
    if (!last || !before || !first) return null
    const count = ({ share, answered }: typeof last) => ({ count: share.value * answered, of: answered })
    if (chanceOfDifference(count(last), count(before)) > 0.05) return null
    const invited = results.dimensions
      .find(({ key }) => key === 'unit')
      ?.values.filter(({ above }) => !above)
      .reduce((sum, one) => sum + (one.invited ?? 0), 0)
    const people = Math.round((last.share.value - before.share.value) * (invited || results.respondents))
    const say = people >= 0 ? t.question.more : t.question.fewer
    return (
      <p class="govuk-body">
        {say(formatNumber(locale, Math.abs(people)), sayFavourable(locale, first.item), before.name)}
      </p>
    )
  }
}
