import { PageFrame } from '#features/about/index.ts'
import { EmptyState } from '#platform/html/components/index.ts'
import { Table, Tag } from '#platform/html/govuk/index.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { type AchievementVersion, textIn } from '../../achievements/achievement.ts'
import { countHolders, listManagedAchievements } from '../../achievements/achievements.queries.ts'
import { mayGive } from '../../award/may-give.ts'
import { stampsUrls } from '../../stamps.urls.ts'
import { words } from '../../words.ts'
import { keepers } from '../frame.tsx'

interface Data {
  readonly achievements: readonly AchievementVersion[]
  /** Only counts that may be shown. */
  readonly holders: ReadonlyMap<string, number>
}

/** What can be earned, with how many hold it where that tells nothing about anybody. */
export const managePage = page(stampsUrls.manage, {
  access: keepers,
  async load({ db, now, organisation }): Promise<Data> {
    const [achievements, counts] = await Promise.all([listManagedAchievements(db), countHolders(db, now)])
    const holders = new Map(
      [...counts].filter(([, count]) => count >= organisation.minimumGroup).map(([id, count]) => [id, inSteps(count)]),
    )
    return { achievements, holders }
  },
  title: ({ ctx }) => words(ctx.locale).manage.title,
  view: ManageView,
})

// Whoever looks twice must not see one person more.
const inSteps = (count: number): number => Math.floor(count / 5) * 5

export function stateOfVersion({ retiredAt, publishedAt, number }: AchievementVersion) {
  if (retiredAt) return 'retired' as const
  if (publishedAt) return 'published' as const
  return number > 1 ? ('changed' as const) : ('draft' as const)
}

function ManageView({ data: { achievements, holders }, ctx: { locale, organisation, me } }: ViewProps<Data>) {
  const text = words(locale)
  const manage = text.manage
  return (
    <PageFrame
      wide
      title={manage.title}
      lead={manage.lead}
      who={text.whoSeesManage}
      actions={[
        { text: manage.create, href: stampsUrls.create.href(), primary: true },
        mayGive(me) && { text: text.award.title, href: stampsUrls.awardable.href() },
        { text: manage.keys, href: stampsUrls.keys.href() },
      ]}
      locale={locale}
    >
      {achievements.length === 0 ? (
        <EmptyState
          title={manage.title}
          text={manage.lead}
          action={{ text: manage.create, href: stampsUrls.create.href() }}
        />
      ) : (
        <>
          <p class="govuk-body">{manage.hiddenWhy(organisation.minimumGroup)}</p>
          <Table
            classes="app-table--stack"
            firstCellIsHeader
            head={[manage.name, manage.state, manage.holders]}
            rows={achievements.map(version => [
              <a class="govuk-link" href={stampsUrls.achievement.href({ achievementKey: version.key })}>
                {textIn(version.texts, locale).name}
              </a>,
              <Tag
                text={manage.states[stateOfVersion(version)]}
                classes={version.publishedAt && !version.retiredAt ? 'govuk-tag--green' : 'govuk-tag--grey'}
              />,
              holders.has(version.achievementId)
                ? manage.count(holders.get(version.achievementId) ?? 0)
                : manage.hidden(organisation.minimumGroup),
            ])}
          />
        </>
      )}
    </PageFrame>
  )
}
