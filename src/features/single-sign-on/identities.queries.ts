import { uuidOrNone } from '#features/people/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

type Handle = Reading | Writing

const linked = (db: Handle) =>
  (db as Reading)
    .selectFrom('identities as i')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'i.organisation_id').onRef('p.id', '=', 'i.person_id'),
    )
    .where('i.organisation_id', '=', db.organisationId)
    .where('i.unlinked_at', 'is', null)

/** Whose account this is; with when they left, because leavers stay out. */
export const findOwner = (db: Handle, providerId: string, subject: string) =>
  linked(db)
    .select(['i.id as identityId', 'p.id', 'p.name', 'p.left_at as leftAt'])
    .where('i.provider_id', '=', providerId)
    .where('i.subject', '=', subject)
    .executeTakeFirst()

/** The account that a person has at a provider already. */
export const findIdentityAt = (db: Handle, providerId: string, personId: string) =>
  linked(db)
    .select(['i.id', 'i.subject'])
    .where('i.provider_id', '=', providerId)
    .where('i.person_id', '=', personId)
    .executeTakeFirst()

export type MyIdentity = Awaited<ReturnType<typeof listIdentities>>[number]

/** My accounts at providers. */
export const listIdentities = (db: Handle, me: Pick<Me, 'id'>) =>
  linked(db)
    .select(['i.id', 'i.provider_id as providerId', 'i.label', 'i.linked_at as linkedAt', 'i.used_at as usedAt'])
    .where('i.person_id', '=', me.id)
    .orderBy('i.linked_at')
    .orderBy('i.id')
    .execute()

export type LinkedPerson = Awaited<ReturnType<typeof listLinkedPeople>>[number]

/** Who has an account at a provider, by name; at most `limit` after the first `offset`. For administrators. */
export const listLinkedPeople = (db: Reading, providerId: string, page: { limit: number; offset: number }) =>
  linked(db)
    .select(['i.id', 'p.id as personId', 'p.name', 'i.label', 'i.linked_at as linkedAt', 'i.linked_by as linkedBy'])
    .select(['i.used_at as usedAt', 'p.left_at as leftAt'])
    .where('i.provider_id', '=', providerId)
    .orderBy('p.name')
    .orderBy('i.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute()

/** How many people have an account at each provider. */
export async function countLinkedPeople(db: Handle): Promise<ReadonlyMap<string, number>> {
  const rows = await linked(db)
    .select(eb => ['i.provider_id as providerId', eb.fn.countAll<number>().as('people')])
    .groupBy('i.provider_id')
    .execute()
  return new Map(rows.map(({ providerId, people }) => [providerId, Number(people)]))
}

/** Who comes in by this provider and by no other that is turned on. */
export async function listPeopleOnlyAt(db: Handle, providerId: string): Promise<readonly string[]> {
  const rows = await linked(db)
    .select('p.id')
    .where('i.provider_id', '=', providerId)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('identities as o')
            .innerJoin('identity_providers as v', join =>
              join.onRef('v.organisation_id', '=', 'o.organisation_id').onRef('v.id', '=', 'o.provider_id'),
            )
            .select('o.id')
            .whereRef('o.organisation_id', '=', 'i.organisation_id')
            .whereRef('o.person_id', '=', 'i.person_id')
            .where('o.unlinked_at', 'is', null)
            .where('o.provider_id', '<>', providerId)
            .where('v.turned_on_at', 'is not', null),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** One account of somebody at this provider. */
export const findIdentity = (db: Handle, providerId: string, identityId: string) =>
  linked(db)
    .select(['i.id', 'i.person_id as personId', 'p.name', 'i.label'])
    .where('i.provider_id', '=', uuidOrNone(providerId))
    .where('i.id', '=', uuidOrNone(identityId))
    .executeTakeFirst()

/** The person who has this address, whether they work here or have left. */
export const findByEmail = (db: Handle, email: string) =>
  (db as Reading)
    .selectFrom('people')
    .select(['id', 'left_at as leftAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('email', '=', email)
    .executeTakeFirst()

/** Somebody who works here under this number and has no e-mail address by which they could be known. */
export const findByEmployeeNumber = (db: Handle, employeeNumber: string) =>
  (db as Reading)
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('employee_number', '=', employeeNumber)
    .where('email', 'is', null)
    .where('left_at', 'is', null)
    .executeTakeFirst()
