import { sql } from 'kysely'
import { isMisspelling, slipsOf } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { stemOf, typedWordsOf } from '../search-words.ts'

/** A word that was typed, with the stems by which it is looked for. */
export interface TypedWord {
  readonly typed: string
  readonly stems: readonly string[]
  /** What was probably meant, where nothing is found by the word itself; empty where it is. */
  readonly meant: readonly string[]
}

const mostSpellings = 3

/** What each word of a question may mean: itself, or, where nothing here has it, the words that are spelt nearly so. */
export async function readTypedWords(db: Reading, question: string): Promise<readonly TypedWord[]> {
  const typed = typedWordsOf(question)
  if (typed.length === 0) return []
  const known = await listKnown(db, typed)
  const strange = typed.filter(word => !known.has(word) && word.length > 3)
  const spellings = strange.length > 0 ? await listSpellings(db, strange) : new Map<string, readonly string[]>()
  return typed.map(word => {
    const near = spellings.get(word) ?? []
    return near.length > 0
      ? { typed: word, stems: [...new Set(near.map(stemOf))], meant: near }
      : { typed: word, stems: [stemOf(word)], meant: [] }
  })
}

/** What to look for, in the language of PostgreSQL: all of the words, or any of them. */
export const wordQuery = (words: readonly TypedWord[], wants: 'all' | 'any' = 'all'): string =>
  words
    .map(({ stems }) => `(${stems.map(stem => (stem.length > 2 ? `${quoted(stem)}:*` : quoted(stem))).join(' | ')})`)
    .join(wants === 'all' ? ' & ' : ' | ')

const quoted = (stem: string) => `'${stem.replace(/[^\p{L}\p{N}]/gu, '')}'`

async function listKnown(db: Reading, words: readonly string[]): Promise<ReadonlySet<string>> {
  const queries = words.map(word => wordQuery([{ typed: word, stems: [stemOf(word)], meant: [] }]))
  // “offset 0”: one word after the other, each by the index; a join would hold every word against every resource.
  const { rows } = await sql<{ word: string }>`
    select w.word from unnest(${[...words]}::text[], ${queries}::text[]) as w(word, query)
    where exists (select from learning_resources r
      where r.organisation_id = ${db.organisationId}::uuid and r.published_at is not null and r.withdrawn_at is null
        and r.found_by @@ w.query::tsquery offset 0)`.execute(db)
  return new Set(rows.map(({ word }) => word))
}

async function listSpellings(db: Reading, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  // The slips are given as they are: a join would work them out again for each of all words, and use no index.
  const { rows } = await sql<{ word: string }>`
    select word from learning_words
    where organisation_id = ${db.organisationId}::uuid and slips && ${[...new Set(words.flatMap(slipsOf))]}::text[]
    `.execute(db)
  const near = words.flatMap(typed =>
    rows.flatMap(({ word }) => (typed !== word && isMisspelling(typed, word) ? [{ typed, word }] : [])),
  )
  return new Map(
    [...Map.groupBy(near, ({ typed }) => typed)].map(([typed, candidates]) => {
      const nearest = Math.min(...candidates.map(({ word }) => distance(typed, word)))
      const best = candidates.map(({ word }) => word).filter(word => distance(typed, word) === nearest)
      return [typed, best.sort((a, b) => a.localeCompare(b)).slice(0, mostSpellings)]
    }),
  )
}

// One slip before two; among those, the word that begins alike.
const distance = (typed: string, meant: string): number =>
  (isMisspelling(typed, meant, 1) ? 0 : 2) + (typed[0] === meant[0] ? 0 : 1)
