import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { findPersonCard, getPerson } from '../../people.queries.ts'
import { peopleUrls } from '../../people.urls.ts'
import { chooseProfile } from '../../profile.ts'
import { listUnitsOnPath } from '../../units.queries.ts'
import { words } from '../../words.ts'
import { type ProfileData, profileForm } from './profile.form.ts'
import { ProfileView } from './profile.view.tsx'

/** What colleagues see of you, and the language of your mails. */
export const profilePage = page(peopleUrls.myProfile, {
  access: signedIn,
  async load({ db, me }): Promise<ProfileData> {
    const person = await getPerson(db, me.id)
    return {
      person,
      manager: await findPersonCard(db, person.managerId),
      unit: person.unitId ? (await listUnitsOnPath(db, [person.unitId]))[0] : undefined,
      mailLocale: me.locale ?? '',
    }
  },
  title: ({ ctx }) => words(ctx.locale).profile.title,
  view: ProfileView,
  form: profileForm,
  async submit({ tx, me, data, input, locale, now }) {
    const { show, ...texts } = input
    const choices = {
      about: texts.about,
      askMeAbout: texts.askMeAbout,
      locale: texts.locale,
      showEmail: show.includes('email'),
      showPhone: show.includes('phone'),
      showLocation: show.includes('location'),
    }
    await chooseProfile(tx, me, data.person, choices, now)
    return redirect(peopleUrls.person.href({ personId: me.id })).saying(words(locale).profile.saved)
  },
})
