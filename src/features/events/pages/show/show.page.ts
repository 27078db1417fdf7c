import { inOrder, type NamedSkill, nameSkills } from '#features/evidence/index.ts'
import { listResources } from '#features/learning/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Me, signedIn } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import { page } from '#platform/http/page.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { sessionAt } from '../../attendance/attend.ts'
import { hasCome } from '../../attendance/attendance.queries.ts'
import { type Booking, countAhead, findBooking, listTakenSlots } from '../../booking/bookings.queries.ts'
import { hasKit } from '../../cascade/kit.queries.ts'
import { type EventRow, keepsEvent, type Material, type Session } from '../../event.ts'
import { findEvent, listEventSkills, listMaterials, listSeries, sessionsOf } from '../../events.queries.ts'
import { eventsUrls } from '../../events.urls.ts'
import { countInterest, findInterest, type Interest } from '../../interest/interest.queries.ts'
import { eventsCrumbs } from '../events-frame.tsx'
import { ShowView } from './show.view.tsx'

export interface ShowData {
  readonly event: EventRow
  readonly sessions: readonly Session[]
  readonly skills: readonly NamedSkill[]
  readonly materials: readonly Material[]
  readonly booking: Booking | undefined
  readonly ahead: number
  readonly takenSlots: ReadonlySet<string>
  readonly interest: Interest | undefined
  readonly interested: number
  readonly came: boolean
  /** It is on, or about to be: time to sign in. */
  readonly isAtTheDoor: boolean
  readonly keeps: boolean
  /** What stands in the catalogue of learning for it. */
  readonly course: { readonly id: string; readonly title: string } | undefined
  readonly otherDates: readonly EventRow[]
  readonly hasKit: boolean
}

interface Asking {
  readonly db: Reading
  readonly me: Me
  readonly params: { readonly eventId: string }
  readonly locale: Locale
  readonly now: Date
}

/** Everything about an event that somebody may see. */
async function loadShow({ db, me, params, locale, now }: Asking): Promise<ShowData> {
  const event = found(await findEvent(db, me, params.eventId))
  const refs = (await listEventSkills(db, [event.id])).get(event.id) ?? []
  const booking = await findBooking(db, me, event.id)
  const series = await listSeries(db, event.seriesId)
  const sessions = await sessionsOf(db, event)
  return {
    ...{ event, booking, sessions, keeps: keepsEvent(me, event) },
    isAtTheDoor: sessionAt(sessions, now) !== undefined,
    skills: inOrder(await nameSkills(db, refs, locale), refs, locale),
    materials: await listMaterials(db, event),
    ahead: booking?.state === 'waiting' ? await countAhead(db, booking) : 0,
    takenSlots: event.booking === 'slots' ? await listTakenSlots(db, event.id) : new Set(),
    interest: event.startsAt ? undefined : await findInterest(db, me, event.id),
    interested: event.startsAt ? 0 : await countInterest(db, event.id),
    came: await hasCome(db, me, event.id),
    course: event.resourceId ? (await listResources(db, [event.resourceId], locale))[0] : undefined,
    hasKit: await hasKit(db, event.seriesId),
    otherDates: series.filter(
      ({ id, endsAt, cancelledAt, audienceUnitId }) =>
        id !== event.id &&
        endsAt !== undefined &&
        endsAt > now &&
        !cancelledAt &&
        audienceUnitId === event.audienceUnitId,
    ),
  }
}

/** One event: what, when, where, and what the reader can do. */
export const showPage = page(eventsUrls.show, {
  access: signedIn,
  load: loadShow,
  title: ({ data }) => data.event.title,
  breadcrumbs: ({ ctx }) => eventsCrumbs(ctx.locale),
  view: ShowView,
})
