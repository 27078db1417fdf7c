import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { collectionTexts } from '../collecting/collections.queries.ts'
import { resourceTexts, wordsIn } from '../resource.ts'

/** What is asked, of whom and why; never who has done it. */
export interface Assignment {
  readonly id: string
  readonly title: string
  readonly unit: string | undefined
  readonly profileKey: string | undefined
  readonly reason: string
  readonly dueOn: string | undefined
  readonly assignedAt: Date
  readonly by: string | undefined
}

interface Row {
  readonly id: string
  readonly resourceTexts: unknown
  readonly collectionTexts: unknown
  readonly unit: string | null
  readonly profileKey: string | null
  readonly reason: string
  readonly dueOn: string | null
  readonly assignedAt: Date
  readonly by: string | null
}

/** Everything that is asked of anybody now, the newest first. For those who keep the catalogue. */
export async function listAssignments(db: Reading, locale: Locale): Promise<readonly Assignment[]> {
  const { rows } = await sql<Row>`
    select a.id, r.texts as "resourceTexts", c.texts as "collectionTexts", u.name as unit, f.key as "profileKey",
      a.reason, a.due_on::text as "dueOn", a.assigned_at as "assignedAt", p.name as by
    from learning_assignments a
    left join learning_resources r on r.organisation_id = a.organisation_id and r.id = a.resource_id
    left join learning_collections c on c.organisation_id = a.organisation_id and c.id = a.collection_id
    left join units u on u.organisation_id = a.organisation_id and u.id = a.unit_id
    left join role_profiles f on f.organisation_id = a.organisation_id and f.id = a.profile_id
    left join people p on p.organisation_id = a.organisation_id and p.id = a.assigned_by
    where a.organisation_id = ${db.organisationId}::uuid and a.ended_at is null
    order by a.assigned_at desc, a.id limit 200`.execute(db)
  return rows.map(({ resourceTexts: said, collectionTexts: together, ...row }) => {
    const all = together ? collectionTexts.parse(together) : {}
    const collection = all[locale] ?? Object.values(all).find(one => one !== undefined)
    return {
      ...{ id: row.id, reason: row.reason, assignedAt: row.assignedAt },
      title: said ? wordsIn(resourceTexts.parse(said), locale).title : (collection?.title ?? ''),
      unit: row.unit ?? undefined,
      profileKey: row.profileKey ?? undefined,
      dueOn: row.dueOn ?? undefined,
      by: row.by ?? undefined,
    }
  })
}
