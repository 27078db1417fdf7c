import { sql } from 'kysely'
import { searchText } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { readTypedWords, wordQuery } from './catalogue/typed-words.queries.ts'
import { listCollections } from './collecting/collections.queries.ts'

export type NamedThing = { readonly resourceId: string } | { readonly collectionId: string }

/** What a typed title means: the collection or the published resource that is called so; else the only one it fits. */
export async function findNamed(
  db: Reading,
  typed: string,
  locale: Locale,
  { collections: withCollections = true } = {},
): Promise<NamedThing | undefined> {
  const wanted = searchText(typed)
  if (!wanted) return undefined
  if (withCollections) {
    const collections = await listCollections(db, locale)
    const named = collections.find(({ texts }) => Object.values(texts).some(one => searchText(one?.title) === wanted))
    if (named) return { collectionId: named.id }
  }
  const words = wordQuery(await readTypedWords(db, typed))
  if (!words) return undefined
  const { rows } = await sql<{ id: string; titles: string[] }>`
    select r.id, array(select t.words->>'title' from jsonb_each(r.texts) t(language, words)) as titles
    from learning_resources r
    where r.organisation_id = ${db.organisationId}::uuid and r.published_at is not null and r.withdrawn_at is null
      and r.found_by @@ ${words}::tsquery
    order by ts_rank('{0.05, 0.05, 0.4, 1}', r.found_by, ${words}::tsquery) desc, r.id limit 50`.execute(db)
  const exact = rows.find(({ titles }) => titles.some(title => searchText(title) === wanted))
  const containing = rows.filter(({ titles }) => titles.some(title => searchText(title).includes(wanted)))
  const only = containing.length === 1 ? containing[0] : rows.length === 1 ? rows[0] : undefined
  const found = exact ?? only
  return found && { resourceId: found.id }
}
