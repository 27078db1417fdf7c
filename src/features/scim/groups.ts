import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import { findGroup, type GroupRow, isNameTaken } from './groups.queries.ts'
import { addMembers, memberIds, patchMembers, setMembers } from './members.ts'
import { applyPatch } from './protocol/apply-patch.ts'
import type { PatchOperation } from './protocol/read-patch.ts'
import type { Resource } from './protocol/read-resource.ts'
import { groupType } from './protocol/schemas.ts'
import { invalidValue, ScimError } from './protocol/scim-error.ts'
import { auditAct, type Provisioning } from './provisioning.ts'
import { settleRoles } from './roles.ts'

const found = (row: GroupRow | undefined): GroupRow => {
  if (!row) throw new Error('A group that was written a moment ago is not there')
  return row
}

/** Takes in a group; it means nothing here until an administrator says so. @throws {ScimError} uniqueness, invalidValue */
export async function createGroup(change: Provisioning, { members, ...resource }: Resource): Promise<GroupRow> {
  const { tx, now } = change
  const id = uuid()
  await refuseTakenName(change, resource, id)
  await tx
    .insertInto('scim_groups')
    .values({ organisation_id: tx.organisationId, id, ...columnsOf(resource), created_at: now, last_modified: now })
    .execute()
  await addMembers(tx, id, memberIds(members), now)
  await auditAct(change, 'scim.group-added', { kind: 'group', id }, { group: nameOf(resource) })
  return found(await findGroup(tx, id, true))
}

/** Makes the group what the resource says, members included. @throws {ScimError} uniqueness, invalidValue */
export async function replaceGroup(
  change: Provisioning,
  group: GroupRow,
  { members, ...resource }: Resource,
): Promise<void> {
  const moved = await setMembers(change.tx, group.id, memberIds(members), change.now)
  await write(change, group, resource, moved)
}

/** Carries out a PATCH. @throws {ScimError} */
export async function patchGroup(
  change: Provisioning,
  group: GroupRow,
  operations: readonly PatchOperation[],
): Promise<void> {
  const aboutMembers = ({ target }: PatchOperation) => target.attribute?.name === 'members'
  const resource = applyPatch(
    groupType,
    group.attributes,
    operations.filter(operation => !aboutMembers(operation)),
  )
  let moved = false
  for (const operation of operations.filter(aboutMembers))
    moved = (await patchMembers(change.tx, group.id, operation, change.now)) || moved
  await write(change, group, resource, moved)
}

async function write(change: Provisioning, group: GroupRow, resource: Resource, moved: boolean): Promise<void> {
  const { tx, now } = change
  const isSame = isDeepStrictEqual(resource, group.attributes)
  if (isSame && !moved) return
  if (!isSame) await refuseTakenName(change, resource, group.id)
  await tx
    .updateTable('scim_groups')
    .set({ ...columnsOf(resource), version: group.version + 1, last_modified: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', group.id)
    .execute()
  if (moved && group.role) await settleRoles(tx, now)
  await auditAct(change, 'scim.group-changed', { kind: 'group', id: group.id }, { group: nameOf(resource) })
}

/** Forgets a group; whoever held a role only because of it holds it no longer. */
export async function deleteGroup(change: Provisioning, group: GroupRow): Promise<void> {
  const { tx, now } = change
  await tx
    .deleteFrom('scim_group_members')
    .where('organisation_id', '=', tx.organisationId)
    .where('group_id', '=', group.id)
    .execute()
  await tx
    .deleteFrom('scim_groups')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', group.id)
    .execute()
  if (group.role) await settleRoles(tx, now)
  await auditAct(change, 'scim.group-removed', { kind: 'group', id: group.id }, { group: nameOf(group.attributes) })
}

async function refuseTakenName({ tx }: Provisioning, resource: Resource, id: string): Promise<void> {
  if (await isNameTaken(tx, nameOf(resource), id))
    throw new ScimError(409, 'Another group has this displayName.', 'uniqueness')
}

function nameOf({ displayName }: Resource): string {
  if (typeof displayName === 'string' && displayName.trim() !== '') return displayName
  throw invalidValue('displayName is needed.')
}

const columnsOf = (resource: Resource) => ({
  attributes: resource,
  display_name_key: nameOf(resource).toLowerCase(),
  external_id: typeof resource.externalId === 'string' ? resource.externalId : null,
})
