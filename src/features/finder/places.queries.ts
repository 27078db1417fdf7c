import { sql } from 'kysely'
import { maySeeSql } from '#features/profiles/index.ts'
import { typedWords } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Asking } from './conditions.ts'

type Looking = Pick<Asking, 'db' | 'me'>

const minute = 60_000
const mostKept = 2_000
const mostListed = 100
const mostSuggested = 8

interface Place {
  readonly name: string
  readonly words: readonly string[]
}

const kept = new Map<string, { readonly until: number; readonly places: readonly Place[] }>()

// The same for everybody in an organisation, so it is kept for a minute: the places that most people show come first.
async function listKnownPlaces(db: Reading, now: number): Promise<readonly Place[]> {
  const known = kept.get(db.organisationId)
  if (known && known.until > now) return known.places
  const rows = await db
    .selectFrom('finder_places')
    .select('place')
    .where('organisation_id', '=', db.organisationId)
    .orderBy('people', 'desc')
    .orderBy('place')
    .limit(mostKept)
    .execute()
  const places = rows.map(({ place }) => ({ name: place, words: typedWords(place).map(({ text }) => text) }))
  if (kept.size > 500) kept.clear()
  kept.set(db.organisationId, { until: now + minute, places })
  return places
}

/** Places to choose from without typing: those that most people show to the whole organisation, by name. */
export async function listCommonPlaces(db: Reading, now = Date.now()): Promise<readonly string[]> {
  const places = await listKnownPlaces(db, now)
  return places
    .slice(0, mostListed)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b))
}

/**
 * Places that somebody who types this may mean: every word typed begins a word of the place. Only where somebody works
 * at this moment who shows it to the searcher, so a suggestion tells nothing that a search for it would not.
 */
export async function suggestPlaces(asking: Looking, typed: string, now = Date.now()): Promise<readonly string[]> {
  const words = typedWords(typed).map(({ text }) => text)
  if (words.length === 0) return []
  const fits = ({ words: parts }: Place) => words.every(word => parts.some(part => part.startsWith(word)))
  const places = (await listKnownPlaces(asking.db, now)).filter(fits).slice(0, mostSuggested * 2)
  return listAlive(
    asking,
    places.map(({ name }) => name),
  )
}

async function listAlive({ db, me }: Looking, places: readonly string[]): Promise<readonly string[]> {
  if (places.length === 0) return []
  const { rows } = await sql<{ place: string }>`
    select w.place from unnest(${[...places]}::text[]) with ordinality as w(place, rank)
    where exists (select from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
      and p.location = w.place and ${maySeeSql(me, 'location')})
    order by w.rank limit ${sql.lit(mostSuggested)}`.execute(db)
  return rows.map(({ place }) => place)
}
