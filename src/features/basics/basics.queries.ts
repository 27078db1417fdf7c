import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Reason } from '#platform/small-groups/index.ts'

export interface Wave {
  readonly id: string
  readonly takenOn: string
  readonly minimumGroup: number
  /** The moment whose people and results these are. */
  readonly takenAt: Date
  /** Blocks with a number below these were there that day; nothing is known of waves of long ago. */
  readonly peopleBlocks: number | null
  readonly answerBlocks: number | null
}

/** What may be shown of one group in one wave. */
export interface Figure {
  readonly groupId: string
  readonly people: number
  readonly takenPart: { readonly count: number; readonly of: number } | Reason
  readonly atBasic: { readonly from: number; readonly to: number; readonly of: number } | Reason
}

export interface DatedFigure extends Figure {
  readonly takenOn: string
}

/** All waves, the latest first. */
export function listWaves(db: Reading): Promise<readonly Wave[]> {
  return db
    .selectFrom('basic_waves')
    .select(['id', 'taken_on as takenOn', 'minimum_group as minimumGroup'])
    .select(['people_blocks as peopleBlocks', 'answer_blocks as answerBlocks'])
    .select(sql<Date>`coalesce(taken_at, (taken_on + 1)::timestamp at time zone 'UTC')`.as('takenAt'))
    .where('organisation_id', '=', db.organisationId)
    .orderBy('taken_on', 'desc')
    .execute()
}

interface CellRow {
  group_id: string
  people: number
  counted: number | null
  taken_part: number | null
  taken_part_hidden: Reason | null
  answered: number | null
  at_basic_from: number | null
  at_basic_to: number | null
  at_basic_hidden: Reason | null
}

const asFigure = (row: CellRow): Figure => ({
  groupId: row.group_id,
  people: row.people,
  takenPart: row.taken_part_hidden ?? { count: row.taken_part ?? 0, of: row.counted ?? 0 },
  atBasic: row.at_basic_hidden ?? { from: row.at_basic_from ?? 0, to: row.at_basic_to ?? 0, of: row.answered ?? 0 },
})

/** One group over all waves, the earliest first. The organisation is the unit with its own id. */
export async function listFigures(
  db: Reading,
  grouping: 'units' | 'teams',
  groupId: string,
): Promise<readonly DatedFigure[]> {
  const rows = await figuresOf(db, { grouping, groupId })
  return rows.map(row => ({ ...asFigure(row), takenOn: row.taken_on }))
}

const figuresOf = keptQuestion<CellRow & { taken_on: string }, { grouping: string; groupId: string }>(
  (db, { grouping, groupId }) => sql`
    select w.taken_on, c.* from basic_cells c
    join basic_waves w on w.organisation_id = c.organisation_id and w.id = c.wave_id
    where c.organisation_id = ${db.organisationId} and c.grouping = ${grouping} and c.group_id = ${groupId}
    order by w.taken_on`,
)

export interface UnitFigure extends DatedFigure {
  readonly name: string
  readonly hasUnitsBelow: boolean
}

// A figure that is held back now was shown before: that one is no secret, and stands with its date.
const shownBy = (db: Reading, wave: Wave) => sql`
  select c.*, w.taken_on from basic_cells c
  join basic_waves w on w.organisation_id = c.organisation_id and w.id = c.wave_id
  where c.organisation_id = ${db.organisationId} and c.grouping = 'units' and c.group_id = u.id
    and w.taken_on <= ${wave.takenOn}
    and (w.id = ${wave.id} or (c.taken_part is not null and c.at_basic_from is not null))
  order by (w.id = ${wave.id} and c.taken_part_hidden is distinct from 'changed-too-little'
    and c.at_basic_hidden is distinct from 'changed-too-little') desc, c.taken_part is not null desc,
    c.at_basic_from is not null desc, w.taken_on desc
  limit 1`

/** The units directly below one, or at the top, as of a wave: each with the latest figure that may be shown by then. */
export async function listUnitFigures(
  db: Reading,
  wave: Wave,
  under: string | undefined,
): Promise<readonly UnitFigure[]> {
  const { rows } = await sql<CellRow & { taken_on: string; name: string; has_below: boolean }>`
    select c.*, u.name, exists (select from units b where b.organisation_id = u.organisation_id and b.parent_id = u.id
      and b.closed_at is null) as has_below
    from units u
    join basic_cells here on here.organisation_id = u.organisation_id and here.wave_id = ${wave.id}
      and here.grouping = 'units' and here.group_id = u.id
    cross join lateral (${shownBy(db, wave)}) c
    where u.organisation_id = ${db.organisationId} and u.parent_id is not distinct from ${under ?? null}::uuid
    order by u.name, u.id`.execute(db)
  return rows.map(row => ({
    ...asFigure(row),
    takenOn: row.taken_on,
    name: row.name,
    hasUnitsBelow: row.has_below,
  }))
}

/** Every unit of one wave with the names on the way to it, for a file. */
export async function listAllUnitFigures(
  db: Reading,
  waveId: string,
): Promise<readonly (Figure & { names: readonly string[] })[]> {
  const { rows } = await sql<CellRow & { names: string[] }>`
    select c.*, array(select a.name from unnest(u.path) with ordinality as way(id, place)
      join units a on a.organisation_id = u.organisation_id and a.id = way.id order by way.place) as names
    from basic_cells c join units u on u.organisation_id = c.organisation_id and u.id = c.group_id
    where c.organisation_id = ${db.organisationId} and c.wave_id = ${waveId} and c.grouping = 'units'
    order by names`.execute(db)
  return rows.map(row => ({ ...asFigure(row), names: row.names }))
}

/** The latest figure of the whole organisation that may be shown, for the first page; nothing before the first wave. */
export async function findOrganisationFigure(db: Reading): Promise<DatedFigure | undefined> {
  const { rows } = await sql<CellRow & { taken_on: string }>`
    select w.taken_on, c.* from basic_waves w
    join basic_cells c on c.organisation_id = w.organisation_id and c.wave_id = w.id
      and c.grouping = 'units' and c.group_id = w.organisation_id
    where w.organisation_id = ${db.organisationId}
    order by c.at_basic_from is not null desc, w.taken_on desc limit 1`.execute(db)
  const row = rows[0]
  return row && { ...asFigure(row), takenOn: row.taken_on }
}
