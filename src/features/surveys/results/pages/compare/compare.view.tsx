import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, PageHeader, StatTile, StatTiles } from '#platform/html/components/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatNumber, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../../../questionnaire/questionnaire.ts'
import { areaShare, areasOf, onScale } from '../../areas.ts'
import { isSmall, type Two } from '../../compare-two.ts'
import { resultsUrls } from '../../results.urls.ts'
import { sayTag } from '../../slicing.ts'
import { resultWords, sayShare } from '../../words.ts'
import { Radar } from '../radar.tsx'
import { saySlice } from '../slice-form.tsx'
import { ChooseTwo } from './choose-two.tsx'
import type { CompareData } from './compare.page.ts'
import { AreaOfTwo, EachOfTwo, type Names } from './two-tables.tsx'

type Props = { readonly data: CompareData; readonly names: Names; readonly locale: Locale }

export function CompareView({ data, ctx: { locale } }: ViewProps<CompareData>) {
  const t = resultWords(locale)
  const { wave, results, two, filter, slices } = data
  const say = (tag: string) => (tag ? sayTag(locale, results, tag) : t.everybody)
  const names = two.is === 'two' ? ([say(two.tags[0]), say(two.tags[1])] as const) : undefined
  return (
    <>
      <PageHeader
        title={t.compare.title}
        caption={`${textIn(wave.survey.title, locale)}, ${wave.name}`}
        whoCanSee={{ text: t.leads(results.minimum), href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      <ChooseTwo data={data} locale={locale} />
      {!names || filter.unknown ? (
        <NotTwo data={data} two={two} locale={locale} />
      ) : slices.some(slice => isSmall(results, slice)) ? (
        <EmptyState
          title={names
            .filter((_, at) => isSmall(results, slices[at]))
            .map(t.compare.small)
            .join(' · ')}
          text={`${filter.tags.length > 0 ? `${t.compare.amongOnly(saySlice(results, filter, locale))} ` : ''}${t.hiddenSliceText(results.minimum)}`}
        />
      ) : (
        <SideBySide data={data} names={names} locale={locale} />
      )}
    </>
  )
}

// Why there is nothing to see yet, and what to choose.
function NotTwo({ data, two, locale }: { data: CompareData; two: Two; locale: Locale }) {
  const t = resultWords(locale)
  const { results, asked } = data
  const say = (tag: string) => sayTag(locale, results, tag) || t.everybody
  if (two.is === 'open') return <EmptyState title={t.compare.chooseTitle} text={t.compare.chooseText} />
  if (two.is === 'same') return <EmptyState title={t.compare.same(say(two.tag))} text={t.compare.sameText} />
  if (two.is === 'unlike')
    return <EmptyState title={t.compare.unlike(say(asked.one), say(asked.two))} text={t.compare.unlikeText} />
  if (two.is === 'two') return <EmptyState title={t.hiddenSlice} text={t.hiddenSliceText(results.minimum)} />
  return <EmptyState title={t.compare.unknown} text={t.compare.unknownText(results.minimum)} />
}

function SideBySide({ data, names, locale }: Props) {
  const t = resultWords(locale)
  const { wave, results, two, filter, slices, items } = data
  const shown = items.filter(({ apart }) => apart)
  const clear = shown.filter(({ apart }) => apart?.stands).length
  const part = two.is === 'two' ? two.part : undefined
  const areas = areasOf(wave.questionnaire, results)
  return (
    <>
      <h2 class="govuk-heading-l">{t.compare.heading(...names)}</h2>
      {filter.tags.length > 0 && <p class="govuk-body">{t.compare.amongOnly(saySlice(results, filter, locale))}</p>}
      {part !== undefined && <p class="govuk-body">{t.compare.part(names[part], names[1 - part] ?? '')}</p>}
      <StatTiles>
        {names.map((name, at) => (
          <StatTile
            value={formatNumber(locale, slices[at]?.people ?? 0)}
            label={name}
            n={t.compare.counted}
            locale={locale}
          />
        ))}
        {shown.length > 0 && (
          <StatTile
            value={formatNumber(locale, clear)}
            label={clear > 0 ? t.compare.differ(clear) : t.compare.none}
            n={t.compare.ofShown(formatNumber(locale, shown.length))}
            locale={locale}
          />
        )}
      </StatTiles>
      {shown.length === 0 && <EmptyState title={t.compare.noneShown} text={t.compare.noneShownText} />}
      <Areas data={data} names={names} locale={locale} />
      {areas.map(area => (
        <AreaOfTwo area={area} items={items} names={names} locale={locale} />
      ))}
      <h2 class="govuk-heading-l" id="each">
        {t.compare.each}
      </h2>
      {items.map(one => (
        <EachOfTwo one={one} names={names} locale={locale} />
      ))}
      <p class="govuk-hint">
        {t.inFavourNote} {t.compare.method} {t.small(results.minimum)}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={resultsUrls.show.href({ waveId: wave.id })}>
          {t.question.back}
        </a>
      </p>
    </>
  )
}

// The areas of a maturity model as two rings.
function Areas({ data: { wave, results, slices, two }, names, locale }: Props) {
  const t = resultWords(locale)
  const scaled = onScale(areasOf(wave.questionnaire, results))
  if (!wave.questionnaire.maturity || scaled.length < 3) return null
  const isPart = two.is === 'two' && two.part !== undefined
  const people = slices.map(slice => slice?.people ?? 0)
  const axes = scaled.map(({ title }) => textIn(title, locale))
  const rows = names.map((label, at) => ({
    ...{ label, people: people[at] ?? 0 },
    values: scaled.map(area => areaShare(results, slices[at], area)?.value),
  }))
  const say = ({ label, values }: (typeof rows)[number]) =>
    `${label}: ${values.map((value, at) => `${axes[at]} ${sayShare(locale, value)}`).join(', ')}.`
  return (
    <Radar
      id="areas"
      title={t.compare.pictureTitle}
      summary={t.radarSummary(rows.map(say).join(' '))}
      axes={axes}
      rows={rows}
      n={isPart ? Math.max(...people) : people.reduce((sum, each) => sum + each, 0)}
      date={results.countedAt}
      source={t.source(textIn(wave.survey.title, locale), wave.name)}
      hidden={t.small(results.minimum)}
      locale={locale}
    />
  )
}
