import { StatTile, StatTiles } from '#platform/html/components/index.ts'
import { formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import type { Wave } from '../../../waves/wave.ts'
import { resultWords } from '../../words.ts'
import type { AreaLine, Counted } from './overview.page.ts'

/** Who answered, where groups differ most, what stands out and what has changed. */
export function HeadlineTiles({ wave, counted, locale }: { wave: Wave; counted: Counted; locale: Locale }) {
  const t = resultWords(locale)
  const { results, slice, slicing, beside, besideName } = counted
  const all = formatNumber(locale, results.respondents)
  const invited = results.dimensions
    .find(({ key }) => key === 'unit')
    ?.values.filter(({ above }) => !above)
    .reduce((sum, one) => sum + (one.invited ?? 0), 0)
  const gap = widestGap(counted)
  const changed = [...beside.values()].filter(({ stands }) => stands).length
  const ranked = counted.scaled
    .flatMap((area, at) => {
      const share = counted.shares[at]
      return share ? [{ area, share }] : []
    })
    .sort((a, b) => b.share.value - a.share.value)
  const [best, last] = [ranked[0], ranked.at(-1)]
  return (
    <>
      {gap && (
        <div class="govuk-inset-text">
          <p class="govuk-heading-m govuk-!-margin-bottom-1">
            {t.headline.gap(
              textIn(gap.title, locale),
              textIn(gap.high.value.name, locale),
              formatPercent(locale, gap.highShare),
              textIn(gap.low.value.name, locale),
              formatPercent(locale, gap.lowShare),
            )}
          </p>
          <p class="govuk-body govuk-!-margin-bottom-0">{t.headline.gapText}</p>
        </div>
      )}
      <StatTiles>
        <StatTile
          value={slicing.tags.length === 0 ? all : formatNumber(locale, slice.people)}
          label={t.answeredLabel}
          n={
            slicing.tags.length === 0
              ? invited
                ? t.answeredOf(formatNumber(locale, invited))
                : t.countedOf(formatNumber(locale, slice.people), all)
              : t.countedOf(formatNumber(locale, slice.people), all)
          }
          locale={locale}
        />
        {best && last && best !== last && (
          <StatTile
            value={formatPercent(locale, best.share.value)}
            label={t.headline.high(textIn(best.area.title, locale), formatPercent(locale, best.share.value))}
            n={t.headline.low(textIn(last.area.title, locale), formatPercent(locale, last.share.value))}
            locale={locale}
          />
        )}
        {besideName && beside.size > 0 && (
          <StatTile
            value={formatNumber(locale, changed)}
            label={changed > 0 ? t.headline.changed(changed) : t.headline.nothingChanged}
            n={t.headline.changedSince(besideName)}
            source={t.source(textIn(wave.survey.title, locale), wave.name)}
            locale={locale}
          />
        )}
      </StatTiles>
    </>
  )
}

function widestGap({ groups, scaled }: Counted) {
  const gaps = scaled.flatMap((area, at) => {
    const known = groups.flatMap((group): { group: AreaLine; share: number }[] => {
      const share = group.shares[at]
      return share ? [{ group, share: share.value }] : []
    })
    const sorted = known.sort((a, b) => b.share - a.share)
    const [high, low] = [sorted[0], sorted.at(-1)]
    return high && low && high !== low
      ? [{ title: area.title, high: high.group, highShare: high.share, low: low.group, lowShare: low.share }]
      : []
  })
  return gaps.sort((a, b) => b.highShare - b.lowShare - (a.highShare - a.lowShare))[0]
}
