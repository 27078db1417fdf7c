import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { type Answers, isWritten, questionsOf } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { formBlocks } from './blocks.ts'
import { proposeMasks } from './comments/masks.ts'
import { countInvited, readDimensions } from './dimensions.ts'
import { encode, type Given, itemsOf, noAnswer } from './items.ts'
import { besidePassport } from './passport-beside.ts'
import { findResults, readBlocks, readTallies, type StoredBlock } from './results.queries.ts'
import { addUpSlices } from './slices.ts'
import { type Tally, type ToldItem, tallyBlocks, tellItem } from './telling.ts'

interface Response {
  readonly id: string
  readonly tags: readonly string[]
  readonly codes: Uint8Array
  readonly written: readonly { readonly question: string; readonly words: string }[]
}

const batch = 5_000

/**
 * Counts the answers of a closed wave that were not counted before. Blocks, groups and the way an item is told stay as
 * they are from the first count on; answers that are too few for a block of their own wait. Doing it twice does it once.
 */
export async function countWave(tx: Writing, wave: Wave, now: Date): Promise<void> {
  const organisation = tx.organisationId
  await sql`select from survey_waves where organisation_id = ${organisation} and id = ${wave.id} for update`.execute(tx)
  const before = await findResults(tx, wave.id)
  const minimum = Math.max(wave.minimumGroup, before?.minimum ?? 0)
  const dimensions = await readDimensions(tx, wave)
  const items = before?.items ?? itemsOf(wave.questionnaire, await readNumbers(tx, wave))
  const responses = await readResponses(tx, wave, items, dimensions.tagsOf)
  const respondents = (before?.counted ?? 0) + responses.length

  const place = new Map(dimensions.order.map((dimension, at) => [dimension, at]))
  const { blocks, waiting } = formBlocks([...responses.keys()], {
    minimum,
    dimensions: dimensions.order,
    tagOf: (member, dimension) => responses[member]?.tags[place.get(dimension) ?? -1] ?? '',
  })
  const old = before ? await readBlocks(tx, wave.id) : []
  const fresh = blocks.map(({ members, tags }, at): StoredBlock => {
    const codes = shuffled(members).map(member => responses[member]?.codes ?? new Uint8Array(items.length))
    return { block: old.length + at, people: members.length, tags, codes: Buffer.concat(codes) }
  })
  const told = before?.items ?? (await besidePassport(tx, tellItems(items, fresh), minimum))
  const tallies = addTallies(told, before ? await readTallies(tx, wave.id) : new Map(), fresh, minimum)
  const counted = (before?.counted ?? 0) + responses.length - waiting.length
  const all = [...old, ...fresh]

  const used = new Set(all.flatMap(({ tags }) => tags))
  const invited = await countInvited(tx, wave, dimensions.tagsOf)
  await insertMany(
    tx,
    'survey_blocks',
    fresh.map(one => ({ ...one, ...own(tx, wave), tags: [...one.tags] })),
  )
  await keepTallies(tx, wave, tallies)
  await keepSlices(tx, wave, told, all, tallies)
  const values = {
    ...{ counted_at: now, respondents, counted, minimum, items: JSON.stringify(told) },
    dimensions: JSON.stringify(dimensions.describe(used, invited)),
  }
  await tx
    .insertInto('survey_results')
    .values({ ...own(tx, wave), ...values })
    .onConflict(conflict => conflict.columns(['organisation_id', 'wave_id']).doUpdateSet(values))
    .execute()
  const done = blocks.flatMap(({ members }) => members.flatMap(member => responses[member] ?? []))
  await keepComments(tx, wave, done)
  await insertMany(
    tx,
    'survey_counted_responses',
    done.map(({ id }) => ({ ...own(tx, wave), response_id: id })),
  )
}

const own = (tx: Writing, wave: Wave) => ({ organisation_id: tx.organisationId, wave_id: wave.id })

async function readResponses(
  tx: Writing,
  wave: Wave,
  items: Parameters<typeof encode>[0],
  tagsOf: Awaited<ReturnType<typeof readDimensions>>['tagsOf'],
): Promise<Response[]> {
  const written = questionsOf(wave.questionnaire).filter(isWritten)
  const responses: Response[] = []
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await sql<{ id: string; dimensions: Record<string, string>; answers: Answers }>`
      select r.id, r.dimensions, r.answers from survey_responses r
      where r.organisation_id = ${tx.organisationId} and r.wave_id = ${wave.id} and r.id > ${last}::uuid
        and not exists (select from survey_counted_responses c where c.organisation_id = r.organisation_id
          and c.wave_id = r.wave_id and c.response_id = r.id)
      order by r.id limit ${batch}`.execute(tx)
    for (const { id, dimensions, answers } of rows) {
      const words = written.flatMap(({ key }) => {
        const answer = answers[key]
        return answer && 'text' in answer && answer.text.trim() ? [{ question: key, words: answer.text.trim() }] : []
      })
      responses.push({ id, tags: tagsOf(dimensions, answers), codes: encode(items, answers), written: words })
    }
    const next = rows.at(-1)?.id
    if (!next || rows.length < batch) return responses
    last = next
  }
}

