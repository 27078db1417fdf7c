import { PageFrame } from '#features/about/index.ts'
import { EmptyState, StatTile, StatTiles } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { holds } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatNumber, formatPercent, type Locale } from '#platform/i18n/index.ts'
import { roundForAll } from '#platform/small-groups/index.ts'
import { day } from '#platform/time.ts'
import type { TriageRoute } from '../asking/triage.ts'
import { callsUrls } from '../calls.urls.ts'
import { currencyIn } from '../closing/close.page.tsx'
import { formatSum } from '../closing/outcome.view.tsx'
import { findPolicy } from '../policy.queries.ts'
import {
  listAvoided,
  listNotBought,
  listWaiting,
  type Measures,
  type NotBought,
  readMeasures,
  recallNeverAsked,
  type WaitingCall,
} from './measures.queries.ts'
import { measureWords } from './words.ts'

interface MeasuresData {
  readonly measures: Measures
  readonly notBought: readonly NotBought[]
  readonly avoided: readonly { readonly route: TriageRoute; readonly times: number }[]
  readonly waiting: readonly WaitingCall[]
  /** Rounded so that nobody can be found behind it; nothing for a small organisation. */
  readonly neverAsked: { readonly about: number; readonly of: number } | undefined
}

const year = 365 * day

/** What calls brought in the last twelve months, and which still wait: for the programme. */
export const measuresPage = page(callsUrls.measures, {
  access: holds('programme-lead', 'administrator'),
  async load({ db, organisation, now }): Promise<MeasuresData> {
    const since = new Date(now.getTime() - year)
    const { chaseAfterDays } = await findPolicy(db)
    const { people, never } = await recallNeverAsked(db, since, now)
    const { minimumGroup } = organisation
    const isLarge = people >= 4 * minimumGroup
    return {
      measures: await readMeasures(db, since),
      notBought: await listNotBought(db, since),
      avoided: await listAvoided(db, calendarDay(organisation.timeZone, since)),
      waiting: await listWaiting(db, new Date(now.getTime() - chaseAfterDays * day), now),
      neverAsked: isLarge
        ? {
            about: roundForAll(never, people, minimumGroup).about,
            of: roundForAll(people, people, minimumGroup).about,
          }
        : undefined,
    }
  },
  title: ({ ctx }) => measureWords(ctx.locale).title,
  view: MeasuresView,
})

function MeasuresView({ data, ctx: { locale, organisation } }: ViewProps<MeasuresData>) {
  const t = measureWords(locale)
  const { measures, notBought, avoided, waiting } = data
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      actions={[{ text: t.policy, href: callsUrls.policy.href() }]}
      who={t.who}
      wide
      locale={locale}
    >
      {measures.posted === 0 ? (
        <EmptyState title={t.none} text={t.noneText} />
      ) : (
        <Tiles data={data} currency={currencyIn(organisation.timeZone)} locale={locale} />
      )}
      {measures.posted > 0 && (
        <section aria-labelledby="waiting">
          <h2 class="govuk-heading-m" id="waiting">
            {t.waitingTitle}
          </h2>
          <p class="govuk-body">{waiting.length > 0 ? t.waitingText : t.waitingNone}</p>
          <ul class="govuk-list govuk-list--bullet">
            {waiting.map(({ id, title, days }) => (
              <li>
                <a class="govuk-link" href={callsUrls.show.href({ callId: id })}>
                  <bdi>{title}</bdi>
                </a>{' '}
                ({t.waitingDays(days)})
              </li>
            ))}
          </ul>
        </section>
      )}
      {notBought.length > 0 && (
        <Table
          caption={t.basisTitle}
          captionClasses="govuk-table__caption--m"
          head={[{ text: t.basis }, { text: t.count, format: 'numeric' }, { text: t.sum, format: 'numeric' }]}
          rows={notBought.map(({ basis, calls, sum, currency }) => [
            { text: t.bases[basis] },
            { text: formatNumber(locale, calls), format: 'numeric' },
            { text: formatSum(locale, sum, currency), format: 'numeric' },
          ])}
        />
      )}
      {avoided.length > 0 && (
        <Table
          caption={t.avoidedTitle}
          captionClasses="govuk-table__caption--m"
          head={[{ text: t.avoidedWhat }, { text: t.avoidedTimes, format: 'numeric' }]}
          rows={avoided.map(({ route, times }) => [
            { text: t.routes[route] },
            { text: formatNumber(locale, times), format: 'numeric' },
          ])}
        />
      )}
    </PageFrame>
  )
}

interface TilesProps {
  readonly data: MeasuresData
  readonly currency: string
  readonly locale: Locale
}

function Tiles({ data: { measures: m, notBought, avoided, neverAsked }, currency, locale }: TilesProps) {
  const t = measureWords(locale)
  const number = (value: number) => formatNumber(locale, value)
  const share = (part: number, whole: number) => (whole > 0 ? formatPercent(locale, part / whole) : t.unknown)
  const spared = notBought.filter(one => one.currency === currency)
  const tiles = [
    { value: number(m.posted), label: t.tiles.posted, n: t.of(m.posted) },
    { value: durationOf(m.firstOfferHours, locale), label: t.tiles.firstOffer, n: t.of(m.answered) },
    { value: share(m.answered, m.posted), label: t.tiles.answered, n: t.of(m.posted) },
    { value: share(m.helped, m.closed), label: t.tiles.helped, n: t.of(m.closed) },
    { value: share(m.crossed, m.helps), label: t.tiles.crossed, n: t.ofHelp(m.helps) },
    { value: number(Math.round(m.hours)), label: t.tiles.hours, n: t.ofHelp(m.helps) },
    {
      value: formatSum(
        locale,
        spared.reduce((all, { sum }) => all + sum, 0),
        currency,
      ),
      label: t.tiles.bought,
      n: t.of(spared.reduce((all, { calls }) => all + calls, 0)),
    },
    {
      value: number(avoided.reduce((all, { times }) => all + times, 0)),
      label: t.tiles.avoided,
      n: t.avoidedTitle,
    },
    ...(neverAsked
      ? [
          {
            value: t.neverAskedValue(number(neverAsked.about)),
            label: t.tiles.neverAsked,
            n: t.ofPeople(neverAsked.of),
          },
        ]
      : []),
  ]
  return (
    <>
      <StatTiles>
        {tiles.map(tile => (
          <StatTile {...tile} locale={locale} />
        ))}
      </StatTiles>
      {!neverAsked && <p class="govuk-body">{t.fewPeople}</p>}
    </>
  )
}

function durationOf(hours: number | undefined, locale: Locale): string {
  const { duration, unknown } = measureWords(locale)
  if (hours === undefined) return unknown
  return hours < 36 ? duration.hours(Math.max(1, Math.round(hours))) : duration.days(Math.round(hours / 24))
}
