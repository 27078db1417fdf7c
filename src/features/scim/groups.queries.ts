import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Columns, conditionOf, orderOf } from './filter-sql.ts'
import { type ListQuery, listingOf } from './protocol/list-query.ts'
import { wants } from './protocol/projection.ts'
import type { Resource } from './protocol/read-resource.ts'
import { groupType, groupUrn } from './protocol/schemas.ts'

export interface Member {
  readonly value: string
  readonly display: string
}

export interface GroupRow {
  readonly id: string
  readonly attributes: Resource
  readonly role: string | null
  readonly version: number
  readonly createdAt: Date
  readonly lastModified: Date
  readonly members: readonly Member[]
}

const columns: Columns = {
  resourceType: 'Group',
  own: {
    id: sql<string>`s.id`,
    externalId: sql<string>`s.external_id`,
    displayName: sql<string>`s.display_name_key`,
    'meta.created': sql<string>`s.created_at`,
    'meta.lastModified': sql<string>`s.last_modified`,
  },
  elsewhere: {
    members:
      () => sql`select u.id::text as value, coalesce(u.attributes ->> 'displayName', u.attributes ->> 'userName') as display,
        'User' as type, null::text as ref
      from scim_group_members m join scim_users u on u.organisation_id = m.organisation_id and u.id = m.user_id
      where m.organisation_id = s.organisation_id and m.group_id = s.id`,
  },
  schemas: sql<string>`array[${groupUrn}]`,
}

const fields = (withMembers: boolean) => sql`s.id, s.attributes, s.role, s.version, s.created_at as "createdAt",
  s.last_modified as "lastModified", ${withMembers ? membersOf : sql`'[]'::jsonb`} as members`

const membersOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('value', u.id,
      'display', coalesce(u.attributes ->> 'displayName', u.attributes ->> 'userName')) order by u.id), '[]')
    from scim_group_members m join scim_users u on u.organisation_id = m.organisation_id and u.id = m.user_id
    where m.organisation_id = s.organisation_id and m.group_id = s.id)`

/** One page of the groups that a filter finds, and how many there are in all. @throws {ScimError} invalidFilter */
export async function listGroups(
  db: Reading | Writing,
  query: ListQuery,
): Promise<{ readonly rows: readonly GroupRow[]; readonly total: number }> {
  const { filter, sortBy } = listingOf(groupType, query)
  const found: RawBuilder<unknown> = sql`from scim_groups s where s.organisation_id = ${db.organisationId}
    and ${filter ? conditionOf(filter, columns) : sql`true`}`
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  if (query.count === 0 || query.startIndex > total) return { rows: [], total }
  const direction = query.descending ? sql`desc nulls last` : sql`asc nulls last`
  const order = sortBy ? sql`${orderOf(sortBy, columns)} ${direction}, s.id` : sql`s.id`
  const { rows } = await sql<GroupRow>`select ${fields(wants(groupType, query.projection, 'members'))} ${found}
    order by ${order} limit ${query.count} offset ${query.startIndex - 1}`.execute(db)
  return { rows, total }
}

/** One group, or nothing. Its members may be thousands: they come only when asked for. */
export async function findGroup(
  db: Reading | Writing,
  groupId: string,
  withMembers: boolean,
): Promise<GroupRow | undefined> {
  const { rows } = await sql<GroupRow>`select ${fields(withMembers)} from scim_groups s
    where s.organisation_id = ${db.organisationId} and s.id = ${uuidOrNone(groupId)}`.execute(db)
  return rows[0]
}

/** The same without members, and nobody else changes it until this transaction ends. */
export async function holdGroup(tx: Writing, groupId: string): Promise<GroupRow | undefined> {
  const { rows } = await sql<GroupRow>`select ${fields(false)} from scim_groups s
    where s.organisation_id = ${tx.organisationId} and s.id = ${uuidOrNone(groupId)} for update of s`.execute(tx)
  return rows[0]
}

/** Whether another group has this name. */
export async function isNameTaken(db: Reading | Writing, displayName: string, exceptId: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select exists (select from scim_groups
    where organisation_id = ${db.organisationId} and display_name_key = ${displayName.toLowerCase()}
      and id <> ${uuidOrNone(exceptId)}) as taken`.execute(db)
  return rows[0]?.taken ?? false
}
