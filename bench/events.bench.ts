import { createHash, randomBytes } from 'node:crypto'
import { loadavg } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { addSession, createEvent, eventsUrls, findAnyEvent, publishEvent } from '#features/events/index.ts'
import { connect } from '#platform/db/database.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { buildBigHouse } from './big-house.ts'
import { measureFeed } from './events-feed.ts'
import { print, round } from './figure.ts'
import { open } from './load.ts'
import { databaseProcesses, processorTime, runProgram } from './processes.ts'

const crowdSize = 1_000
const places = 30
const seconds = 10
const port = 3985
const log = { info() {}, warn() {}, error() {} }

interface Somebody {
  readonly id: string
  readonly cookie: string
}

interface Answered {
  readonly personId: string
  readonly sentAt: number
  readonly answeredAt: number
  readonly status: number
}

/** A thousand people want thirty places in the same ten seconds, also through a kill -9; and a calendar of 500 events. */
export async function measureEvents(dataDir: string): Promise<void> {
  console.error(`Signing ${crowdSize} people in …`)
  const { organisationId } = await buildBigHouse(dataDir, 4_000)
  const settings = { DATA_DIR: dataDir, PORT: String(port) }
  let program = await runProgram('serve', settings)
  let database = await connect({ dataDir, log, join: true })
  const write = <T>(work: (tx: Writing) => Promise<T>) => database.writing(organisationId, work)
  try {
    const crowd = await write(signIn)
    const first = await write(offer)
    // Warm: the first statements of a process are planned and compiled once.
    await rush(await write(offer), crowd.slice(0, 100), 2)
    const all = [program.pid, ...databaseProcesses(dataDir)]
    const before = processorTime(all)
    const answered = await rush(first, crowd, seconds)
    const cost = (processorTime(all) - before) / crowdSize
    const times = answered.map(({ sentAt, answeredAt }) => answeredAt - sentAt).sort((a, b) => a - b)
    const p99 = times[Math.floor(times.length * 0.99)] ?? 0
    const reference = await plainBookings(write, crowd)
    print({
      name: `events: ${crowdSize} people book ${places} places in ${seconds} s`,
      figure: `p99 ${round(p99)} ms`,
      reference: `p99 ${round(reference)} ms (lock, count, insert; nothing else), ${round(cost)} ms of processor each, load ${round(loadavg()[0] ?? 0)}`,
      ratio: p99 / reference,
      goal: '≤ 300 ms',
      met: p99 <= 300,
    })
    const books = await booksOf(database, organisationId, first)
    print({
      name: 'events: places given beyond what there are, or out of order',
      figure: `${faultsIn(books, answered)}`,
      reference: `${books.held} held of ${places}, ${books.numbers.size} numbers`,
      goal: '0',
      met: faultsIn(books, answered) === 0,
    })
    const second = await write(offer)
    const cut = rush(second, crowd, seconds)
    await pause(seconds * 500)
    process.kill(program.pid, 'SIGKILL')
    const early = await cut
    await database.stop().catch(() => {})
    program = await runProgram('serve', settings)
    database = await connect({ dataDir, log, join: true })
    // Whoever got no answer tries again; some of them have a place already, with the number that they got then.
    const { numbers } = await booksOf(database, organisationId, second)
    const sure = early.filter(({ status }) => status === 303)
    const rest = new Set(sure.map(({ personId }) => personId))
    const late = await rush(
      second,
      crowd.filter(({ id }) => !rest.has(id)),
      seconds / 2,
    )
    const after = await booksOf(database, organisationId, second)
    const anew = late.filter(({ personId }) => !numbers.has(personId))
    const faults = faultsIn(after, sure) + faultsIn(after, anew)
    print({
      name: 'events: the same with a kill -9 in the middle',
      figure: `${faults} faults`,
      reference: `${sure.length} were answered before it, ${late.length} after; ${after.held} held of ${places}`,
      goal: '0',
      met: faults === 0 && after.numbers.size === crowdSize,
    })
    await measureFeed({ database, organisationId, port, offer })
  } finally {
    await database.stop().catch(() => {})
    await program.stop()
  }
}

async function signIn(tx: Writing): Promise<readonly Somebody[]> {
  const people = await tx
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('left_at', 'is', null)
    .orderBy('id')
    .limit(crowdSize)
    .execute()
  const signed = people.map(({ id }) => ({ id, token: randomBytes(32).toString('base64url') }))
  const sessions = signed.map(({ id, token }) => ({
    ...{ organisation_id: tx.organisationId, id: uuid(), person_id: id },
    token_hash: createHash('sha256').update(token).digest(),
    expires_at: new Date(Date.now() + 86_400_000),
  }))
  await tx.insertInto('sessions').values(sessions).execute()
  return signed.map(({ id, token }) => ({ id, cookie: `session=${tx.organisationId}.${token}` }))
}

