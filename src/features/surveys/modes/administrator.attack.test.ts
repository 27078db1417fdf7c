import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectOnce } from '#platform/db/pool.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { addPeople, launchSurvey } from '../answering/answering.testing.ts'
import { answeringUrls } from '../answering/answering.urls.ts'
import { closeWave } from '../waves/status.ts'
import { getWave } from '../waves/waves.queries.ts'

/**
 * The attacker is an administrator of the database itself: reads every table with the system's own columns and the job
 * queue, keeps a copy after every single answer, and knows who answered when. What the attacker does not have is the
 * memory of the program and the key in DATA_DIR.
 */
interface Row {
  readonly table: string
  readonly ctid: string
  readonly xmin: string
  readonly text: string
}

let app: TestApp
let world: World
let owner: pg.Client
let waveId: string
let people: readonly WorldPerson[]
/** In the order in which they answered. */
const truth: { readonly personId: string; readonly mark: string }[] = []
const copies: Row[][] = []

const dump = async (): Promise<Row[]> => {
  const { rows: tables } = await owner.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`)
  const all: Row[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<Row>(
      `select '${name}' as table, t.ctid::text, t.xmin::text, t::text as text from ${name} t`,
    )
    all.push(...rows)
  }
  return all
}

async function answer(person: WorldPerson, mark: string): Promise<void> {
  const browser = await world.signedIn(person)
  const { location = '' } = await browser.post(answeringUrls.start.href({ waveId }))
  const sheet = ((await browser.get(location)).location ?? location).replace(/\?.*/, '')
  await browser.post(`${sheet}?s=work`, { tool: 'desk', go: 'next' })
  await browser.post(`${sheet}?s=more`, { hours: '', words: `I say ${mark}`, go: 'next' })
  await browser.post(`${sheet}?s=check`)
}

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app)
  people = await addPeople(app, world, 17)
  owner = await connectOnce(app.database.owner, 'capable tests')
  await owner.query(`select set_config('app.organisation_id', '${world.organisationId}', false)`)
  waveId = await launchSurvey(app, world)
  // Word lengths differ, as those of real answers do.
  for (const [i, person] of people.entries()) {
    const mark = `mark-${i}-${'long words '.repeat(i % 7)}end`
    truth.push({ personId: person.id, mark })
    await answer(person, mark)
    if (i % 4 === 0 || i > people.length - 3) copies.push(await dump())
  }
  await app.database.writing(world.organisationId, async tx =>
    closeWave(tx, await getWave(tx, waveId), { actorId: undefined, now: new Date() }),
  )
  await app.runJobs()
  copies.push(await dump())
}, 120_000)
afterAll(async () => {
  await owner?.end()
  await app?.close()
})

const lastCopy = () => copies.at(-1) ?? []
const responses = () => lastCopy().filter(({ table }) => table === 'public.survey_responses')
const markOf = ({ text }: Row) => /mark-(\d+)-/.exec(text)?.[0] ?? ''
const inOrder = (rows: readonly Row[], by: (row: Row) => string | number) =>
  rows.toSorted((a, b) => (by(a) < by(b) ? -1 : 1)).map(markOf)
const placeOf = ({ ctid }: Row) => {
  const [, page = 0, line = 0] = /\((\d+),(\d+)\)/.exec(ctid)?.map(Number) ?? []
  return page * 10_000 + line
}

/**
 * How many guesses were right. Somebody who guesses blindly is right once on average, however many they are, and eight
 * times or more once in a hundred thousand.
 */
const hits = (guess: readonly string[], from: readonly { readonly mark: string }[] = truth) =>
  guess.filter((mark, i) => from[i]?.mark.startsWith(mark)).length
const luck = 8

describe('an administrator with the whole database, who watched every answer come in,', () => {
  test('finds everybody counted, so that there is something to find', () => {
    expect(responses().length).toBe(people.length)
    expect(new Set(responses().map(markOf)).size).toBe(people.length)
  })

  test('learns nothing from the order of rows, identifiers or transactions', () => {
    const byTruth = truth.map(({ mark }) => mark.slice(0, 9))
    for (const by of [placeOf, (row: Row) => row.text.split(',')[2] ?? '', (row: Row) => row.text]) {
      expect(hits(inOrder(responses(), by))).toBeLessThan(luck)
      expect(hits(inOrder(responses(), by).toReversed())).toBeLessThan(luck)
    }
    expect(new Set(responses().map(({ xmin }) => xmin)).size).toBe(1)
    const invited = lastCopy().filter(({ table }) => table === 'public.survey_invitees')
    const asInvited = invited
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .flatMap(({ text }) => {
        const found = truth.find(({ personId }) => text.includes(personId))
        return found ? [found] : []
      })
    expect(hits(inOrder(responses(), placeOf), asInvited)).toBeLessThan(luck)
    expect(byTruth.length).toBe(people.length)
  })

  test('has no copy from before the end in which an answer could be read', () => {
    for (const copy of copies.slice(0, -1))
      for (const { table, text } of copy) {
        expect(`${table} ${text}`).not.toMatch(/mark-\d+-/)
        expect(`${table} ${text}`).not.toContain(Buffer.from('mark-').toString('hex'))
      }
  })

  test('cannot tell sealed ballots by their length, though the answers differ in theirs', () => {
    const sealed = copies.flatMap(copy => copy.filter(({ table }) => table === 'public.survey_ballots'))
    expect(sealed.length).toBeGreaterThan(people.length)
    expect(new Set(sealed.map(({ text }) => /\\x([0-9a-f]{200,})/.exec(text)?.[1]?.length)).size).toBe(1)
  })

  test('finds no row in any copy that holds a ballot and a person, or a person and an answer', () => {
    const ballots = new Set(
      copies.flatMap(copy =>
        copy
          .filter(({ table }) => table === 'public.survey_ballots')
          .map(({ text }) => /\\x([0-9a-f]{64})/.exec(text)?.[1] ?? 'none'),
      ),
    )
    expect(ballots.size).toBe(people.length)
    const ids = new Set(people.map(({ id }) => id))
    const [uuids, hashes] = [/[0-9a-f-]{36}/g, /(?<=x)[0-9a-f]{64}/g]
    for (const copy of copies)
      for (const { table, text } of copy) {
        const namesPerson = [...text.matchAll(uuids)].some(([id]) => ids.has(id))
        const namesBallot = [...text.matchAll(hashes)].some(([hash]) => ballots.has(hash))
        if (/mark-\d+-/.test(text)) expect([table, namesPerson, namesBallot]).toEqual([table, false, false])
        if (namesBallot) expect([table, namesPerson]).toEqual(['public.survey_ballots', false])
      }
  })

  test('finds every response alike to enough others in all by which results are told apart', () => {
    const kinds = Map.groupBy(responses(), ({ text }) => /\{""manager"".*?\}|\{""unit"".*?\}/.exec(text)?.[0])
    expect(kinds.has(undefined)).toBe(false)
    for (const alike of kinds.values()) expect(alike.length).toBeGreaterThanOrEqual(10)
  })

  test('has kept sealed ballots that nobody can open any more: their key is gone', () => {
    expect(existsSync(join(app.config.DATA_DIR, 'survey-keys', `${waveId}.key`))).toBe(false)
    expect(readdirSync(join(app.config.DATA_DIR, 'survey-keys'))).toEqual([])
    expect(lastCopy().filter(({ table }) => table === 'public.survey_ballots')).toEqual([])
  })
})
