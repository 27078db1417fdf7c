import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { PersonCard } from './people.queries.ts'

interface Asking {
  readonly id: string
  readonly unitId: string | undefined
}

/**
 * The digital champions nearest to a person in the unit tree: in the same unit first, then around it, then anybody.
 * By name among equals; never the person themselves. A big organisation has thousands of champions, so those around
 * are looked for first, and all the others only where there are too few.
 */
export async function listNearestChampions(db: Reading, me: Asking, limit: number): Promise<PersonCard[]> {
  const around = await championsFor(db, me, limit)
    .where(sql<boolean>`u.path @> array[coalesce(mine.parent_id, mine.id)]`)
    .execute()
  return around.length >= limit ? around : championsFor(db, me, limit).execute()
}

function championsFor(db: Reading, me: Asking, limit: number) {
  return db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('units as mine', join =>
      join.onRef('mine.organisation_id', '=', 'g.organisation_id').on('mine.id', '=', me.unitId ?? null),
    )
    .select(['p.id', 'p.name', 'p.job_title as jobTitle'])
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'champion')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('p.id', '<>', me.id)
    .orderBy(sql`case when u.id = mine.id then 0 when u.parent_id = mine.parent_id or u.id = mine.parent_id then 1
      when u.path[2] = mine.path[2] then 2 else 3 end`)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit)
}
