import { aboutUrls } from '#features/about/index.ts'
import { PageHeader, StatTile } from '#platform/html/components/index.ts'
import { Button, Table } from '#platform/html/govuk/index.ts'
import type { ViewProps } from '#platform/http/page.ts'
import { formatDateTime, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import type { Rate } from './count-rates.ts'
import { invitationUrls } from './invitations.urls.ts'
import type { CodeSheet } from './make-codes.ts'
import type { Mailing, Standing } from './standing.ts'
import { invitationWords } from './words.ts'

export interface AnsweredData {
  readonly wave: Wave
  readonly standing: Standing
  readonly mailings: readonly Mailing[]
  readonly sheets: readonly CodeSheet[]
  /** When the next reminder may go, if not now. */
  readonly waitsUntil: Date | undefined
  readonly hasMailServer: boolean
}

type Props = ViewProps<AnsweredData>

export function AnsweredView(props: Props) {
  const { data, ctx } = props
  const { wave, standing } = data
  const { locale, organisation } = ctx
  const { page: t } = invitationWords(locale)
  return (
    <>
      <PageHeader
        title={t.title}
        caption={`${textIn(wave.survey.title, locale)}. ${wave.name}`}
        lead={t.lead}
        whoCanSee={{ text: t.who, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {!standing.isReady && wave.status !== 'closed' && <p class="govuk-body">{t.notReady}</p>}
      {standing.all && (
        <StatTile
          value={shareOf(standing.all, locale)}
          label={t.all}
          n={numbersOf(standing.all, locale)}
          locale={locale}
        />
      )}
      <p class="govuk-body">
        {standing.countedAt
          ? t.counted(formatDateTime(locale, standing.countedAt, organisation.timeZone))
          : wave.status === 'closed'
            ? t.neverCounted
            : t.notCounted}
      </p>
      {standing.codes && (
        <p class="govuk-body">
          {t.codes(formatNumber(locale, standing.codes.used), formatNumber(locale, standing.codes.made))}
        </p>
      )}
      {standing.isReady && wave.status !== 'closed' && (
        <form method="post" action={invitationUrls.countNow.href({ waveId: wave.id })}>
          <Button text={t.countNow} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
      <Reminders {...props} />
      <Paper {...props} />
      <ByGroup {...props} />
      <ByUnit {...props} />
    </>
  )
}

function shareOf({ from, to, of }: Rate, locale: Locale): string {
  const [least, most] = [from, to].map(count => formatPercent(locale, Math.round((100 * count) / of) / 100))
  return least === most ? `${least}` : `${least}–${most}`
}

const numbersOf = ({ from, to, of }: Rate, locale: Locale) =>
  invitationWords(locale).page.n(formatNumber(locale, from), formatNumber(locale, to), formatNumber(locale, of))

const figures = (rate: Rate, locale: Locale) => [
  { text: formatNumber(locale, rate.of), format: 'numeric' },
  { text: shareOf(rate, locale), format: 'numeric' },
]

/** So many levels of the tree are enough for a first look. */
const firstLook = 2

function ByUnit({ data: { standing, wave }, ctx: { locale, query } }: Props) {
  const { page: t } = invitationWords(locale)
  if (standing.units.length === 0) return null
  const units = standing.units.filter(({ depth }) => depth < firstLook || query.has('all'))
  return (
    <>
      <Table
        caption={t.byUnit}
        captionClasses="govuk-table__caption--m"
        head={[t.unit, { text: t.asked, format: 'numeric' }, { text: t.share, format: 'numeric' }]}
        rows={units.map(({ name, depth, ...rate }) => [
          { html: <bdi>{`${'– '.repeat(depth)}${name}`}</bdi> },
          ...figures(rate, locale),
        ])}
        firstCellIsHeader
      />
      {units.length < standing.units.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={invitationUrls.answered.href({ waveId: wave.id }, { all: 1 })}>
            {t.allUnits(formatNumber(locale, standing.units.length))}
          </a>
        </p>
      )}
      <p class="govuk-body">{t.how}</p>
    </>
  )
}

function ByGroup({ data: { standing, wave }, ctx: { locale } }: Props) {
  const { page: t } = invitationWords(locale)
  if (standing.groups.length === 0) return null
  const titleOf = (group: string) => textIn(wave.respondentGroups.find(({ key }) => key === group)?.title, locale)
  return (
    <Table
      caption={t.byGroup}
      captionClasses="govuk-table__caption--m"
      head={[t.group, { text: t.asked, format: 'numeric' }, { text: t.share, format: 'numeric' }]}
      rows={standing.groups.map(({ group, ...rate }) => [titleOf(group), ...figures(rate, locale)])}
      firstCellIsHeader
    />
  )
}

function Reminders({ data: { wave, mailings, waitsUntil, hasMailServer }, ctx: { locale, organisation } }: Props) {
  const { reminders: t } = invitationWords(locale)
  const when = (date: Date) => formatDateTime(locale, date, organisation.timeZone)
  return (
    <>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p class="govuk-body">{t.text}</p>
      {!hasMailServer && <p class="govuk-body">{t.noMail}</p>}
      {mailings.length === 0 ? (
        <p class="govuk-body">{t.none}</p>
      ) : (
        <Table
          head={[t.when, t.what, t.state]}
          rows={mailings.map(({ kind, askedAt, finishedAt }) => [
            when(askedAt),
            t[kind],
            finishedAt ? t.sent : t.onItsWay,
          ])}
        />
      )}
      {wave.status === 'open' &&
        (waitsUntil ? (
          <p class="govuk-body">{t.tooSoon(when(waitsUntil))}</p>
        ) : (
          <form method="post" action={invitationUrls.remind.href({ waveId: wave.id })}>
            <Button text={t.send} preventDoubleClick />
          </form>
        ))}
    </>
  )
}

function Paper({ data: { wave, sheets }, ctx: { locale } }: Props) {
  const { paper: t } = invitationWords(locale)
  if (wave.status !== 'open' && sheets.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{t.title}</h2>
      <p class="govuk-body">{t.text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={invitationUrls.codes.href({ waveId: wave.id })}>
          {t.make}
        </a>
      </p>
    </>
  )
}
