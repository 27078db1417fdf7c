import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { findCallForWork } from '#features/calls/calls.queries.ts'
import { callPosted } from '#features/calls/index.ts'
import { type Finding, findCandidates } from '#features/calls/matching/finding/find-candidates.ts'
import { previewReach } from '#features/calls/matching/finding/reach.ts'
import { wantedBy } from '#features/calls/matching/finding/wanted.ts'
import { callNew } from '#features/calls/matching/matching.topics.ts'
import { orderCandidates } from '#features/calls/matching/ordering/order-candidates.ts'
import { forgetSuggestions, suggestSkills } from '#features/calls/matching/suggesting/suggest-skills.ts'
import { connect } from '#platform/db/database.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { announce } from '#platform/notifications/index.ts'
import { root } from '#platform/root.ts'
import { type BigHouse, buildBigHouse, primaryKeyReads } from './big-house.ts'
import { addManySkills } from './calls/many-skills.ts'
import { simulateAll } from './calls/simulation-report.ts'
import { print, round } from './figure.ts'
import { databaseProcesses, processorTime } from './processes.ts'

const quiet = { info() {}, warn() {}, error() {} }

/**
 * Calls for help: the year that was played through; how often the right skills are suggested, and how fast; whom a call
 * fits, of 100,000 people or as many as are named: `npm run bench calls 20000`.
 */
export async function measureCalls(dataDir: string): Promise<void> {
  simulateAll()
  const people = Number(process.argv[3] ?? 100_000)
  if (people === 0) return
  console.error(`Filling a data folder with ${people} people and what they can …`)
  const house = await buildBigHouse(dataDir, people)
  const byKey = await primaryKeyReads(dataDir, house)
  const database = await connect({ dataDir, log: quiet })
  try {
    await measureRecall(database, house, 'the skills that come along')
    await database.writing(house.organisationId, tx => addManySkills(tx, 14_000, 7))
    await measureRecall(database, house, '14,000 skills with 100,000 names beside them')
    await measureSuggestions(database, house)
    await measureMatching(database, house, byKey.p95, dataDir)
    await measureAccepting(database, house)
  } finally {
    await database.stop()
  }
}

