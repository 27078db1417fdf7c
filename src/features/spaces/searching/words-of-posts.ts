import { sql } from 'kysely'
import { foldLabel, isMisspelling, isSmallWord, slipsOf, stem } from '#features/terms/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'

const mostWords = 8
const mostLearnt = 400

const tellingWords = (typed: string, most: number): readonly string[] => {
  const all = foldLabel(typed)
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter(Boolean)
  const telling = all.filter(word => !isSmallWord(word))
  return [...new Set(telling.length > 0 ? telling : all)].slice(0, most)
}

/** Learns the words of a new post at once, so that they are found by those who misspell them. */
export async function learnWords(tx: Writing, words: string): Promise<void> {
  const learnt = tellingWords(words.slice(0, 10_000), mostLearnt).filter(isLearnt)
  await sql`insert into space_words (organisation_id, word, slips)
    select ${tx.organisationId}, w, slips_of(w) from unnest(${learnt}::text[]) w
    on conflict (organisation_id, word) do nothing`.execute(tx)
}

// Short words are not corrected, and figures are seldom misspelt.
const isLearnt = (word: string) => word.length > 3 && word.length <= 40 && /^\p{L}+$/u.test(word)

/** Learns all words anew from what stands in posts and titles now; what stands nowhere any more is forgotten. */
export async function learnAllWords(tx: Writing): Promise<void> {
  await sql`delete from space_words where organisation_id = ${tx.organisationId}`.execute(tx)
  await sql`insert into space_words (organisation_id, word, slips)
    select ${tx.organisationId}, w.word, slips_of(w.word) from (
      select distinct substr(f.word, 2) as word from (
        select unnest(tsvector_to_array(o.found_by)) as word from space_posts o
        where o.organisation_id = ${tx.organisationId} and o.deleted_at is null and o.hidden_at is null
        union all
        select unnest(tsvector_to_array(t.found_by)) from space_topics t
        where t.organisation_id = ${tx.organisationId} and t.hidden_at is null) f) w
    where length(w.word) between 4 and 40 and w.word ~ '^[[:alpha:]]+$'`.execute(tx)
}

/**
 * What somebody typed as one tsquery for each word that says something: posts have a word that begins like it, or like
 * a word that it may be a misspelling of.
 */
export async function wordQueries(db: Reading, typed: string): Promise<readonly string[]> {
  const words = tellingWords(typed.slice(0, 400), mostWords)
  const near = await likeWords(db, words)
  return words.map(word => [beginning(stem(word)), ...(near.get(word) ?? []).map(whole)].join(' | '))
}

// Only letters, digits, + and # come through, so nothing of tsquery's own signs does.
const beginning = (word: string) => `'w${word.slice(0, 40)}':*`
const whole = (word: string) => `'w${word.slice(0, 40)}'`

const mostLike = 6

async function likeWords(db: Reading, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const asked = words.filter(isLearnt)
  if (asked.length === 0) return new Map()
  const { rows } = await sql<{ word: string }>`
    select word from space_words
    where organisation_id = ${db.organisationId} and slips && ${asked.flatMap(slipsOf)}::text[] limit 500`.execute(db)
  const near = asked.flatMap(typed =>
    rows.flatMap(({ word }) => (!word.startsWith(typed) && isMisspelling(typed, word) ? [{ typed, word }] : [])),
  )
  return new Map(
    [...Map.groupBy(near, ({ typed }) => typed)].map(([typed, found]) => [
      typed,
      found.slice(0, mostLike).map(({ word }) => word),
    ]),
  )
}
