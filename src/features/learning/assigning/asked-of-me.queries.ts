import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Collection, listCollections } from '../collecting/collections.queries.ts'
import { listMyCompletions } from '../mine.queries.ts'
import { listResources, type Resource } from '../resources.queries.ts'
import { isAskedOfSql } from './is-asked-of-sql.ts'

/** Something that is asked of the reader together with everybody else concerned. */
export interface AskedOfMe {
  readonly id: string
  readonly reason: string
  readonly dueOn: string | undefined
  readonly by: string | undefined
  /** One thing, or several that belong together. */
  readonly resource: Resource | undefined
  readonly collection: Collection | undefined
  readonly done: number
  readonly all: number
}

interface Row {
  readonly id: string
  readonly reason: string
  readonly dueOn: string | null
  readonly by: string | null
  readonly resourceId: string | null
  readonly collectionId: string | null
}

/** What is asked of somebody now and not done, known or refused; what is due first comes first. */
export async function listAskedOfMe(
  db: Reading,
  me: Pick<Me, 'id' | 'unitId'>,
  locale: Locale,
): Promise<readonly AskedOfMe[]> {
  const { rows } = await sql<Row>`
    select a.id, a.reason, a.due_on::text as "dueOn", p.name as by, a.resource_id as "resourceId",
      a.collection_id as "collectionId"
    from learning_assignments a
    left join people p on p.organisation_id = a.organisation_id and p.id = a.assigned_by and p.left_at is null
    where ${isAskedOfSql(db, me)}
    order by a.due_on nulls last, a.assigned_at, a.id limit 100`.execute(db)
  if (rows.length === 0) return []
  const collections = new Map((await listCollections(db, locale)).map(one => [one.id, one]))
  const idsOf = ({ resourceId, collectionId }: Row) =>
    resourceId ? [resourceId] : (collections.get(collectionId ?? '')?.resourceIds ?? [])
  const ids = [...new Set(rows.flatMap(idsOf))]
  const resources = new Map((await listResources(db, ids, locale)).map(one => [one.id, one]))
  const done = new Set((await listMyCompletions(db, me, ids)).map(({ resourceId }) => resourceId))
  return rows.flatMap(row => {
    const wanted = idsOf(row).filter(id => resources.has(id))
    const finished = wanted.filter(id => done.has(id)).length
    if (wanted.length === 0 || finished === wanted.length) return []
    return {
      ...{ id: row.id, reason: row.reason, dueOn: row.dueOn ?? undefined, by: row.by ?? undefined },
      resource: row.resourceId ? resources.get(row.resourceId) : undefined,
      collection: row.collectionId ? collections.get(row.collectionId) : undefined,
      ...{ done: finished, all: wanted.length },
    }
  })
}
