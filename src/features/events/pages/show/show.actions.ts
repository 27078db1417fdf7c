import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found, notFound } from '#platform/http/errors.ts'
import { form } from '#platform/http/form.ts'
import { redirect } from '#platform/http/outcome.ts'
import { action } from '#platform/http/page.ts'
import { acceptOffer } from '../../booking/book.ts'
import { findBooking } from '../../booking/bookings.queries.ts'
import { stageOf } from '../../event.ts'
import { findEvent } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { sayInterest, suitableTimes, withdrawInterest } from '../../interest/interest.ts'
import { words } from '../../words.ts'

interface Asking {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly eventId: string }
}

/** An event that the reader may see. */
export const loadEvent = async ({ db, me, params }: Asking) => found(await findEvent(db, me, params.eventId))

/** Says that one would come, and when it suits; or no more. */
export const interestAction = action(eventsUrls.interest, {
  access: signedIn,
  load: loadEvent,
  form: form(() => z.object({ times: z.array(z.string()), would: z.enum(['yes', 'no']).catch('yes') })),
  async submit({ tx, me, data: event, input, locale, now }) {
    if (stageOf(event, now) !== 'no-date') throw notFound()
    const t = words(locale).interest
    const back = redirect(eventsUrls.show.href({ eventId: event.id }))
    if (input.would === 'no') {
      await withdrawInterest(tx, me, event)
      return back.saying(t.withdrawn)
    }
    await sayInterest(
      tx,
      me,
      event,
      suitableTimes.filter(time => input.times.includes(time)),
      now,
    )
    return back.saying(t.said)
  },
})

/** Takes a place that was kept for one. */
export const acceptAction = action(eventsUrls.acceptance, {
  access: signedIn,
  load: loadEvent,
  async submit({ tx, me, data: event, locale, now }) {
    const booking = found(await findBooking(tx, me, event.id))
    const t = words(locale).show
    const isTheirs = await acceptOffer(tx, me, event, booking, now)
    const back = redirect(eventsUrls.show.href({ eventId: event.id }))
    if (!isTheirs) return back.saying(t.gone)
    return back.saying(event.managerRule === 'asked' && me.managerId ? t.askAgain : t.accepted)
  },
})
