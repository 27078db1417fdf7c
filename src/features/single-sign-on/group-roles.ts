import { v7 as uuid } from 'uuid'
import { grantRole, revokeRole, uuidOrNone } from '#features/people/index.ts'
import { isLastAdministratorWithAWay } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { grantableRoles, type Me, type Role } from '#platform/http/access.ts'
import { nameOf, type Provider } from './provider.ts'

export interface GroupRole {
  readonly id: string
  readonly group: string
  readonly role: Role
}

/** Which groups of a provider give which role, by group. */
export async function listGroupRoles(
  db: Reading | Writing,
  { id }: Pick<Provider, 'id'>,
): Promise<readonly GroupRole[]> {
  const rows = await (db as Reading)
    .selectFrom('identity_group_roles')
    .select(['id', 'group_value as group', 'role'])
    .where('organisation_id', '=', db.organisationId)
    .where('provider_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('group_value')
    .orderBy('role')
    .execute()
  return rows.flatMap(row => {
    const role = grantableRoles.find(each => each === row.role)
    return role ? [{ ...row, role }] : []
  })
}

/** From now on whoever is in the group holds the role when they come in. Returns false when that is so already. */
export async function addGroupRole(
  tx: Writing,
  provider: Provider,
  { group, role }: Omit<GroupRole, 'id'>,
  me: Me,
  now: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('identity_group_roles')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      provider_id: provider.id,
      group_value: group,
      role,
      added_at: now,
    })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'provider_id', 'group_value', 'role'])
        .where('removed_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (row) await note(tx, 'single-sign-on.group-added', provider, { group, role }, me)
  return row !== undefined
}

/** The group gives the role no longer; who came by it loses it the next time they come in. */
export async function removeGroupRole(
  tx: Writing,
  provider: Provider,
  ruleId: string,
  me: Me,
  now: Date,
): Promise<void> {
  const row = await tx
    .updateTable('identity_group_roles')
    .set({ removed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('provider_id', '=', provider.id)
    .where('id', '=', uuidOrNone(ruleId))
    .where('removed_at', 'is', null)
    .returning(['group_value as group', 'role'])
    .executeTakeFirst()
  if (row) await note(tx, 'single-sign-on.group-removed', provider, row, me)
}

function note(tx: Writing, action: string, provider: Provider, rule: { group: string; role: string }, me: Me) {
  const details = { provider: nameOf(provider, 'en'), ...rule }
  return audit(tx, { actorId: me.id, action, subject: { kind: 'identity-provider', id: provider.id }, details })
}

/**
 * Gives and takes back what the groups of this provider say. What a person gave stays as it is; so does everything when
 * the provider did not say which groups there are, and the last administrator always.
 */
export async function followGroups(
  tx: Writing,
  provider: Provider,
  { personId, groups }: { readonly personId: string; readonly groups: readonly string[] | undefined },
  now: Date,
): Promise<void> {
  if (!groups) return
  const rules = (await listGroupRoles(tx, provider)).filter(({ group }) => groups.includes(group))
  const wanted = new Map(rules.map(({ role, group }) => [role, group]))
  for (const [role, group] of wanted) {
    const grantId = await grantRole(tx, { personId, role, actorId: undefined, source: 'single-sign-on', group, now })
    if (grantId)
      await tx
        .insertInto('identity_role_grants')
        .values({ organisation_id: tx.organisationId, grant_id: grantId, provider_id: provider.id })
        .execute()
  }
  for (const grant of await listGrantsOf(tx, provider, personId))
    if (!wanted.has(grant.role)) await takeBack(tx, provider, grant, now)
}

/** Takes back every role that the groups of a provider gave, but for the last administrator's. */
export async function takeBackRolesOf(tx: Writing, provider: Provider, now: Date): Promise<void> {
  for (const grant of await listGrantsOf(tx, provider)) await takeBack(tx, provider, grant, now)
}

type Grant = Awaited<ReturnType<typeof listGrantsOf>>[number]

async function takeBack(tx: Writing, provider: Provider, grant: Grant, now: Date): Promise<void> {
  const isLast = grant.role === 'administrator' && (await isLastAdministratorWithAWay(tx, grant.personId))
  const by = { actorId: undefined, source: 'single-sign-on', now } as const
  if (isLast || (await revokeRole(tx, grant, by)) === 'last-administrator')
    await audit(tx, {
      actorId: undefined,
      action: 'single-sign-on.last-administrator-kept',
      subject: { kind: 'person', id: grant.personId },
      details: { provider: nameOf(provider, 'en') },
    })
}

/** How many roles people hold because of this provider's groups. */
export const countRolesOf = async (db: Reading, provider: Provider): Promise<number> =>
  (await listGrantsOf(db, provider)).length

async function listGrantsOf(db: Reading | Writing, { id }: Provider, personId?: string) {
  const rows = await (db as Reading)
    .selectFrom('role_grants as g')
    .innerJoin('identity_role_grants as i', join =>
      join.onRef('i.organisation_id', '=', 'g.organisation_id').onRef('i.grant_id', '=', 'g.id'),
    )
    .select(['g.id', 'g.person_id as personId', 'g.role'])
    .where('g.organisation_id', '=', db.organisationId)
    .$if(personId !== undefined, query => query.where('g.person_id', '=', personId ?? ''))
    .where('g.revoked_at', 'is', null)
    .where('i.provider_id', '=', id)
    .orderBy('g.id')
    .execute()
  return rows.flatMap(row => {
    const role = grantableRoles.find(each => each === row.role)
    return role ? [{ ...row, role }] : []
  })
}
