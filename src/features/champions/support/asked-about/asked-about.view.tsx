import { PageFrame } from '#features/about/index.ts'
import { EmptyState, FilterBar, FilterSelect } from '#platform/html/components/index.ts'
import { Details, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { Links } from '../../frame.tsx'
import { askingWords } from '../asking-words.ts'
import { supportUrls } from '../support.urls.ts'
import { supportWords } from '../words.ts'
import type { TopicFigure } from './asked.queries.ts'
import type { AskedAboutData } from './asked-about.page.ts'
import { currencyIn, formatMoney } from './money.ts'

const mostQuarters = 4

export function AskedAboutView({ data, ctx: { locale, organisation, me } }: ViewProps<AskedAboutData>) {
  const { about: t } = askingWords(locale)
  const { units, unitId, figures, nextCount } = data
  const maySettle = me.roles.some(role => role !== 'champion')
  return (
    <PageFrame title={t.title} lead={t.lead} who={t.who(organisation.minimumGroup)} wide locale={locale}>
      {units.length > 1 && (
        <FilterBar action={supportUrls.askedAbout.href()} locale={locale}>
          <FilterSelect
            name="unit"
            before={t.in}
            label={t.unit}
            value={unitId ?? ''}
            items={units.map(({ id, name }) => ({ value: id, text: name }))}
          />
        </FilterBar>
      )}
      {figures.length === 0 ? (
        <EmptyState title={t.none} text={t.noneText(formatDate(locale, nextCount))} />
      ) : (
        <>
          <Quarters data={data} locale={locale} />
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href={supportUrls.askedAboutFile.href({}, { unit: unitId })}>
              {t.file}
            </a>
          </p>
          <Details summaryText={t.readTitle}>
            <p class="govuk-body">{t.read}</p>
          </Details>
        </>
      )}
      <Tickets data={data} minimum={organisation.minimumGroup} timeZone={organisation.timeZone} locale={locale} />
      {maySettle && <Links links={[{ text: t.rules, href: supportUrls.rules.href() }]} />}
    </PageFrame>
  )
}

interface PartProps {
  readonly data: AskedAboutData
  readonly locale: Locale
}

// One row for each area, the most asked first; one column for each quarter, the latest first.
function Quarters({ data: { areas, figures }, locale }: PartProps) {
  const { about: t } = askingWords(locale)
  const { people } = supportWords(locale)
  const quarters = [...new Set(figures.map(({ quarter }) => quarter))].slice(0, mostQuarters)
  const keys = [...new Set(figures.filter(({ quarter }) => quarters.includes(quarter)).map(({ areaKey }) => areaKey))]
  const range = ({ least, most }: TopicFigure) =>
    least === most ? formatNumber(locale, most) : t.range(formatNumber(locale, least), formatNumber(locale, most))
  const head = quarters.map(quarter => {
    const [year = 0, month = 1] = quarter.split('-').map(Number)
    const of = figures.find(one => one.quarter === quarter)?.total ?? 0
    return {
      html: (
        <>
          {t.quarter(Math.ceil(month / 3), year)}
          <br />
          <span class="govuk-!-font-weight-regular">{t.quarterCaption(people(of))}</span>
        </>
      ),
      format: 'numeric',
    }
  })
  return (
    <div class="app-scroll">
      <Table
        firstCellIsHeader
        head={[t.area, ...head]}
        rows={keys.map(key => [
          areas.find(area => area.key === key)?.name ?? key,
          ...quarters.map(quarter => {
            const figure = figures.find(one => one.quarter === quarter && one.areaKey === key)
            return { text: figure ? range(figure) : '0', format: 'numeric' }
          }),
        ])}
      />
    </div>
  )
}

type TicketProps = PartProps & { readonly minimum: number; readonly timeZone: string }

function Tickets({ data: { spared, since, rules }, minimum, timeZone, locale }: TicketProps) {
  const { about: t } = askingWords(locale)
  const currency = currencyIn(timeZone)
  const { ticketCost: cost, ticketBasis } = rules
  return (
    <section aria-labelledby="tickets">
      <h2 class="govuk-heading-m" id="tickets">
        {t.tickets}
      </h2>
      {spared < minimum ? (
        <p class="govuk-body">{t.ticketsFew}</p>
      ) : (
        <>
          <p class="govuk-body">{t.ticketsText(formatNumber(locale, spared), formatDate(locale, since))}</p>
          <p class="govuk-body">
            {cost
              ? t.spared(
                  formatMoney(locale, spared * cost, currency),
                  formatMoney(locale, cost, currency, true),
                  ticketBasis,
                )
              : t.noCost}
          </p>
        </>
      )}
    </section>
  )
}
