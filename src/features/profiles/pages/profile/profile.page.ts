import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { chooseProfile } from '../../change-profile.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { visibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { type ProfileData, profileForm } from './profile.form.ts'
import { ProfileView } from './profile.view.tsx'

/** What colleagues see of you, and the language of your mails. */
export const profilePage = page(profilesUrls.mine, {
  access: signedIn,
  async load({ db, me }): Promise<ProfileData> {
    const person = await visibleProfile(db, me, me.id)
    const asOthers = await visibleProfile(db, 'organisation', me.id)
    const shown = (['email', 'phone', 'location'] as const).filter(field => asOthers[field] !== undefined)
    return { person, shown, mailLocale: me.locale ?? '' }
  },
  title: ({ ctx }) => words(ctx.locale).profile.title,
  view: ProfileView,
  form: profileForm,
  async submit({ tx, me, input, locale, now }) {
    const { show, ...choices } = input
    const shown = (field: 'email' | 'phone' | 'location') => (show.includes(field) ? 'organisation' : 'me')
    const audiences = { email: shown('email'), phone: shown('phone'), location: shown('location') } as const
    await chooseProfile(tx, me, { ...choices, audiences }, now)
    return redirect(profilesUrls.person.href({ personId: me.id })).saying(words(locale).profile.saved)
  },
})
