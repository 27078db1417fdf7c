import { signedIn } from '#platform/http/access.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { dayFrom } from '#platform/http/typed-day.ts'
import { changeProfile } from '../../change-profile.ts'
import { getOwnProfile } from '../../own-profile.queries.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { words } from '../../words.ts'
import { todayIn } from '../../working-today.ts'
import { audiencesFrom } from '../audience-input.ts'
import { mineCrumbs } from '../form-frame.tsx'
import { type WorkData, workFields, workForm } from './work.form.ts'
import { WorkView } from './work.view.tsx'

/** The usual days and hours, and until when somebody is away. */
export const workPage = page(profilesUrls.work, {
  access: signedIn,
  async load({ db, me, organisation, now }): Promise<WorkData> {
    return { whole: await getOwnProfile(db, me), today: todayIn(organisation.timeZone, now).date }
  },
  title: ({ ctx }) => words(ctx.locale).groups.work.title,
  breadcrumbs: ({ ctx }) => mineCrumbs(ctx.locale),
  view: WorkView,
  form: workForm,
  async submit({ tx, me, input, locale, now }) {
    const work = {
      workingDays: input.days.map(Number).toSorted(),
      workingHours: input.hours,
      awayUntil: dayFrom(input, 'awayUntil') ?? null,
    }
    await changeProfile(tx, me, { work, audiences: audiencesFrom(input, workFields) }, now)
    return redirect(profilesUrls.mine.href()).saying(words(locale).saved)
  },
})
