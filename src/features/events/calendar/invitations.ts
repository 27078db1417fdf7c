import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { isLocale } from '#platform/i18n/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { replyAddress, takesMail } from '#platform/mail/reply-address.ts'
import { absolute } from '#platform/notifications/index.ts'
import type { Config } from '../../../config.ts'
import type { EventRow, Session } from '../event.ts'
import { findAnyEvent, sessionsOf } from '../events.queries.ts'
import { calendarUrls, eventsUrls } from '../events.urls.ts'
import { toldWords } from '../told-words.ts'
import { sayTimes } from '../when.ts'
import { calendarKey } from './calendar-key.ts'
import { calendarText } from './ical.ts'

/** Writes invitations; what it does stands in events.jobs.ts. */
export const inviteJob = { name: 'events.invite', attempts: 8 }
const inOneJob = 50
/** More times than anybody wants as separate mails; the rest is in the feed. */
const mostSessions = 12

/** `why` chooses the words: a new place, something that changed, a place given back, or a time that is not held. */
export type InvitationWhy = 'booked' | 'changed' | 'given-back' | 'not-held'

export interface Invitations {
  readonly bookings: readonly { readonly id: string }[]
  readonly method: 'REQUEST' | 'CANCEL'
  readonly now: Date
  readonly why?: InvitationWhy
  /** Only these times; all that take place unless given. */
  readonly sessionIds?: readonly string[]
}

/** Has invitations written for these bookings, after the transaction and a few at a time. */
export async function sendInvitations(
  tx: Writing,
  event: Pick<EventRow, 'id'>,
  { bookings, method, now, why, sessionIds }: Invitations,
): Promise<void> {
  const ids = bookings.map(({ id }) => id)
  const reason = why ?? (method === 'CANCEL' ? 'given-back' : 'booked')
  for (let first = 0; first < ids.length; first += inOneJob)
    await enqueue(tx, inviteJob, {
      ...{ eventId: event.id, bookingIds: ids.slice(first, first + inOneJob), method, why: reason },
      ...{ sessionIds: sessionIds ? [...sessionIds] : null, at: now.toISOString() },
    })
}

export interface InvitationJob {
  readonly eventId: string
  readonly bookingIds: readonly string[]
  readonly method: 'REQUEST' | 'CANCEL'
  readonly why: InvitationWhy
  readonly sessionIds: readonly string[] | null
  readonly at: string
}

interface Around {
  readonly organisation: Organisation
  readonly config: Config
}

interface Invited {
  readonly booking_id: string
  readonly session_id: string | null
  readonly person_id: string
  readonly name: string
  readonly email: string
  readonly locale: string | null
}

/** Writes one mail for each time and person, with the entry for their calendar. */
export async function writeInvitations(tx: Writing, job: InvitationJob, around: Around): Promise<void> {
  const event = await findAnyEvent(tx, job.eventId)
  if (!event) return
  const all = await sessionsOf(tx, event)
  const wanted = all.filter(({ id, cancelledAt }) =>
    job.sessionIds ? job.sessionIds.includes(id) : job.why === 'not-held' || !cancelledAt,
  )
  for (const person of await listInvited(tx, job.bookingIds)) {
    const theirs = wanted.filter(({ id }) => !person.session_id || id === person.session_id)
    for (const session of theirs.slice(0, mostSessions))
      await writeInvitation(tx, { event, session, person, job, around })
  }
}

// Who chose no invitations, has no address or has left gets none; the inbox tells them what changed.
async function listInvited(tx: Writing, bookingIds: readonly string[]): Promise<readonly Invited[]> {
  const { rows } = await sql<Invited>`
    select b.id as booking_id, b.session_id, p.id as person_id, p.name, p.email, p.locale from event_bookings b
    join people p on p.organisation_id = b.organisation_id and p.id = b.person_id
    left join calendar_choices c on c.organisation_id = b.organisation_id and c.person_id = b.person_id
    where b.organisation_id = ${tx.organisationId} and b.id = any(${[...bookingIds]}::uuid[])
      and p.left_at is null and p.email is not null and coalesce(c.wants_invitations, true)`.execute(tx)
  return rows
}

interface One {
  readonly event: EventRow
  readonly session: Session
  readonly person: Invited
  readonly job: InvitationJob
  readonly around: Around
}

async function writeInvitation(tx: Writing, { event, session, person, job, around }: One): Promise<void> {
  const { organisation, config } = around
  const locale = isLocale(person.locale) ? person.locale : organisation.locales[0]
  const t = toldWords(locale).invitation
  const href = absolute(eventsUrls.show.href({ eventId: event.id }), organisation, config)
  const where = [session.place, session.link].filter(Boolean).join('\n')
  const { method } = job
  const text = await calendarText({
    ...{ name: organisation.name, method, timeZone: organisation.timeZone },
    entries: [
      {
        uid: entryUid(config, session, person.booking_id),
        sequence: event.sequence + session.sequence + (method === 'CANCEL' ? 1 : 0),
        ...{ stamp: new Date(job.at), startsAt: session.startsAt, endsAt: session.endsAt, title: event.title },
        ...{ text: [event.summary, session.link, href].filter(Boolean).join('\n\n'), href },
        place: session.place || session.link,
        organiser: organiserOf(config, organisation),
        attendee: { name: person.name, email: person.email, isTentative: false, mayReply: takesMail(config) },
        remindMinutes: 30,
      },
    ],
  })
  const cannot = takesMail(config) ? t.decline : t.cannot
  const words: Record<InvitationWhy, readonly string[]> = {
    booked: [t.host(event.hostName), t.attached, cannot],
    changed: [t.attached, cannot],
    'given-back': [t.givenBack],
    'not-held': [t.notHeld, event.cancelledWhy],
  }
  const subject = { booked: t.subject, changed: t.update, 'given-back': t.cancel, 'not-held': t.cancel }[job.why]
  await sendMail(tx, {
    ...{ to: person.email, personId: person.person_id, locale, subject: subject(event.title) },
    paragraphs: [
      t.begins(sayTimes(locale, session, organisation.timeZone)),
      ...(where && method === 'REQUEST' ? [t.place(where)] : []),
      ...words[job.why].filter(Boolean),
    ],
    action: { text: t.open, href },
    because: t.because,
    foot: [{ text: t.choices, href: absolute(calendarUrls.feeds.href(), organisation, config) }],
    ...(job.why === 'booked' ? { names: [event.hostId] } : {}),
    calendar: { method, text },
  })
}

/** What a calendar knows an entry by: one time, as one booking has it. */
export const entryUid = (
  config: Pick<Config, 'PUBLIC_URL'>,
  session: Pick<Session, 'id'>,
  bookingId?: string,
): string => `${[session.id, bookingId].filter(Boolean).join('.')}@${new URL(config.PUBLIC_URL).hostname}`

/** Who invites: the organisation, under the address to which calendars may answer, or else from which it sends mails. */
export function organiserOf(config: Config, organisation: Organisation): { name: string; email: string } {
  const [, email = config.MAIL_FROM] = /<([^>]+)>/.exec(config.MAIL_FROM) ?? []
  return { name: organisation.name, email: replyAddress(config, organisation.id, calendarKey) ?? email }
}
