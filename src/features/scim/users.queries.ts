import { type RawBuilder, sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type Columns, conditionOf, orderOf } from './filter-sql.ts'
import { type ListQuery, listingOf } from './protocol/list-query.ts'
import { wants } from './protocol/projection.ts'
import type { Resource } from './protocol/read-resource.ts'
import { enterpriseUrn, userType, userUrn } from './protocol/schemas.ts'

export interface UserRow {
  readonly id: string
  readonly personId: string
  readonly attributes: Resource
  readonly version: number
  readonly createdAt: Date
  readonly lastModified: Date
  readonly managerUserId: string | null
  readonly managerName: string | null
  readonly groups: readonly { readonly value: string; readonly display: string }[]
}

const columns: Columns = {
  resourceType: 'User',
  own: {
    id: sql<string>`s.id`,
    externalId: sql<string>`s.external_id`,
    userName: sql<string>`s.user_name_key`,
    active: sql<string>`s.active`,
    'meta.created': sql<string>`s.created_at`,
    'meta.lastModified': sql<string>`s.last_modified`,
  },
  narrowed: (path, operand) =>
    path === 'emails.value' ? sql<boolean>`(s.email_keys @> array[${operand.toLowerCase()}]::text[])` : undefined,
  elsewhere: {
    groups:
      () => sql`select g.id::text as value, g.attributes ->> 'displayName' as display, 'direct' as type, null::text as ref
      from scim_group_members m join scim_groups g on g.organisation_id = m.organisation_id and g.id = m.group_id
      where m.organisation_id = s.organisation_id and m.user_id = s.id`,
  },
  schemas: sql<string>`(case when s.attributes ? ${enterpriseUrn} then array[${userUrn}, ${enterpriseUrn}] else array[${userUrn}] end)`,
}

const fields = (withGroups: boolean) => sql`s.id, s.person_id as "personId", s.attributes, s.version,
  s.created_at as "createdAt", s.last_modified as "lastModified", s.manager_user_id as "managerUserId",
  (select p.name from scim_users m join people p on p.organisation_id = m.organisation_id and p.id = m.person_id
    where m.organisation_id = s.organisation_id and m.id = s.manager_user_id) as "managerName",
  ${withGroups ? groupsOf : sql`'[]'::jsonb`} as groups`

const groupsOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('value', g.id, 'display', g.attributes ->> 'displayName') order by g.id), '[]')
    from scim_group_members m join scim_groups g on g.organisation_id = m.organisation_id and g.id = m.group_id
    where m.organisation_id = s.organisation_id and m.user_id = s.id)`

/** One page of the users that a filter finds, and how many there are in all. @throws {ScimError} invalidFilter */
export async function listUsers(
  db: Reading | Writing,
  query: ListQuery,
): Promise<{ readonly rows: readonly UserRow[]; readonly total: number }> {
  const { filter, sortBy } = listingOf(userType, query)
  const found: RawBuilder<unknown> = sql`from scim_users s where s.organisation_id = ${db.organisationId}
    and ${filter ? conditionOf(filter, columns) : sql`true`}`
  const counted = await sql<{ total: number }>`select count(*) as total ${found}`.execute(db)
  const total = counted.rows[0]?.total ?? 0
  if (query.count === 0 || query.startIndex > total) return { rows: [], total }
  const direction = query.descending ? sql`desc nulls last` : sql`asc nulls last`
  const order = sortBy ? sql`${orderOf(sortBy, columns)} ${direction}, s.id` : sql`s.id`
  const { rows } = await sql<UserRow>`select ${fields(wants(userType, query.projection, 'groups'))} ${found}
    order by ${order} limit ${query.count} offset ${query.startIndex - 1}`.execute(db)
  return { rows, total }
}

/** One user, or nothing. */
export async function findUser(db: Reading | Writing, userId: string): Promise<UserRow | undefined> {
  const { rows } = await sql<UserRow>`select ${fields(true)} from scim_users s
    where s.organisation_id = ${db.organisationId} and s.id = ${uuidOrNone(userId)}`.execute(db)
  return rows[0]
}

/** The same, and nobody else changes it until this transaction ends. */
export async function holdUser(tx: Writing, userId: string): Promise<UserRow | undefined> {
  const { rows } = await sql<UserRow>`select ${fields(true)} from scim_users s
    where s.organisation_id = ${tx.organisationId} and s.id = ${uuidOrNone(userId)} for update of s`.execute(tx)
  return rows[0]
}

export interface KnownUser {
  readonly id: string
  readonly personId: string
}

/** Users with this user name, or who are one of these people. Each look-up uses its own index, however new the table. */
export async function listKnownUsers(
  db: Reading | Writing,
  userName: string,
  personIds: readonly string[],
): Promise<readonly (KnownUser & { readonly hasUserName: boolean })[]> {
  const { rows } = await sql<KnownUser & { hasUserName: boolean }>`
    select id, person_id as "personId", true as "hasUserName" from scim_users
    where organisation_id = ${db.organisationId} and user_name_key = ${userName.toLowerCase()}
    union all
    select id, person_id, false from scim_users
    where organisation_id = ${db.organisationId} and person_id = any(${personIds}::uuid[])`.execute(db)
  return rows
}

/** Who is meant by a manager’s id; some systems send their own id, the user name or the employee number instead. */
export async function findManager(db: Reading | Writing, reference: string): Promise<KnownUser | undefined> {
  const id = uuidOrNone(reference)
  const by = (condition: RawBuilder<unknown>) => sql`select s.id, s.person_id from scim_users s
    where s.organisation_id = ${db.organisationId} and ${condition}`
  const { rows } = await sql<KnownUser>`
    select f.id, f.person_id as "personId" from (
      select 1 as rank, * from (${by(sql`s.id = ${id}`)}) a
      union all select 2, * from (${by(sql`s.external_id = ${reference}`)}) b
      union all select 3, * from (${by(sql`s.user_name_key = ${reference.toLowerCase()}`)}) c
      union all select 4, * from (${by(sql`s.person_id in (select p.id from people p
        where p.organisation_id = ${db.organisationId} and p.employee_number = ${reference})`)}) d
    ) f order by f.rank limit 1`.execute(db)
  return rows[0]
}

export interface WaitingUser extends KnownUser {
  readonly managerReference: string
}

/** Users whose manager is not known yet; with `references`, only those who wait for one of them. At most a thousand. */
export async function listWaiting(
  db: Reading | Writing,
  references: readonly string[] | undefined,
): Promise<readonly WaitingUser[]> {
  const { rows } = await sql<WaitingUser>`
    select id, person_id as "personId", manager_reference as "managerReference" from scim_users
    where organisation_id = ${db.organisationId} and manager_reference is not null and manager_user_id is null
      and active and ${references ? sql`manager_reference = any(${references}::text[])` : sql`true`}
    order by id limit 1000`.execute(db)
  return rows
}

/** Users who have this one as manager, by what the system said. */
export async function listReportsOf(db: Reading | Writing, userId: string): Promise<readonly WaitingUser[]> {
  const { rows } = await sql<WaitingUser>`
    select id, person_id as "personId", manager_reference as "managerReference" from scim_users
    where organisation_id = ${db.organisationId} and manager_user_id = ${uuidOrNone(userId)}
      and manager_reference is not null and active
    order by id`.execute(db)
  return rows
}
