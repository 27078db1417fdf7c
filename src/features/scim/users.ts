import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import {
  addPerson,
  claimFields,
  factsOf,
  feedPerson,
  findOwners,
  listFacts,
  noteConflicts,
  type PersonFacts,
  searchText,
  takeBack,
  tellAbout,
} from '#features/people/index.ts'
import { isObject } from '#platform/json.ts'
import { leave } from './leaving.ts'
import { returnReports, setManager, welcomeReports } from './managers.ts'
import type { Resource } from './protocol/read-resource.ts'
import { enterpriseUrn } from './protocol/schemas.ts'
import { invalidValue, ScimError } from './protocol/scim-error.ts'
import { auditAct, type Provisioning } from './provisioning.ts'
import { settleRoles } from './roles.ts'
import { emailKeys, factsIn, factsOfNewcomer, type ResourceFacts } from './said-by-resource.ts'
import { findUser, listKnownUsers, type UserRow } from './users.queries.ts'
import { plainSaid, unitSaid, withoutOthers } from './words-for-people.ts'

const found = (row: UserRow | undefined): UserRow => {
  if (!row) throw new Error('A user that was written a moment ago is not there')
  return row
}

/**
 * Takes in somebody new: as the person who has the employee number or the e-mail address already and is nobody else's user,
 * or else as a new person. What does not go together is noted for an administrator.
 * @throws {ScimError} uniqueness when the user name is taken
 */
export async function createUser(change: Provisioning, sent: Resource): Promise<UserRow> {
  const { tx, now } = change
  const resource = tidy(sent)
  const userName = userNameOf(resource)
  const facts = factsOfNewcomer(resource)
  const alike = await listFacts(tx, { emails: listOf(facts.email), numbers: listOf(facts.employeeNumber) })
  const known = await listKnownUsers(
    tx,
    userName,
    alike.map(({ id }) => id),
  )
  if (known.some(({ hasUserName }) => hasUserName)) throw userNameTaken()
  const free = alike.filter(({ id }) => !known.some(({ personId }) => personId === id))
  const same = personMeant(facts, free)
  const id = uuid()
  const personId = same ? await join(change, same, factsIn(resource), alike) : await addSomebody(change, facts, alike)
  const isActive = resource.active !== false
  await tx
    .insertInto('scim_users')
    .values({
      organisation_id: tx.organisationId,
      id,
      person_id: personId,
      ...columnsOf({ ...resource, active: isActive }),
      created_at: now,
      last_modified: now,
    })
    .execute()
  await feedPerson(tx, personId, 'scim', now)
  const user = { id, personId }
  if (isActive && same?.leftAt) await takeBack(tx, personId, now)
  if (facts.manager !== '') await placeUnderManager(change, user, facts.manager, !same)
  if (isActive) await welcomeReports(tx, namesOf(id, resource, facts), now)
  else await leave(change, personId)
  const joined = same ? { joined: true } : {}
  await auditAct(change, isActive ? 'scim.person-came' : 'scim.person-left', { kind: 'person', id: personId }, joined)
  return found(await findUser(tx, id))
}

// The employee number is the stronger sign. An address alone does not make two people with two numbers one.
function personMeant(facts: ResourceFacts, free: readonly PersonFacts[]): PersonFacts | undefined {
  const byNumber = free.find(({ employeeNumber }) => employeeNumber === facts.employeeNumber && facts.employeeNumber)
  if (byNumber) return byNumber
  const byEmail = free.find(({ email }) => email === facts.email && facts.email !== '')
  const numbersDiffer = byEmail?.employeeNumber && facts.employeeNumber
  return numbersDiffer && searchText(byEmail.name) !== searchText(facts.name) ? undefined : byEmail
}

async function join(
  { tx, now }: Provisioning,
  person: PersonFacts,
  facts: ResourceFacts,
  alike: readonly PersonFacts[],
): Promise<string> {
  const owners = await findOwners(tx)
  const others = alike.filter(({ id }) => id !== person.id)
  const said = [
    ...withoutOthers(plainSaid(facts, undefined), others),
    ...(await unitSaid(tx, { facts, before: undefined, owners, isNew: false, now })),
  ]
  await tellAbout(tx, { source: 'scim', person, said, owners, now })
  return person.id
}

async function addSomebody(
  { tx, now }: Provisioning,
  facts: ResourceFacts,
  alike: readonly PersonFacts[],
): Promise<string> {
  const owners = await findOwners(tx)
  const said = [
    ...withoutOthers(plainSaid(facts, undefined), alike),
    ...(await unitSaid(tx, { facts, before: undefined, owners, isNew: true, now })),
  ]
  const told = factsOf(said)
  const personId = await addPerson(tx, { ...told, name: told.name ?? facts.name }, { locale: localeIn(facts), now })
  const refused = said.filter(({ problem }) => problem)
  await noteConflicts(
    tx,
    'scim',
    refused.map(one => ({ ...one, personId })),
    now,
  )
  const unowned = said.filter(({ field, problem }) => !problem && !owners[field]).map(({ field }) => field)
  await claimFields(tx, 'scim', unowned, now)
  return personId
}

