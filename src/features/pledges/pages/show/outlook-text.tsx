import { Details } from '#platform/html/govuk/index.ts'
import { formatDate, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { type Expected, type Forecast, leastMonths } from '../../forecast/forecast.ts'
import { shareReached } from '../../pledge.ts'
import { sayShare, words } from '../../words.ts'
import type { ShowData } from './show.page.ts'

interface Props {
  readonly data: Pick<ShowData, 'pledge' | 'total' | 'outlook'>
  readonly locale: Locale
}

/** “Will we make it?” in words, with the chance as a range and how it was worked out. */
export function OutlookText({ data: { pledge, total, outlook }, locale }: Props) {
  const text = words(locale).forecast
  const last = total.at(-1)
  if (!last || !pledge.dueOn || pledge.closedAt) return null
  const { verdict, forecast } = outlook
  const due = formatDate(locale, pledge.dueOn)
  const expected = forecast && nearest(forecast.months, new Date(pledge.dueOn))
  return (
    <section>
      <h2 class="govuk-heading-m">{text.title}</h2>
      {verdict ? (
        <p class="govuk-body govuk-!-font-weight-bold">{text.words[verdict]}</p>
      ) : (
        <p class="govuk-body">{text.tooShort(leastMonths)}</p>
      )}
      {(verdict === 'past' || verdict === 'done') && (
        <p class="govuk-body">
          {text.pastText(sayShare(locale, shareReached(last)), formatDate(locale, last.takenOn))}
        </p>
      )}
      {forecast && (
        <ul class="govuk-list govuk-list--bullet">
          <li>{sayChance(forecast, locale)}</li>
          {expected && (
            <li>{text.expect(formatPercent(locale, expected.low), formatPercent(locale, expected.high), due)}</li>
          )}
          <li>{sayWhen(forecast, locale)}</li>
        </ul>
      )}
      <Details summaryText={text.how}>
        {text.howText.map(paragraph => (
          <p class="govuk-body">{paragraph}</p>
        ))}
      </Details>
    </section>
  )
}

function sayChance({ chance }: Forecast, locale: Locale): string {
  const text = words(locale).forecast
  if (chance.to < 0.01) return text.chanceNone
  if (chance.from > 0.99) return text.chanceSure
  // A play of nine hundred futures knows nothing finer than steps of five in a hundred.
  const [low, high] = [Math.floor(chance.from * 20) / 20, Math.ceil(chance.to * 20) / 20]
  return text.chance(formatPercent(locale, low), formatPercent(locale, high))
}

function sayWhen({ when: { earliest, latest } }: Forecast, locale: Locale): string {
  const text = words(locale).forecast
  // Nobody knows the day: the first of the month is as fine as it gets.
  const month = (date: Date) => formatDate(locale, `${date.toISOString().slice(0, 7)}-01`)
  if (!earliest) return text.whenNever
  return latest ? text.when(month(earliest), month(latest)) : text.whenFrom(month(earliest))
}

const nearest = (months: readonly Expected[], day: Date): Expected | undefined =>
  months.toSorted((a, b) => Math.abs(a.at.getTime() - day.getTime()) - Math.abs(b.at.getTime() - day.getTime()))[0]
