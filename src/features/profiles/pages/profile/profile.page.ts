import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action, page } from '#platform/http/page.ts'
import { confirmProfile } from '../../change-profile.ts'
import { countWaitingCorrections } from '../../corrections.queries.ts'
import { getMailChoices, getOwnProfile } from '../../own-profile.queries.ts'
import { listOwnTerms } from '../../person-terms/person-terms.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { ProfileView } from './profile.view.tsx'

/** Everything that somebody tells about themselves, with who sees it, each a click from being changed. */
export const profilePage = page(profilesUrls.mine, {
  access: signedIn,
  load: async ({ db, me, locale }) => ({
    terms: await listOwnTerms(db, me, locale),
    whole: await getOwnProfile(db, me),
    mails: await getMailChoices(db, me),
    suggestions: await countWaitingCorrections(db, me),
  }),
  title: ({ ctx }) => words(ctx.locale).mine.title,
  view: ProfileView,
})

/** One click: all of it is still right. */
export const stillRight = action(profilesUrls.stillRight, {
  access: signedIn,
  load: () => undefined,
  async submit({ tx, me, locale, now }) {
    await confirmProfile(tx, me, now)
    return redirect(profilesUrls.mine.href()).saying(words(locale).mine.confirmed)
  },
})
