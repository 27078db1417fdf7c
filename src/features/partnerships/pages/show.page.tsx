import type { Reading } from '#platform/db/tx.ts'
import { Button, InsetText, Table } from '#platform/html/govuk/index.ts'
import { fresh, holds } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { type Context, page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import { endPartnership } from '../end.ts'
import { countGiven, findPartnership, type PartnershipRow } from '../partners.queries.ts'
import { partnershipsUrls } from '../partnerships.urls.ts'
import type { AnyShare } from '../share.ts'
import { words } from '../words.ts'
import { List, manageCrumb, PartnersFrame } from './frame.tsx'
import { StateTag } from './manage.page.tsx'

interface Line {
  readonly share: AnyShare
  readonly given: number
  readonly since: Date | undefined
  readonly held: number
}

async function loadLines(db: Reading, partnerId: string, shares: readonly AnyShare[]): Promise<readonly Line[]> {
  const given = new Map((await countGiven(db, partnerId)).map(row => [row.kind, row]))
  const lines: Line[] = []
  for (const share of shares) {
    if (!share.about) continue
    const held = (await share.listHeld(db, { id: partnerId })).length
    const own = given.get(share.kind)
    lines.push({ share, given: own?.count ?? 0, since: own?.since, held })
  }
  return lines
}

/** One partnership: how it stands, and what each side has of the other. */
export const showPage = (shares: readonly AnyShare[]) =>
  page(partnershipsUrls.show, {
    access: holds('administrator'),
    async load({ db, params }) {
      const partnership = found(await findPartnership(db, params.partnershipId))
      const lines = partnership.state === 'active' ? await loadLines(db, partnership.partnerId, shares) : []
      return { partnership, lines }
    },
    title: ({ data }) => data.partnership.name,
    breadcrumbs: ({ ctx }) => [manageCrumb(ctx.locale)],
    refreshAfter: ({ data }) => (data.partnership.state === 'asked' ? 2 : undefined),
    view({ data: { partnership, lines }, ctx }) {
      const t = words(ctx.locale).show
      const { id: partnershipId, state, refusedWhy } = partnership
      return (
        <PartnersFrame
          title={<bdi>{partnership.name}</bdi>}
          lead={refusedWhy ? `${t.lead.refused} ${t.why[refusedWhy]}` : t.lead[state]}
          locale={ctx.locale}
          actions={[
            state === 'active' && { text: t.end, href: partnershipsUrls.end.href({ partnershipId }) },
            state === 'refused' && { text: t.tryAgain, href: partnershipsUrls.accept.href(), primary: true },
          ]}
        >
          <p class="govuk-body">
            <StateTag state={state} ctx={ctx} /> {sayWhen(partnership, ctx)}
          </p>
          {lines.length > 0 && <Shared lines={lines} ctx={ctx} />}
        </PartnersFrame>
      )
    },
  })

function sayWhen({ state, begunAt, endedAt, endedBy, endedHere }: PartnershipRow, ctx: Context): string {
  const t = words(ctx.locale).show
  const day = (date: Date) => formatDate(ctx.locale, date, ctx.organisation.timeZone)
  if (endedAt) return endedHere ? t.endedBy(day(endedAt), endedBy ?? '–') : t.endedOn(day(endedAt))
  return state === 'active' && begunAt ? t.since(day(begunAt)) : ''
}

function Shared({ lines, ctx }: { lines: readonly Line[]; ctx: Context }) {
  const { locale, organisation } = ctx
  const t = words(locale).show
  const things = (count: number) => (count === 0 ? t.nothing : t.things(count, formatNumber(locale, count)))
  const day = (date: Date) => formatDate(locale, date, organisation.timeZone)
  return (
    <section class="app-scroll" tabindex={0} aria-label={t.table}>
      <Table
        caption={t.table}
        captionClasses="govuk-table__caption--m"
        head={[t.kind, t.given, t.held]}
        firstCellIsHeader
        rows={lines.map(({ share, given, since, held }) => {
          const about = share.about?.(locale)
          return [
            <a class="govuk-link" href={about?.href}>
              {about?.title}
            </a>,
            since ? t.givenSince(things(given), day(since)) : things(given),
            things(held),
          ]
        })}
      />
    </section>
  )
}

/** Asks once more, then ends it for both. */
export const endPage = (shares: readonly AnyShare[]) =>
  page(partnershipsUrls.end, {
    access: fresh(holds('administrator')),
    load: async ({ db, params }) => found(await findPartnership(db, params.partnershipId)),
    title: ({ data, ctx }) => words(ctx.locale).end.title(data.name),
    breadcrumbs: ({ ctx }) => [manageCrumb(ctx.locale)],
    view({ data, ctx: { locale } }) {
      const t = words(locale).end
      const here = { partnershipId: data.id }
      return (
        <PartnersFrame title={t.title(data.name)} lead={t.lead} locale={locale}>
          {data.state !== 'active' && <InsetText text={t.gone} />}
          <List items={t.what(data.name)} />
          <form method="post" action={partnershipsUrls.end.href(here)}>
            <div class="govuk-button-group">
              <Button classes="govuk-button--warning" preventDoubleClick text={t.submit} />
              <a class="govuk-link" href={partnershipsUrls.show.href(here)}>
                {t.cancel}
              </a>
            </div>
          </form>
        </PartnersFrame>
      )
    },
    async submit({ tx, me, data, locale, now }) {
      const t = words(locale).end
      const ending = { partnershipId: data.id, partnerId: data.partnerId, shares, now }
      const was = await endPartnership(tx, me, ending)
      return redirect(partnershipsUrls.manage.href()).saying(was ? t.done(data.name) : t.gone)
    },
  })
