import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Tags } from './blocks.ts'
import type { DimensionInfo } from './dimensions.ts'
import type { Counted } from './groups.ts'
import { addUpSlice, type Slice, sliceKey, type Told } from './slices.ts'
import type { Tally, ToldItem } from './telling.ts'

/** What was counted of a wave. */
export interface Results {
  readonly waveId: string
  readonly countedAt: Date
  readonly respondents: number
  readonly counted: number
  readonly minimum: number
  readonly items: readonly ToldItem[]
  readonly dimensions: readonly DimensionInfo[]
}

export interface StoredBlock {
  readonly block: number
  readonly people: number
  readonly tags: Tags
  readonly codes: Uint8Array
}

/** What was counted of a wave, or nothing while it is open or being counted. */
export async function findResults(db: Reading, waveId: string): Promise<Results | undefined> {
  const row = await db
    .selectFrom('survey_results')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  if (!row) return undefined
  const { respondents, counted, minimum } = row
  return {
    ...{ waveId, countedAt: row.counted_at, respondents, counted, minimum },
    items: row.items as unknown as ToldItem[],
    dimensions: row.dimensions as unknown as DimensionInfo[],
  }
}

/** The blocks of a wave with what everybody in them answered; for counting, never for showing. */
export function readBlocks(db: Reading, waveId: string): Promise<readonly StoredBlock[]> {
  return db
    .selectFrom('survey_blocks')
    .select(['block', 'people', 'tags', 'codes'])
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .orderBy('block')
    .execute()
}

type StoredGroup = readonly [blocks: number[], tags: string[], counts: number[]]

/** The groups in which each item is told. */
export async function readTallies(db: Reading, waveId: string): Promise<Map<string, Tally>> {
  const rows = await db
    .selectFrom('survey_tallies')
    .select(['item', 'telling', 'groups'])
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .execute()
  const tallies = new Map<string, { share: Counted[]; full: Counted[] }>()
  for (const { item, telling, groups } of rows) {
    const tally = tallies.get(item) ?? { share: [], full: [] }
    const stored = groups as unknown as readonly StoredGroup[]
    tally[telling === 'full' ? 'full' : 'share'] = stored.map(([blocks, tags, counts]) => ({ blocks, tags, counts }))
    tallies.set(item, tally)
  }
  return tallies
}

/** What may be said of the people of whom all these tags are true. */
export async function readSlice(db: Reading, results: Results, tags: Tags): Promise<Slice> {
  const [slice] = await readSlicesOf(db, results, [tags])
  return slice ?? { people: 0, told: {} }
}

/** Slices by as many tags as one likes, in the order asked. Up to two tags they stand ready; more are added up in one go. */
export async function readSlicesOf(
  db: Reading,
  results: Results,
  wanted: readonly Tags[],
): Promise<readonly (Slice | undefined)[]> {
  if (wanted.every(tags => tags.length <= 2)) return readSlices(db, results.waveId, wanted)
  const whole = await readWhole(db, results)
  return wanted.map(tags => addUpSlice(whole, tags))
}

/** The slices of these tags and one more each, in the order asked: added up in one go where more than two come together. */
export async function readSlicesWith(db: Reading, results: Results, tags: Tags, more: Tags): Promise<readonly Slice[]> {
  if (more.length === 0) return []
  const whole = await readWhole(db, results)
  const matches = (of: { readonly tags: Tags }) => tags.every(tag => of.tags.includes(tag))
  const some = {
    items: whole.items,
    blocks: whole.blocks.filter(matches),
    tallies: new Map(
      [...whole.tallies].map(([item, { share, full }]) => [
        item,
        { share: share.filter(matches), full: full.filter(matches) },
      ]),
    ),
  }
  return more.map(tag => addUpSlice(some, [tag]))
}

async function readWhole(db: Reading, { waveId, items }: Results) {
  const blocks = await db
    .selectFrom('survey_blocks')
    .select(['people', 'tags'])
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .execute()
  return { items, blocks, tallies: await readTallies(db, waveId) }
}

/** Several slices of up to two tags each at once, in the order asked; nothing where there is none that may be shown. */
export async function readSlices(
  db: Reading,
  waveId: string,
  wanted: readonly Tags[],
): Promise<readonly (Slice | undefined)[]> {
  const keys = wanted.map(sliceKey)
  const { rows } = await sql<{ slice: string; people: number; told: Record<string, Told> }>`
    select slice, people, told from survey_slices where organisation_id = ${db.organisationId}
      and wave_id = ${waveId} and slice = any(${keys}::text[])`.execute(db)
  const found = new Map(rows.map(({ slice, people, told }) => [slice, { people, told }]))
  return keys.map(key => found.get(key))
}
