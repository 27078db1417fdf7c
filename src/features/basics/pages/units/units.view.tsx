import { aboutUrls } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterSelect, PageHeader } from '#platform/html/components/index.ts'
import { Button, Details } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { day } from '#platform/time.ts'
import type { DatedFigure, UnitFigure, Wave } from '../../basics.queries.ts'
import { latestShown } from '../../basics.ts'
import { basicsUrls } from '../../basics.urls.ts'
import { words } from '../../words.ts'
import { FigureTiles } from '../figure-tiles.tsx'
import { FigureTrends } from '../figure-trends.tsx'
import { UnitsTable } from './units-table.tsx'

interface UnitsData {
  waves: readonly Wave[]
  wave: Wave | undefined
  unit: { id: string; name: string } | undefined
  order: string
  figures: readonly DatedFigure[]
  below: readonly UnitFigure[]
  mayCount: boolean
  now: Date
}

export function UnitsView({ data, ctx: { locale, organisation } }: ViewProps<UnitsData>) {
  const { waves, wave, unit, figures, below } = data
  const text = words(locale)
  const latest = latestShown(figures)
  const minimum = wave?.minimumGroup ?? organisation.minimumGroup
  return (
    <>
      <PageHeader
        title={unit?.name ?? text.units.title}
        caption={unit ? text.units.title : organisation.name}
        lead={text.units.lead}
        whoCanSee={{ text: text.counts(minimum), href: aboutUrls.whoCanSee.href() }}
        actions={[wave && { text: text.units.download, href: basicsUrls.unitsFile.href({}, { wave: wave.takenOn }) }]}
        locale={locale}
      />
      {wave && <p class="govuk-body">{text.organisation.differ}</p>}
      {waves.length > 0 ? (
        <Filters data={data} locale={locale} />
      ) : (
        <EmptyState title={text.organisation.none} text={text.organisation.noneProgramme} />
      )}
      {latest && <FigureTiles figure={latest} locale={locale} />}
      {wave && (
        <UnitsTable
          below={below}
          wave={wave}
          order={data.order}
          heading={unit ? text.units.under(unit.name) : text.units.caption}
          locale={locale}
        />
      )}
      {wave && <Legend minimum={minimum} locale={locale} />}
      <FigureTrends
        figures={figures}
        minimumGroup={minimum}
        title={unit && text.units.trend(unit.name)}
        locale={locale}
      />
      <Count data={data} locale={locale} />
    </>
  )
}

interface PartProps {
  data: UnitsData
  locale: Locale
}

function Filters({ data: { waves, wave, unit, order }, locale }: PartProps) {
  const text = words(locale).units
  return (
    <FilterBar action={basicsUrls.units.href()} locale={locale} label={text.filter} submitText={text.show}>
      <FilterSelect
        name="wave"
        before={text.wave}
        label={text.wave}
        value={wave?.takenOn}
        items={waves.map(({ takenOn }) => ({ value: takenOn, text: formatDate(locale, takenOn) }))}
      />
      <FilterSelect
        name="order"
        before={text.sort}
        label={text.sort}
        value={order}
        items={[
          { value: 'name', text: text.sortName },
          { value: 'taken-part', text: text.sortTaken },
          { value: 'at-basic', text: text.sortBasic },
        ]}
      />
      {unit && <input type="hidden" name="under" value={unit.id} />}
    </FilterBar>
  )
}

function Legend({ minimum, locale }: { minimum: number; locale: Locale }) {
  const text = words(locale)
  return (
    <Details summaryText={text.units.hiddenLegend}>
      <dl>
        {(['small', 'protects-others', 'changed-too-little'] as const).map(reason => (
          <>
            <dt class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">{text.hidden[reason]}</dt>
            <dd class="govuk-body govuk-!-margin-left-0">{text.hiddenLong[reason](minimum)}</dd>
          </>
        ))}
        <dt class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-0">{text.units.addUp}</dt>
        <dd class="govuk-body govuk-!-margin-left-0">{text.units.addUpText}</dd>
      </dl>
    </Details>
  )
}

function Count({ data: { waves, mayCount, now }, locale }: PartProps) {
  const text = words(locale).units
  const last = waves[0]
  if (!mayCount && last) {
    const days = Math.max(1, Math.ceil(7 - (now.getTime() - Date.parse(last.takenOn)) / day))
    return <p class="govuk-hint">{text.countHint(days)}</p>
  }
  return (
    <form method="post" action={basicsUrls.takeWave.href()}>
      <Button classes="govuk-button--secondary" text={text.count} preventDoubleClick />
    </form>
  )
}
