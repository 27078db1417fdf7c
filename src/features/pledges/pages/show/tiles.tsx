import { FilterBar, FilterSelect, StatTile, StatTiles } from '#platform/html/components/index.ts'
import { formatDate, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { type Share, shareReached } from '../../pledge.ts'
import { pledgesUrls } from '../../pledges.urls.ts'
import { sayCount, sayShare, words } from '../../words.ts'
import type { ShowData } from './show.page.ts'

interface Props {
  readonly data: Pick<ShowData, 'pledge' | 'total' | 'up' | 'source'>
  readonly locale: Locale
}

/** “16 more”, “16 fewer”, or “about the same” where the range does not say which. */
export function sayMore({ from, to }: Share, since: string, locale: Locale): { value: string; label: string } {
  const text = words(locale).show
  if (from > 0) return { value: sayCount(locale, { from, to }), label: text.upLabel(since) }
  if (to < 0) return { value: sayCount(locale, { from: -to, to: -from }), label: text.downLabel(since) }
  return { value: text.sameValue, label: text.sameLabel(since) }
}

/** The numbers of today: how many are there, how many more than on another day, how many have taken part. */
export function Tiles({ data: { pledge, total, up, source }, locale }: Props) {
  const text = words(locale).show
  const last = total.at(-1)
  if (!last) return null
  const from = `${text.source[source]}, ${formatDate(locale, last.takenOn)}`
  return (
    <>
      <StatTiles>
        <StatTile
          value={sayShare(locale, shareReached(last))}
          label={text.reachedLabel}
          n={text.reachedOf(sayCount(locale, last.reached), formatNumber(locale, last.counted))}
          source={from}
          locale={locale}
          praise
        />
        {up && (
          <StatTile
            {...sayMore(up.more, formatDate(locale, up.since), locale)}
            n={text.upNote(formatNumber(locale, up.of))}
            source={from}
            locale={locale}
          />
        )}
        {last.takenPart !== undefined && (
          <StatTile
            value={formatPercent(locale, last.takenPart / last.counted)}
            label={text.takenLabel}
            n={text.reachedOf(formatNumber(locale, last.takenPart), formatNumber(locale, last.counted))}
            source={from}
            locale={locale}
          />
        )}
      </StatTiles>
      {total.length > 2 && (
        <FilterBar
          action={pledgesUrls.show.href({ pledgeId: pledge.id })}
          locale={locale}
          label={text.since}
          submitText={text.compare}
        >
          <FilterSelect
            name="since"
            before={text.since}
            label={text.since}
            value={up?.since}
            items={total.slice(0, -1).map(({ takenOn }) => ({ value: takenOn, text: formatDate(locale, takenOn) }))}
          />
        </FilterBar>
      )}
    </>
  )
}
