import { Button } from '#platform/html/govuk/index.ts'
import { anyone } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { setReminders } from '../../mail-choices.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { findReminderByLink } from '../../reminders.queries.ts'
import { words } from '../../words.ts'
import { ProfileFrame } from '../form-frame.tsx'

/** One click from the mail: no more reminders. No signing in; a program that opens every link changes nothing. */
export const stopRemindersPage = page(profilesUrls.stopReminders, {
  access: anyone,
  load: async ({ db, params }) => ({ reminder: await findReminderByLink(db, params.token), token: params.token }),
  isGone: ({ data }) => data.reminder === undefined,
  title: ({ data, ctx }) => {
    const text = words(ctx.locale).reminder
    return data.reminder ? text.stopTitle : text.gone
  },
  view({ data: { reminder, token }, ctx: { locale } }) {
    const text = words(locale).reminder
    if (!reminder)
      return <ProfileFrame title={text.gone} lead={text.goneText} whoCanSee={text.linkSees} locale={locale} />
    return (
      <ProfileFrame title={text.stopTitle} lead={text.stopLead} whoCanSee={text.linkSees} locale={locale}>
        <form method="post" action={profilesUrls.stopReminders.href({ token })}>
          <Button text={text.stopButton} preventDoubleClick />
        </form>
      </ProfileFrame>
    )
  },
  async submit({ tx, data: { reminder, token }, locale, now }) {
    await setReminders(tx, found(reminder).personId, false, now)
    return redirect(profilesUrls.stopReminders.href({ token })).saying(words(locale).reminder.stopped)
  },
})
