import { sql } from 'kysely'
import { maySeeSql } from '#features/profiles/index.ts'
import { isMisspelling, slipsOf, type TypedWord } from '#features/terms/index.ts'
import type { Asking } from './conditions.ts'

const mostSpellings = 3

/**
 * For each of these words, by its text, up to three that may have been meant. Only words by which the searcher can find
 * somebody at this moment are among them, so a word tells nothing that a search for it would not.
 */
export async function listSpellings(
  asking: Asking,
  words: readonly TypedWord[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const long = words.map(({ text }) => text).filter(text => text.length > 2)
  if (long.length === 0) return new Map()
  const { db } = asking
  await sql`set local pg_trgm.similarity_threshold = 0.3`.execute(db)
  // Words and slips are given as they are: a join with what was typed would use neither index.
  const ways = [
    sql`slips && ${long.flatMap(slipsOf)}::text[]`,
    ...long.filter(word => word.length > 7).map(word => sql`word % ${word}`),
  ]
  const { rows } = await sql<{ word: string }>`
    select word from finder_words
    where organisation_id = ${db.organisationId} and (${sql.join(ways, sql` or `)})`.execute(db)
  const near = long.flatMap(word =>
    rows.flatMap(({ word: other }) =>
      word !== other.slice(1) && isMisspelling(word, other.slice(1)) ? [{ word, near: other }] : [],
    ),
  )
  const alive = await listAlive(asking, [...new Set(near.map(row => row.near))])
  return new Map(
    [...Map.groupBy(near, ({ word }) => word)].flatMap(([word, candidates]) => {
      const real = [...new Set(candidates.filter(row => alive.has(row.near)).map(row => row.near.slice(1)))]
      const best = real
        .sort((a, b) => distance(word, a) - distance(word, b) || a.localeCompare(b))
        .slice(0, mostSpellings)
      return best.length > 0 ? [[word, best] as const] : []
    }),
  )
}

// One slip before two; among those, the word that begins alike.
const distance = (typed: string, meant: string): number =>
  (isMisspelling(typed, meant, 1) ? 0 : 2) + (typed[0] === meant[0] ? 0 : 1)

/** Those of the words by which somebody can be found now, by this searcher. */
async function listAlive({ db, me }: Asking, words: readonly string[]): Promise<ReadonlySet<string>> {
  if (words.length === 0) return new Set()
  const { rows } = await sql<{ word: string }>`
    select w.word from unnest(${[...words]}::text[]) as w(word) where case left(w.word, 1)
      when 'u' then exists (select from units u where u.organisation_id = ${db.organisationId} and u.closed_at is null
        and u.search_text like '%' || substr(w.word, 2) || '%')
      when 'p' then exists (select from profiles f join people p on p.organisation_id = f.organisation_id and p.id = f.person_id
        where f.organisation_id = ${db.organisationId} and p.left_at is null
        and f.found_by @@ ('''' || w.word || '''')::tsquery and ${maySeeSql(me, 'preferredName')})
      when 'a' then exists (select from profiles f join people p on p.organisation_id = f.organisation_id and p.id = f.person_id
        where f.organisation_id = ${db.organisationId} and p.left_at is null
        and f.found_by @@ ('''' || w.word || '''')::tsquery and ${maySeeSql(me, 'askMeAbout')})
      when 'l' then exists (select from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
        and p.found_by @@ ('''' || w.word || '''')::tsquery and ${maySeeSql(me, 'location')})
      else exists (select from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
        and p.found_by @@ ('''' || w.word || '''')::tsquery) end`.execute(db)
  return new Set(rows.map(({ word }) => word))
}
