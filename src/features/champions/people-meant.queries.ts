import { sql } from 'kysely'
import { searchWords } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

/** Somebody who works here, as they are told apart in a list. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unitName: string | null
}

const most = 12

/** Colleagues in whose name, job, unit or address all the typed words begin. */
export async function searchColleagues(
  db: Reading,
  me: { readonly id: string },
  typed: string,
): Promise<readonly Colleague[]> {
  const words = searchWords(typed)
  if (words.length === 0) return []
  const fits = words.map(word => sql`p.search_text like ${`%${word}%`} and ' ' || p.search_text like ${`% ${word}%`}`)
  const { rows } = await sql<Colleague>`
    select p.id, p.name, p.job_title as "jobTitle", u.name as "unitName" from people p
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${db.organisationId} and p.left_at is null and p.id <> ${me.id}
      and ${sql.join(fits, sql` and `)}
    order by p.search_text, p.id limit ${most}`.execute(db)
  return rows
}

/** Whom somebody means who typed a whole name or an address at work; two are enough to know that it is not clear. */
export async function listMeant(db: Reading, typed: string): Promise<readonly { id: string; name: string }[]> {
  const text = typed.trim()
  if (!text) return []
  return db
    .selectFrom('people')
    .select(['id', 'name'])
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .where(eb =>
      text.includes('@') ? eb('email', '=', text.toLowerCase()) : sql<boolean>`lower(name) = lower(${text})`,
    )
    .limit(2)
    .execute()
}

/** How many of somebody's suggestions nobody has answered yet. */
export async function countOpenNominations(db: Reading, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('champions')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('nominated_by', '=', personId)
    .where('state', '=', 'nominated')
    .executeTakeFirstOrThrow()
  return Number(count)
}
