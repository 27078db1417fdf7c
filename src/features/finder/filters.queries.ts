import { sql } from 'kysely'
import { findUnit, type UnitRow } from '#features/people/index.ts'
import { listBuiltInTerms, listTermFamilies, resolveTerms, type Term, termsMatching } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Asking } from './conditions.ts'
import type { MeantTerm } from './meanings.ts'
import type { Search } from './search.ts'

/** A skill as it was asked for: the term it means, or what it may have meant. */
export type ChosenSkill =
  | { readonly asked: string; readonly term: MeantTerm }
  | { readonly asked: string; readonly term: undefined; readonly maybe: readonly Term[] }

/** What the filters of a search stand for, as far as the searcher may know. */
export interface Filters {
  readonly unit: UnitRow | undefined
  readonly unitIds: readonly string[]
  readonly skills: readonly ChosenSkill[]
  readonly language: MeantTerm | undefined
  readonly network: MeantTerm | undefined
  readonly role: MeantTerm | undefined
}

const uuidShape = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const whole = 90

/** Looks up what an address names. Whatever there is not, or not for this person to know, is left out. */
export async function resolveFilters(asking: Asking, search: Search, locale: Locale): Promise<Filters> {
  const { db } = asking
  const ids = [...search.skills, search.language, search.network, search.role].filter(id => id && uuidShape.test(id))
  const [unit, terms] = await Promise.all([
    search.unitId ? findUnit(db, search.unitId) : undefined,
    findKnownTerms(asking, ids as string[], locale),
  ])
  const unitIds = unit ? await listUnitAndBelow(db, unit.id) : []
  const term = (id: string | undefined, kind: Term['kind']) => {
    const found = id ? terms.get(id) : undefined
    return found?.kind === kind ? found : undefined
  }
  const skills = await Promise.all(
    search.skills.map(async (asked): Promise<ChosenSkill[]> => {
      if (!uuidShape.test(asked)) return [await findSkill(asking, asked, locale)]
      const known = term(asked, 'skill')
      return known ? [{ asked, term: known }] : []
    }),
  )
  return {
    unit,
    unitIds,
    skills: skills.flat(),
    language: term(search.language, 'language'),
    network: term(search.network, 'network'),
    role: term(search.role, 'role'),
  }
}

/** The unit's own id and those of all open units under it. */
async function listUnitAndBelow(db: Reading, unitId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('units')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`path @> array[${unitId}]::uuid[]`)
    .execute()
  return rows.map(({ id }) => id)
}

async function findSkill(asking: Asking, asked: string, locale: Locale): Promise<ChosenSkill> {
  const matches = await termsMatching(asking.db, asking.me, asked, locale, ['skill'])
  const known = matches.filter(({ isCommon }) => isCommon)
  const [best] = known
  if (!best || best.score < 0.9) return { asked, term: undefined, maybe: known.slice(0, 5).map(({ term }) => term) }
  const { term, ids, via } = best
  return { asked, term: { id: term.id, ids, kind: term.kind, label: term.label, via, points: whole, isCommon: true } }
}

// A word that only its owner knows must not be known by its number either.
async function findKnownTerms(
  { db, me, team }: Asking,
  ids: readonly string[],
  locale: Locale,
): Promise<ReadonlyMap<string, MeantTerm>> {
  if (ids.length === 0) return new Map()
  const terms = await resolveTerms(db, ids, locale)
  const roots = [...new Set([...terms.values()].map(({ id }) => id))]
  const families = await listTermFamilies(db, roots)
  const own = [...terms.values()].filter(({ origin }) => origin === 'own-word')
  const told = new Set<string>()
  for (const { id } of own) {
    const { rows } = await sql`select from person_terms t where t.organisation_id = ${db.organisationId}
      and t.term_id = any(${[...(families.get(id) ?? [id])]}::uuid[]) and (t.person_id = ${me.id}
        or t.audience in ('organisation', 'partners') or (t.audience = 'team' and t.person_id = any(${[...team]}::uuid[])))
      limit 1`.execute(db)
    if (rows.length > 0) told.add(id)
  }
  const known = [...terms].filter(([, { id, origin }]) => origin !== 'own-word' || told.has(id))
  return new Map(
    known.map(([asked, { id, kind, label }]) => [
      asked,
      { id, ids: families.get(id) ?? [id], kind, label, via: undefined, points: whole, isCommon: true },
    ]),
  )
}

interface Choices {
  readonly languages: readonly Term[]
  readonly networks: readonly Term[]
  readonly roles: readonly Term[]
}

const minute = 60_000
const kept = new Map<string, { readonly until: number; readonly choices: Choices }>()

/** What can be chosen without typing: the same for everybody in an organisation, so it is kept for a minute. */
export async function listChoices(db: Reading, locale: Locale, now = Date.now()): Promise<Choices> {
  const key = `${db.organisationId} ${locale}`
  const known = kept.get(key)
  if (known && known.until > now) return known.choices
  const [languages, networks, roles] = await Promise.all([
    listBuiltInTerms(db, 'language', locale),
    listBuiltInTerms(db, 'network', locale),
    listBuiltInTerms(db, 'role', locale),
  ])
  const choices = { languages, networks, roles }
  if (kept.size > 500) kept.clear()
  kept.set(key, { until: now + minute, choices })
  return choices
}
