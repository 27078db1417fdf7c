import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Role } from '#platform/http/access.ts'

export interface RoleGrant {
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly name: string
  readonly unit: string | null
  readonly since: Date
  readonly grantedBy: string | null
  readonly source: string
  /** The group's name, where a group of another system gave it. */
  readonly group: string | null
}

export interface HeldRole {
  readonly role: Role
  readonly total: number
  readonly grants: readonly RoleGrant[]
}

const mostShown = 200

const grants = (db: Reading | Writing) =>
  (db as Reading)
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)

/** Who holds a role now, by name; leavers hold none. */
export async function listHolders(db: Reading, role: Role): Promise<HeldRole> {
  const held = grants(db).where('g.role', '=', role)
  const { total } = await held.select(eb => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await withNames(held).orderBy('p.name').orderBy('g.id').limit(mostShown).execute()
  return { role, total, grants: rows.map(row => ({ ...row, role })) }
}

/** How many hold each role now; a role that nobody holds is left out. */
export async function countHolders(db: Reading): Promise<ReadonlyMap<string, number>> {
  const rows = await grants(db)
    .select(['g.role', eb => eb.fn.countAll<number>().as('count')])
    .groupBy('g.role')
    .execute()
  return new Map(rows.map(({ role, count }) => [role, count]))
}

/** One grant that is in force. */
export async function findGrant(db: Reading | Writing, grantId: string): Promise<RoleGrant | undefined> {
  const row = await withNames(grants(db)).select('g.role').where('g.id', '=', grantId).executeTakeFirst()
  return row && { ...row, role: row.role as Role }
}

const withNames = (held: ReturnType<typeof grants>) =>
  held
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .leftJoin('people as b', join =>
      join.onRef('b.organisation_id', '=', 'g.organisation_id').onRef('b.id', '=', 'g.granted_by'),
    )
    .select(['g.id', 'g.person_id as personId', 'p.name', 'u.name as unit', 'g.granted_at as since'])
    .select(['b.name as grantedBy', 'g.source', 'g.source_detail as group'])

/** Whether somebody holds the role now. */
export async function holdsRole(db: Reading | Writing, personId: string, role: Role): Promise<boolean> {
  const row = await grants(db)
    .select('g.id')
    .where('g.person_id', '=', personId)
    .where('g.role', '=', role)
    .executeTakeFirst()
  return row !== undefined
}

export type PastGrant = Awaited<ReturnType<typeof listRoleHistory>>[number]

/** The latest roles given and taken back, whoever holds them or held them. */
export function listRoleHistory(db: Reading) {
  return db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .leftJoin('people as b', join =>
      join.onRef('b.organisation_id', '=', 'g.organisation_id').onRef('b.id', '=', 'g.granted_by'),
    )
    .leftJoin('people as r', join =>
      join.onRef('r.organisation_id', '=', 'g.organisation_id').onRef('r.id', '=', 'g.revoked_by'),
    )
    .select(['g.id', 'g.role', 'p.name', 'g.granted_at as givenAt', 'g.revoked_at as takenAt', 'p.left_at as leftAt'])
    .select(['b.name as givenBy', 'g.source', 'g.source_detail as group'])
    .select(['r.name as takenBy', 'g.revoked_source as takenSource'])
    .where('g.organisation_id', '=', db.organisationId)
    .orderBy(eb => eb.fn('greatest', ['g.granted_at', 'g.revoked_at']), 'desc')
    .orderBy('g.id', 'desc')
    .limit(20)
    .execute()
}
