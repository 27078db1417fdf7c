import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Role } from '#platform/http/access.ts'
import type { MeaningfulGroup } from './connection.queries.ts'
import { settleRoles } from './roles.ts'

/** Lets the people of a group hold a role, or none; those who held it because of the group lose it. */
export async function decideMeaning(
  tx: Writing,
  group: MeaningfulGroup,
  role: Role | undefined,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  if ((group.role ?? undefined) === role) return
  await tx
    .updateTable('scim_groups')
    .set({ role: role ?? null, role_given_by: actorId, role_given_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', group.id)
    .execute()
  await audit(tx, {
    actorId,
    action: 'scim.group-meaning-decided',
    subject: { kind: 'group', id: group.id },
    details: { group: group.name, role: role ?? '' },
  })
  await settleRoles(tx, now)
}
