import { PageFrame } from '#features/about/index.ts'
import { listUnitNodes } from '#features/people/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { meets } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import { runsProgramme } from '../../event.ts'
import { refreshersUrls } from '../../events.urls.ts'
import { type RefresherCell, readCounts } from '../../refreshers/count.ts'
import { findRefresher, type Refresher } from '../../refreshers/refreshers.queries.ts'
import { takingWords } from '../../taking-words.ts'
import { eventsCrumbs } from '../events-frame.tsx'

interface CountsData {
  readonly refresher: Refresher
  readonly takenOn: string | undefined
  readonly rows: readonly (RefresherCell & { readonly name: string })[]
}

/** For how many it holds, unit by unit, as far as that may be told; a manager sees their own unit and those below. */
export const refresherCountsPage = page(refreshersUrls.counts, {
  access: meets(me => me.isManager || runsProgramme(me)),
  async load({ db, me, params }): Promise<CountsData> {
    const refresher = found(await findRefresher(db, params.refresherId))
    const counts = await readCounts(db, refresher.id)
    const nodes = await listUnitNodes(db)
    const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
    const isBelow = (unit: string | null | undefined): boolean =>
      unit ? unit === me.unitId || isBelow(parents.get(unit)) : false
    const names = new Map(nodes.map(({ id, name }) => [id, name]))
    const rows = (counts?.cells ?? [])
      .filter(({ unit }) => runsProgramme(me) || isBelow(unit))
      .map(cell => ({ ...cell, name: names.get(cell.unit) ?? '' }))
    return { refresher, takenOn: counts?.takenOn, rows: rows.slice(0, 500) }
  },
  title: ({ ctx }) => takingWords(ctx.locale).counts.title,
  breadcrumbs: ({ ctx }) => [
    ...eventsCrumbs(ctx.locale),
    { text: takingWords(ctx.locale).refreshers.title, href: refreshersUrls.list.href() },
  ],
  view({ data: { refresher, takenOn, rows }, ctx: { locale, organisation } }) {
    const t = takingWords(locale).counts
    const number = (value: number) => formatNumber(locale, value)
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{refresher.title}</bdi>}
        who={t.who(organisation.minimumGroup)}
        locale={locale}
      >
        {takenOn ? (
          <>
            <Table
              caption={t.takenOn(formatDate(locale, takenOn))}
              head={[t.unit, { text: t.current, format: 'numeric' }]}
              rows={rows.map(({ name, current, of }) => [
                name,
                {
                  text:
                    current && of !== undefined
                      ? t.of(t.range(number(current[0]), number(current[1])), number(of))
                      : t.hidden,
                  format: 'numeric',
                },
              ])}
              firstCellIsHeader
            />
            <p class="govuk-body-s app-quiet">{t.source}</p>
          </>
        ) : (
          <EmptyState title={t.title} text={t.notYet} />
        )}
      </PageFrame>
    )
  },
})
