import type { Reading } from '#platform/db/tx.ts'

export interface SavedSearch {
  readonly id: string
  readonly name: string
  /** The query of its address. */
  readonly search: string
  readonly savedAt: Date
}

interface Owner {
  readonly id: string
}

/** Somebody's own saved searches, by name. */
export function listSavedSearches(db: Reading, me: Owner): Promise<readonly SavedSearch[]> {
  return db
    .selectFrom('saved_searches')
    .select(['id', 'name', 'search', 'saved_at as savedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .orderBy('name')
    .orderBy('id')
    .execute()
}
