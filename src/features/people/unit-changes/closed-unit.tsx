import { aboutUrls } from '#features/about/index.ts'
import { PageHeader } from '#platform/html/components/index.ts'
import type { Me } from '#platform/http/access.ts'
import { HttpError } from '#platform/http/errors.ts'
import { type Page, page, type ViewProps } from '#platform/http/page.ts'
import { formatDate } from '#platform/i18n/index.ts'
import { peopleUrls } from '../people.urls.ts'
import { unitChangeWords } from './unit-change-words.ts'
import { type Destination, findDestination } from './unit-changes.queries.ts'

interface ClosedUnit {
  readonly closed: Destination
}

const isClosed = (data: unknown): data is ClosedUnit => typeof data === 'object' && data !== null && 'closed' in data

type UnitPage<Data, Input> = Page<typeof peopleUrls.unit.pattern, Me, Data, Input>

/** The page of a unit, which says of a unit that was merged where it went instead of not being found. */
export const orWhereItWent = <Data, Input>(inner: UnitPage<Data, Input>): UnitPage<Data | ClosedUnit, Input> =>
  page<typeof peopleUrls.unit.pattern, Me, Data | ClosedUnit, Input>(inner.url, {
    access: inner.access,
    async load(request) {
      try {
        return await inner.load(request)
      } catch (error) {
        const isGone = error instanceof HttpError && error.status === 404
        const closed = isGone ? await findDestination(request.db, request.params.unitId) : undefined
        if (!closed) throw error
        return { closed }
      }
    },
    title: ({ data, ctx }) => (isClosed(data) ? data.closed.name : inner.title({ data, ctx })),
    breadcrumbs: ({ data, ctx }) =>
      isClosed(data)
        ? [{ text: unitChangeWords(ctx.locale).units, href: peopleUrls.units.href() }]
        : (inner.breadcrumbs?.({ data, ctx }) ?? []),
    view: ({ data, form, ctx }) =>
      isClosed(data) ? <ClosedUnitView data={data} form={form} ctx={ctx} /> : inner.view({ data, form, ctx }),
  })

function ClosedUnitView({ data: { closed }, ctx: { locale, organisation } }: ViewProps<ClosedUnit>) {
  const t = unitChangeWords(locale)
  const when = formatDate(locale, closed.mergedAt, organisation.timeZone)
  const { into } = closed
  return (
    <>
      <PageHeader
        title={closed.name}
        lead={into ? t.closed.lead(into.name, when) : t.closed.leadGone(when)}
        locale={locale}
        whoCanSee={{ text: t.closed.whoSees, href: aboutUrls.whoCanSee.href() }}
      />
      {into && (
        <p class="govuk-body">
          <a class="govuk-link" href={peopleUrls.unit.href({ unitId: into.id })}>
            {t.closed.go(into.name)}
          </a>
        </p>
      )}
    </>
  )
}
