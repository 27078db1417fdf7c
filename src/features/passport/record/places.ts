import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'

/** Where a skill, an area or an edition itself stands. Of what is published, this never changes. */
export interface Place {
  readonly frameworkId: string
  readonly versionId: string
  /** Of a skill or an area; empty for an edition. */
  readonly key: string
  readonly publishedAt: Date | undefined
}

export type Places = (id: string) => Place

interface Row {
  readonly id: string
  readonly framework_id: string
  readonly version_id: string
  readonly key: string
  readonly published_at: Date | null
}

const ask = keptQuestion<Row, { ids: readonly string[] }>((db, { ids }) => {
  const wanted = sql`${ids}::uuid[]`
  const organisation = sql`${db.organisationId}::uuid`
  return sql<Row>`
    select i.id, v.framework_id, v.id as version_id, i.key, v.published_at from (
      select id, framework_version_id, key from skills where organisation_id = ${organisation} and id = any(${wanted})
      union all
      select id, framework_version_id, key from areas where organisation_id = ${organisation} and id = any(${wanted})
      union all
      select id, id, '' from framework_versions where organisation_id = ${organisation} and id = any(${wanted})
    ) i
    join framework_versions v on v.organisation_id = ${organisation} and v.id = i.framework_version_id`
})

const mostKept = 8000
const kept = new Map<string, Map<string, Place>>()
let count = 0

/**
 * Where these skills, areas and editions stand: what is asked for on every page of everybody is answered from this
 * process's memory after the first time. Nothing of it says who asked. `places(id)` throws for an id that was not given.
 */
export async function findPlaces(db: Reading, ids: Iterable<string>): Promise<Places> {
  const known = kept.get(db.organisationId)
  const missing = [...new Set(ids)].filter(id => !known?.has(id))
  const read = missing.length > 0 ? await ask(db, { ids: missing }) : []
  const fresh = new Map(read.map(row => [row.id, toPlace(row)]))
  keep(db.organisationId, fresh)
  return id => {
    const place = known?.get(id) ?? fresh.get(id)
    if (!place) throw new Error('Every answer is to a skill of an edition that is there.')
    return place
  }
}

const toPlace = ({ framework_id, version_id, key, published_at }: Row): Place => ({
  ...{ frameworkId: framework_id, versionId: version_id, key },
  publishedAt: published_at ?? undefined,
})

function keep(organisationId: string, fresh: ReadonlyMap<string, Place>): void {
  const published = [...fresh].filter(([, { publishedAt }]) => publishedAt)
  if (published.length === 0) return
  if (count + published.length > mostKept) {
    kept.clear()
    count = 0
  }
  const places = kept.get(organisationId) ?? new Map<string, Place>()
  kept.set(organisationId, places)
  for (const [id, place] of published) places.set(id, place)
  count += published.length
}
