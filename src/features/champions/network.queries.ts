import { sql } from 'kysely'
import { maySeeSql, type Viewer } from '#features/profiles/index.ts'
import { listTermFamilies, resolveTerms } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { compareTexts, type Locale } from '#platform/i18n/index.ts'

/** Something that champions have in common, and how many of them. */
export interface Shared {
  readonly key: string
  readonly name: string
  readonly champions: number
}

const activeHolders = sql`role_grants g
  join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.left_at is null`

/** Languages that champions show to the whole organisation, those of most champions first. */
export async function listLanguages(db: Reading, locale: Locale): Promise<readonly Shared[]> {
  const { rows } = await sql<{ termId: string; champions: number }>`
    select t.term_id as "termId", count(distinct p.id)::int as champions from ${activeHolders}
    join person_terms t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.relation <> 'wants'
      and t.audience in ('organisation', 'partners')
    join terms k on k.organisation_id = t.organisation_id and k.id = t.term_id and k.kind = 'language'
    where g.organisation_id = ${db.organisationId} and g.role = 'champion' and g.revoked_at is null
    group by t.term_id`.execute(db)
  const terms = await resolveTerms(
    db,
    rows.map(({ termId }) => termId),
    locale,
  )
  const shared = new Map<string, Shared>()
  for (const { termId, champions } of rows) {
    const term = terms.get(termId)
    if (!term) continue
    const before = shared.get(term.id)?.champions ?? 0
    shared.set(term.id, { key: term.id, name: term.label, champions: before + champions })
  }
  return [...shared.values()].toSorted((a, b) => b.champions - a.champions || compareTexts(locale, a.name, b.name))
}

/** The ids that stand for a language: its own, and those of the words merged into it. */
export async function languageIds(db: Reading, termId: string): Promise<readonly string[]> {
  return (await listTermFamilies(db, [termId])).get(termId) ?? [termId]
}

const mostPlaces = 40

/** Places where champions work, as far as the viewer may know, the most frequent first. */
export async function listPlaces(db: Reading, viewer: Viewer): Promise<readonly Shared[]> {
  const { rows } = await sql<Shared>`
    select p.location as key, p.location as name, count(*)::int as champions from ${activeHolders}
    where g.organisation_id = ${db.organisationId} and g.role = 'champion' and g.revoked_at is null
      and p.location <> '' and ${maySeeSql(viewer, 'location')}
    group by p.location order by count(*) desc, p.location limit ${mostPlaces}`.execute(db)
  return rows
}

/** How many champions like to help with each area, by its key. */
export async function countAreas(db: Reading): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ key: string; champions: number }>`
    select a.framework_id::text || '/' || a.area_key as key, count(*)::int as champions from ${activeHolders}
    join champions c on c.organisation_id = g.organisation_id and c.person_id = g.person_id and c.state = 'active'
    join champion_areas a on a.organisation_id = c.organisation_id and a.champion_id = c.id
    where g.organisation_id = ${db.organisationId} and g.role = 'champion' and g.revoked_at is null
    group by 1`.execute(db)
  return new Map(rows.map(({ key, champions }) => [key, champions]))
}
