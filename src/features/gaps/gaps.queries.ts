import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Grouping, Reached } from './counting/decide.ts'

/** What frameworks are called, by id. */
export async function frameworkNames(db: Reading, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('frameworks')
    .select(['id', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .execute()
  return new Map(
    rows.map(({ id, texts }) => {
      const all = texts as Record<string, { name?: string } | undefined>
      return [id, all[locale]?.name ?? Object.values(all)[0]?.name ?? '']
    }),
  )
}

export interface GapWave {
  readonly id: string
  /** `YYYY-MM-DD`. */
  readonly takenOn: string
  readonly minimumGroup: number
}

/** All counts, the latest first. */
export async function listGapWaves(db: Reading): Promise<readonly GapWave[]> {
  const { rows } = await sql<GapWave>`
    select id, taken_on::text as "takenOn", minimum_group as "minimumGroup" from gap_waves
    where organisation_id = ${db.organisationId}::uuid order by taken_on desc`.execute(db)
  return rows
}

/** What may be shown of one profile in one group, with the names of the units on the way to it. */
export interface Cell {
  readonly profileId: string
  readonly groupId: string
  readonly counted: number
  readonly reached: readonly Reached[]
  /** From the top; none for the organisation itself and for teams. */
  readonly names: readonly string[]
}

/** What was decided in one count; of one group where that is given. */
export async function listCells(
  db: Reading,
  waveId: string,
  grouping: Grouping,
  groupId?: string,
): Promise<readonly Cell[]> {
  const { rows } = await sql<Cell>`
    select c.profile_id as "profileId", c.group_id as "groupId", c.counted, c.reached,
      array(select a.name from unnest(u.path) with ordinality as way(id, place)
        join units a on a.organisation_id = ${db.organisationId}::uuid and a.id = way.id order by way.place) as names
    from gap_cells c
    left join units u on u.organisation_id = c.organisation_id and u.id = c.group_id and c.grouping = 'units'
    where c.organisation_id = ${db.organisationId}::uuid and c.wave_id = ${waveId}::uuid and c.grouping = ${grouping}
      and ${groupId ? sql`c.group_id = ${groupId}::uuid` : sql`true`}
    order by names, c.group_id`.execute(db)
  return rows
}
