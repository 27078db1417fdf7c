import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/database.ts'
import type { Me, Role } from '#platform/http/access.ts'
import type { RoleGrant } from './roles.queries.ts'

interface NewGrant {
  readonly personId: string
  readonly role: Role
  /** Undefined when the set-up gives it. */
  readonly actorId: string | undefined
  readonly now: Date
}

/** Gives a role. Returns false when the person holds it already. */
export async function grantRole(tx: Writing, { personId, role, actorId, now }: NewGrant): Promise<boolean> {
  const row = await tx
    .insertInto('role_grants')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      person_id: personId,
      role,
      granted_by: actorId ?? null,
      granted_at: now,
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id', 'role']).where('revoked_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await audit(tx, {
    actorId,
    action: 'administration.role-granted',
    subject: { kind: 'person', id: personId },
    details: { role },
  })
  return true
}

/** Takes a role back. Refuses to leave the organisation without an administrator. */
export async function revokeRole(
  tx: Writing,
  { id, personId, role }: RoleGrant,
  me: Me,
  now: Date,
): Promise<'revoked' | 'last-administrator'> {
  if (role === 'administrator' && (await isLastAdministrator(tx, personId))) return 'last-administrator'
  const { numUpdatedRows } = await tx
    .updateTable('role_grants')
    .set({ revoked_at: now, revoked_by: me.id })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n)
    await audit(tx, {
      actorId: me.id,
      action: 'administration.role-revoked',
      subject: { kind: 'person', id: personId },
      details: { role },
    })
  return 'revoked'
}

/** Whether nobody else who works here could look after the service. Locks, so that two people cannot both be let go. */
export async function isLastAdministrator(tx: Writing, personId: string): Promise<boolean> {
  const grants = await tx
    .selectFrom('role_grants')
    .select(['id', 'person_id'])
    .where('organisation_id', '=', tx.organisationId)
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const holders = grants.map(({ person_id }) => person_id)
  if (!holders.includes(personId)) return false
  const others = holders.filter(id => id !== personId)
  if (others.length === 0) return true
  const able = await tx
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', 'in', others)
    .where('left_at', 'is', null)
    .where('email', 'is not', null)
    .limit(1)
    .execute()
  return able.length === 0
}
