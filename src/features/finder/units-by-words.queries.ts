import { sql } from 'kysely'
import { foldLabel, stem, type TypedWord } from '#features/terms/index.ts'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'

const mostNamed = 150
const mostBelow = 4_000

interface Named {
  readonly place: number
  readonly id: string
  readonly name: string
}

/** What a word may mean among units. */
export interface MeantUnits {
  /** Units with the word in their name, and everything below them. */
  readonly ids: readonly string[]
  /** Those that have it in their own name, with that name folded. */
  readonly named: readonly { readonly id: string; readonly folded: string }[]
}

/**
 * For each of the words the open units that have it in their name, with every unit below them; by the word's place.
 * A word that stands in very many names, such as “team”, means the shortest of them.
 */
export async function listUnitsByWords(
  db: Reading,
  words: readonly TypedWord[],
): Promise<ReadonlyMap<number, MeantUnits>> {
  if (words.length === 0) return new Map()
  const rows = await listNamed(db, { patterns: words.map(likeStart) })
  const named = rows.filter(({ place, name }) => isIn(name, words[place]))
  if (named.length === 0) return new Map()
  const below = await listBelow(db, { places: named.map(({ place }) => place), ids: named.map(({ id }) => id) })
  const places = Map.groupBy(below, ({ place }) => place)
  return new Map(
    [...places].map(([place, units]) => [
      place,
      {
        ids: units.map(({ id }) => id),
        named: named.filter(one => one.place === place).map(({ id, name }) => ({ id, folded: foldLabel(name) })),
      },
    ]),
  )
}

const listNamed = keptQuestion(
  (db, { patterns }: { patterns: readonly string[] }) => sql<Named>`
    select w.place::int - 1 as place, u.id, u.name
    from unnest(${patterns}::text[]) with ordinality as w(pattern, place)
    cross join lateral (
      select id, name from units
      where organisation_id = ${db.organisationId} and closed_at is null and search_text like w.pattern
      order by length(name), name, id limit ${sql.lit(mostNamed)}
    ) u`,
)

const listBelow = keptQuestion(
  (db, { places, ids }: { places: readonly number[]; ids: readonly string[] }) => sql<{ place: number; id: string }>`
    select distinct n.place, u.id
    from unnest(${places}::int[], ${ids}::uuid[]) as n(place, top)
    join units u on u.path @> array[n.top]
    where u.organisation_id = ${db.organisationId} and u.closed_at is null
    order by n.place, u.id limit ${sql.lit(mostBelow)}`,
)

const likeStart = ({ stem: root }: TypedWord): string => `%${root.replace(/[%_\\]/g, '')}%`

// The beginning of a longer word will do when it says enough: “plan” means “Planning”, “an” nothing.
function isIn(name: string, word: TypedWord | undefined): boolean {
  if (!word) return false
  return foldLabel(name)
    .split(' ')
    .some(
      part => part === word.text || stem(part) === word.stem || (word.stem.length > 3 && part.startsWith(word.stem)),
    )
}
