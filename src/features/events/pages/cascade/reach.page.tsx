import { PageFrame } from '#features/about/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber, type Locale } from '#platform/i18n/index.ts'
import { countCame } from '../../attendance/attendance.queries.ts'
import { hasKit } from '../../cascade/kit.queries.ts'
import { listBranches } from '../../cascade/pledges.queries.ts'
import { growTree, type ReachTree, type Twig } from '../../cascade/tree.ts'
import type { EventRow } from '../../event.ts'
import { findEvent, listSeries } from '../../events.queries.ts'
import { cascadeUrls } from '../../events.urls.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs } from '../events-frame.tsx'

interface ReachData {
  readonly event: EventRow
  readonly events: readonly (EventRow & { readonly came: number })[]
  readonly tree: ReachTree
  readonly all: number
}

/** How far a series has reached, as a tree by event and as a table by unit. */
export const reachPage = page(cascadeUrls.reach, {
  access: signedIn,
  async load({ db, me, params }): Promise<ReachData> {
    const event = found(await findEvent(db, me, params.eventId))
    found((await hasKit(db, event.seriesId)) || undefined)
    const tree = growTree(await listBranches(db, event.seriesId))
    const series = await listSeries(db, event.seriesId)
    const came = await countCame(
      db,
      series.map(({ id }) => id),
    )
    const events = series
      .map(one => ({ ...one, came: came.get(one.id) ?? 0 }))
      .filter(one => one.came > 0 || tree.byEvent.has(one.id))
    return { event, events, tree, all: tree.people + events.reduce((sum, one) => sum + one.came, 0) }
  },
  title: ({ ctx }) => takingWords(ctx.locale).reach.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view: ReachView,
})

function ReachView({ data, ctx: { locale, organisation } }: ViewProps<ReachData>) {
  const t = takingWords(locale).reach
  const { event, events, tree } = data
  const minimum = organisation.minimumGroup
  const day = (one: EventRow) => (one.startsAt ? formatDate(locale, one.startsAt, organisation.timeZone) : '')
  const isEmpty = tree.byEvent.size === 0 && tree.others.length === 0
  return (
    <PageFrame
      wide
      title={t.title}
      caption={<bdi>{event.title}</bdi>}
      lead={isEmpty ? t.leadNone : t.lead(tree.people, tree.byUnit.length)}
      who={t.who}
      locale={locale}
    >
      <ul class="govuk-list govuk-list--bullet" aria-label={t.picture}>
        {events.map(one => (
          <li>
            {one.came >= minimum ? t.event(day(one), one.came) : t.few(day(one))}
            <Twigs twigs={tree.byEvent.get(one.id) ?? []} locale={locale} />
          </li>
        ))}
        {tree.others.length > 0 && (
          <li>
            {t.direct}
            <Twigs twigs={tree.others} locale={locale} />
          </li>
        )}
      </ul>
      {events.some(({ came }) => came < minimum) && <p class="govuk-body-s app-quiet">{t.hidden(minimum)}</p>}
      {tree.byUnit.length > 0 && (
        <Table
          caption={t.byUnit}
          captionClasses="govuk-table__caption--m"
          head={[t.unit, { text: t.reached, format: 'numeric' }]}
          rows={tree.byUnit.map(({ unit, people }) => [
            unit || t.noUnit,
            { text: formatNumber(locale, people), format: 'numeric' },
          ])}
          firstCellIsHeader
        />
      )}
    </PageFrame>
  )
}

function Twigs({ twigs, locale }: { readonly twigs: readonly Twig[]; readonly locale: Locale }) {
  const t = takingWords(locale).reach
  if (twigs.length === 0) return null
  return (
    <ul class="govuk-list govuk-list--bullet">
      {twigs.map(({ name, unitName, people, twigs: further }) => (
        <li>
          <bdi>{name}</bdi>, {t.branch(unitName ?? t.noUnit, people)}
          <Twigs twigs={further} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
