import type { Reading } from '#platform/db/tx.ts'
import { type CrosswalkLink, type LevelMatch, type MatchKind, turned } from './derive-levels.ts'

/** Every published match that touches a framework, read from both ends; nothing of drafts and withdrawn crosswalks. */
export async function listCrosswalkLinks(db: Reading, frameworkId: string): Promise<readonly CrosswalkLink[]> {
  const editions = await db
    .selectFrom('crosswalks as c')
    .innerJoin('crosswalk_editions as e', join =>
      join.onRef('e.organisation_id', '=', 'c.organisation_id').onRef('e.crosswalk_id', '=', 'c.id'),
    )
    .distinctOn('c.id')
    .select(['c.id', 'c.from_framework_id', 'c.to_framework_id', 'e.id as edition_id'])
    .where('c.organisation_id', '=', db.organisationId)
    .where('c.withdrawn_at', 'is', null)
    .where('e.published_at', 'is not', null)
    .where(eb => eb.or([eb('c.from_framework_id', '=', frameworkId), eb('c.to_framework_id', '=', frameworkId)]))
    .orderBy('c.id')
    .orderBy('e.number', 'desc')
    .execute()
  if (editions.length === 0) return []
  const ids = editions.map(({ edition_id }) => edition_id)
  const links = await db
    .selectFrom('crosswalk_links')
    .select(['edition_id', 'from_key', 'to_key', 'kind', 'note'])
    .where('organisation_id', '=', db.organisationId)
    .where('edition_id', 'in', ids)
    .orderBy('edition_id')
    .orderBy('from_key')
    .orderBy('to_key')
    .execute()
  const levels = await db
    .selectFrom('crosswalk_level_links')
    .select(['edition_id', 'from_level', 'to_level', 'kind'])
    .where('organisation_id', '=', db.organisationId)
    .where('edition_id', 'in', ids)
    .orderBy('from_level')
    .orderBy('to_level')
    .execute()
  return editions.flatMap(edition => {
    const scale = levels
      .filter(({ edition_id }) => edition_id === edition.edition_id)
      .map((row): LevelMatch => ({ from: row.from_level, to: row.to_level, kind: row.kind as MatchKind }))
    const back = scale.map(match => ({ ...turned(match), from: match.to, to: match.from }))
    return links
      .filter(({ edition_id }) => edition_id === edition.edition_id)
      .flatMap(row => {
        const forth: CrosswalkLink = {
          crosswalkId: edition.id,
          from: { frameworkId: edition.from_framework_id, skillKey: row.from_key },
          to: { frameworkId: edition.to_framework_id, skillKey: row.to_key },
          ...{ kind: row.kind as MatchKind, note: row.note, levels: scale },
        }
        return [forth, { ...turned(forth), from: forth.to, to: forth.from, levels: back }]
      })
  })
}
