import { aboutUrls } from '#features/about/index.ts'
import {
  getBasicProfile,
  listFollowedProfiles,
  listOfferedIds,
  roleProfilesUrls,
  wordsOf,
} from '#features/role-profiles/index.ts'
import { EmptyState, PageHeader, ProgressBar } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { page, type ViewProps } from '#platform/http/page.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { gapsUrls } from '../../gaps.urls.ts'
import { countAnswered, loadGaps, nextGap, type ProfileGaps, sortGaps } from '../../my-gaps.ts'
import { words } from '../../words.ts'

interface MineData {
  readonly all: readonly ProfileGaps[]
  readonly followsAny: boolean
}

/** Every profile that a person follows, that of the own job first, and the basic one: how much of it is there, and what would be a good next skill. */
export const minePage = page(gapsUrls.mine, {
  access: signedIn,
  async load({ db, me, locale }): Promise<MineData> {
    const basic = await getBasicProfile(db)
    const followed = await listFollowedProfiles(db, me.id)
    const offered = await listOfferedIds(db, me.id)
    const inOrder = followed.toSorted(
      (a, b) =>
        Number(offered.has(b.id)) - Number(offered.has(a.id)) ||
        compareTexts(locale, wordsOf(a, locale).name, wordsOf(b, locale).name),
    )
    const all = await loadGaps(db, me, [...inOrder, ...(basic ? [basic] : [])], locale)
    return { all, followsAny: followed.length > 0 }
  },
  title: ({ ctx }) => words(ctx.locale).mine.title,
  view: MineView,
})

function MineView({ data: { all, followsAny }, ctx: { locale } }: ViewProps<MineData>) {
  const text = words(locale).mine
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        whoCanSee={{ text: words(locale).onlyYou, href: aboutUrls.whoCanSee.href() }}
        actions={[{ text: text.choose, href: roleProfilesUrls.followed.href() }]}
        locale={locale}
      />
      {all.map(one => (
        <Entry one={one} locale={locale} />
      ))}
      {all.length === 0 && <EmptyState title={text.nothing} text={text.nothingText} />}
      {all.length > 0 && !followsAny && (
        <EmptyState
          title={text.noneFollowed}
          text={text.noneFollowedText}
          action={{ text: text.choose, href: roleProfilesUrls.followed.href() }}
        />
      )}
    </>
  )
}

function Entry({ one: { profile, gaps }, locale }: { one: ProfileGaps; locale: Locale }) {
  const text = words(locale).mine
  const { name } = wordsOf(profile, locale)
  const { reached, unsaid } = sortGaps(gaps)
  const next = nextGap(gaps)
  const saidOfNext = unsaid.length === gaps.length ? text.nothingSaid : next && text.nextIs(next.skill.name)
  const said = gaps.length === 0 ? text.noSkills : next ? saidOfNext : text.allThere
  return (
    <section>
      <h2 class="govuk-heading-m">
        <a class="govuk-link" href={gapsUrls.one.href({ profileKey: profile.key })}>
          <bdi>{name}</bdi>
        </a>
      </h2>
      {gaps.length > 0 && (
        <ProgressBar
          id={`reached-${profile.key}`}
          value={reached.length}
          max={gaps.length}
          text={text.reached(reached.length, gaps.length)}
        />
      )}
      <p class="govuk-body">
        {gaps.length > 0 && `${text.answered(countAnswered(gaps), gaps.length)} `}
        {said}
      </p>
    </section>
  )
}
