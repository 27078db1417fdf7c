import { sql } from 'kysely'
import type { PersonCard } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { maySeeSql } from './audience-sql.ts'
import type { ViewingPerson } from './audiences.ts'

interface Viewer extends ViewingPerson {
  readonly unitId: string | undefined
}

interface Asked {
  readonly limit: number
  readonly now: Date
}

/**
 * The digital champions nearest to a person in the unit tree: in the same unit first, then next door, then in the
 * same branch, then anybody. By name next door, and further off those who have been champions longest. Never the
 * person themselves. Whoever takes nothing new for a while, or is away as far as this person may know, is left out
 * unless nobody else is there.
 */
export async function listNearestChampions(db: Reading, me: Viewer, { limit, now }: Asked): Promise<PersonCard[]> {
  const free = await inCircles(db, me, limit, now)
  return free.length > 0 ? free : inCircles(db, me, limit, undefined)
}

// A big organisation has thousands of champions: each circle is asked only while there are too few.
async function inCircles(db: Reading, me: Viewer, limit: number, freeAt: Date | undefined): Promise<PersonCard[]> {
  const nextDoor = me.unitId ? await championsNextDoor(db, me, limit, freeAt) : []
  if (nextDoor.length >= limit) return nextDoor
  const found = new Map(nextDoor.map(champion => [champion.id, champion]))
  for (const circle of me.unitId ? (['branch', 'anywhere'] as const) : (['anywhere'] as const)) {
    const further = await longestServing(db, me, { limit, circle, freeAt })
    for (const champion of further) if (found.size < limit) found.set(champion.id, champion)
    if (found.size >= limit) break
  }
  return [...found.values()]
}

function championsNextDoor(db: Reading, me: Viewer, limit: number, freeAt: Date | undefined) {
  const neighbours = db
    .selectFrom('people as p')
    .innerJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .innerJoin('units as mine', join =>
      join.onRef('mine.organisation_id', '=', 'p.organisation_id').on('mine.id', '=', me.unitId ?? null),
    )
    .select(['p.id', 'p.name', 'p.job_title as jobTitle'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
    .where('p.id', '<>', me.id)
    .where(
      sql<boolean>`(u.id = mine.id or u.parent_id = mine.id or u.parent_id = mine.parent_id or u.id = mine.parent_id)`,
    )
    // A value and no join, for which all champions would be gone through for the sake of a few neighbours.
    .where(
      sql<boolean>`(select true from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.role = 'champion' and g.revoked_at is null)`,
    )
  return (freeAt ? neighbours.where(isFreeSql(me, freeAt)) : neighbours)
    .orderBy(sql`u.id <> mine.id`)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(limit)
    .execute()
}

// In the order of an index, so that the first few are found without looking at all of them.
function longestServing(
  db: Reading,
  me: Viewer,
  {
    limit,
    circle,
    freeAt,
  }: { readonly limit: number; readonly circle: 'branch' | 'anywhere'; readonly freeAt: Date | undefined },
) {
  const anywhere = champions(db, me, freeAt).orderBy('g.granted_at').orderBy('g.id').limit(limit)
  if (circle === 'anywhere') return anywhere.execute()
  // A value for each and no join, for which all people of the branch would be read before the first few are chosen.
  return anywhere
    .where(
      sql<boolean>`(select u.path[2] from units u where u.organisation_id = p.organisation_id and u.id = p.unit_id) = (
        select mine.path[2] from units mine where mine.organisation_id = ${db.organisationId} and mine.id = ${me.unitId}
      )`,
    )
    .execute()
}

function champions(db: Reading, me: Viewer, freeAt: Date | undefined) {
  const all = db
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
  return freeAt ? all.where(isFreeSql(me, freeAt)) : all
}

// The day that a champion names for everybody stands with what was agreed with them, in the network of champions.
// A value and not “not exists”, which would be worked out for all champions before the first few are chosen.
const isFreeSql = (me: Viewer, now: Date) => sql<boolean>`not coalesce((select
    c.busy_until >= (${now}::timestamptz at time zone o.time_zone)::date
    or f.away_until >= (${now}::timestamptz at time zone o.time_zone)::date and ${maySeeSql(me, 'awayUntil')}
  from organisations o
  left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
  left join champions c on c.organisation_id = p.organisation_id and c.person_id = p.id and c.state = 'active'
  where o.id = p.organisation_id), false)`
