import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listWaves, readCountedBlocks, takeWave } from '#features/basics/index.ts'
import { peopleUrls } from '#features/people/index.ts'
import { getCurrentFramework, installBuiltInFrameworks, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { leaveOut } from '../exceptions.ts'
import { dice } from '../forecast/dice.ts'
import { draftPledge, publishPledge, sayWhen } from '../keep-pledge.ts'
import { getPledge } from '../pledges.queries.ts'
import { countNewWave, countPledge, refreshPledge } from './count-pledge.ts'

const minimumGroup = 5
let capable: TestApp
beforeAll(async () => {
  capable = await testApp()
}, 60_000)
afterAll(() => capable?.close())

type Roll = () => number

/** A council in which, month by month, people come, move, leave and answer, and units are renamed, moved and merged. */
async function live(world: World, roll: Roll): Promise<{ pledgeIds: string[]; end: Date }> {
  const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
  const monthOf = (month: number) => new Date(Date.UTC(2026, month, 1, 3))
  const units = await write(async tx => {
    await installBuiltInFrameworks(tx, new Date('2025-01-01'))
    await sql`update people set created_at = '2025-01-01' where organisation_id = ${tx.organisationId}`.execute(tx)
    const more = Array.from({ length: 4 }, (_, index) => ({ id: uuid(), name: `Team ${index}` }))
    for (const { id, name } of more)
      await tx
        .insertInto('units')
        .values({
          ...{ organisation_id: tx.organisationId, id, name, parent_id: world.units.planning, search_text: name },
          path: [world.units.council, world.units.planning, id],
        })
        .execute()
    return [world.units.planning, world.units.care, world.units.nightTeam, ...more.map(({ id }) => id)]
  })
  const pick = <T>(all: readonly T[]) => all[Math.floor(roll() * all.length)]
  const hire = async (tx: Writing, count: number, at: Date) => {
    for (let index = 0; index < count; index += 1) {
      const own = { organisation_id: tx.organisationId, id: uuid(), name: `Somebody ${roll()}`, search_text: '' }
      await tx
        .insertInto('people')
        .values({ ...own, unit_id: pick(units) ?? null, created_at: at })
        .execute()
    }
  }
  const [farah, pledgeIds] = [await world.signedIn(world.people.farah), [] as string[]]
  await write(tx => hire(tx, 50 + Math.floor(roll() * 30), new Date('2025-06-01')))
  for (let month = 0; month < 5; month += 1) {
    const now = monthOf(month)
    const at = new Date(now.getTime() - 86_400_000 * (1 + Math.floor(roll() * 20)))
    await write(async tx => {
      const everybody = await tx
        .selectFrom('people')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('left_at', 'is', null)
        .execute()
      for (const { id } of everybody) {
        if (roll() < 0.35) await answer(tx, id, at, roll)
        if (roll() < 0.05)
          await tx
            .updateTable('people')
            .set({ unit_id: pick(units) })
            .where('organisation_id', '=', tx.organisationId)
            .where('id', '=', id)
            .execute()
        if (roll() < 0.03)
          await tx
            .updateTable('people')
            .set({ left_at: at })
            .where('organisation_id', '=', tx.organisationId)
            .where('id', '=', id)
            .execute()
      }
      await hire(tx, Math.floor(roll() * 8), at)
    })
    if (month === 1) pledgeIds.push(...(await write(tx => promise(tx, world, now))))
    if (month === 2)
      for (const pledgeId of pledgeIds)
        await write(async tx => {
          const pledge = await getPledge(tx, pledgeId, { withDrafts: true })
          await leaveOut(
            tx,
            pledge,
            { unitId: pick(units) ?? '', kind: 'agreed', reason: 'So.' },
            { actorId: world.people.elin.id, now },
          )
        })
    if (month === 3) {
      const [one, other] = [units.at(-1) ?? '', roll() < 0.5 ? 'Adult care' : 'Planning']
      await farah.post(peopleUrls.unitChange.href({ unitId: one }), { kind: 'merge', into: other })
      await farah.post(peopleUrls.unitChange.href({ unitId: units[3] ?? '' }), { kind: 'move', parent: 'Adult care' })
      await farah.post(peopleUrls.unitChange.href({ unitId: units[4] ?? '' }), { kind: 'rename', name: 'Team Renamed' })
      units.pop()
    }
    await write(async tx => {
      await takeWave(tx, { on: now, minimumGroup })
      const [wave] = await listWaves(tx)
      await countNewWave(tx, wave?.id ?? '', { minimumGroup, now })
    })
  }
  return { pledgeIds, end: monthOf(5) }
}

async function answer(tx: Writing, personId: string, at: Date, roll: Roll): Promise<void> {
  const framework = await getCurrentFramework(tx, 'digital-basics', 'en')
  const own = { organisation_id: tx.organisationId, person_id: personId }
  const round = { ...own, id: uuid(), framework_version_id: framework.versionId }
  await tx
    .insertInto('assessment_rounds')
    .values({ ...round, started_at: at, completed_at: at })
    .execute()
  const skills = skillsOf(framework)
  const strength = roll() < 0.5 ? 1 : 0.9
  const answers = skills.map(({ id, basicLevel }) => ({
    ...own,
    ...{ id: uuid(), skill_id: id, round_id: round.id, confidence: 2, assessed_at: at },
    level: roll() < strength ? Math.max(2, basicLevel) : 1,
  }))
  await tx.insertInto('assessments').values(answers).execute()
  const atBasic = skills.filter(({ basicLevel }, index) => (answers[index]?.level ?? 0) >= basicLevel).length
  await tx
    .insertInto('passport_results')
    .values({
      ...{ ...own, round_id: round.id, framework_version_id: framework.versionId, completed_at: at },
      ...{ skills_answered: skills.length, skills_at_basic: atBasic, at_basic: atBasic === skills.length },
    })
    .execute()
}

/** Two promises: the basic profile, and its second level in every skill. */
async function promise(tx: Writing, world: World, now: Date): Promise<string[]> {
  const act = { actorId: world.people.elin.id, now }
  const ids: string[] = []
  for (const level of [undefined, 2]) {
    const what = { title: `Level ${level}`, profileKey: 'basic', level, countsFrom: 'said' as const }
    const id = await draftPledge(tx, what, act)
    const when = { dueOn: '2027-12-31', enough: 90, ownerId: world.people.carol.id, words: 'We will.' }
    await sayWhen(tx, await getPledge(tx, id, { withDrafts: true }), when)
    await publishPledge(tx, await getPledge(tx, id, { withDrafts: true }), {
      ...act,
      now: new Date(now.getTime() + ids.length),
    })
    await countPledge(tx, await getPledge(tx, id, { withDrafts: true }), { minimumGroup, now })
    ids.push(id)
  }
  return ids
}

const cellsOf = (tx: Writing, pledgeId: string) =>
  tx
    .selectFrom('pledge_cells')
    .select(['unit_id', 'taken_on', 'counted', 'here', 'taken_part', 'answered', 'reached_from', 'reached_to'])
    .where('organisation_id', '=', tx.organisationId)
    .where('pledge_id', '=', pledgeId)
    .orderBy('unit_id')
    .orderBy('taken_on')
    .execute()

interface Raw {
  readonly id: string
  readonly unit: string | null
  readonly path: string[]
  readonly hasLeft: boolean
  readonly people: number
  readonly answers: number
  readonly isLeftOut: boolean
}

/** Works the figures of one day out again from the answers themselves, the slow way, by what the READMEs say. */
async function recount(tx: Writing, pledgeId: string, wave: Awaited<ReturnType<typeof listWaves>>[number]) {
  const { rows: people } = await sql<Raw>`
    select p.id, case when u.closed_at is null then p.unit_id end as unit, coalesce(u.path, '{}') as path,
      p.left_at is not null as "hasLeft", coalesce(c.people_cohort, 0) as people, coalesce(c.answers_cohort, 0) as answers,
      exists (select from pledge_exceptions e where e.organisation_id = p.organisation_id and e.pledge_id = ${pledgeId}
        and e.unit_id = any(u.path)) as "isLeftOut"
    from people p left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join basic_cohorts c on c.organisation_id = p.organisation_id and c.person_id = p.id
    where p.organisation_id = ${tx.organisationId}`.execute(tx)
  const { rows: given } = await sql<{ person: string; key: string; level: number; basic: number }>`
    select a.person_id as person, s.key, a.level, s.basic_level as basic from assessments a
    join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
    where a.organisation_id = ${tx.organisationId} and a.assessed_at <= ${wave.takenAt} order by a.assessed_at, a.id`.execute(
    tx,
  )
  const pledge = await getPledge(tx, pledgeId, { withDrafts: true })
  const newest = Map.groupBy(given, ({ person }) => person)
  const passes = (person: string, wanted: 'basic' | number) => {
    const levels = new Map((newest.get(person) ?? []).map(each => [each.key, each]))
    return (
      levels.size > 0 && [...levels.values()].every(each => each.level >= (wanted === 'basic' ? each.basic : wanted))
    )
  }
  const memory = await readCountedBlocks(tx)
  const placeOf = (block: number): string[] | undefined => {
    const here = people.filter(each => each.people === block && !each.hasLeft)
    const ways = here.map(({ path }) => [tx.organisationId, ...path])
    let place: string[] | undefined
    for (const way of ways)
      for (let depth = 1; depth <= way.length; depth += 1) {
        const end = way[depth - 1] ?? ''
        if (ways.filter(other => other.includes(end)).length >= 0.8 * ways.length && depth > (place?.length ?? 0))
          place = way.slice(0, depth)
      }
    return place
  }
  const cells = new Map<string, number[]>()
  const add = (way: readonly string[], amounts: number[]) => {
    for (const unit of way)
      cells.set(
        unit,
        (cells.get(unit) ?? [0, 0, 0, 0, 0]).map((sum, at) => sum + (amounts[at] ?? 0)),
      )
  }
  for (const kind of ['people', 'answers'] as const)
    for (const [block, members] of Map.groupBy(people, each => each[kind])) {
      const made = (kind === 'people' ? wave.peopleBlocks : wave.answerBlocks) ?? 0
      const here = members.filter(({ hasLeft }) => !hasLeft)
      if (block === 0 || block >= made || here.length === 0) continue
      if (here.filter(({ isLeftOut }) => !isLeftOut).length * 2 < here.length) continue
      const from = kind === 'people' ? [block] : (memory.answers[block]?.from ?? [])
      const ways = from.map(placeOf)
      const [first = [], ...others] = ways.map(way => way ?? [])
      const way = others.reduce((a, b) => a.filter((unit, depth) => b[depth] === unit), first)
      if (way.length === 0) continue
      const size = members.length
      const tookPart = members.filter(({ id }) => newest.has(id)).length
      const basic = members.filter(({ id }) => passes(id, 'basic')).length
      const count =
        pledge.level === undefined ? basic : members.filter(({ id }) => passes(id, pledge.level ?? 0)).length
      const soft = (n: number): [number, number] =>
        n < 3 ? [0, Math.min(2, size)] : n > size - 3 ? [size - 2, size] : [n, n]
      let [low, high] = soft(count)
      if (pledge.level !== undefined && Math.abs(count - basic) < 3) {
        const [least, most] = soft(basic)
        ;[low, high] = [Math.max(0, Math.min(low, least - 2)), Math.min(size, Math.max(high, most + 2))]
      }
      add(way, kind === 'people' ? [size, tookPart, 0, 0, 0] : [0, 0, size, low, high])
    }
  return cells
}

test('the figures that are kept are those that come out when everything is counted again', async () => {
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.integer(), async seed => {
      number += 1
      const world = await createWorld(capable, `council-${number}`, `Council ${number}`)
      const { pledgeIds, end } = await live(world, dice(seed))
      await capable.database.writing(world.organisationId, async tx => {
        for (const pledgeId of pledgeIds) {
          const pledge = await getPledge(tx, pledgeId, { withDrafts: true })
          await refreshPledge(tx, pledge, { minimumGroup, now: end })
          const kept = await cellsOf(tx, pledgeId)
          for (const wave of await listWaves(tx)) {
            const expected = await recount(tx, pledgeId, wave)
            const those = kept.filter(({ taken_on }) => String(taken_on) === wave.takenOn)
            expect(
              new Map(those.map(c => [c.unit_id, [c.counted, c.taken_part, c.answered, c.reached_from, c.reached_to]])),
            ).toEqual(expected)
          }
          await countPledge(tx, pledge, { minimumGroup, now: end })
          expect(await cellsOf(tx, pledgeId)).toEqual(kept)
          expect(kept.length).toBeGreaterThan(0)
        }
      })
    }),
    { numRuns: 3 },
  )
}, 180_000)
