import { sql } from 'kysely'
import { searchWords } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

export interface ListedUnit {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly parentId: string | null
  readonly path: readonly string[]
  /** People placed in this unit itself. */
  readonly people: number
}

export interface UnitFilter {
  readonly query?: string | undefined
  /** Directly below this one. */
  readonly parentId?: string | undefined
  readonly after?: string | undefined
  readonly unitId?: string | undefined
}

/** Open units in the order of ids; at most `limit`. */
export async function listUnitsForPrograms(
  db: Reading,
  { query = '', parentId, after, unitId }: UnitFilter,
  limit: number,
): Promise<readonly ListedUnit[]> {
  const where = [
    sql`u.organisation_id = ${db.organisationId} and u.closed_at is null`,
    ...(parentId ? [sql`u.parent_id = ${parentId}`] : []),
    ...(after ? [sql`u.id > ${after}`] : []),
    ...(unitId ? [sql`u.id = ${unitId}`] : []),
    ...searchWords(query).map(word => sql`u.search_text like ${`%${word}%`}`),
  ]
  const { rows } = await sql<ListedUnit>`select u.id, u.name, u.code, u.parent_id as "parentId", u.path,
      (select count(*)::int from people p where p.organisation_id = u.organisation_id and p.unit_id = u.id
        and p.left_at is null) as people
    from units u where ${sql.join(where, sql` and `)} order by u.id limit ${limit}`.execute(db)
  return rows
}
