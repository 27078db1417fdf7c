import { sql } from 'kysely'
import {
  type CountedPerson,
  listWaves,
  readCountedBlocks,
  readCountedPeople,
  readCountedUnits,
  type Wave,
} from '#features/basics/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type BlockFigure, type CountedPeople, tellBlocks } from '#platform/small-groups/index.ts'
import { isPublishedBefore, type Pledge } from '../pledge.ts'
import { listPledges } from '../pledges.queries.ts'
import { type Asked, readAsked } from './asked.ts'
import { rebuildCells } from './cells.ts'
import { factsOf } from './facts.ts'
import { type Places, placeBlocks } from './place-blocks.ts'
import { hasReached, type Reach, readReach } from './reach.ts'
import { readWhoCounts } from './who-counts.ts'

interface Around {
  readonly minimumGroup: number
  readonly now: Date
}

/** Two years are enough to see where it is going. */
const mostWaves = 24

/** Counts a pledge on every day of which there are figures, and keeps nothing but what may be said of whole blocks. */
export async function countPledge(tx: Writing, pledge: Pledge, around: Around): Promise<void> {
  const waves = (await listWaves(tx)).slice(0, mostWaves)
  const counting = await beginCounting(tx, pledge, around)
  await sql`delete from pledge_waves where organisation_id = ${tx.organisationId}::uuid and pledge_id = ${pledge.id}::uuid`.execute(
    tx,
  )
  for (const wave of waves.toReversed()) await countWave(tx, counting, wave, around)
  await finishCounting(tx, pledge, around)
}

/** Counts every open pledge on a day that has just been added; the older pledge first, because the newer one heeds it. */
export async function countNewWave(tx: Writing, waveId: string, around: Around): Promise<void> {
  const wave = (await listWaves(tx)).find(({ id }) => id === waveId)
  if (!wave) return
  for (const pledge of await listPledges(tx, { withDrafts: false })) {
    if (pledge.closedAt || (await isCounted(tx, pledge, wave))) continue
    const counting = await beginCounting(tx, pledge, around)
    await countWave(tx, counting, wave, around)
    await finishCounting(tx, pledge, around)
  }
}

async function isCounted(tx: Writing, pledge: Pledge, wave: Wave): Promise<boolean> {
  const { rows } = await sql`select from pledge_waves where organisation_id = ${tx.organisationId}::uuid
    and pledge_id = ${pledge.id}::uuid and wave_id = ${wave.id}::uuid`.execute(tx)
  return rows.length > 0
}

/** Sets blocks anew in the units and among the people of today: after a reorganisation, or when somebody is left out. */
export async function refreshPledge(tx: Writing, pledge: Pledge, around: Around): Promise<void> {
  await beginCounting(tx, pledge, around)
  await rebuildCells(tx, pledge, around.minimumGroup)
}

interface Counting {
  readonly pledge: Pledge
  readonly asked: Asked
  readonly places: Places
  /** Pledges about the same framework that were public before, and whose figures this one is printed beside. */
  readonly earlier: readonly { readonly pledge: Pledge; readonly asked: Asked }[]
  readonly whoCounts: ReadonlySet<string>
}

async function beginCounting(tx: Writing, pledge: Pledge, { minimumGroup, now }: Around): Promise<Counting> {
  const asked = await readAsked(tx, pledge)
  const whoCounts = await readWhoCounts(tx, { ...pledge, unitIds: pledge.units.map(({ id }) => id) }, now)
  const places = await placeBlocks(tx, pledge, { blocks: asked.blocks, whoCounts, minimumGroup, now })
  const others = (await listPledges(tx, { withDrafts: false })).filter(other => isPublishedBefore(other, pledge))
  const earlier: Counting['earlier'][number][] = []
  for (const other of others) {
    const its = await readAsked(tx, other)
    if (its.blocks === asked.blocks && !its.isBasic) earlier.push({ pledge: other, asked: its })
  }
  return { pledge, asked, places, earlier, whoCounts }
}

async function finishCounting(tx: Writing, pledge: Pledge, { minimumGroup, now }: Around): Promise<void> {
  await rebuildCells(tx, pledge, minimumGroup)
  await sql`update pledges set counted_at = ${now} where organisation_id = ${tx.organisationId}::uuid
    and id = ${pledge.id}::uuid`.execute(tx)
}

