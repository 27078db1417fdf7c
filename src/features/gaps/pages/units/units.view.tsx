import { aboutUrls } from '#features/about/index.ts'
import { wordsOf } from '#features/role-profiles/index.ts'
import { skillsOf } from '#features/skills/index.ts'
import { EmptyState, FilterBar, FilterSelect, PageHeader } from '#platform/html/components/index.ts'
import { Button, Details, Table } from '#platform/html/govuk/index.ts'
import type { Context, ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { gapsUrls } from '../../gaps.urls.ts'
import { sayCount, words } from '../../words.ts'
import { mostMissing, ReachedTable } from '../reached-table.tsx'
import { nameOf, orders } from './unit-choices.ts'
import type { UnitsData } from './units.page.ts'

export function UnitsView({ data, ctx }: ViewProps<UnitsData>) {
  const { locale, organisation } = ctx
  const { wave, profile } = data
  const text = words(locale).units
  const minimum = wave?.minimumGroup ?? organisation.minimumGroup
  return (
    <>
      <PageHeader
        title={text.title}
        caption={organisation.name}
        lead={text.lead}
        whoCanSee={{ text: words(locale).counts(minimum), href: aboutUrls.whoCanSee.href() }}
        actions={[wave && { text: text.download, href: gapsUrls.unitsFile.href({}, { wave: wave.takenOn }) }]}
        locale={locale}
      />
      {!wave && <EmptyState title={text.none} text={text.noneText} />}
      {wave && !profile && <EmptyState title={text.notShown} text={text.noProfiles} />}
      {wave && profile && <Figures data={data} ctx={ctx} minimum={minimum} />}
      <Details summaryText={text.howCounted}>
        <p class="govuk-body">{text.who}</p>
        <p class="govuk-body">{text.rangeNote}</p>
      </Details>
      <Count data={data} locale={locale} />
    </>
  )
}

interface FiguresProps {
  readonly data: UnitsData
  readonly ctx: Pick<Context, 'locale' | 'organisation'>
  readonly minimum: number
}

function Figures({ data, ctx: { locale, organisation }, minimum }: FiguresProps) {
  const { cell, profile, framework, order } = data
  const text = words(locale).units
  if (!profile || !framework) return null
  const where = cell && cell.names.length > 0 ? nameOf(cell) : organisation.name
  return (
    <>
      <Filter data={data} locale={locale} />
      {cell ? (
        <>
          <p class="govuk-body" role="status">
            {text.counted(cell.counted)}
          </p>
          <ReachedTable
            cell={cell}
            profile={profile}
            framework={framework}
            order={order}
            caption={text.pictureTitle(wordsOf(profile, locale).name, where)}
            locale={locale}
          />
        </>
      ) : (
        <EmptyState title={text.notShown} text={text.notShownText(minimum)} />
      )}
      <ByUnit data={data} locale={locale} />
    </>
  )
}

interface PartProps {
  readonly data: UnitsData
  readonly locale: Locale
}

function ByUnit({ data: { cells, profile, framework, wave, order }, locale }: PartProps) {
  const text = words(locale).units
  const units = cells.filter(({ names }) => names.length > 0)
  // A single unit at the top is the organisation over again.
  const below = units.filter(({ names }) => names.length > 1)
  const shown = units.length - below.length === 1 ? below : units
  if (!profile || !framework || !wave || shown.length === 0) return null
  const names = new Map(skillsOf(framework).map(({ key, name }) => [key, name]))
  return (
    <section>
      <Table
        caption={text.byUnit}
        captionClasses="govuk-table__caption--m"
        classes="app-table--stack"
        head={[text.unit, { text: text.countedShort, format: 'numeric' }, text.most]}
        rows={shown.map(cell => {
          const most = mostMissing(cell)
          const query = { profile: profile.key, unit: cell.groupId, wave: wave.takenOn, order }
          const of = formatNumber(locale, cell.counted)
          return [
            <>
              <a class="govuk-link" href={gapsUrls.units.href({}, query)}>
                {cell.names.at(-1)}
              </a>
              {cell.names.length > 2 && (
                <span class="app-quiet govuk-!-font-weight-regular">
                  <br />
                  {cell.names.slice(1, -1).join(' › ')}
                </span>
              )}
            </>,
            { text: of, format: 'numeric' },
            most
              ? `${names.get(most.skillKey) ?? most.skillKey}: ${text.of(sayCount(locale, most, cell.counted), of)}`
              : '–',
          ]
        })}
        firstCellIsHeader
      />
      <p class="govuk-body-s app-quiet">{text.byUnitText}</p>
    </section>
  )
}

function Filter({ data: { waves, wave, profiles, profile, cells, groupId, order }, locale }: PartProps) {
  const text = words(locale).units
  return (
    <FilterBar action={gapsUrls.units.href()} locale={locale} label={text.filter} submitText={text.show}>
      <FilterSelect
        name="profile"
        before={text.profile}
        label={text.profile}
        value={profile?.key}
        items={profiles.map(one => ({ value: one.key, text: wordsOf(one, locale).name }))}
      />
      <FilterSelect
        name="unit"
        before={text.in}
        label={text.unit}
        value={groupId}
        items={cells.map(cell => ({ value: cell.groupId, text: nameOf(cell) || text.wholeOrganisation }))}
      />
      <FilterSelect
        name="wave"
        before={text.on}
        label={text.wave}
        value={wave?.takenOn}
        items={waves.map(({ takenOn }) => ({ value: takenOn, text: formatDate(locale, takenOn) }))}
      />
      <FilterSelect
        name="order"
        before={text.by}
        label={text.order}
        value={order}
        items={orders.map(value => ({ value, text: text.orders[value] }))}
      />
    </FilterBar>
  )
}

function Count({ data: { wait }, locale }: PartProps) {
  const text = words(locale).units
  if (wait > 0) return <p class="govuk-hint">{text.countHint(wait)}</p>
  return (
    <form method="post" action={gapsUrls.takeWave.href()}>
      <Button classes="govuk-button--secondary" text={text.count} preventDoubleClick />
    </form>
  )
}
