import { loadavg } from 'node:os'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { calendarUrls, makeCalendar } from '#features/events/index.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { print, round } from './figure.ts'

interface Asked {
  readonly database: Database
  readonly organisationId: string
  readonly port: number
  readonly offer: (tx: Writing) => Promise<string>
}

const booked = 500
const times = 300
const warming = 100

/** Somebody's calendar with 500 events: how soon it comes, and how soon it says that nothing has changed. */
export async function measureFeed({ database, organisationId, port, offer }: Asked): Promise<void> {
  const { slug, token, personId } = await database.writing(organisationId, tx => fill(tx, offer))
  const address = `http://127.0.0.1:${port}${calendarUrls.own.href({ organisation: slug, token })}`
  const first = await fetch(address)
  const text = await first.text()
  const entries = text.split('BEGIN:VEVENT').length - 1
  const etag = first.headers.get('etag') ?? ''
  // Warm, as every other figure is.
  for (let index = 0; index < warming; index += 1) await (await fetch(address)).text()
  const whole = await p95Of(async () => (await fetch(address)).text())
  const unchanged = await p95Of(async () => {
    const answer = await fetch(address, { headers: { 'if-none-match': etag } })
    await answer.arrayBuffer()
    if (answer.status !== 304) throw new Error(`The calendar answered ${answer.status} though nothing has changed`)
  })
  const reference = await p95Of(() =>
    database.reading(organisationId, db =>
      sql`select e.*, s.* from event_bookings b
        join events e on e.organisation_id = b.organisation_id and e.id = b.event_id
        join event_sessions s on s.organisation_id = b.organisation_id and s.event_id = b.event_id
        where b.organisation_id = ${organisationId} and b.person_id = ${personId}`.execute(db),
    ),
  )
  const figures = [
    ['a calendar of', whole],
    ['nothing new in a calendar of (304)', unchanged],
  ] as const
  for (const [name, figure] of figures)
    print({
      name: `events: ${name} ${entries} events`,
      figure: `p95 ${round(figure)} ms`,
      reference: `p95 ${round(reference)} ms (the rows alone, no HTTP), load ${round(loadavg()[0] ?? 0)}`,
      ratio: figure / reference,
      goal: '≤ 50 ms',
      met: figure <= 50 && entries === booked,
    })
}

async function fill(tx: Writing, offer: Asked['offer']): Promise<{ slug: string; token: string; personId: string }> {
  const { rows } = await sql<{ slug: string; id: string }>`select o.slug, p.id from organisations o
    join people p on p.organisation_id = o.id and p.left_at is null
    where o.id = ${tx.organisationId} order by p.id desc limit 1`.execute(tx)
  const [{ slug, id: personId } = { slug: '', id: '' }] = rows
  for (let index = 0; index < booked; index += 1) {
    const eventId = await offer(tx)
    await sql`insert into event_bookings (organisation_id, id, event_id, person_id, number, state, made_at, changed_at)
      values (${tx.organisationId}, ${uuid()}, ${eventId}, ${personId}, 1, 'booked', now(), now())`.execute(tx)
  }
  const token = await makeCalendar(tx, { id: personId }, { id: uuid(), name: 'bench', now: new Date() })
  return { slug, token, personId }
}

/** Milliseconds within which 95 of 100 are answered. */
async function p95Of(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let index = 0; index < times; index += 1) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times * 0.95)] ?? 0
}
