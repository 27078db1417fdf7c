import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Term, type TermKind, type TermRow, termIn } from './terms.ts'

/** One term that people may choose or see; undefined if there is none, it is hidden, or the id is no id. */
export async function findTerm(db: Reading, termId: string, locale: Locale): Promise<Term | undefined> {
  const [term] = (await resolveTerms(db, [termId], locale)).values()
  return term
}

/** What each of these terms is called now: itself, or the one that it was merged into. Hidden ones are left out. */
export async function resolveTerms(
  db: Reading,
  termIds: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, Term>> {
  const all = await describeTerms(db, termIds, locale)
  return new Map([...all].filter(([, { isHidden }]) => !isHidden))
}

const listByIds = keptQuestion(
  (db, { ids }: { ids: readonly string[] }) => sql<TermRow & { from_id: string; hidden_at: Date | null }>`
    with recursive way as (
      select id as from_id, id, merged_into_id from terms
      where organisation_id = ${db.organisationId} and id = any(${ids}::uuid[])
      union all
      select way.from_id, next.id, next.merged_into_id from way
      join terms next on next.organisation_id = ${db.organisationId} and next.id = way.merged_into_id
    )
    select way.from_id, t.id, t.kind, t.origin, t.texts, t.hidden_at from way
    join terms t on t.organisation_id = ${db.organisationId} and t.id = way.id
    where way.merged_into_id is null`,
)

/** The same with the hidden ones, for whoever has chosen them. */
export async function describeTerms(
  db: Reading,
  termIds: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, Term & { readonly isHidden: boolean }>> {
  const ids = [...new Set(termIds)].filter(id => uuidShape.test(id))
  if (ids.length === 0) return new Map()
  const rows = await listByIds(db, { ids })
  return new Map(rows.map(row => [row.from_id, { ...termIn(row, locale), isHidden: row.hidden_at !== null }]))
}

const uuidShape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/** For each of these terms its own id and those of all terms merged into it, directly or by way of others. */
export async function listTermFamilies(
  db: Reading,
  termIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (termIds.length === 0) return new Map()
  const rows = await listMembers(db, { ids: termIds })
  return new Map(
    [...Map.groupBy(rows, row => row.rootId)].map(([root, members]) => [root, members.map(({ id }) => id)]),
  )
}

const listMembers = keptQuestion((db, { ids }: { ids: readonly string[] }) =>
  db
    .withRecursive('family', family =>
      family
        .selectFrom('terms')
        .select(['id as root_id', 'id'])
        .where('organisation_id', '=', db.organisationId)
        .where(sql<boolean>`id = any(${ids}::uuid[])`)
        .unionAll(
          family
            .selectFrom('family')
            .innerJoin('terms as member', 'member.merged_into_id', 'family.id')
            .select(['family.root_id', 'member.id'])
            .where('member.organisation_id', '=', db.organisationId),
        ),
    )
    .selectFrom('family')
    .select(['root_id as rootId', 'id']),
)

/** Every term of a kind that we wrote, in the order of its label: to choose from without typing. */
export async function listBuiltInTerms(db: Reading, kind: TermKind, locale: Locale): Promise<readonly Term[]> {
  const rows = await db
    .selectFrom('terms')
    .select(['id', 'kind', 'origin', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where('kind', '=', kind)
    .where('origin', '=', 'built-in')
    .where('merged_into_id', 'is', null)
    .where('hidden_at', 'is', null)
    .orderBy(sql`texts -> ${locale} ->> 'label'`)
    .execute()
  return rows.map(row => termIn(row, locale))
}

/** How many own words somebody has brought since then. */
export async function countOwnWordsSince(db: Reading, personId: string, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('terms')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('origin', '=', 'own-word')
    .where('created_by', '=', personId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
