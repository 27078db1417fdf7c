import { type LabelledTerm, labelsOf, listLabelledTerms, type TermKind } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { CallSkillRef, SkillSuggestion } from '../../call.ts'
import { cuesOf, filler } from './everyday-words.ts'
import { buildSkillIndex, type Nameable, type SkillIndex } from './skill-index.ts'

/** What people call a skill counts more than what it goes by in a framework, and an everyday word behind it less. */
const weights = { name: 1, otherName: 0.95, frameworkName: 0.85, frameworkOtherName: 0.7, cue: 0.7 } as const

/** Weaker than this is a guess. */
const least = 0.2

/**
 * The skills that somebody's words seem to be about, the likeliest first: by the names of all skills that the
 * organisation knows, in every language, and by everyday words. Only what everybody may know of is suggested.
 */
export async function suggestSkills(
  db: Reading,
  text: string,
  locale: Locale,
  limit = 5,
): Promise<readonly SkillSuggestion[]> {
  const likely = (await indexOf(db, 'skill')).find(text, limit * 3).filter(({ score }) => score >= least)
  const [terms, frameworks] = await Promise.all([termsOf(db, 'skill', likely), frameworkIds(db)])
  const seen = new Set<string>()
  return likely
    .flatMap(({ id, because }): SkillSuggestion[] => {
      const term = terms.get(id)
      const ref = term && refOf(term, frameworks)
      const name = term && nameOf(term, locale)
      if (!ref || !name || seen.has(name.toLowerCase())) return []
      seen.add(name.toLowerCase())
      return [{ ref, name, because: because.join(', ') }]
    })
    .slice(0, limit)
}

/** The languages or interests that a text names, by their terms. */
export async function termsNamed(
  db: Reading,
  text: string,
  kind: Exclude<TermKind, 'skill'>,
): Promise<readonly LabelledTerm[]> {
  const likely = (await indexOf(db, kind)).find(text, 8).filter(({ score }) => score >= 0.5)
  return [...(await termsOf(db, kind, likely)).values()]
}

const kept = new Map<string, { readonly index: SkillIndex; readonly madeAt: number }>()
const keepFor = 10 * 60_000
const mostKept = 12

// A word added in the last minutes is not suggested yet; one that was hidden is asked for anew each time. Two who come
// first each make it: nobody waits for the transaction of somebody else.
async function indexOf(db: Reading, kind: TermKind): Promise<SkillIndex> {
  const key = `${db.organisationId} ${kind}`
  const before = kept.get(key)
  if (before && performance.now() - before.madeAt < keepFor) return before.index
  const index = await makeIndex(db, kind)
  kept.delete(key)
  kept.set(key, { index, madeAt: performance.now() })
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest) kept.delete(oldest)
  return index
}

/** Forgets what was made of the terms so far, for whoever has just added thousands and cannot wait ten minutes. */
export const forgetSuggestions = (): void => kept.clear()

async function makeIndex(db: Reading, kind: TermKind): Promise<SkillIndex> {
  const terms = await listLabelledTerms(db, [kind])
  const byId = new Map(terms.map(term => [term.id, term]))
  const rootOf = (term: LabelledTerm): string => {
    const next = term.mergedIntoId === undefined ? undefined : byId.get(term.mergedIntoId)
    return next ? rootOf(next) : term.id
  }
  const families = Map.groupBy(
    terms.filter(term => term.mergedIntoId === undefined || byId.has(term.mergedIntoId)),
    rootOf,
  )
  const named = [...families].map(([id, family]): Nameable => ({ id, labels: family.flatMap(labelsWithWeight) }))
  return buildSkillIndex(named, filler)
}

function labelsWithWeight({ origin, key, texts }: LabelledTerm): Nameable['labels'] {
  const [name, otherName] =
    origin === 'framework' ? [weights.frameworkName, weights.frameworkOtherName] : [weights.name, weights.otherName]
  const cues = origin === 'built-in' && key ? cuesOf(key) : []
  return [
    ...labelsOf(texts).map(({ text, isPreferred }) => ({ text, weight: isPreferred ? name : otherName })),
    ...cues.map(text => ({ text, weight: weights.cue })),
  ]
}

async function termsOf(db: Reading, kind: TermKind, likely: readonly { readonly id: string }[]) {
  if (likely.length === 0) return new Map<string, LabelledTerm>()
  const ids = likely.map(({ id }) => id)
  const terms = await listLabelledTerms(db, [kind], ids)
  return new Map(terms.filter(term => term.mergedIntoId === undefined).map(term => [term.id, term]))
}

async function frameworkIds(db: Reading): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('frameworks')
    .select(['id', 'key'])
    .where('organisation_id', '=', db.organisationId)
    .execute()
  return new Map(rows.map(({ id, key }) => [key, id]))
}

function refOf(
  { id, origin, key = '' }: LabelledTerm,
  frameworks: ReadonlyMap<string, string>,
): CallSkillRef | undefined {
  if (origin !== 'framework') return { termId: id }
  const [frameworkKey = '', skillKey = ''] = splitOnce(key)
  const frameworkId = frameworks.get(frameworkKey)
  return frameworkId && skillKey ? { frameworkId, skillKey } : undefined
}

const splitOnce = (key: string): readonly [string, string] => {
  const place = key.indexOf('/')
  return [key.slice(0, place), key.slice(place + 1)]
}

const nameOf = ({ texts }: LabelledTerm, locale: Locale): string =>
  (texts[locale] ?? Object.values(texts)[0])?.label ?? ''
