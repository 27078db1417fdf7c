import { type RawBuilder, sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { fitInSearch, fitWhileTyping, type TypedWord, typedWords } from './fit.ts'
import { wordsMeant } from './spelling.ts'
import { listTermFamilies } from './terms.queries.ts'
import { labelsOf, type Term, type TermKind, type TermRow, termIn, termTexts } from './terms.ts'
import { foldLabel } from './word-forms.ts'

export interface Suggestion extends Term {
  /** The label that fitted, if it is not the one by which the term is shown. */
  readonly via: string | undefined
}

interface Typing {
  readonly kinds: readonly TermKind[]
  readonly typed: string
  readonly locale: Locale
  readonly limit?: number
}

/** At least this well a term must fit to be suggested. */
const goodEnough = 0.45

/**
 * The terms that somebody who types this may mean, the likeliest first, with typing mistakes forgiven. Own words of
 * others are among them only when somebody shows them to the whole organisation.
 */
export async function suggestTerms(
  db: Reading,
  me: { readonly id: string },
  { kinds, typed, locale, limit = 8 }: Typing,
): Promise<readonly Suggestion[]> {
  const words = typedWords(typed)
  if (words.length === 0) return []
  const score = (label: string) => fitWhileTyping(words, label)
  const { known } = await rank(db, me, {
    ...{ kinds, words, locale, score },
    enough: goodEnough,
    // Frameworks call their skills by many loose names; what is called so itself comes first.
    framework: 0.2,
  })
  return known.slice(0, limit).map(({ term, via }) => ({ ...term, via }))
}

/** A term that a search may mean. */
export interface TermMatch {
  readonly term: Term
  /** The term's id and those of every term merged into it: what to look for in `person_terms`. */
  readonly ids: readonly string[]
  /** 0 to 1: 1 is a label letter by letter, 0.95 another form of it, under 0.6 a part of a label only. */
  readonly score: number
  /** Which of the words it is about, counted from 0 in `typedWords(text)`. */
  readonly covers: readonly number[]
  /** The label that fitted, if it is not the one by which the term is shown. */
  readonly via: string | undefined
  /** False for own words that nobody shows to everybody: match people with it, but never show or suggest it. */
  readonly isCommon: boolean
}

/** Which terms a search text means, the best match first: labels in every language, other forms, typing mistakes. */
export async function termsMatching(
  db: Reading,
  me: { readonly id: string },
  text: string,
  locale: Locale,
  kinds: readonly TermKind[] = ['skill', 'interest', 'language', 'network', 'role'],
): Promise<readonly TermMatch[]> {
  const words = typedWords(text)
  if (words.length === 0) return []
  const score = (label: string) => fitInSearch(words, label).score
  const { known, quiet } = await rank(db, me, { kinds, words, locale, score, enough: 0.25, framework: 0 })
  const ranked = [...known.map(one => ({ ...one, isCommon: true })), ...quiet.map(one => ({ ...one, isCommon: false }))]
  const covered = new Map(ranked.map(({ label }) => [label, fitInSearch(words, label).covers]))
  // “user research” means user research before it means research.
  const weight = ({ label, score }: Ranked) => score + ((covered.get(label)?.length ?? 1) - 1) * 0.1
  const best = ranked.sort((a, b) => weight(b) - weight(a)).slice(0, 40)
  const families = await listTermFamilies(
    db,
    best.map(({ term }) => term.id),
  )
  return best.map(({ label, ...match }) => ({
    ...match,
    ids: families.get(match.term.id) ?? [match.term.id],
    covers: covered.get(label) ?? [],
  }))
}

interface Ranking {
  readonly kinds: readonly TermKind[]
  readonly words: readonly TypedWord[]
  readonly locale: Locale
  readonly score: (label: string) => number
  readonly enough: number
  /** How much less the other names of a framework's skills count. */
  readonly framework: number
}

interface Ranked {
  readonly term: Term
  readonly score: number
  readonly label: string
  readonly via: string | undefined
}

/** So many terms are looked at closely; what many more fit equally well is not worth telling apart. */
const mostRanked = 60

/** With fewer good ones than this, somebody may have mistyped: an own word may hold the same mistake. */
const fewGood = 3

async function rank(db: Reading, me: { readonly id: string }, ranking: Ranking) {
  const { kinds, words } = ranking
  const whose = { personId: me.id, kinds }
  const direct = scored(await listLike(db, { ...whose, sought: words.map(beginning) }), ranking)
  const good = direct.filter(({ score }) => score >= 0.6).length
  const meant = good >= fewGood ? [] : words.flatMap(({ text }) => wordsMeant(text)).map(word => `% ${word} %`)
  const corrected = meant.length > 0 ? scored(await listLike(db, { ...whose, sought: meant }), ranking) : []
  const others = good + corrected.length > 0 ? [] : scored(await listAlike(db, me.id, kinds, words), ranking)
  const alike = [...corrected, ...others]
  const best = [...direct, ...alike].sort((a, b) => b.score - a.score).slice(0, mostRanked)
  const ranked = await withWords(db, best, ranking)
  return { known: ranked.filter(({ isCommon }) => isCommon), quiet: ranked.filter(({ isCommon }) => !isCommon) }
}

interface Candidate {
  readonly id: string
  /** Itself, or the term that it was merged into. */
  readonly rootId: string
  readonly isCommon: boolean
  readonly searchText: string
}

// By the folded labels alone: most candidates go here, before anybody reads their words.
function scored(candidates: readonly Candidate[], { score, enough }: Ranking) {
  return candidates.flatMap(candidate => {
    const labels = candidate.searchText.slice(2, -2).split(' | ')
    const best = Math.max(...labels.map(score))
    return best >= enough ? [{ ...candidate, score: best }] : []
  })
}

async function withWords(db: Reading, candidates: readonly Candidate[], ranking: Ranking) {
  const { locale } = ranking
  const rows = await rowsOf(db, [...new Set(candidates.flatMap(({ id, rootId }) => [id, rootId]))])
  const best = new Map<string, Ranked & { isCommon: boolean }>()
  for (const { id, rootId, isCommon } of candidates) {
    const [row, root] = [rows.get(id), rows.get(rootId)]
    if (!row || !root) continue
    const fitting = bestLabel(row, ranking)
    const before = best.get(rootId)
    if (before && before.score >= fitting.score) continue
    const term = termIn(root, locale)
    const isShown = foldLabel(fitting.label) === foldLabel(term.label)
    best.set(rootId, { ...fitting, term, via: isShown ? undefined : fitting.label, isCommon })
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.term.label.length - b.term.label.length)
}

// What the reader's own language calls it counts a little more, and the first name a little more than the others.
function bestLabel(
  { texts, origin }: TermRow,
  { locale, score, framework }: Ranking,
): { score: number; label: string } {
  const otherName = 0.02 + (origin === 'framework' ? framework : 0)
  let best = { score: 0.001, label: '' }
  for (const label of labelsOf(termTexts.parse(texts))) {
    const fit = score(label.text) - (label.locale === locale ? 0 : 0.01) - (label.isPreferred ? 0 : otherName)
    if (fit > best.score) best = { score: fit, label: label.text }
  }
  return best
}

async function rowsOf(db: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, TermRow>> {
  if (ids.length === 0) return new Map()
  const rows = await listRows(db, { ids })
  return new Map(rows.map(row => [row.id, row]))
}

const listRows = keptQuestion((db, { ids }: { ids: readonly string[] }) =>
  db
    .selectFrom('terms')
    .select(['id', 'kind', 'origin', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where(sql<boolean>`id = any(${ids}::uuid[])`),
)

const beginning = ({ stem }: TypedWord): string => (stem.length < 4 ? `% ${stem}%` : `%${stem}%`)

// Slips in words that the built-in vocabulary does not have: names of frameworks' skills, and own words.
async function listAlike(
  db: Reading,
  personId: string,
  kinds: readonly TermKind[],
  words: readonly TypedWord[],
): Promise<readonly Candidate[]> {
  const long = words.map(({ text }) => text).filter(({ length }) => length >= 4)
  if (long.length === 0) return []
  const [, candidates] = await Promise.all([
    sql`set local pg_trgm.word_similarity_threshold = 0.4`.execute(db),
    listSpeltAlike(db, { personId, kinds, sought: long }),
  ])
  return candidates
}

interface Sought {
  readonly personId: string
  readonly kinds: readonly TermKind[]
  /** Patterns or words. */
  readonly sought: readonly string[]
}

const mostCandidates = 500

// A term merged into another answers with that one, however long the way there is.
const listCandidates = (which: (sought: readonly string[]) => RawBuilder<boolean>) =>
  keptQuestion((db, { personId, kinds, sought }: Sought) =>
    db
      .withRecursive('way', way =>
        way
          .selectFrom('terms')
          .select(['id as from_id', 'merged_into_id as id'])
          .where('organisation_id', '=', db.organisationId)
          .where('merged_into_id', 'is not', null)
          .unionAll(
            way
              .selectFrom('way')
              .innerJoin('terms as next', 'next.id', 'way.id')
              .select(['way.from_id', 'next.merged_into_id as id'])
              .where('next.organisation_id', '=', db.organisationId)
              .where('next.merged_into_id', 'is not', null),
          ),
      )
      .selectFrom('terms as t')
      .leftJoin('way', 'way.from_id', 't.id')
      .innerJoin('terms as root', join =>
        join
          .onRef('root.organisation_id', '=', 't.organisation_id')
          .on('root.id', '=', sql<string>`coalesce(way.id, t.id)`)
          .on('root.merged_into_id', 'is', null),
      )
      .select(['t.id', 'root.id as rootId', isCommon(personId).as('isCommon'), 't.search_text as searchText'])
      .where('t.organisation_id', '=', db.organisationId)
      .where(sql<boolean>`t.kind = any(${kinds})`)
      .where('root.hidden_at', 'is', null)
      .where(which(sought))
      .limit(mostCandidates),
  )

// An own word that its owner keeps to a team must not become known to others by being suggested to them.
const isCommon = (personId: string) => sql<boolean>`(root.origin <> 'own-word' or t.created_by = ${personId}
  or exists (select from person_terms as told where told.organisation_id = t.organisation_id and told.term_id = t.id
    and (told.person_id = ${personId} or told.audience in ('organisation', 'partners'))))`

const listLike = listCandidates(patterns => sql`t.search_text like any (${patterns})`)
const listSpeltAlike = listCandidates(words => sql`t.origin <> 'built-in' and t.search_text %> any (${words})`)
