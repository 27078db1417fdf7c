import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'

export interface ConnectionCounts {
  readonly active: number
  readonly inactive: number
  readonly groups: number
  /** People whose manager has not come yet. */
  readonly waiting: number
}

/** How many people and groups the identity system looks after. */
export async function countConnection(db: Reading): Promise<ConnectionCounts> {
  const { rows } = await sql<ConnectionCounts>`
    select count(*) filter (where active)::int as active, count(*) filter (where not active)::int as inactive,
      count(*) filter (where active and manager_reference is not null and manager_user_id is null)::int as waiting,
      (select count(*)::int from scim_groups where organisation_id = ${db.organisationId}) as groups
    from scim_users where organisation_id = ${db.organisationId}`.execute(db)
  return rows[0] ?? { active: 0, inactive: 0, groups: 0, waiting: 0 }
}

export interface ConnectionToken {
  readonly id: string
  readonly name: string
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
}

/** Tokens that an identity system can use now, the last used first. */
export async function listConnectionTokens(db: Reading, now: Date): Promise<readonly ConnectionToken[]> {
  return db
    .selectFrom('api_tokens')
    .select(['id', 'name', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where(sql<boolean>`'scim' = any(scopes)`)
    .orderBy(sql`last_used_at desc nulls last`)
    .orderBy('id')
    .limit(20)
    .execute()
}

export interface MeaningfulGroup {
  readonly id: string
  readonly name: string
  readonly members: number
  readonly role: string | null
  readonly roleGivenBy: string | null
  readonly roleGivenAt: Date | null
}

const groups = sql`
  select g.id, coalesce(g.attributes ->> 'displayName', '') as name, g.role, p.name as "roleGivenBy", g.role_given_at as "roleGivenAt",
    (select count(*)::int from scim_group_members m
      where m.organisation_id = g.organisation_id and m.group_id = g.id) as members
  from scim_groups g left join people p on p.organisation_id = g.organisation_id and p.id = g.role_given_by`

/** The groups that the identity system sends, those that mean something here first. */
export async function listMeaningfulGroups(db: Reading, limit: number): Promise<readonly MeaningfulGroup[]> {
  const { rows } = await sql<MeaningfulGroup>`${groups} where g.organisation_id = ${db.organisationId}
    order by g.role is null, g.display_name_key, g.id limit ${limit}::int`.execute(db)
  return rows
}

/** One group; answers 404 when there is none. */
export async function getMeaningfulGroup(db: Reading | Writing, groupId: string): Promise<MeaningfulGroup> {
  const { rows } = await sql<MeaningfulGroup>`${groups}
    where g.organisation_id = ${db.organisationId} and g.id = ${uuidOrNone(groupId)}`.execute(db)
  return found(rows[0], 'No such group')
}

export interface Refusal {
  readonly id: string
  readonly at: Date
  readonly tokenName: string
  readonly method: string
  readonly resource: string
  readonly about: string
  readonly status: number
  readonly detail: string
}

/** Requests that were refused lately, the latest first. */
export async function listRefusals(db: Reading, limit: number): Promise<readonly Refusal[]> {
  return db
    .selectFrom('scim_refusals')
    .select(['id', 'at', 'token_name as tokenName', 'method', 'resource', 'about', 'status', 'detail'])
    .where('organisation_id', '=', db.organisationId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
