import { keepsFrameworks } from '#features/skills/index.ts'
import { EmptyState, PageHeader } from '#platform/html/components/index.ts'
import { Tag } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { formatDate, formatNumber } from '#platform/i18n/index.ts'
import { type Crosswalk, listCrosswalks } from '../../crosswalk-editions.queries.ts'
import { crosswalksUrls } from '../../crosswalks.urls.ts'
import { crosswalksWords } from '../../words.ts'
import { titleOf } from '../crosswalk-parts.view.tsx'

interface ListData {
  readonly crosswalks: readonly Crosswalk[]
  readonly isKeeper: boolean
}

/** Every crosswalk; drafts and withdrawn ones for those who keep them. */
export const crosswalksPage = page(crosswalksUrls.crosswalks, {
  access: signedIn,
  async load({ db, me, locale }): Promise<ListData> {
    const isKeeper = keepsFrameworks(me)
    const all = await listCrosswalks(db, locale)
    return { isKeeper, crosswalks: all.filter(one => isKeeper || (one.published && !one.withdrawnAt)) }
  },
  title: ({ ctx }) => crosswalksWords(ctx.locale).list.title,
  view: CrosswalksView,
})

function CrosswalksView({ data: { crosswalks, isKeeper }, ctx: { locale } }: ViewProps<ListData>) {
  const text = crosswalksWords(locale).list
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        actions={[isKeeper && { text: text.make, href: crosswalksUrls.create.href() }]}
        locale={locale}
      />
      {crosswalks.length === 0 ? (
        <EmptyState title={text.empty} text={text.emptyText} />
      ) : (
        <ul class="govuk-list app-frameworks">
          {crosswalks.map(one => {
            const shown = one.published ?? one.draft
            const matches = shown?.matches ?? 0
            return (
              <li class="app-frameworks__item">
                <h2 class="govuk-heading-m">
                  <a class="govuk-link" href={crosswalksUrls.crosswalk.href({ crosswalkId: one.id })}>
                    <bdi>{titleOf(one, locale)}</bdi>
                  </a>
                </h2>
                <p class="govuk-body-s">
                  {matches === 1 ? text.oneMatch : text.matches(formatNumber(locale, matches))}
                  {' · '}
                  {one.published?.publishedAt
                    ? text.edition(
                        formatNumber(locale, one.published.number),
                        formatDate(locale, one.published.publishedAt),
                      )
                    : text.onlyDraft}{' '}
                  {isKeeper && one.draft && <Tag text={text.draft} classes="govuk-tag--yellow" />}{' '}
                  {one.withdrawnAt && <Tag text={text.withdrawn} classes="govuk-tag--grey" />}
                </p>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
