import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Role } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'

export interface PersonCard {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
}

export interface PersonRow extends PersonCard {
  readonly email: string | null
  readonly phone: string | null
  readonly location: string | null
  readonly unitId: string | null
  readonly managerId: string | null
  readonly leftAt: Date | null
}

const findWorking = keptQuestion((db, { personId }: { personId: string }) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'job_title as jobTitle', 'email', 'phone', 'location'])
    .select(['unit_id as unitId', 'manager_id as managerId', 'left_at as leftAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', personId)
    .where('left_at', 'is', null),
)

/**
 * Somebody who works here now, as in the staff list: for rules, not for showing. What may be shown to whom is what the
 * profiles feature answers. Answers 404 for leavers and strangers alike.
 */
export async function getPerson(db: Reading, personId: string): Promise<PersonRow> {
  const [row] = await findWorking(db, { personId: uuidOrNone(personId) })
  return found(row, 'No such person')
}

const listLed = keptQuestion((db, { managerId, limit }: { managerId: string; limit: number }) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'job_title as jobTitle'])
    .where('organisation_id', '=', db.organisationId)
    .where('manager_id', '=', managerId)
    .where('left_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(limit),
)

/** The people who report to somebody, by name; at most `limit`. */
export const listReports = (db: Reading, managerId: string, limit: number): Promise<readonly PersonCard[]> =>
  listLed(db, { managerId, limit })

export async function findPersonCard(db: Reading, personId: string | null): Promise<PersonCard | undefined> {
  if (!personId) return undefined
  return db
    .selectFrom('people')
    .select(['id', 'name', 'job_title as jobTitle'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
}

// What is no uuid names nobody; PostgreSQL would call it an error instead.
const nobody = '00000000-0000-0000-0000-000000000000'
export const uuidOrNone = (text: string): string =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : nobody

/** Others with the same manager, by name; at most `limit`. */
export async function listTeam(
  db: Reading,
  person: Pick<PersonRow, 'id' | 'managerId'>,
  limit: number,
): Promise<readonly PersonCard[]> {
  if (!person.managerId) return []
  const team = await listReports(db, person.managerId, limit + 1)
  return team.filter(({ id }) => id !== person.id).slice(0, limit)
}

const findGrant = keptQuestion((db, { personId, role }: { personId: string; role: Role }) =>
  db
    .selectFrom('role_grants')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null),
)

export const holdsRole = async (db: Reading, personId: string, role: Role): Promise<boolean> =>
  (await findGrant(db, { personId, role })).length > 0