async function readNumbers(tx: Writing, wave: Wave): Promise<Given> {
  const wanted = questionsOf(wave.questionnaire).filter(({ kind }) => kind === 'number' || kind === 'date')
  const numbers = new Map<string, number[]>()
  for (const { key } of wanted) {
    const { rows } = await sql<{ number: number }>`
      select coalesce((answers #>> array[${key}::text, 'number'])::float8,
        left(answers #>> array[${key}::text, 'date'], 4)::float8) as number
      from survey_responses where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}
        and jsonb_exists_any(answers -> ${key}::text, array['number', 'date'])`.execute(tx)
    numbers.set(
      key,
      rows.map(({ number }) => number),
    )
  }
  return key => numbers.get(key) ?? []
}

function tellItems(items: Parameters<typeof encode>[0], blocks: readonly StoredBlock[]): ToldItem[] {
  return items.map((item, at) => tellItem(item, countChoices(blocks, at, items.length, item.choices.length)))
}

function addTallies(
  items: readonly ToldItem[],
  before: ReadonlyMap<string, Tally>,
  blocks: readonly StoredBlock[],
  minimum: number,
): Map<string, Tally> {
  return new Map(
    items.map((item, at) => {
      const counted = blocks.map(block => {
        const counts = countChoices([block], at, items.length, item.choices.length)
        return { number: block.block, tags: block.tags, counts: pooled(item, counts) }
      })
      const [old, added] = [before.get(item.key), tallyBlocks(item, counted, minimum)]
      return [item.key, { share: [...(old?.share ?? []), ...added.share], full: [...(old?.full ?? []), ...added.full] }]
    }),
  )
}

/** How often each choice of the item at a place was made in some blocks, from the bytes of everybody in them. */
export function countChoices(blocks: readonly StoredBlock[], at: number, width: number, choices: number): number[] {
  const counts = new Array<number>(choices).fill(0)
  for (const { codes, people } of blocks)
    for (let person = 0; person < people; person++) {
      const choice = codes[person * width + at] ?? noAnswer
      if (choice !== noAnswer) counts[choice] = (counts[choice] ?? 0) + 1
    }
  return counts
}

/** The same by the choices as they are told. */
export function pooled({ pools, told }: ToldItem, counts: readonly number[]): number[] {
  const sums = told.map(() => 0)
  for (const [choice, count] of counts.entries()) {
    const pool = pools[choice] ?? 0
    sums[pool] = (sums[pool] ?? 0) + count
  }
  return sums
}

async function keepTallies(tx: Writing, wave: Wave, tallies: ReadonlyMap<string, Tally>): Promise<void> {
  await sql`delete from survey_tallies where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(
    tx,
  )
  const rows = [...tallies].flatMap(([item, tally]) =>
    (['share', 'full'] as const).map(telling => ({
      ...own(tx, wave),
      ...{ item, telling, groups: JSON.stringify(tally[telling].map(one => [one.blocks, one.tags, one.counts])) },
    })),
  )
  await insertMany(tx, 'survey_tallies', rows)
}

async function keepSlices(
  tx: Writing,
  wave: Wave,
  items: readonly ToldItem[],
  blocks: readonly StoredBlock[],
  tallies: ReadonlyMap<string, Tally>,
): Promise<void> {
  await sql`delete from survey_slices where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(tx)
  const rows = [...addUpSlices({ items, blocks, tallies })].map(([slice, { people, told }]) => ({
    ...{ ...own(tx, wave), slice, people, told: JSON.stringify(told) },
  }))
  await insertMany(tx, 'survey_slices', rows)
}

// Drawn by lot and in the order of what was drawn, so that no order tells which comments one person wrote.
async function keepComments(tx: Writing, wave: Wave, responses: readonly Response[]): Promise<void> {
  const written = responses.flatMap(response => response.written)
  if (written.length === 0) return
  const names = await readNames(tx)
  const rows = written
    .map(({ question, words }) => ({
      ...{ ...own(tx, wave), id: randomUUID(), question, words },
      proposed: JSON.stringify(proposeMasks(words, names)),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  await insertMany(tx, 'survey_comments', rows)
}

async function readNames(tx: Writing): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ word: string }>`select distinct lower(word) as word
    from people p cross join regexp_split_to_table(p.name, '[^[:alpha:]]+') as word
    where p.organisation_id = ${tx.organisationId} and length(word) > 2`.execute(tx)
  return new Set(rows.map(({ word }) => word))
}

function shuffled<T>(list: readonly T[]): T[] {
  const mixed = [...list]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [a, b] = [mixed[at], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a]
  }
  return mixed
}

async function insertMany<T extends Parameters<Writing['insertInto']>[0]>(
  tx: Writing,
  table: T,
  rows: readonly object[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += 1_000)
    await tx
      .insertInto(table)
      .values(rows.slice(at, at + 1_000) as never)
      .execute()
}
