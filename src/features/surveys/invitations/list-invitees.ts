import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { protectTree } from '#platform/small-groups/index.ts'
import { audienceTable, dimensionsOf } from '../waves/audience-table.ts'
import type { Wave } from '../waves/wave.ts'
import { findMemory, listUnits } from './counted-together.ts'

interface Cell {
  readonly unit: string | null
  readonly block: number
  readonly people: number
}

/**
 * Puts down who is asked, as the directory is now, each in the block in which they are counted (see
 * platform/small-groups): whoever is in none yet joins one now and stays. Returns those who were not on the list before.
 * @throws {Error} when somebody moved at this very moment; then nothing was done, and it may be tried again.
 */
export async function listInvitees(tx: Writing, wave: Wave, now: Date): Promise<readonly string[]> {
  const [before, coming] = [await countBlocks(tx, wave), await countComing(tx, wave)]
  const cells = [...before, ...coming]
  const units = await listUnits(tx)
  const { cohorts, memory } = protectTree({
    minimum: wave.minimumGroup,
    units,
    bundles: cells.map(({ unit, people, block }) => ({
      ...{ unit, people, answer: null },
      cohorts: { people: block, answers: 0 },
    })),
    answers: ['taken-part'],
    memory: await findMemory(tx, wave.id),
  })
  const given = cells.map((cell, i) => ({ ...cell, now: cohorts[i]?.people ?? 0 }))
  await moveBlocks(tx, wave, given.slice(0, before.length))
  const asked = await insertInvitees(tx, wave, given.slice(before.length), now)
  const expected = [...Map.groupBy(given, ({ unit, now: block }) => `${unit} ${block}`)].map(
    ([name, those]) => `${name} ${sumOf(those)}`,
  )
  const found = new Set((await countBlocks(tx, wave)).map(({ unit, block, people }) => `${unit} ${block} ${people}`))
  if (found.size !== expected.length || !expected.every(each => found.has(each)))
    throw new Error('Somebody moved to another unit while a survey was made ready')
  await sql`
    insert into survey_rolls (organisation_id, wave_id, prepared_at, invited, memory)
    values (${tx.organisationId}, ${wave.id}, ${now}, ${sumOf(cells)}, ${JSON.stringify(memory)}::jsonb)
    on conflict (organisation_id, wave_id) do update
      set invited = excluded.invited, memory = excluded.memory, counted_at = null`.execute(tx)
  return asked
}

const sumOf = (cells: readonly { readonly people: number }[]) => cells.reduce((sum, { people }) => sum + people, 0)

async function countBlocks(tx: Writing, { id }: Wave): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    select unit_id as unit, block, count(*)::int as people from survey_invitees
    where organisation_id = ${tx.organisationId} and wave_id = ${id}
    group by unit_id, block order by unit_id, block`.execute(tx)
  return rows
}

async function countComing(tx: Writing, wave: Wave): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    select a.unit_id as unit, 0 as block, count(*)::int as people from (${audienceTable(tx, wave)}) a
    where not exists (select from survey_invitees i where i.organisation_id = ${tx.organisationId}::uuid
      and i.wave_id = ${wave.id}::uuid and i.person_id = a.person_id)
    group by a.unit_id order by a.unit_id`.execute(tx)
  return rows
}

type Given = readonly (Cell & { readonly now: number })[]

// Equality and not “is not distinct from”, for which PostgreSQL would try every unit for every person.
const nowhere = '00000000-0000-0000-0000-000000000000'

async function moveBlocks(tx: Writing, { id }: Wave, given: Given): Promise<void> {
  const moved = given.filter(({ block, now }) => block !== now)
  if (moved.length === 0) return
  await sql`
    update survey_invitees i set block = g.now
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) as g (unit uuid, block integer, now integer)
    where i.organisation_id = ${tx.organisationId}::uuid and i.wave_id = ${id}::uuid and i.block = g.block
      and coalesce(i.unit_id, ${nowhere}::uuid) = coalesce(g.unit, ${nowhere}::uuid)`.execute(tx)
}

async function insertInvitees(tx: Writing, wave: Wave, given: Given, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ person_id: string }>`
    insert into survey_invitees (organisation_id, wave_id, person_id, respondent_group, dimensions, unit_id, block)
    select p.organisation_id, ${wave.id}::uuid, p.id, coalesce(a.respondent_group, ''), ${dimensionsOf(wave, now)},
      p.unit_id, coalesce(g.now, 0)
    from (${audienceTable(tx, wave)}) a
    join people p on p.organisation_id = ${tx.organisationId}::uuid and p.id = a.person_id
    left join jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g (unit uuid, now integer)
      on coalesce(g.unit, ${nowhere}::uuid) = coalesce(p.unit_id, ${nowhere}::uuid)
    on conflict do nothing
    returning person_id`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}
