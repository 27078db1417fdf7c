import { type RawBuilder, sql } from 'kysely'
import type { Config } from '../../config.ts'
import type { Writing } from '../db/tx.ts'
import type { Organisation } from '../http/organisation.ts'
import { isLocale, type Locale } from '../i18n/index.ts'
import { inTurns } from '../jobs/in-turns.ts'
import { enqueue } from '../jobs/job.ts'
import { type Mail, putMails } from '../mail/mail.ts'
import { deliverMany } from '../mail/sending.ts'
import { digestMail, oneMail } from './compose.ts'
import { type Topics, tellOf } from './tell.ts'
import type { AnyTopic, Saying } from './topic.ts'

export interface Surroundings {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

/** One notification in words, for one reader. */
export interface Told {
  readonly notificationId: string
  readonly topic: AnyTopic
  readonly saying: Saying
  /** Whose name may stand in it. */
  readonly actorId: string | null
}

export interface Reader {
  readonly id: string
  readonly email: string
  readonly locale: Locale
}

interface DueRow {
  readonly id: string
  readonly topic: string
  readonly payload: unknown
  readonly pace: string
  readonly actor: string | null
  readonly actor_id: string | null
  readonly person_id: string
  readonly email: string | null
  readonly locale: string | null
  readonly left_at: Date | null
  readonly time_zone: string
}

/**
 * Writes one mail for each of these notifications that still waits for one, and marks it: both or neither. Whoever read
 * it in the meantime, left, or lost the address gets none. Returns the ids of the mails.
 */
export async function writeMails(
  tx: Writing,
  topics: Topics,
  notificationIds: readonly string[],
  around: Surroundings,
): Promise<readonly string[]> {
  const rows = await takeDue(tx, sql`n.id = any(${notificationIds}::uuid[]) and n.pace = 'at-once'`, around.now)
  return writeEach(tx, rows, topics, around)
}

/** The same for notifications that were marked as they were written, in this transaction. */
export async function writeMarked(
  tx: Writing,
  topics: Topics,
  notificationIds: readonly string[],
  around: Surroundings,
): Promise<readonly string[]> {
  const { rows } = await sql<DueRow>`
    select ${inLetters} from notifications n
      join people p on p.organisation_id = n.organisation_id and p.id = n.person_id ${withHours}
    where n.organisation_id = ${tx.organisationId} and n.id = any(${notificationIds}::uuid[]) and n.mailed_at is not null`.execute(
    tx,
  )
  return writeEach(tx, rows, topics, around)
}

async function writeEach(
  tx: Writing,
  rows: readonly DueRow[],
  topics: Topics,
  around: Surroundings,
): Promise<readonly string[]> {
  const mails: Mail[] = []
  await inTurns(rows, rowsAtOnce, row => {
    const reader = readerOf(row, around)
    const told = inWords(row, topics, around)
    if (reader && told) mails.push(oneMail(reader, told, around))
  })
  return putMails(tx, mails)
}

const rowsAtOnce = 50

/** So many people get their digest in one transaction. */
const readersAtOnce = 100

/**
 * Writes to some of those for whom something has become due, such as the lines of a daily mail: one mail each, whatever
 * has gathered. Nothing due, no mail. Returns whether there may be more people.
 */
export async function writeDigests(tx: Writing, topics: Topics, around: Surroundings): Promise<boolean> {
  const { rows: readers } = await sql<{ person_id: string }>`
    select distinct n.person_id from notifications n
    where n.organisation_id = ${tx.organisationId} and ${waiting} and n.due_at <= ${around.now}
    limit ${readersAtOnce}`.execute(tx)
  if (readers.length === 0) return false
  const ids = readers.map(({ person_id }) => person_id)
  const rows = await takeDue(tx, sql`n.person_id = any(${ids}::uuid[]) and n.due_at <= ${around.now}`, around.now)
  const byReader = Map.groupBy(rows, row => row.person_id)
  const mails = await putMails(
    tx,
    [...byReader.values()].flatMap(own => mailAbout(own, topics, around)),
  )
  if (mails.length > 0) await enqueue(tx, deliverMany, { mailIds: [...mails] })
  return readers.length === readersAtOnce
}

function mailAbout(rows: readonly DueRow[], topics: Topics, around: Surroundings): Mail[] {
  const [first] = rows
  const reader = first && readerOf(first, around)
  const told = rows.flatMap(row => inWords(row, topics, around) ?? [])
  const [only] = told
  if (!reader || !only) return []
  if (told.length === 1) return [oneMail(reader, only, around)]
  const paces = new Set(rows.map(row => row.pace))
  const both = paces.has('daily') && paces.has('weekly')
  const pace = both ? 'digests' : paces.has('daily') ? 'daily' : paces.has('weekly') ? 'weekly' : undefined
  return [digestMail(reader, told, pace, around)]
}

const waiting = sql`n.mailed_at is null and n.read_at is null and n.due_at is not null`

/** What a letter needs to know of a notification `n`, its reader `p` and when that person wants to be left alone. */
const inLetters = sql`n.id, n.actor_id, n.topic, n.payload, n.pace, n.person_id, n.created_at, p.email, p.locale, p.left_at,
      coalesce(h.time_zone, o.time_zone) as time_zone,
      (select a.name from people a where a.organisation_id = n.organisation_id and a.id = n.actor_id) as actor`
const withHours = sql`join organisations o on o.id = p.organisation_id
      left join notification_hours h on h.organisation_id = p.organisation_id and h.person_id = p.id`

// Marked and read in one statement: of two workers that want the same row, one gets it.
async function takeDue(tx: Writing, which: RawBuilder<unknown>, now: Date): Promise<readonly DueRow[]> {
  const { rows } = await sql<DueRow & { readonly created_at: Date }>`
    update notifications n set mailed_at = ${now}
    from people p ${withHours}
    where n.organisation_id = ${tx.organisationId} and ${waiting} and ${which}
      and p.organisation_id = n.organisation_id and p.id = n.person_id
    returning ${inLetters}`.execute(tx)
  return rows.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime())
}

function readerOf({ person_id: id, email, locale, left_at }: DueRow, { organisation }: Surroundings) {
  if (!email || left_at) return undefined
  return { id, email, locale: isLocale(locale) ? locale : organisation.locales[0] }
}

function inWords(row: DueRow, topics: Topics, { organisation }: Surroundings): Told | undefined {
  const topic = topics.get(row.topic)
  const locale = isLocale(row.locale) ? row.locale : organisation.locales[0]
  const saying = tellOf(topics, row, locale, {
    organisation,
    actor: row.actor ?? undefined,
    timeZone: row.time_zone,
  })
  return topic && saying ? { notificationId: row.id, topic, saying, actorId: row.actor_id } : undefined
}