/** Makes the user what the resource says; what stayed the same stays as it was decided here. @throws {ScimError} */
export async function changeUser(change: Provisioning, user: UserRow, sent: Resource): Promise<UserRow> {
  const { tx, now } = change
  const resource = tidy({ active: user.attributes.active, ...sent })
  if (isDeepStrictEqual(resource, user.attributes)) return user
  const userName = userNameOf(resource)
  if (userName.toLowerCase() !== userNameOf(user.attributes).toLowerCase()) {
    const known = await listKnownUsers(tx, userName, [])
    if (known.some(({ id }) => id !== user.id)) throw userNameTaken()
  }
  await tx
    .updateTable('scim_users')
    .set({ ...columnsOf(resource), version: user.version + 1, last_modified: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', user.id)
    .execute()
  const [before, facts] = [factsIn(user.attributes), factsIn(resource)]
  const [was, is] = [user.attributes.active !== false, resource.active !== false]
  if (is && !was) await takeBack(tx, user.personId, now)
  const fields = await tellChanges(change, user, before, facts)
  if (facts.manager !== before.manager || (is && !was)) await placeUnderManager(change, user, facts.manager, false)
  if (is) await welcomeReports(tx, newNames(user, resource, facts), now)
  if (is && !was) await returnReports(tx, user, now)
  if (was && !is) await leave(change, user.personId)
  if (was !== is) await settleRoles(tx, now)
  const act = was === is ? 'scim.person-changed' : is ? 'scim.person-came' : 'scim.person-left'
  await auditAct(
    change,
    act,
    { kind: 'person', id: user.personId },
    fields.length > 0 ? { changed: fields.map(field => `fact-${field}`) } : {},
  )
  return found(await findUser(tx, user.id))
}

async function tellChanges(
  { tx, now }: Provisioning,
  user: UserRow,
  before: ResourceFacts,
  facts: ResourceFacts,
): Promise<readonly string[]> {
  if (isDeepStrictEqual({ ...before, manager: '' }, { ...facts, manager: '' })) return []
  const people = await listFacts(tx, {
    ids: [user.personId],
    emails: listOf(facts.email),
    numbers: listOf(facts.employeeNumber),
  })
  const person = people.find(({ id }) => id === user.personId)
  if (!person) return []
  const owners = await findOwners(tx)
  const others = people.filter(({ id }) => id !== person.id)
  const said = [
    ...withoutOthers(plainSaid(facts, before), others),
    ...(await unitSaid(tx, { facts, before, owners, isNew: false, now })),
  ]
  return tellAbout(tx, { source: 'scim', person, said, owners, now })
}

async function placeUnderManager(
  { tx, now }: Provisioning,
  user: { readonly id: string; readonly personId: string },
  reference: string,
  isNew: boolean,
): Promise<void> {
  const [person] = await listFacts(tx, { ids: [user.personId] })
  if (person) await setManager(tx, { user, person, reference, owners: await findOwners(tx), now, isNew })
}

/** Forgets a user; the person leaves, and what is theirs stays theirs. @throws {ScimError} */
export async function deleteUser(change: Provisioning, user: UserRow): Promise<void> {
  const { tx, now } = change
  await tx
    .deleteFrom('scim_group_members')
    .where('organisation_id', '=', tx.organisationId)
    .where('user_id', '=', user.id)
    .execute()
  await tx
    .updateTable('scim_users')
    .set({ manager_user_id: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('manager_user_id', '=', user.id)
    .execute()
  await tx.deleteFrom('scim_users').where('organisation_id', '=', tx.organisationId).where('id', '=', user.id).execute()
  await leave(change, user.personId)
  await settleRoles(tx, now)
  await auditAct(change, 'scim.person-left', { kind: 'person', id: user.personId })
}

const userNameTaken = () => new ScimError(409, 'Another user has this userName.', 'uniqueness')

const listOf = (text: string): string[] => (text === '' ? [] : [text])

function userNameOf({ userName }: Resource): string {
  if (typeof userName === 'string' && userName.trim() !== '') return userName
  throw invalidValue('userName is needed.')
}

// Where a manager is, and what they are called, is ours to say.
function tidy(resource: Resource): Resource {
  const extension = resource[enterpriseUrn]
  const manager = isObject(extension) ? extension.manager : undefined
  if (!isObject(extension) || !isObject(manager)) return resource
  const value = manager.value ?? /\/Users\/([^/]+)$/.exec(String(manager.$ref ?? ''))?.[1]
  const { manager: _, ...others } = extension
  const kept = value === undefined ? others : { ...others, manager: { value } }
  const { [enterpriseUrn]: __, ...own } = resource
  return Object.keys(kept).length > 0 ? { ...own, [enterpriseUrn]: kept } : own
}

const columnsOf = (resource: Resource) => ({
  attributes: resource,
  user_name_key: userNameOf(resource).toLowerCase(),
  external_id: typeof resource.externalId === 'string' ? resource.externalId : null,
  active: resource.active !== false,
  email_keys: emailKeys(resource),
})

/** What others may call this user when they name a manager. */
const namesOf = (id: string, resource: Resource, facts: ResourceFacts): string[] => [
  id,
  String(resource.externalId ?? ''),
  userNameOf(resource),
  userNameOf(resource).toLowerCase(),
  facts.employeeNumber,
]

function newNames(user: UserRow, resource: Resource, facts: ResourceFacts): string[] {
  const before = namesOf(user.id, user.attributes, factsIn(user.attributes))
  return namesOf(user.id, resource, facts).filter(name => !before.includes(name))
}

const localeIn = ({ language }: ResourceFacts): string | null =>
  /^(nb|nn|no)\b/i.test(language) ? 'nb' : /^en\b/i.test(language) ? 'en' : null
