import type { Locale } from '#platform/i18n/index.ts'
import {
  AreaCard,
  AreaCards,
  EmptyState,
  FilterBar,
  FilterSelect,
  FilterText,
  PageHeader,
  Pager,
  ProgressBar,
  ProgressSteps,
  StampPlace,
  StampPlaces,
  StatTile,
  StatTiles,
  stampMotifs,
} from '../components/index.ts'
import { exampleWords } from './words.ts'

export function HeaderExample({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  return (
    <PageHeader
      locale={locale}
      title={words.title}
      lead={words.lead}
      whoCanSee={{ text: words.onlyYou, href: '/about/privacy' }}
      actions={[
        { text: words.add, href: '#', primary: true },
        { text: words.openMap, href: '#' },
      ]}
    />
  )
}

export function OwnExamples({ locale }: { locale: Locale }) {
  const words = exampleWords(locale)
  return (
    <>
      <ProgressSteps
        locale={locale}
        steps={words.step.map((text, place) => ({
          text,
          href: '#',
          state: place < 2 ? 'done' : place === 2 ? 'now' : 'todo',
        }))}
      />
      <FilterBar action="/components" locale={locale} clearHref="/components">
        <FilterSelect
          name="who"
          before={words.filterShow}
          label={words.people('')}
          items={[{ text: words.everybody, value: '' }, { text: words.champions }]}
        />
        <FilterSelect
          name="unit"
          before={words.filterIn}
          label={words.unit}
          items={[words.anyUnit, ...words.units].map(text => ({ text }))}
        />
        <FilterText name="name" before={words.filterNamed} label={words.filterNamed} />
      </FilterBar>
      <StatTiles>
        <StatTile
          locale={locale}
          value={locale === 'nb' ? '64 %' : '64%'}
          label={words.statLabel}
          change={words.statChange}
          n={words.peopleAnswered}
          source={words.surveySource}
        />
        <StatTile locale={locale} value="214" label={words.statLabel2} n={words.peopleAnswered} praise />
        <StatTile locale={locale} value="9" label={words.stamps} n={words.progress} href="#" />
      </StatTiles>
      <ProgressBar id="progress" value={5} max={9} text={words.progress} />
      <AreaCards>
        {words.areas.slice(0, 3).map((title, place) => (
          <AreaCard
            title={title}
            href="#"
            text={words.areaText}
            status={place === 2 ? words.notStarted : words.answered}
            motif={stampMotifs[place]}
            earned={place === 0}
            headingLevel={3}
          />
        ))}
      </AreaCards>
      <StampPlaces>
        {stampMotifs.map((motif, place) => (
          <StampPlace
            locale={locale}
            motif={motif}
            title={words.areas[place] ?? motif}
            place={words.place}
            date={place % 5 === 4 ? undefined : '2026-11-22'}
            next={words.stampNext}
          />
        ))}
      </StampPlaces>
      <EmptyState
        headingLevel={3}
        title={words.emptyTitle}
        text={words.emptyText}
        action={{ text: words.emptyAction, href: '#' }}
      />
      <Pager locale={locale} page={7} pageSize={20} total={2481} href={page => `?page=${page}`} />
    </>
  )
}
