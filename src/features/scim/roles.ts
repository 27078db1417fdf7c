import { sql } from 'kysely'
import { grantRole, revokeRole } from '#features/people/index.ts'
import { isLastAdministratorWithAWay } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Role } from '#platform/http/access.ts'

interface Holder {
  readonly personId: string
  readonly role: Role
}

/**
 * Lets people hold the roles that their groups stand for, and takes back those that only a group gave. Roles given by hand
 * are left alone, and so is the last administrator.
 */
export async function settleRoles(tx: Writing, now: Date): Promise<void> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from scim_groups where organisation_id = ${tx.organisationId} and role is not null)
      or exists (select from role_grants where organisation_id = ${tx.organisationId} and source = 'scim'
        and revoked_at is null) as any`.execute(tx)
  if (!rows[0]?.any) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${`scim roles of ${tx.organisationId}`}, 0))`.execute(tx)
  for (const { personId, role, group } of await listMissing(tx))
    await grantRole(tx, { personId, role, actorId: undefined, source: 'scim', group, now })
  for (const grant of await listSurplus(tx)) {
    const isLast = grant.role === 'administrator' && (await isLastAdministratorWithAWay(tx, grant.personId))
    if (!isLast) await revokeRole(tx, grant, { actorId: undefined, source: 'scim', now })
  }
}

const holders = (organisationId: string) => sql`
  select u.person_id, g.role, min(g.attributes ->> 'displayName') as "group" from scim_groups g
    join scim_group_members m on m.organisation_id = g.organisation_id and m.group_id = g.id
    join scim_users u on u.organisation_id = m.organisation_id and u.id = m.user_id
  where g.organisation_id = ${organisationId} and g.role is not null and u.active
  group by u.person_id, g.role`

async function listMissing(tx: Writing): Promise<readonly (Holder & { readonly group: string })[]> {
  const { rows } = await sql<Holder & { group: string }>`
    select h.person_id as "personId", h.role, h."group" from (${holders(tx.organisationId)}) h
    where not exists (select from role_grants r where r.organisation_id = ${tx.organisationId}
      and r.person_id = h.person_id and r.role = h.role and r.revoked_at is null)`.execute(tx)
  return rows
}

async function listSurplus(tx: Writing): Promise<readonly (Holder & { readonly id: string })[]> {
  const { rows } = await sql<Holder & { id: string }>`
    select r.id, r.person_id as "personId", r.role from role_grants r
    where r.organisation_id = ${tx.organisationId} and r.source = 'scim' and r.revoked_at is null
      and not exists (select from (${holders(tx.organisationId)}) h where h.person_id = r.person_id and h.role = r.role)
    order by r.id`.execute(tx)
  return rows
}
