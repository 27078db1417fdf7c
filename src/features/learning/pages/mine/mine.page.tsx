import { aboutUrls } from '#features/about/index.ts'
import { planUrls } from '#features/plan/index.ts'
import { xapiUrls } from '#features/xapi/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { Table } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { calendarDay, formatDate } from '#platform/i18n/index.ts'
import { type AskedOfMe, listAskedOfMe } from '../../assigning/asked-of-me.queries.ts'
import { learningUrls } from '../../learning.urls.ts'
import { listMyCompletions, listPlannedIds, type MyCompletion } from '../../mine.queries.ts'
import { listFinished, listResources, type Resource } from '../../resources.queries.ts'
import { words } from '../../words.ts'
import { AskedList } from '../asked-list.tsx'
import { toCatalogue } from '../crumbs.ts'
import { ResourceCards } from '../resource-list.tsx'

interface MineData {
  readonly asked: readonly AskedOfMe[]
  readonly planned: readonly Resource[]
  readonly done: readonly (MyCompletion & { readonly resource: Resource })[]
  readonly today: string
}

/** What is asked of me, what I plan, and what I have done. */
export const minePage = page(learningUrls.mine, {
  access: signedIn,
  async load({ db, me, locale, organisation, now }): Promise<MineData> {
    const completions = await listMyCompletions(db, me)
    const ids = completions.map(({ resourceId }) => resourceId)
    const resources = new Map((await listFinished(db, ids, locale)).map(resource => [resource.id, resource]))
    return {
      asked: await listAskedOfMe(db, me, locale),
      planned: await listResources(db, [...(await listPlannedIds(db, me))], locale),
      done: completions.flatMap(completion => {
        const resource = resources.get(completion.resourceId)
        return resource ? [{ ...completion, resource }] : []
      }),
      today: calendarDay(organisation.timeZone, now),
    }
  },
  title: ({ ctx }) => words(ctx.locale).mine.title,
  breadcrumbs: ({ ctx }) => [toCatalogue(ctx.locale)],
  view: MineView,
})

function MineView({ data, ctx: { locale, organisation } }: ViewProps<MineData>) {
  const { mine, catalogue, onlyYou, resource } = words(locale)
  const isEmpty = data.asked.length + data.planned.length + data.done.length === 0
  return (
    <>
      <PageHeader
        title={mine.title}
        lead={mine.lead}
        whoCanSee={{ text: onlyYou, href: aboutUrls.whoCanSee.href() }}
        locale={locale}
      />
      {isEmpty && (
        <EmptyState
          title={mine.none}
          text={mine.noneText}
          action={{ text: mine.noneAction, href: learningUrls.catalogue.href({}, { kind: 'card' }) }}
        />
      )}
      {data.asked.length > 0 && (
        <section aria-labelledby="asked">
          <h2 class="govuk-heading-m" id="asked">
            {catalogue.asked}
          </h2>
          <AskedList asked={data.asked} today={data.today} locale={locale} />
        </section>
      )}
      {data.planned.length > 0 && (
        <section aria-labelledby="planned">
          <h2 class="govuk-heading-m" id="planned">
            {mine.plan}
          </h2>
          <ResourceCards listed={data.planned.map(one => ({ resource: one }))} locale={locale} />
          <p class="govuk-body">
            <a class="govuk-link" href={planUrls.show.href()}>
              {mine.toPlan}
            </a>
          </p>
        </section>
      )}
      {data.done.length > 0 && (
        <Table
          classes="app-table--stack"
          caption={mine.done}
          captionClasses="govuk-table__caption--m"
          head={[mine.what, mine.when, mine.how]}
          rows={data.done.map(one => [
            one.resource.withdrawnAt ? (
              <bdi>{one.resource.title}</bdi>
            ) : (
              <a class="govuk-link" href={learningUrls.resource.href({ resourceId: one.resource.id })}>
                <bdi>{one.resource.title}</bdi>
              </a>
            ),
            formatDate(locale, one.completedAt, organisation.timeZone),
            resource.ways[one.how],
          ])}
          firstCellIsHeader
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={xapiUrls.records.href()}>
          {mine.reported}
        </a>
      </p>
    </>
  )
}
