import { z } from 'zod'
import { searchText } from '#features/people/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { pageNumber } from '#platform/http/page-number.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'
import { followProfile, mostFollowed, stopFollowing } from '../../follow.ts'
import { listOfferedIds } from '../../offers.ts'
import { basicProfileKey, type RoleProfile, wordsOf } from '../../role-profile.ts'
import { listFollowedProfiles, listRoleProfiles } from '../../role-profiles.queries.ts'
import { roleProfilesUrls } from '../../role-profiles.urls.ts'
import { words } from '../../words.ts'
import { FollowedView } from './followed.view.tsx'
import { pageSize } from './page-size.ts'

export interface FollowedData {
  readonly followed: readonly RoleProfile[]
  readonly offered: readonly RoleProfile[]
  /** One page of what fits the search. */
  readonly others: readonly RoleProfile[]
  readonly total: number
  readonly page: number
  readonly question: string
  readonly all: readonly RoleProfile[]
}

/** Which profiles a person follows: the ones for the own job are offered first. */
export const followedPage = page(roleProfilesUrls.followed, {
  access: signedIn,
  async load({ db, me, query, locale }): Promise<FollowedData> {
    const all = (await listRoleProfiles(db)).filter(({ key }) => key !== basicProfileKey)
    const followed = await listFollowedProfiles(db, me.id)
    const offeredIds = await listOfferedIds(db, me.id)
    const free = inOrder(
      all.filter(({ id }) => !followed.some(one => one.id === id)),
      locale,
    )
    const question = (query.get('q') ?? '').trim().slice(0, 100)
    const asked = searchText(question).split(' ')
    const fits = (profile: RoleProfile) => {
      const { name, family } = wordsOf(profile, locale)
      return asked.every(word => searchText(name, family).includes(word))
    }
    const others = free.filter(profile => !offeredIds.has(profile.id) && fits(profile))
    const current = pageNumber(query, Math.ceil(others.length / pageSize))
    return {
      ...{ followed: inOrder(followed, locale), all, question, page: current, total: others.length },
      offered: free.filter(({ id }) => offeredIds.has(id)),
      others: others.slice((current - 1) * pageSize, current * pageSize),
    }
  },
  title: ({ ctx }) => words(ctx.locale).followed.title,
  form: form(() => z.object({ follow: z.string(), stop: z.string() })),
  view: FollowedView,
  async submit({ tx, me, data, input: { follow, stop }, locale, now }) {
    const text = words(locale).followed
    const back = redirect(roleProfilesUrls.followed.href())
    const profile = [...data.all, ...data.followed].find(({ key }) => key === (stop || follow))
    if (!profile) return back
    const { name } = wordsOf(profile, locale)
    if (stop) {
      await stopFollowing(tx, me, profile.id, now)
      return back.saying(text.stopped(name))
    }
    if (data.followed.length >= mostFollowed) return back.saying(text.tooMany(mostFollowed))
    await followProfile(tx, me, profile.id, now)
    return back.saying(text.nowFollowing(name))
  },
})

const inOrder = (profiles: readonly RoleProfile[], locale: Locale) =>
  profiles.toSorted((a, b) => compareTexts(locale, wordsOf(a, locale).name, wordsOf(b, locale).name))
