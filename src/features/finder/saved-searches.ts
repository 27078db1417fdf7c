import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { queryString } from '#platform/http/urls.ts'
import type { SavedSearch } from './saved-searches.queries.ts'
import { isFiltered, readSearch, searchQuery } from './search.ts'

export const mostSaved = 50

/** What is kept of a search: its words, filters and order; not the page. Undefined where nothing was asked for. */
export function searchToKeep(query: string): string | undefined {
  const search = readSearch(new URLSearchParams(query.slice(0, 4000)))
  if (!isFiltered(search)) return undefined
  return queryString(searchQuery({ ...search, page: 1, print: false })).slice(1)
}

interface NewSearch {
  readonly name: string
  readonly search: string
  readonly now: Date
}

/** Keeps a search under a name of its owner's. */
export async function saveSearch(tx: Writing, me: { readonly id: string }, { name, search, now }: NewSearch) {
  await tx
    .insertInto('saved_searches')
    .values({ organisation_id: tx.organisationId, id: uuid(), person_id: me.id, name, search, saved_at: now })
    .execute()
}

export async function removeSearch(tx: Writing, { id }: Pick<SavedSearch, 'id'>): Promise<void> {
  await tx.deleteFrom('saved_searches').where('organisation_id', '=', tx.organisationId).where('id', '=', id).execute()
}
