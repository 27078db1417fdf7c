import type { Reading, Writing } from '#platform/db/tx.ts'
import { groupBody, groupLocation } from './group-body.ts'
import { findGroup, holdGroup, listGroups } from './groups.queries.ts'
import { createGroup, deleteGroup, patchGroup, replaceGroup } from './groups.ts'
import { applyPatch } from './protocol/apply-patch.ts'
import type { ResourceType } from './protocol/attribute.ts'
import type { ListQuery } from './protocol/list-query.ts'
import { everything, type Projection, wants } from './protocol/projection.ts'
import { readPatch } from './protocol/read-patch.ts'
import { type Resource, readResource } from './protocol/read-resource.ts'
import { groupType, userType } from './protocol/schemas.ts'
import { noSuchResource, ScimError } from './protocol/scim-error.ts'
import type { Provisioning } from './provisioning.ts'
import { tagOf, userBody, userLocation } from './user-body.ts'
import { findUser, holdUser, listUsers } from './users.queries.ts'
import { changeUser, createUser, deleteUser } from './users.ts'

/** What came of a change. */
export interface Written {
  readonly id: string
  readonly location: string
  readonly version: string
  /** The resource as it is now; left out where that would be much and nobody asked. */
  readonly body?: Resource
}

/** What can be done with one type of resource, whether it is asked for by itself or in bulk. */
export interface Service {
  readonly type: ResourceType
  list(
    db: Reading | Writing,
    base: string,
    query: ListQuery,
  ): Promise<{ resources: readonly Resource[]; total: number }>
  get(db: Reading | Writing, base: string, id: string, projection: Projection): Promise<Resource>
  create(change: Provisioning, base: string, data: unknown): Promise<Written>
  replace(change: Provisioning, base: string, id: string, data: unknown, ifMatch: string | undefined): Promise<Written>
  patch(change: Provisioning, base: string, id: string, data: unknown, ifMatch: string | undefined): Promise<Written>
  remove(change: Provisioning, id: string, ifMatch: string | undefined): Promise<void>
}

function foundAt<Row extends { readonly version: number }>(
  row: Row | undefined,
  id: string,
  ifMatch: string | undefined,
): Row {
  if (!row) throw noSuchResource(id)
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  const asked = ifMatch?.split(',').map(plain)
  if (asked && !asked.includes('*') && !asked.includes(plain(tagOf(row))))
    throw new ScimError(412, 'It has changed since: fetch it again, and send the change once more.')
  return row
}

export const users: Service = {
  type: userType,
  async list(db, base, query) {
    const { rows, total } = await listUsers(db, query)
    return { resources: rows.map(row => userBody(base, row)), total }
  },
  get: async (db, base, id) => userBody(base, foundAt(await findUser(db, id), id, undefined)),
  create: async (change, base, data) => writtenUser(base, await createUser(change, readResource(userType, data))),
  async replace(change, base, id, data, ifMatch) {
    const resource = readResource(userType, data)
    const user = foundAt(await holdUser(change.tx, id), id, ifMatch)
    return writtenUser(base, await changeUser(change, user, resource))
  },
  async patch(change, base, id, data, ifMatch) {
    const operations = readPatch(userType, data)
    const user = foundAt(await holdUser(change.tx, id), id, ifMatch)
    return writtenUser(base, await changeUser(change, user, applyPatch(userType, user.attributes, operations)))
  },
  remove: async (change, id, ifMatch) => deleteUser(change, foundAt(await holdUser(change.tx, id), id, ifMatch)),
}

const writtenUser = (base: string, user: Parameters<typeof userBody>[1]): Written => ({
  id: user.id,
  location: userLocation(base, user.id),
  version: tagOf(user),
  body: userBody(base, user),
})

export const groups: Service = {
  type: groupType,
  async list(db, base, query) {
    const { rows, total } = await listGroups(db, query)
    return { resources: rows.map(row => groupBody(base, row)), total }
  },
  async get(db, base, id, projection) {
    const group = await findGroup(db, id, wants(groupType, projection, 'members'))
    return groupBody(base, foundAt(group, id, undefined))
  },
  async create(change, base, data) {
    const group = await createGroup(change, readResource(groupType, data))
    return {
      id: group.id,
      location: groupLocation(base, group.id),
      version: tagOf(group),
      body: groupBody(base, group),
    }
  },
  async replace(change, base, id, data, ifMatch) {
    const resource = readResource(groupType, data)
    await replaceGroup(change, foundAt(await holdGroup(change.tx, id), id, ifMatch), resource)
    const body = await groups.get(change.tx, base, id, everything)
    return { ...(await writtenGroup(change, base, id)), body }
  },
  async patch(change, base, id, data, ifMatch) {
    const operations = readPatch(groupType, data)
    await patchGroup(change, foundAt(await holdGroup(change.tx, id), id, ifMatch), operations)
    return writtenGroup(change, base, id)
  },
  remove: async (change, id, ifMatch) => deleteGroup(change, foundAt(await holdGroup(change.tx, id), id, ifMatch)),
}

async function writtenGroup({ tx }: Provisioning, base: string, id: string): Promise<Written> {
  const group = foundAt(await findGroup(tx, id, false), id, undefined)
  return { id: group.id, location: groupLocation(base, group.id), version: tagOf(group) }
}
