import { z } from 'zod'
import { PageFrame } from '#features/about/index.ts'
import { ShortProse } from '#platform/html/components/index.ts'
import { signedIn } from '#platform/http/access.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { page } from '#platform/http/page.ts'
import { countBookings } from '../../booking/bookings.queries.ts'
import type { EventRow } from '../../event.ts'
import { eventsUrls } from '../../events.urls.ts'
import { callOff } from '../../hosting/decide.ts'
import { getOpenEvent } from '../../hosting/kept-event.ts'
import { hostingWords } from '../../hosting-words.ts'
import { eventsCrumbs, OneColumn } from '../events-frame.tsx'

const longest = 500

interface CancellationData {
  readonly event: EventRow
  readonly people: number
}

/** The event does not take place: asked once, with a reason that everybody concerned reads. */
export const cancellationPage = page(eventsUrls.cancellation, {
  access: signedIn,
  async load(asking): Promise<CancellationData> {
    const event = await getOpenEvent(asking)
    const { asked, booked, waiting, offered } = await countBookings(asking.db, event.id)
    return { event, people: asked + booked + waiting + offered }
  },
  title: ({ ctx }) => hostingWords(ctx.locale).cancellation.title,
  breadcrumbs: ({ data, ctx }) => eventsCrumbs(ctx.locale, data.event),
  view({ data: { event, people }, form: state, ctx: { locale } }) {
    const { cancellation: t, who } = hostingWords(locale)
    const params = { eventId: event.id }
    return (
      <PageFrame
        wide
        title={t.title}
        caption={<bdi>{event.title}</bdi>}
        lead={t.lead(people)}
        who={who}
        form={state}
        locale={locale}
      >
        <OneColumn
          action={eventsUrls.cancellation.href(params)}
          save={t.save}
          back={eventsUrls.host.href(params)}
          backText={t.keep}
          locale={locale}
        >
          <ShortProse name="why" label={t.why} limit={longest} form={state} locale={locale} />
        </OneColumn>
      </PageFrame>
    )
  },
  form: form((locale, _: CancellationData) => {
    const t = hostingWords(locale).cancellation
    return z.object({ why: z.string().trim().min(1, t.whyMissing).max(longest, t.whyLong) })
  }),
  async submit({ tx, me, data: { event }, input, locale, now }) {
    await callOff(tx, event, input.why, { me, now })
    return redirect(eventsUrls.show.href({ eventId: event.id })).saying(hostingWords(locale).cancellation.done)
  },
})
