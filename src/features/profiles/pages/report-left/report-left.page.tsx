import { z } from 'zod'
import { Textarea } from '#platform/html/govuk/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { day } from '#platform/time.ts'
import { countReportedSince } from '../../leaver-reports.queries.ts'
import { mostReports, reportLeaver } from '../../leaver-reports.ts'
import { profilesUrls } from '../../profiles.urls.ts'
import { visibleProfile } from '../../visible-profile.ts'
import { words } from '../../words.ts'
import { ProfileFrame, personCrumbs, SendOrLeave } from '../form-frame.tsx'

const leftForm = form(locale => z.object({ note: z.string().trim().max(300, words(locale).left.noteTooLong) }))

/** Tells the administrators that a colleague no longer works here. */
export const reportLeftPage = page(profilesUrls.reportLeft, {
  access: signedIn,
  async load({ db, me, params }) {
    const person = await visibleProfile(db, me, params.personId)
    if (person.closeness === 'me') throw notFound()
    return person
  },
  title: ({ data, ctx }) => words(ctx.locale).left.title(data.name),
  breadcrumbs: ({ data, ctx }) => personCrumbs(ctx.locale, data),
  view({ data: person, form: state, ctx: { locale } }) {
    const text = words(locale).left
    return (
      <ProfileFrame
        title={text.title(person.name)}
        lead={text.lead}
        whoCanSee={text.whoSees}
        form={state}
        locale={locale}
      >
        <form method="post" action={profilesUrls.reportLeft.href({ personId: person.id })} novalidate>
          <Textarea
            name="note"
            label={text.note}
            hint={text.noteHint}
            value={state.value('note')}
            errorMessage={state.error('note')}
            rows={3}
            attributes={{ dir: 'auto' }}
            locale={locale}
          />
          <SendOrLeave text={text.submit} personId={person.id} locale={locale} />
        </form>
      </ProfileFrame>
    )
  },
  form: leftForm,
  async submit({ tx, me, data: person, input, locale, now }) {
    const since = new Date(now.getTime() - day)
    if ((await countReportedSince(tx, me, since)) >= mostReports) return invalid({ note: words(locale).left.tooMany })
    await reportLeaver(tx, me, person, input.note, { now })
    return redirect(profilesUrls.person.href({ personId: person.id })).saying(words(locale).left.sent)
  },
})