async function countWave(tx: Writing, counting: Counting, wave: Wave, { minimumGroup: minimum }: Around) {
  const { pledge, asked, earlier, places, whoCounts } = counting
  const [people, units, memory] = [
    await readCountedPeople(tx, wave.takenAt),
    await readCountedUnits(tx),
    await readCountedBlocks(tx),
  ]
  const question = await readAnswers(tx, counting.pledge, asked, people, wave.takenAt)
  const before: boolean[][] = []
  for (const each of earlier)
    before.push((await readAnswers(tx, each.pledge, each.asked, people, wave.takenAt)).reached)
  const basic = people.map(({ atBasic }) => atBasic === true)
  const asks = [...(asked.blocks === 'answers' ? [basic] : []), ...before]
  // A pledge that asks the very same as an earlier one says the very same; whether answers happen to agree must not show.
  const twin = earlier.findIndex(each => asksTheSame(each, counting))
  const which = asked.isBasic ? 0 : twin >= 0 ? asks.length - before.length + twin : asks.length
  const answers = [...asks, question.reached]

  const known = new Set(units.map(({ id }) => id))
  const bundle = (of: readonly (readonly boolean[])[]) =>
    people.map(
      ({ unitId, hasLeft, cohorts }, i): CountedPeople => ({
        unit: hasLeft ? null : unitId && known.has(unitId) ? unitId : tx.organisationId,
        people: 1,
        cohorts,
        answers: of.map(one => one[i] ?? false),
      }),
    )
  const around = { minimum, units, memory }
  const tookPart = people.map(({ atBasic }) => atBasic !== null)
  const wereThere = (kind: Asked['blocks']) => {
    const made = kind === 'people' ? wave.peopleBlocks : wave.answerBlocks
    return ({ block }: BlockFigure) => made === null || block < made
  }
  const everybody = tellBlocks({ ...around, people: bundle([tookPart]), blocks: 'people' }).filter(wereThere('people'))
  const told = tellBlocks({ ...around, people: bundle(answers), blocks: asked.blocks }).filter(wereThere(asked.blocks))

  const own = [tx.organisationId, pledge.id, wave.id] as const
  const facts = factsOf({
    people: people.flatMap(({ id, cohorts }, i) =>
      places.counts(asked.blocks, cohorts[asked.blocks])
        ? [{ reach: question.reach.get(id), reached: question.reached[i] ?? false, counts: whoCounts.has(id) }]
        : [],
    ),
    areas: asked.areas,
    countsFrom: pledge.countsFrom,
    minimum,
    at: wave.takenAt,
  })
  await copyInto(
    tx,
    'pledge_waves',
    ['organisation_id', 'pledge_id', 'wave_id', 'taken_on', 'facts'],
    [[...own, wave.takenOn, JSON.stringify(facts)]],
  )
  const columns = ['organisation_id', 'pledge_id', 'wave_id', 'kind', 'block', 'size', 'taken_part'] as const
  const isPeople = asked.blocks === 'people'
  const ranges = new Map(told.map(({ block, told: ranges }) => [block, ranges[which] ?? { from: 0, to: 0 }]))
  await copyInto(
    tx,
    'pledge_blocks',
    [...columns, 'reached_from', 'reached_to'],
    [
      ...everybody.map(({ block, size, counts }) => [
        ...[...own, 'people', block, size, isPeople ? null : (counts[0] ?? 0)],
        ...(isPeople ? [ranges.get(block)?.from ?? 0, ranges.get(block)?.to ?? size] : [null, null]),
      ]),
      ...(isPeople
        ? []
        : told.map(({ block, size }) => [
            ...[...own, 'answers', block, size, null],
            ...[ranges.get(block)?.from ?? 0, ranges.get(block)?.to ?? size],
          ])),
    ],
  )
}

const asksTheSame = (a: Pick<Counting, 'pledge' | 'asked'>, b: Pick<Counting, 'pledge' | 'asked'>) =>
  a.pledge.countsFrom === b.pledge.countsFrom && textOf(a.asked) === textOf(b.asked)

const textOf = ({ required }: Asked) =>
  JSON.stringify(required.map(({ frameworkId, skillKey, level }) => `${frameworkId} ${skillKey} ${level}`).toSorted())

/** Who has reached it, in the order of the people; of those who were erased a number knows how many had. */
async function readAnswers(
  db: Reading,
  pledge: Pledge,
  asked: Asked,
  people: readonly CountedPerson[],
  at: Date,
): Promise<{ reached: boolean[]; reach: ReadonlyMap<string, Reach> }> {
  const ids = people.flatMap(({ id, isErased }) => (isErased ? [] : [id]))
  const reach = await readReach(db, asked.required, ids, at)
  if (asked.isBasic) return { reached: people.map(({ atBasic }) => atBasic === true), reach }
  const erased = await readErased(db, pledge, asked.blocks)
  const reached = people.map(({ id, isErased, cohorts }) => {
    if (!isErased) return hasReached(reach.get(id), pledge.countsFrom, asked.required.length)
    const left = erased.get(cohorts[asked.blocks]) ?? 0
    erased.set(cohorts[asked.blocks], left - 1)
    return left > 0
  })
  return { reached, reach }
}

async function readErased(db: Reading, { id }: Pledge, blocks: Asked['blocks']): Promise<Map<number, number>> {
  const { rows } = await sql<{ block: number; people: number }>`
    select block, count(*)::int as people from pledge_erased
    where organisation_id = ${db.organisationId}::uuid and pledge_id = ${id}::uuid and kind = ${blocks}
    group by block`.execute(db)
  return new Map(rows.map(({ block, people }) => [block, people]))
}
