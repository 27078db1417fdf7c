import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { typedWords } from './fit.ts'
import { type Term, type TermKind, type TermTexts, termIn, termTexts } from './terms.ts'

/** What an administrator may look for, beside everything. */
export const termStates = ['waiting', 'built-in', 'framework', 'own-word', 'merged', 'hidden'] as const
export type TermState = (typeof termStates)[number]

export interface TermFilter {
  readonly query: string
  readonly kind?: TermKind | undefined
  readonly state?: TermState | undefined
}

export interface ManagedTerm extends Term {
  readonly texts: TermTexts
  readonly isHidden: boolean
  readonly mergedIntoId: string | undefined
  /** People who work here and show it, or what was merged into it, to everybody; what others keep to fewer is not counted. */
  readonly people: number
  readonly createdAt: Date
}

export const termsOnPage = 25

// Who keeps an own word to fewer people than everybody does not tell it to administrators either.
const isTold = sql<boolean>`(t.origin <> 'own-word' or t.hidden_at is not null or t.merged_into_id is not null
  or exists (select from person_terms as told where told.organisation_id = t.organisation_id
    and told.term_id = t.id and told.audience in ('organisation', 'partners')))`

/** Beyond so many nobody needs to know how many exactly, and counting them would take long. */
const countedPeople = 100

const peopleShowing = sql<number>`(select count(distinct few.person_id)::int from (select shown.person_id
  from person_terms as shown
  join people as p on p.organisation_id = shown.organisation_id and p.id = shown.person_id and p.left_at is null
  where shown.organisation_id = t.organisation_id and shown.audience in ('organisation', 'partners')
    and shown.term_id = any (array(select same.id from terms as same where same.organisation_id = t.organisation_id
      and (same.id = t.id or same.merged_into_id = t.id)))
  limit ${sql.lit(countedPeople + 1)}) as few)`

const inState: Readonly<Record<TermState, ReturnType<typeof sql<boolean>>>> = {
  waiting: sql<boolean>`(t.origin = 'own-word' and t.merged_into_id is null and t.hidden_at is null)`,
  'built-in': sql<boolean>`t.origin = 'built-in'`,
  framework: sql<boolean>`t.origin = 'framework'`,
  'own-word': sql<boolean>`t.origin = 'own-word'`,
  merged: sql<boolean>`t.merged_into_id is not null`,
  hidden: sql<boolean>`t.hidden_at is not null`,
}

function managed(db: Reading) {
  return db.selectFrom('terms as t').where('t.organisation_id', '=', db.organisationId).where(isTold)
}

function matching(db: Reading, { query, kind, state }: TermFilter) {
  let found = managed(db)
  for (const { stem } of typedWords(query)) found = found.where('t.search_text', 'like', `%${stem}%`)
  if (kind) found = found.where('t.kind', '=', kind)
  return state ? found.where(inState[state]) : found
}

const shownColumns = [
  't.id',
  't.kind',
  't.origin',
  't.texts',
  't.hidden_at as hiddenAt',
  't.merged_into_id as mergedIntoId',
  't.created_at as createdAt',
] as const

interface ManagedRow extends Pick<Term, 'id' | 'kind' | 'origin'> {
  readonly texts: unknown
  readonly hiddenAt: Date | null
  readonly mergedIntoId: string | null
  readonly createdAt: Date
  readonly people: number
}

const toManaged = (row: ManagedRow, locale: Locale): ManagedTerm => ({
  ...termIn(row, locale),
  texts: termTexts.parse(row.texts),
  isHidden: row.hiddenAt !== null,
  mergedIntoId: row.mergedIntoId ?? undefined,
  people: row.people,
  createdAt: row.createdAt,
})

/** One page of the terms that fit, by label. */
export async function listManagedTerms(
  db: Reading,
  filter: TermFilter,
  page: number,
  locale: Locale,
): Promise<{ readonly terms: readonly ManagedTerm[]; readonly total: number }> {
  const { total } = await matching(db, filter)
    .select(eb => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching(db, filter)
    .select([...shownColumns, peopleShowing.as('people')])
    .orderBy(sql`coalesce(t.texts -> ${locale} ->> 'label', t.search_text)`)
    .orderBy('t.id')
    .limit(termsOnPage)
    .offset((page - 1) * termsOnPage)
    .execute()
  return { terms: rows.map(row => toManaged(row, locale)), total: Number(total) }
}

/** How many own words wait for somebody to look at them. */
export async function countWaitingTerms(db: Reading): Promise<number> {
  const { total } = await matching(db, { query: '', state: 'waiting' })
    .select(eb => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** One term for an administrator; undefined if there is none that they may know of. */
export async function findManagedTerm(db: Reading, termId: string, locale: Locale): Promise<ManagedTerm | undefined> {
  const row = await managed(db)
    .select([...shownColumns, peopleShowing.as('people')])
    .where(sql`t.id::text`, '=', termId)
    .executeTakeFirst()
  return row && toManaged(row, locale)
}

/** The terms that were merged into this one, directly. */
export async function listMergedInto(db: Reading, termId: string, locale: Locale): Promise<readonly ManagedTerm[]> {
  const rows = await managed(db)
    .select([...shownColumns, peopleShowing.as('people')])
    .where('t.merged_into_id', '=', termId)
    .orderBy('t.merged_at', 'desc')
    .execute()
  return rows.map(row => toManaged(row, locale))
}

export interface TermAct {
  readonly at: Date
  readonly action: string
  readonly actor: string | null
}

/** What was done to a term, the latest first. */
export function listTermActs(db: Reading, termId: string): Promise<readonly TermAct[]> {
  return (
    db
      .selectFrom('audit_entries as a')
      .leftJoin('people as p', join =>
        join.onRef('p.organisation_id', '=', 'a.organisation_id').onRef('p.id', '=', 'a.actor_id'),
      )
      .select(['a.at', 'a.action', 'p.name as actor'])
      .where('a.organisation_id', '=', db.organisationId)
      .where('a.subject_kind', '=', 'term')
      .where('a.subject_id', '=', termId)
      // Who brought an own word is nobody's business.
      .where('a.action', '<>', 'terms.own-word-added')
      .orderBy('a.at', 'desc')
      .limit(50)
      .execute()
  )
}

/** Those who have told something with this term, so that they can be told when it goes; at most two hundred. */
export function listOwnersToTell(db: Reading, termId: string) {
  return db
    .selectFrom('person_terms as t')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 't.organisation_id').onRef('p.id', '=', 't.person_id'),
    )
    .select(['p.id', 'p.email', 'p.locale'])
    .distinct()
    .where('t.organisation_id', '=', db.organisationId)
    .where('t.term_id', '=', termId)
    .where('p.left_at', 'is', null)
    .where('p.email', 'is not', null)
    .limit(200)
    .execute()
}
