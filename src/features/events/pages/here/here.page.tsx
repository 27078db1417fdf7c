import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { Line } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { invalid, redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { noteAttendance, sessionAt } from '../../attendance/attend.ts'
import { findByCode, sessionsOf } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { words } from '../../words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

interface HereData {
  readonly code: string
}

/** Signing in at the door with the code on the wall; a phone brings the code along. */
export const herePage = page(eventsUrls.here, {
  access: signedIn,
  load: ({ query }): HereData => ({ code: (query.get('code') ?? '').slice(0, 20) }),
  title: ({ ctx }) => words(ctx.locale).here.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view({ form: state, ctx: { locale } }) {
    const t = words(locale).here
    return (
      <PageFrame wide title={t.title} lead={t.lead} who={t.onlyYou} form={state} locale={locale}>
        <OneColumn action={eventsUrls.here.href()} save={t.save} locale={locale}>
          <Line name="code" label={t.code} hint={t.codeHint} width={10} form={state} locale={locale} />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form(
    (locale, _: HereData) => z.object({ code: z.string().trim().min(1, words(locale).here.codeMissing).max(20) }),
    { initial: ({ code }) => ({ code }) },
  ),
  async submit({ tx, me, input, locale, now }) {
    const t = words(locale).here
    // Whatever stands between the letters when somebody reads it aloud or types it.
    const code = input.code.toUpperCase().replace(/[^A-Z0-9]/g, '')
    const event = await findByCode(tx, me, code)
    const session = event && sessionAt(await sessionsOf(tx, event), now)
    if (!event || !session) return invalid({ code: t.codeWrong })
    await noteAttendance(tx, event, session, [{ personId: me.id, came: true }], { how: 'code', by: me.id, now })
    return redirect(eventsUrls.show.href({ eventId: event.id })).saying(t.welcome(event.title))
  },
})
