import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { NewLink } from './crosswalks.ts'
import { turned } from './derive-levels.ts'
import { kindOfAssociation } from './exchange/case-associations.ts'

/** What the file of one framework says about another that is here as well. */
export interface Offer {
  readonly fromFrameworkId: string
  readonly toFrameworkId: string
  readonly links: readonly NewLink[]
}

/** Associations of CASE packages that lead from a skill of one framework to a skill of another. */
export async function listOffers(db: Reading): Promise<readonly Offer[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<{
    from_id: string
    to_id: string
    from_key: string
    to_key: string
    type: string
    association: Record<string, unknown>
  }>`
    with newest as materialized (
      select distinct on (v.framework_id) v.framework_id, v.id, v.source from framework_versions v
      where v.organisation_id = ${organisation} and v.published_at is not null
      order by v.framework_id, v.published_at desc, v.id desc
    ), said as materialized (
      select n.framework_id as file_of, a as association, a->>'associationType' as type,
        a->'originNodeURI'->>'identifier' as origin, a->'destinationNodeURI'->>'identifier' as destination
      from newest n, jsonb_array_elements(coalesce(n.source->'associations', '[]')) a
      where a->>'associationType' in ('exactMatchOf', 'isRelatedTo', 'isPeerOf', 'isPartOf', 'isTranslationOf')
    ), skill as (
      select s.guid, s.key, n.framework_id from newest n
      join skills s on s.organisation_id = ${organisation} and s.framework_version_id = n.id
      where s.guid in (select origin from said union select destination from said)
    )
    select o.framework_id as from_id, d.framework_id as to_id, o.key as from_key, d.key as to_key, said.type, said.association
    from said
    join skill o on o.guid = said.origin
    join skill d on d.guid = said.destination and d.framework_id <> o.framework_id
    where said.file_of in (o.framework_id, d.framework_id)
    order by o.framework_id, d.framework_id, o.key, d.key`.execute(db)
  const said = rows.flatMap(row => {
    const kind = kindOfAssociation(row.type)
    const link = kind && { fromKey: row.from_key, toKey: row.to_key, kind, note: '', source: row.association }
    return link ? [{ fromFrameworkId: row.from_id, toFrameworkId: row.to_id, link }] : []
  })
  const pairs = Map.groupBy(said, one => [one.fromFrameworkId, one.toFrameworkId].sort().join(' '))
  return [...pairs.values()].flatMap(offered)
}

type Said = Pick<Offer, 'fromFrameworkId' | 'toFrameworkId'> & { readonly link: NewLink }

// Two files may speak of each other. They become one offer, in the direction in which more is said.
function offered(all: readonly Said[]): readonly Offer[] {
  const [one] = [...Map.groupBy(all, ({ fromFrameworkId }) => fromFrameworkId).values()].sort(
    (a, b) => b.length - a.length,
  )
  const [first] = one ?? []
  if (!first) return []
  const { fromFrameworkId, toFrameworkId } = first
  const links = all.map(({ fromFrameworkId: from, link }) => (from === fromFrameworkId ? link : back(link)))
  const unique = new Map(links.toReversed().map(link => [`${link.fromKey} ${link.toKey}`, link]))
  return [{ fromFrameworkId, toFrameworkId, links: [...unique.values()].toReversed() }]
}

const back = (link: NewLink): NewLink => ({ ...turned(link), fromKey: link.toKey, toKey: link.fromKey })
