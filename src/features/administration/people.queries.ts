import { searchWords, uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/database.ts'

export interface FoundPerson {
  readonly id: string
  readonly name: string
  readonly email: string | null
  /** The language they chose for mails. */
  readonly locale: string | null
  readonly jobTitle: string
  readonly unit: string | null
  readonly leftAt: Date | null
}

const mostFound = 20

export interface FoundPeople {
  readonly people: readonly FoundPerson[]
  /** There are more than are shown: the search should be narrower. */
  readonly more: boolean
}

const everybody = (db: Reading) =>
  db
    .selectFrom('people as p')
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.job_title as jobTitle',
      'u.name as unit',
      'p.left_at as leftAt',
      'p.locale',
    ])
    .where('p.organisation_id', '=', db.organisationId)

/** People by name, job, unit or e-mail, by name. Leavers only if asked for. */
export async function searchPeople(
  db: Reading,
  query: string,
  { withLeavers }: { withLeavers: boolean },
): Promise<FoundPeople> {
  const words = searchWords(query)
  if (words.length === 0) return { people: [], more: false }
  let found = everybody(db)
  for (const word of words) found = found.where('p.search_text', 'like', `%${word}%`)
  if (!withLeavers) found = found.where('p.left_at', 'is', null)
  const people = await found
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(mostFound + 1)
    .execute()
  return { people: people.slice(0, mostFound), more: people.length > mostFound }
}

/** Anybody, also people who left. */
export const findAnybody = (db: Reading, personId: string): Promise<FoundPerson | undefined> =>
  everybody(db).where('p.id', '=', uuidOrNone(personId)).executeTakeFirst()
