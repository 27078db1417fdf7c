import { LikertBar } from '#platform/html/charts/index.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { ItemFigures } from '../../item-figures.ts'
import { resultWords, sayFavourable, sayPart } from '../../words.ts'
import { ShareBar } from '../share-bar.tsx'
import type { QuestionData } from './question.page.ts'

interface Props {
  readonly data: QuestionData
  readonly locale: Locale
}

/** How people answered one item: a bar for each choice, or the share in favour where that is all that may be said. */
export function Distribution({ figures, data, locale }: Props & { figures: ItemFigures }) {
  const t = resultWords(locale)
  const { item, told, full, share, mean } = figures
  if (!told || !share) return <p class="govuk-body">{`${t.notShown}: ${t.notShownWhy}`}</p>
  const counted = full ?? [told[0] - told[1], told[1]]
  const names = full ? item.told.map(({ text }) => textIn(text, locale)) : ['–', sayFavourable(locale, item)]
  const of = counted.reduce((sum, count) => sum + count, 0)
  const number = (value: number) => formatNumber(locale, Math.round(value * 100) / 100)
  return (
    <>
      <section class="app-scroll" aria-label={t.question.distribution} tabindex={0}>
        <table class="govuk-table">
          <caption class="govuk-table__caption govuk-table__caption--s">{t.question.distribution}</caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">
                {t.question.answer}
              </th>
              <th scope="col" class="govuk-table__header">
                {t.question.share}
              </th>
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {t.question.people}
              </th>
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            {counted.map((count, at) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
                  {names[at]}
                </th>
                <td class="govuk-table__cell">
                  <ShareBar share={of > 0 ? count / of : 0} locale={locale} />
                </td>
                <td class="govuk-table__cell govuk-table__cell--numeric">{formatNumber(locale, count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="govuk-body">
        <strong>
          {t.inFavour}: {formatPercent(locale, share.value)}
        </strong>{' '}
        ({formatPercent(locale, share.low)}–{formatPercent(locale, share.high)}, n = {formatNumber(locale, told[0])}).{' '}
        {sayFavourable(locale, item)}.
      </p>
      {mean && <p class="govuk-body">{t.question.mean(number(mean.value), number(mean.low), number(mean.high))}</p>}
      {!full && item.told.length > 2 && <p class="govuk-hint">{t.question.onlyShare}</p>}
      {item.told.length < item.choices.length && <p class="govuk-hint">{t.question.pooled}</p>}
      <p class="govuk-hint">{t.source(textIn(data.wave.survey.title, locale), data.wave.name)}</p>
    </>
  )
}

/** Several statements or boxes: as Likert bars where each choice may be told of all of them, else as shares. */
export function Statements({ data, locale }: Props) {
  const t = resultWords(locale)
  const { figures, wave, results, people } = data
  const [first] = figures
  const levels = first?.item.choices ?? []
  const asBars =
    first?.item.kind === 'scale' &&
    (levels.length === 4 || levels.length === 5) &&
    figures.some(({ full }) => full) &&
    figures.every(({ item }) => item.told.length === levels.length)
  if (asBars)
    return (
      <LikertBar
        id="statements"
        title={t.question.distribution}
        summary={t.question.distributionSummary(
          figures
            .map(
              ({ item, share }) =>
                `${sayPart(locale, item)} ${share ? formatPercent(locale, share.value) : t.notShown}`,
            )
            .join(', '),
        )}
        levels={levels.map(({ text }) => textIn(text, locale))}
        rows={figures.map(({ item, full }) => ({ label: sayPart(locale, item), counts: full ?? null }))}
        n={people}
        date={results.countedAt}
        source={t.source(textIn(wave.survey.title, locale), wave.name)}
        hidden={t.small(results.minimum)}
        locale={locale}
      />
    )
  return (
    <section class="app-scroll" aria-label={t.question.distribution} tabindex={0}>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-table__caption--s">{t.question.distribution}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              {t.question.answer}
            </th>
            <th scope="col" class="govuk-table__header">
              {t.question.share}
            </th>
            <th scope="col" class="govuk-table__header govuk-table__header--numeric">
              {t.question.people}
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {figures.map(({ item, told, share }) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
                {sayPart(locale, item)}
              </th>
              {told && share ? (
                <>
                  <td class="govuk-table__cell">
                    <ShareBar share={share.value} locale={locale} />
                  </td>
                  <td class="govuk-table__cell govuk-table__cell--numeric">{formatNumber(locale, told[0])}</td>
                </>
              ) : (
                <td class="govuk-table__cell app-quiet" colspan={2}>
                  {t.notShown}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
