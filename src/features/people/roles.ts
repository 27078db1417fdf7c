import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import type { Role } from '#platform/http/access.ts'
import { roleChanged } from './people.events.ts'

/** Who or what decides about a role: a person, the set-up, a group that another system reports, or the network of champions. */
export type RoleSource = 'person' | 'set-up' | 'single-sign-on' | 'scim' | 'network'

interface NewGrant {
  readonly personId: string
  readonly role: Role
  /** Undefined when the set-up or another system gives it. */
  readonly actorId: string | undefined
  readonly source?: RoleSource
  /** The group's name, where a group gave it. */
  readonly group?: string
  readonly now: Date
}

/** Gives a role, in the audit log too. Returns the grant's id, or undefined when the person holds the role already. */
export async function grantRole(tx: Writing, grant: NewGrant): Promise<string | undefined> {
  const { personId, role, actorId, source = actorId ? 'person' : 'set-up', group, now } = grant
  const row = await tx
    .insertInto('role_grants')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      person_id: personId,
      role,
      granted_by: actorId ?? null,
      granted_at: now,
      source,
      source_detail: group ?? null,
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id', 'role']).where('revoked_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await audit(tx, {
    actorId,
    action: 'administration.role-granted',
    subject: { kind: 'person', id: personId },
    details: { role, ...(source === 'person' || source === 'set-up' ? {} : { source }), ...(group ? { group } : {}) },
  })
  const payload = { grantId: row.id, change: 'given', ...(actorId ? { actorId } : {}) } as const
  await publish(tx, roleChanged, payload)
  return row.id
}

interface HeldGrant {
  readonly id: string
  readonly personId: string
  readonly role: Role
}

interface Revoker {
  /** Undefined when another system takes it back. */
  readonly actorId: string | undefined
  readonly source?: Exclude<RoleSource, 'set-up'>
  readonly now: Date
}

/** Takes a role back, in the audit log too. Refuses to leave the organisation without an administrator. */
export async function revokeRole(
  tx: Writing,
  { id, personId, role }: HeldGrant,
  { actorId, source = 'person', now }: Revoker,
): Promise<'revoked' | 'last-administrator'> {
  if (role === 'administrator' && (await isLastAdministrator(tx, personId))) return 'last-administrator'
  const { numUpdatedRows } = await tx
    .updateTable('role_grants')
    .set({ revoked_at: now, revoked_by: actorId ?? null, revoked_source: source })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return 'revoked'
  await audit(tx, {
    actorId,
    action: 'administration.role-revoked',
    subject: { kind: 'person', id: personId },
    details: { role, ...(source === 'person' ? {} : { source }) },
  })
  await publish(tx, roleChanged, { grantId: id, change: 'taken', ...(actorId ? { actorId } : {}) })
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
