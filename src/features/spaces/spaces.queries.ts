import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Space } from './space.ts'

export interface Viewer {
  readonly id: string
}

export type Nullable<T> = { [K in keyof T]: T[K] | null }

/** Columns that hold nothing are left undefined, as everywhere above the database. */
export const present = <T>(row: object): T =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? undefined])) as T

const holds = (organisation: RawBuilder<unknown>, person: RawBuilder<unknown>, roles: RawBuilder<unknown>) =>
  sql`exists (select from role_grants g where g.organisation_id = ${organisation} and g.person_id = ${person}
    and g.revoked_at is null and g.role in ${roles})`

/** Whether a person may read the space `s`; `person` names a column or is a value. The one place that says so. */
export const mayRead = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  s.membership = 'open'
  or exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id
    and sm.person_id = ${person} and sm.state in ('member', 'invited'))
  or (s.membership = 'role' and ${holds(sql`s.organisation_id`, person, sql`(s.role, 'programme-lead', 'administrator')`)})
  or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id
    and report.manager_id = ${person} and report.left_at is null)))`

/**
 * Whether a person is told of new topics in the space `s`: members; in a space of a role all who hold it; nobody who
 * wants to hear nothing.
 */
export const isIn = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  exists (select from space_members sm where sm.organisation_id = s.organisation_id and sm.space_id = s.id
    and sm.person_id = ${person} and sm.state = 'member' and not sm.is_muted)
  or (s.membership = 'role' and not exists (select from space_members sm where sm.organisation_id = s.organisation_id
      and sm.space_id = s.id and sm.person_id = ${person} and (sm.is_muted or sm.state = 'left'))
    and (${holds(sql`s.organisation_id`, person, sql`(s.role)`)}
      or (s.role = 'manager' and exists (select from people report where report.organisation_id = s.organisation_id
        and report.manager_id = ${person} and report.left_at is null)))))`

const spaceColumns = (db: Reading, me: Viewer) => sql`s.id, s.key, s.name, s.about, s.membership, s.role,
  s.archived_at as "archivedAt", m.state, coalesce(m.is_moderator, false) as "isModerator",
  coalesce(m.is_muted, false) as "isMuted",
  ${holds(sql`${db.organisationId}`, sql`${me.id}::uuid`, sql`('programme-lead', 'administrator')`)} as "runsAll"`

const spacesWithMe = (me: Viewer) => sql`spaces s
  left join space_members m on m.organisation_id = s.organisation_id and m.space_id = s.id and m.person_id = ${me.id}`

export interface ListedSpace extends Space {
  readonly isIn: boolean
  readonly mayRead: boolean
  readonly topics: number
  readonly lastAt: Date | undefined
}

/**
 * The spaces that somebody may read, those that they are in first; for the programme the others too, which it looks
 * after without reading them.
 */
export async function listSpaces(db: Reading, me: Viewer): Promise<readonly ListedSpace[]> {
  const { rows } = await sql<Nullable<ListedSpace>>`
    select l.*, t.topics, t."lastAt" from (
      select ${spaceColumns(db, me)}, ${isIn(sql`${me.id}::uuid`)} as "isIn", ${mayRead(sql`${me.id}::uuid`)} as "mayRead"
      from ${spacesWithMe(me)} where s.organisation_id = ${db.organisationId}
    ) l
    cross join lateral (select count(*)::int as topics, max(t.last_at) as "lastAt" from space_topics t
      where t.organisation_id = ${db.organisationId} and t.space_id = l.id and t.hidden_at is null) t
    where l."mayRead" or l."runsAll"
    order by l."archivedAt" is not null, not l."isIn", not l."mayRead", l.name, l.id limit 500`.execute(db)
  return rows.map(row => present<ListedSpace>(row))
}

/** A space that the viewer may read; answers 404 for all others. */
export async function getSpace(db: Reading, me: Viewer, spaceId: string): Promise<Space> {
  const { rows } = await sql<Nullable<Space>>`
    select ${spaceColumns(db, me)} from ${spacesWithMe(me)}
    where s.organisation_id = ${db.organisationId} and s.id = ${uuidOrNone(spaceId)}
      and ${mayRead(sql`${me.id}::uuid`)}`.execute(db)
  return present<Space>(found(rows[0], 'No such space'))
}

/** A space that the viewer looks after, read or not; answers 404 for all others. */
export async function getSpaceToManage(db: Reading, me: Viewer, spaceId: string): Promise<Space> {
  const { rows } = await sql<Nullable<Space>>`
    select l.* from (select ${spaceColumns(db, me)} from ${spacesWithMe(me)}
      where s.organisation_id = ${db.organisationId} and s.id = ${uuidOrNone(spaceId)}) l
    where l."isModerator" or l."runsAll"`.execute(db)
  return present<Space>(found(rows[0], 'No such space'))
}

/** Who is told of a new topic in a space. */
export async function listFollowers(db: Reading, space: Pick<Space, 'id'>): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from spaces s
    join lateral (
      select sm.person_id as id from space_members sm
      where sm.organisation_id = s.organisation_id and sm.space_id = s.id and sm.state = 'member'
      union
      select g.person_id from role_grants g
      where s.membership = 'role' and g.organisation_id = s.organisation_id and g.role = s.role and g.revoked_at is null
      union
      select r.manager_id from people r
      where s.role = 'manager' and r.organisation_id = s.organisation_id and r.manager_id is not null and r.left_at is null
    ) p on true
    where s.organisation_id = ${db.organisationId} and s.id = ${space.id} and ${isIn(sql`p.id`)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Of these people, those who may read a space. */
export async function listReaders(
  db: Reading,
  space: Pick<Space, 'id'>,
  personIds: readonly string[],
): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select p.id from people p join spaces s on s.organisation_id = p.organisation_id and s.id = ${space.id}
    where p.organisation_id = ${db.organisationId} and p.id = any(${personIds}::uuid[]) and p.left_at is null
      and ${mayRead(sql`p.id`)}`.execute(db)
  return rows.map(({ id }) => id)
}

/** The moderators of a space who work here, by name; there may be none. */
export async function listModerators(db: Reading, space: Pick<Space, 'id'>): Promise<readonly Moderator[]> {
  const { rows } = await sql<Moderator>`
    select p.id, p.name from space_members m
    join people p on p.organisation_id = m.organisation_id and p.id = m.person_id and p.left_at is null
    where m.organisation_id = ${db.organisationId} and m.space_id = ${space.id} and m.is_moderator
    order by p.name, p.id limit 50`.execute(db)
  return rows
}

interface Moderator {
  readonly id: string
  readonly name: string
}

/** Programme leads, who stand in where a space has no moderator. */
export async function listProgrammeLeads(db: Reading): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct g.person_id as id from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.left_at is null
    where g.organisation_id = ${db.organisationId} and g.role = 'programme-lead' and g.revoked_at is null
    limit 50`.execute(db)
  return rows.map(({ id }) => id)
}
