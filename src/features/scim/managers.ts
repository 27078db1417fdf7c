import {
  type FieldOwners,
  findOwners,
  listFacts,
  type PersonFacts,
  tellAbout,
  wouldCircle,
} from '#features/people/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { invalidValue } from './protocol/scim-error.ts'
import { holdReportingLines } from './provisioning.ts'
import { findManager, type KnownUser, listReportsOf, listWaiting, type WaitingUser } from './users.queries.ts'

interface NewLine {
  readonly user: KnownUser
  readonly person: PersonFacts
  readonly reference: string
  readonly owners: FieldOwners
  readonly now: Date
  /** Nobody can report to somebody who has just been added. */
  readonly isNew: boolean
}

/**
 * Lets somebody report to the manager that is named, as soon as that manager is known. An empty name takes the line away.
 * @throws {ScimError} invalidValue when it would close a circle
 */
export async function setManager(tx: Writing, line: NewLine): Promise<void> {
  const { user, reference, isNew } = line
  if (!isNew) await holdReportingLines(tx)
  const manager = reference === '' ? undefined : await findManager(tx, reference)
  await tx
    .updateTable('scim_users')
    .set({ manager_reference: reference || null, manager_user_id: manager?.id ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', user.id)
    .execute()
  if (reference === '') await tell(tx, line, undefined)
  else if (manager) await tell(tx, line, manager)
}

async function tell(tx: Writing, { person, owners, now }: NewLine, manager: KnownUser | undefined): Promise<void> {
  const said = { field: 'manager', value: '' } as const
  if (!manager) {
    await tellAbout(tx, { source: 'scim', person, said: [said], owners, now })
    return
  }
  const [here] = await listFacts(tx, { ids: [manager.personId] })
  // Nobody reports to a leaver; the line comes back with the manager.
  if (!here || here.leftAt) return
  const hasSay = (owners.manager ?? 'scim') === 'scim'
  if (hasSay && (await wouldCircle(tx, person.id, here.id)))
    throw invalidValue(
      person.id === here.id
        ? 'Nobody can be their own manager.'
        : 'This manager reports to the same person already, directly or by way of others: that would be a circle.',
    )
  await tellAbout(tx, { source: 'scim', person, said: [{ ...said, managerId: here.id }], owners, now })
}

/** Lets those who waited for somebody of these names report to them. A circle is left waiting. */
export async function welcomeReports(tx: Writing, names: readonly string[], now: Date): Promise<void> {
  const wanted = names.filter(Boolean)
  if (wanted.length > 0) await connect(tx, await listWaiting(tx, wanted), now)
}

/** Lets those who reported to somebody before they left report to them again. */
export async function returnReports(tx: Writing, manager: KnownUser, now: Date): Promise<void> {
  await connect(tx, await listReportsOf(tx, manager.id), now)
}

/** Looks again for managers who came after their people; two changes at the same moment may have missed each other. */
export async function connectWaiting(tx: Writing, now: Date): Promise<void> {
  await connect(tx, await listWaiting(tx, undefined), now)
}

async function connect(tx: Writing, users: readonly WaitingUser[], now: Date): Promise<void> {
  if (users.length === 0) return
  await holdReportingLines(tx)
  const owners = await findOwners(tx)
  const people = new Map(
    (await listFacts(tx, { ids: users.map(({ personId }) => personId) })).map(one => [one.id, one]),
  )
  for (const user of users) {
    const manager = await findManager(tx, user.managerReference)
    const person = people.get(user.personId)
    if (!manager || !person || person.leftAt || (await wouldCircle(tx, person.id, manager.personId))) continue
    await setManager(tx, { user, person, reference: user.managerReference, owners, now, isNew: false })
  }
}
