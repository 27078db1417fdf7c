import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { requestsSql } from '../asking/may-confirm-sql.ts'

export interface Assessor {
  readonly id: string
  readonly person: { readonly id: string; readonly name: string; readonly hasLeft: boolean }
  /** Null for every framework. */
  readonly frameworkId: string | null
  readonly frameworkName: string | null
  readonly areaKey: string | null
  readonly areaName: string | null
  readonly unitId: string | null
  readonly unitName: string | null
  readonly namedAt: Date
}

const assessors = (db: Reading, locale: Locale) => {
  const nameOf = (texts: string) => sql`coalesce(${sql.ref(texts)}->${locale}->>'name',
    jsonb_path_query_first(${sql.ref(texts)}, '$.*.name') #>> '{}')`
  return sql`
    select a.id, jsonb_build_object('id', c.id, 'name', c.name, 'hasLeft', c.left_at is not null) as person,
      a.framework_id as "frameworkId", ${nameOf('v.texts')} as "frameworkName", a.area_key as "areaKey",
      (select ${nameOf('x.texts')} from areas x where x.organisation_id = a.organisation_id
        and x.framework_version_id = v.id and x.key = a.area_key) as "areaName",
      a.unit_id as "unitId", w.name as "unitName", a.named_at as "namedAt"
    from assessors a
    join people c on c.organisation_id = a.organisation_id and c.id = a.person_id
    left join units w on w.organisation_id = a.organisation_id and w.id = a.unit_id
    left join lateral (
      select n.id, n.texts from framework_versions n where n.organisation_id = a.organisation_id
        and n.framework_id = a.framework_id and n.published_at is not null
      order by n.published_at desc, n.id desc limit 1
    ) v on true
    where a.organisation_id = ${db.organisationId} and a.ended_at is null`
}

/** Everybody who is named to confirm levels, and of what; at most a thousand. */
export async function listAssessors(db: Reading, locale: Locale): Promise<readonly Assessor[]> {
  const { rows } = await sql<Assessor>`${assessors(db, locale)} order by c.name, c.id, a.named_at limit 1000`.execute(
    db,
  )
  return rows
}

export async function findAssessor(db: Reading, assessorId: string, locale: Locale): Promise<Assessor | undefined> {
  const { rows } = await sql<Assessor>`${assessors(db, locale)} and a.id = ${uuidOrNone(assessorId)}`.execute(db)
  return rows[0]
}

/** How many requests wait for all assessors together and since when the oldest does; nothing of what they are. */
export async function countQueue(db: Reading): Promise<{ waiting: number; oldest: Date | null }> {
  const { rows } = await sql<{ waiting: number; oldest: Date | null }>`
    select count(*)::int as waiting, min(r.sent_at) as oldest from ${requestsSql(db.organisationId)}
      and r.state = 'waiting' and r.asks_assessors and p.left_at is null`.execute(db)
  return rows[0] ?? { waiting: 0, oldest: null }
}

/** People by name or job who may be named. */
export async function findToName(db: Reading, words: readonly string[]) {
  if (words.length === 0) return []
  const { rows } = await sql<{ id: string; name: string; jobTitle: string; unitName: string | null }>`
    select c.id, c.name, c.job_title as "jobTitle", u.name as "unitName" from people c
    left join units u on u.organisation_id = c.organisation_id and u.id = c.unit_id
    where c.organisation_id = ${db.organisationId} and c.left_at is null
      ${sql.join(
        words.map(word => sql`and c.search_text like ${`%${word}%`} and ' ' || c.search_text like ${`% ${word}%`}`),
        sql` `,
      )}
    order by c.search_text, c.id limit 15`.execute(db)
  return rows
}
