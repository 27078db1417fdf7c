import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { PersonCard } from './people.queries.ts'

interface Asking {
  readonly id: string
  readonly unitId: string | undefined
}

/**
 * The digital champions nearest to a person in the unit tree: in the same unit first, then next door, then in the
 * same branch, then anybody. By name next door, and further off those who have been champions longest. Never the
 * person themselves. A big organisation has thousands of champions: each circle is asked only while there are too few.
 */
export async function listNearestChampions(db: Reading, me: Asking, limit: number): Promise<PersonCard[]> {
  const nextDoor = me.unitId ? await championsNextDoor(db, me, limit) : []
  if (nextDoor.length >= limit) return nextDoor
  const found = new Map(nextDoor.map(champion => [champion.id, champion]))
  for (const circle of me.unitId ? (['branch', 'anywhere'] as const) : (['anywhere'] as const)) {
    const further = await longestServing(db, me, limit, circle)
    for (const champion of further) if (found.size < limit) found.set(champion.id, champion)
    if (found.size >= limit) break
  }
  return [...found.values()]
}

function championsNextDoor(db: Reading, me: Asking, limit: number) {
  return champions(db, me)
    .innerJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .innerJoin('units as mine', join =>
      join.onRef('mine.organisation_id', '=', 'g.organisation_id').on('mine.id', '=', me.unitId ?? null),
    )
    .where(
      sql<boolean>`(u.id = mine.id or u.parent_id = mine.id or u.parent_id = mine.parent_id or u.id = mine.parent_id)`,
    )
    .orderBy(sql`u.id <> mine.id`)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit)
    .execute()
}

// In the order of an index, so that the first few are found without looking at all of them.
function longestServing(db: Reading, me: Asking, limit: number, circle: 'branch' | 'anywhere') {
  const anywhere = champions(db, me).orderBy('g.granted_at').orderBy('g.id').limit(limit)
  if (circle === 'anywhere') return anywhere.execute()
  return anywhere
    .innerJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where(
      sql<boolean>`u.path[2] = (
        select mine.path[2] from units mine where mine.organisation_id = ${db.organisationId} and mine.id = ${me.unitId}
      )`,
    )
    .execute()
}

function champions(db: Reading, me: Asking) {
  return db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.id', 'p.name', 'p.job_title as jobTitle'])
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'champion')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('p.id', '<>', me.id)
}
