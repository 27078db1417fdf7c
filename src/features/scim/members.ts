import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { isObject } from '#platform/json.ts'
import { fits } from './protocol/filter-values.ts'
import type { PatchOperation } from './protocol/read-patch.ts'
import { readOne } from './protocol/read-resource.ts'
import { groupSchema } from './protocol/schemas.ts'
import { invalidValue, ScimError } from './protocol/scim-error.ts'

const members = groupSchema.attributes.find(({ name }) => name === 'members')
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The ids in a list of members: objects, bare texts, or one instead of a list. @throws {ScimError} invalidValue */
export function memberIds(value: unknown): string[] {
  const values: unknown[] = value === undefined || value === null ? [] : [value].flat()
  const ids = values.map(one => {
    const read = members && readOne(members, one, 'members')
    const id = read?.value ?? /\/Users\/([^/]+)$/.exec(String(read?.$ref ?? ''))?.[1]
    if (typeof id !== 'string') throw invalidValue('Each member needs a value: the id of a user.')
    if (isObject(one) && String(one.type ?? 'User').toLowerCase() === 'group')
      throw invalidValue('Groups in groups are not supported: send the people.')
    return id.toLowerCase()
  })
  return [...new Set(ids)]
}

/** Returns whether anything changed. @throws {ScimError} invalidValue when somebody is not there */
export async function addMembers(tx: Writing, groupId: string, ids: readonly string[], now: Date): Promise<boolean> {
  if (ids.length === 0) return false
  const wanted = ids.filter(id => uuidShape.test(id))
  const { rows } = await sql<{ id: string }>`select id from scim_users
    where organisation_id = ${tx.organisationId} and id = any(${wanted}::uuid[])`.execute(tx)
  const known = new Set(rows.map(({ id }) => id))
  const missing = ids.find(id => !known.has(id))
  if (missing !== undefined) throw invalidValue(`There is no user with the id ${missing.slice(0, 100)}.`)
  const added = await sql`insert into scim_group_members (organisation_id, group_id, user_id, added_at)
    select ${tx.organisationId}::uuid, ${groupId}::uuid, id, ${now}::timestamptz from unnest(${wanted}::uuid[]) id
    on conflict do nothing`.execute(tx)
  return (added.numAffectedRows ?? 0n) > 0n
}

/** Returns whether anything changed; without `ids` everybody goes. Whoever is not in the group is passed over. */
export async function removeMembers(
  tx: Writing,
  groupId: string,
  ids: readonly string[] | undefined,
): Promise<boolean> {
  const those = ids?.filter(id => uuidShape.test(id))
  const gone = await sql`delete from scim_group_members
    where organisation_id = ${tx.organisationId} and group_id = ${groupId}
      and ${those ? sql`user_id = any(${those}::uuid[])` : sql`true`}`.execute(tx)
  return (gone.numAffectedRows ?? 0n) > 0n
}

/** Only these are members from now on. Returns whether anything changed. */
export async function setMembers(tx: Writing, groupId: string, ids: readonly string[], now: Date): Promise<boolean> {
  const wanted = ids.filter(id => uuidShape.test(id))
  const gone = await sql`delete from scim_group_members
    where organisation_id = ${tx.organisationId} and group_id = ${groupId} and user_id <> all(${wanted}::uuid[])`.execute(
    tx,
  )
  const added = await addMembers(tx, groupId, ids, now)
  return added || (gone.numAffectedRows ?? 0n) > 0n
}

/** One operation of a PATCH about members, without reading everybody who is in the group. */
export async function patchMembers(
  tx: Writing,
  groupId: string,
  { op, target, value }: PatchOperation,
  now: Date,
): Promise<boolean> {
  const { filter, sub } = target
  if (filter) {
    if (op !== 'remove') throw new ScimError(400, 'Members are added and removed, not changed.', 'mutability')
    if (filter.kind === 'compare' && filter.at.name === 'value' && filter.operator === 'eq')
      return removeMembers(tx, groupId, [String(filter.operand ?? '').toLowerCase()])
    const { rows } = await sql<{ value: string; display: string }>`
      select u.id::text as value, coalesce(u.attributes ->> 'displayName', u.attributes ->> 'userName') as display
      from scim_group_members m join scim_users u on u.organisation_id = m.organisation_id and u.id = m.user_id
      where m.organisation_id = ${tx.organisationId} and m.group_id = ${groupId}`.execute(tx)
    return removeMembers(
      tx,
      groupId,
      rows.filter(member => fits(filter, { ...member, type: 'User' })).map(member => member.value),
    )
  }
  if (sub && sub.name !== 'value') throw new ScimError(400, 'Members are added and removed, not changed.', 'mutability')
  if (op === 'add') return addMembers(tx, groupId, memberIds(value), now)
  if (op === 'replace') return setMembers(tx, groupId, memberIds(value), now)
  const named = memberIds(value)
  return removeMembers(tx, groupId, named.length > 0 ? named : undefined)
}