const requests = (file: string) =>
  readFileSync(join(root, 'bench/calls', `${file}.tsv`), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t'))
    .map(([text = '', rule = '']) => ({ text, wanted: rule.split(',').map(one => one.split('|')) }))

async function measureRecall(database: Database, house: BigHouse, among: string): Promise<void> {
  forgetSuggestions()
  const names = await keysByName(database, house)
  for (const file of ['en', 'nb', 'fresh']) {
    const labelled = requests(file)
    let found = 0
    for (const { text, wanted } of labelled) {
      const suggested = await database.reading(house.organisationId, db => suggestSkills(db, text, 'en'))
      const keys = suggested.map(({ ref }) =>
        'termId' in ref ? names.get(ref.termId) : `digital-basics/${ref.skillKey}`,
      )
      found += wanted.filter(any => any.some(key => keys.includes(key))).length / wanted.length
    }
    const recall = found / labelled.length
    print({
      name: `calls: recall@5, ${file === 'fresh' ? 'hard ones, never tuned on' : `labelled, ${file}`}`,
      figure: round(recall, 3),
      reference: `${labelled.length} requests, ${among}`,
      goal: file === 'fresh' ? '–' : '≥ 0.8',
      met: file === 'fresh' || recall >= 0.8,
    })
  }
}

const keysByName = (database: Database, { organisationId }: BigHouse) =>
  database.reading(organisationId, async db => {
    const rows = await db
      .selectFrom('terms')
      .select(['id', 'key'])
      .where('organisation_id', '=', organisationId)
      .execute()
    return new Map(rows.map(({ id, key }) => [id, key ?? '']))
  })

/** Three hundred words each, put together from the labelled requests. */
function longRequests(): readonly string[] {
  const all = ['en', 'nb', 'fresh'].flatMap(file => requests(file).map(({ text }) => text))
  return Array.from({ length: 200 }, (_, index) => {
    const words: string[] = []
    for (let next = index; words.length < 300; next += 3) words.push(...(all[next % all.length] ?? '').split(' '))
    return words.slice(0, 300).join(' ')
  })
}

async function measureSuggestions(database: Database, house: BigHouse): Promise<void> {
  const times: number[] = []
  for (const text of longRequests())
    times.push(await timed(() => database.reading(house.organisationId, db => suggestSkills(db, text, 'en'))))
  const p95 = percentile(times.slice(20), 0.95)
  print({
    name: 'calls: skills from 300 words',
    figure: `p95 ${round(p95)} ms, median ${round(percentile(times, 0.5))}`,
    reference: '14,000 skills with 100,000 names, the database asked too',
    goal: '≤ 50 ms',
    met: p95 <= 50,
  })
}

async function measureMatching(database: Database, house: BigHouse, byKey: number, dataDir: string): Promise<void> {
  const { organisationId } = house
  const skills = await database.writing(organisationId, tx => layHistory(tx, house))
  const [finding, preview, sizes]: [number[], number[], number[]] = [[], [], []]
  const processes = () => [process.pid, ...databaseProcesses(dataDir)]
  let processor = 0
  for (let index = 0; index < 40; index += 1) {
    const needed = [0, 1, 2]
      .slice(0, 1 + (index % 3))
      .map(more => skills[(index * 3 + more * 17) % skills.length] ?? '')
    const callId = await database.writing(organisationId, tx => addCall(tx, house, needed))
    await database.reading(organisationId, async db => {
      const call = await findCallForWork(db, callId)
      if (!call) return
      const about: Finding = {
        asker: { id: house.personId, managerId: undefined },
        now: new Date(),
        today: new Date().toISOString().slice(0, 10),
        weeklyCap: 2,
      }
      const before = processorTime(processes())
      finding.push(
        await timed(async () => {
          const fitting = await findCandidates(db, call, await wantedBy(db, call, false), about)
          sizes.push(orderCandidates(fitting, 2).told.length)
        }),
      )
      processor += processorTime(processes()) - before
      preview.push(await timed(() => previewReach(db, call, 'en', new Date())))
    })
  }
  const [p95, before] = [percentile(finding.slice(4), 0.95), percentile(preview.slice(4), 0.95)]
  const reference = `p95 ${round(byKey, 2)} ms by primary key, ${house.people} people with thirty skills each`
  print({
    name: 'calls: whom a call fits, in order',
    figure: `p95 ${round(p95)} ms, median ${round(percentile(finding, 0.5))}, processor ${round(processor / finding.length, 0)}`,
    reference,
    ratio: p95 / byKey,
    goal: '≤ 300 ms',
    met: p95 <= 300,
  })
  print({
    name: 'calls: how far it would reach',
    figure: `p95 ${round(before)} ms`,
    reference,
    ratio: before / byKey,
    goal: '≤ 300 ms',
    met: before <= 300,
  })
}

/** The skills that most people lend, and a quarter of a year of calls that were brought to people. */
async function layHistory(tx: Writing, { organisationId }: BigHouse): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select t.id from person_terms p join terms t
    on t.organisation_id = p.organisation_id and t.id = p.term_id where p.organisation_id = ${organisationId}
    and t.kind = 'skill' and p.relation = 'lends' group by t.id order by count(*) desc, t.id limit 60`.execute(tx)
  await sql`insert into calls (organisation_id, id, person_id, direction, kind, state, locale, title, begun_at, posted_at, changed_at)
    select ${organisationId}, gen_random_uuid(), p.id, 'asks', 'hour', 'open', 'en', 'An old one', now(), now(), now()
    from people p where p.organisation_id = ${organisationId} and p.left_at is null order by p.id limit 400`.execute(tx)
  await sql`insert into call_tellings (organisation_id, call_id, person_id, round, told_at, reasons)
    select ${organisationId}, c.id, p.id, 1, now() - random() * interval '120 days', '[]'
    from (select id, row_number() over (order by id) as n from calls where organisation_id = ${organisationId}) c
      join (select id, row_number() over (order by id) as n from people
        where organisation_id = ${organisationId} and left_at is null) p on p.n % 400 = c.n % 400
    `.execute(tx)
  await sql`insert into call_askings (organisation_id, person_id, pace, changed_at)
    select organisation_id, id, case when random() < 0.5 then 'more' else 'less' end, now() from people
    where organisation_id = ${organisationId} and left_at is null and random() < 0.1`.execute(tx)
  return rows.map(({ id }) => id)
}

async function addCall(
  tx: Writing,
  { organisationId, personId }: BigHouse,
  needed: readonly string[],
): Promise<string> {
  const [id, now] = [uuid(), new Date()]
  await tx
    .insertInto('calls')
    .values({
      ...{ organisation_id: organisationId, id, person_id: personId, direction: 'asks', kind: 'hour', state: 'open' },
      ...{
        locale: 'en',
        title: 'We want to start a blog. Who can help?',
        begun_at: now,
        posted_at: now,
        changed_at: now,
      },
    })
    .execute()
  const skills = [...new Set(needed)].filter(Boolean).map(termId => ({
    ...{
      organisation_id: organisationId,
      id: uuid(),
      call_id: id,
      relation: 'needed' as const,
      term_id: termId,
      added_at: now,
    },
  }))
  if (skills.length > 0) await tx.insertInto('call_skills').values(skills).execute()
  return id
}

/** What happens before the asker reads “posted”, with everybody subscribed to every call; the worker does the rest. */
async function measureAccepting(database: Database, house: BigHouse): Promise<void> {
  await database.writing(house.organisationId, tx =>
    sql`insert into notification_choices (organisation_id, person_id, topic, pace, changed_at)
      select organisation_id, id, ${callNew.name}, 'at-once', now() from people
      where organisation_id = ${house.organisationId} and left_at is null limit 50000
      on conflict do nothing`.execute(tx),
  )
  const took = await timed(() =>
    database.writing(house.organisationId, async tx => {
      const callId = await addCall(tx, house, [])
      await publish(tx, callPosted, { callId })
      const payload = { callId, title: 'We want to start a blog. Who can help?' }
      await announce(tx, callNew, { to: 'everyone', payload, key: callId, actorId: house.personId, now: new Date() })
    }),
  )
  print({
    name: 'calls: accepted for 50,000 subscribers',
    figure: `${round(took)} ms`,
    reference: 'delivery: npm run bench notifications',
    goal: '≤ 1,000 ms',
    met: took <= 1000,
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
