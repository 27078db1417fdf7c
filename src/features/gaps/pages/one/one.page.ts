import { findRoleProfile, listRoleProfiles, wordsOf } from '#features/role-profiles/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import { gapsUrls } from '../../gaps.urls.ts'
import { loadGaps } from '../../my-gaps.ts'
import { words } from '../../words.ts'
import { OneView } from './one.view.tsx'

/** One profile beside one's own passport. Any profile in use may be looked at, followed or not. */
export const onePage = page(gapsUrls.one, {
  access: signedIn,
  async load({ db, me, params, locale }) {
    const profile = found(await findRoleProfile(db, params.profileKey), 'No such profile')
    found(
      (await listRoleProfiles(db)).find(({ key }) => key === profile.key),
      'No such profile',
    )
    const [gaps] = await loadGaps(db, me, [profile], locale)
    return found(gaps)
  },
  title: ({ data, ctx }) => `${wordsOf(data.profile, ctx.locale).name}: ${words(ctx.locale).one.caption}`,
  breadcrumbs: ({ ctx }) => [{ text: words(ctx.locale).mine.title, href: gapsUrls.mine.href() }],
  view: OneView,
})
