import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { searchWords } from './search-text.ts'

export interface DirectoryFilter {
  readonly query: string
  /** This unit and everything below it. */
  readonly unitId?: string | undefined
}

export interface DirectoryRow {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unitId: string | null
  readonly unitName: string | null
}

export interface DirectoryPage {
  readonly people: readonly DirectoryRow[]
  /** How many there are; with `more`, at least so many. */
  readonly total: number
  readonly more: boolean
  /** Nobody matched letter by letter; these are spelt alike. */
  readonly spelledAlike: boolean
}

export const pageSize = 25
/** Beyond so many hits an order by fit helps nobody: they come by name, and are not counted one by one. */
const manyHits = 1_000
/** How alike a word must be to stand for the one that was typed (pg_trgm word similarity, 0 to 1). */
const alikeEnough = 0.45

/** People who work here now, found by every word of the query: name, job title, unit, e-mail; then by likeness. */
export async function listPeople(db: Reading, filter: DirectoryFilter, page: number): Promise<DirectoryPage> {
  const words = searchWords(filter.query)
  const unitIds = filter.unitId ? await unitAndBelow(db, filter.unitId) : undefined
  if (words.length === 0) return listByName(db, [], unitIds, page)
  const hits = await countHits(db, words, unitIds)
  if (hits === 0) return listAlike(db, words, unitIds)
  return hits > manyHits ? listByName(db, words, unitIds, page) : listByFit(db, words, unitIds, page, hits)
}

/** The unit's own id and those of all units under it. */
async function unitAndBelow(db: Reading, unitId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('units')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`path @> array[${unitId}]::uuid[]`)
    .execute()
  return rows.map(({ id }) => id)
}

// A trigram index has nothing to say about one or two letters and would be read from end to end for them.
const contains = (word: string) =>
  word.length < 3 ? sql<boolean>`strpos(p.search_text, ${word}) > 0` : sql<boolean>`p.search_text like ${`%${word}%`}`

function matching(db: Reading, words: readonly string[], unitIds: readonly string[] | undefined) {
  let found = db
    .selectFrom('people as p')
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
  for (const word of words) found = found.where(contains(word))
  if (unitIds) found = found.where(sql<boolean>`p.unit_id = any(${unitIds}::uuid[])`)
  return found
}

async function countHits(
  db: Reading,
  words: readonly string[],
  unitIds: readonly string[] | undefined,
): Promise<number> {
  const some = matching(db, words, unitIds)
    .select(sql`1`.as('one'))
    .limit(manyHits + 1)
  const { rows } = await sql<{ hits: number }>`select count(*)::int as hits from (${some}) hits`.execute(db)
  return rows[0]?.hits ?? 0
}

async function listByName(
  db: Reading,
  words: readonly string[],
  unitIds: readonly string[] | undefined,
  page: number,
): Promise<DirectoryPage> {
  // The place in the list is found in the index by name alone; only the rows of one page are then fetched.
  const onPage = matching(db, words, unitIds)
    .select(['p.id', 'p.name'])
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  const people = await withUnit(
    matching(db, [], undefined).innerJoin(onPage.as('on_page'), join => join.onRef('on_page.id', '=', 'p.id')),
  )
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
  const isSearch = words.length > 0
  const total = isSearch ? manyHits : await countThose(db, unitIds)
  return { people, total, more: isSearch, spelledAlike: false }
}

async function countThose(db: Reading, unitIds: readonly string[] | undefined): Promise<number> {
  const { count } = await matching(db, [], unitIds)
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The people placed in a unit itself, by name; at most a hundred. */
export const listInUnit = (db: Reading, unitId: string): Promise<readonly DirectoryRow[]> =>
  withUnit(matching(db, [], [unitId]))
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(100)
    .execute()

async function listByFit(
  db: Reading,
  words: readonly string[],
  unitIds: readonly string[] | undefined,
  page: number,
  total: number,
): Promise<DirectoryPage> {
  const first = words.join(' ')
  const people = await withUnit(matching(db, words, unitIds))
    .orderBy(sql`p.search_text like ${`${first}%`}`, 'desc')
    .orderBy(sql`(' ' || lower(p.name)) like ${`% ${words[0] ?? ''}%`}`, 'desc')
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return { people, total, more: false, spelledAlike: false }
}

// The threshold is set for this transaction, so that the trigram index itself leaves out what is too far off.
async function listAlike(
  db: Reading,
  words: readonly string[],
  unitIds: readonly string[] | undefined,
): Promise<DirectoryPage> {
  await sql`set local pg_trgm.word_similarity_threshold = ${sql.lit(alikeEnough)}`.execute(db)
  let found = matching(db, [], unitIds)
  for (const word of words) found = found.where(sql<boolean>`p.search_text %> ${word}`)
  const likeness = sql.join(
    words.map(word => sql`word_similarity(${word}, p.search_text)`),
    sql` + `,
  )
  const people = await withUnit(found)
    .orderBy(likeness, 'desc')
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(pageSize)
    .execute()
  return { people, total: people.length, more: false, spelledAlike: people.length > 0 }
}

function withUnit(found: Pick<ReturnType<typeof matching>, 'leftJoin'>) {
  return found
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'p.organisation_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select(['p.id', 'p.name', 'p.job_title as jobTitle', 'p.unit_id as unitId', 'u.name as unitName'])
}