/** Something in ten days with thirty places. */
export async function offer(tx: Writing): Promise<string> {
  const now = new Date()
  const host = await tx
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('left_at', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow()
  const words = { title: 'A rush', summary: '', about: '', neededBefore: '', placeAccess: '', price: '', speaker: '' }
  const rules = { isPublic: false, booking: 'places', managerRule: 'nobody', hoursToAccept: 24 } as const
  const id = await createEvent(
    tx,
    {
      ...{ ...words, ...rules, kind: 'workshop', language: 'en', audienceUnitId: undefined },
      ...{ capacity: places, minimum: undefined },
    },
    { me: host, now },
  )
  const startsAt = new Date(now.getTime() + 10 * 86_400_000)
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  await addSession(tx, { id }, { startsAt, endsAt, place: 'Room 3', link: '' })
  const event = await findAnyEvent(tx, id)
  if (event) await publishEvent(tx, event, now)
  return id
}

/** Everybody books, evenly over so many seconds, whether the one before has been answered or not; waiting in line counts. */
async function rush(eventId: string, crowd: readonly Somebody[], over: number): Promise<readonly Answered[]> {
  const lines = await Promise.all(Array.from({ length: 60 }, () => open(port)))
  const free = [...lines]
  const waiting: (() => void)[] = []
  const answered: Answered[] = []
  const began = performance.now()
  // Once the program is dead nobody else needs to wait to hear it.
  let isBroken = false
  await Promise.all(
    crowd.map(async ({ id: personId, cookie }, place) => {
      const sentAt = began + (place * over * 1_000) / crowd.length
      await pause(Math.max(0, sentAt - performance.now()))
      if (free.length === 0 && !isBroken) await new Promise<void>(resolve => waiting.push(resolve))
      const line = free.pop()
      if (!line || isBroken) return
      const status = await line.ask(requestFor(eventId, cookie))
      if (status > 0) answered.push({ personId, sentAt, answeredAt: performance.now(), status })
      else isBroken = true
      free.push(line)
      waiting.shift()?.()
      if (isBroken) for (const go of waiting.splice(0)) go()
    }),
  )
  for (const line of lines) line.close()
  return answered
}

function requestFor(eventId: string, cookie: string): Buffer {
  const body = 'needs=&toManager='
  const head = [
    `POST ${eventsUrls.book.href({ eventId })} HTTP/1.1`,
    ...[
      `Host: 127.0.0.1:${port}`,
      `Origin: http://127.0.0.1:${port}`,
      'Sec-Fetch-Site: same-origin',
      `Cookie: ${cookie}`,
    ],
    ...['Content-Type: application/x-www-form-urlencoded', `Content-Length: ${body.length}`],
  ]
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

interface Books {
  readonly taken: number
  readonly held: number
  /** Whose number is whose. */
  readonly numbers: ReadonlyMap<string, number>
  readonly rows: number
  readonly lastHeld: number
  readonly firstWaiting: number
}

async function booksOf(database: Database, organisationId: string, eventId: string): Promise<Books> {
  return database.reading(organisationId, async db => {
    const event = await findAnyEvent(db, eventId)
    const rows = await db
      .selectFrom('event_bookings')
      .select(['person_id', 'number', 'state'])
      .where('organisation_id', '=', organisationId)
      .where('event_id', '=', eventId)
      .execute()
    const of = (state: string) => rows.filter(row => row.state === state).map(({ number }) => number)
    return {
      ...{ taken: event?.seatsTaken ?? 0, held: of('booked').length, rows: rows.length },
      numbers: new Map(rows.map(({ person_id, number }) => [person_id, number])),
      ...{ lastHeld: Math.max(0, ...of('booked')), firstWaiting: Math.min(1e9, ...of('waiting')) },
    }
  })
}

// Too many places, somebody twice, an answer without a booking, or somebody who was answered before another asked and
// stands behind them.
function faultsIn(
  { taken, held, numbers, rows, lastHeld, firstWaiting }: Books,
  answered: readonly Answered[],
): number {
  const lost = answered.filter(({ personId, status }) => status === 303 && !numbers.has(personId)).length
  const inOrder = answered.toSorted((a, b) => a.answeredAt - b.answeredAt)
  let overtaken = 0
  for (const one of answered) {
    const before = inOrder.findLast(({ answeredAt }) => answeredAt < one.sentAt)
    if (before && (numbers.get(before.personId) ?? 0) > (numbers.get(one.personId) ?? 0)) overtaken += 1
  }
  return (
    Math.max(0, held - places) +
    Math.abs(taken - held) +
    (rows - numbers.size) +
    lost +
    overtaken +
    (lastHeld < firstWaiting ? 0 : 1)
  )
}

/** What a booking costs at the very least: the row of the event locked and counted, the booking written. */
async function plainBookings(
  write: <T>(work: (tx: Writing) => Promise<T>) => Promise<T>,
  crowd: readonly Somebody[],
): Promise<number> {
  const eventId = await write(offer)
  const began = performance.now()
  const times = await Promise.all(
    crowd.map(async ({ id }, place) => {
      const due = began + (place * seconds * 1_000) / crowd.length
      await pause(Math.max(0, due - performance.now()))
      await write(async tx => {
        const of = sql`organisation_id = ${tx.organisationId}`
        await sql`select seats_taken from events where ${of} and id = ${eventId} for update`.execute(tx)
        await sql`insert into event_bookings (organisation_id, id, event_id, person_id, number, state, made_at, changed_at)
          values (${tx.organisationId}, ${uuid()}, ${eventId}, ${id}, ${place}, 'waiting', now(), now())`.execute(tx)
        await sql`update events set last_number = last_number + 1 where ${of} and id = ${eventId}`.execute(tx)
      })
      return performance.now() - due
    }),
  )
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0
}
