import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { newsAnnounced } from './news.topic.ts'

export interface NewsRow {
  readonly id: string
  readonly payload: unknown
  readonly by: string | null
  readonly announcedAt: Date
  readonly told: number
  readonly isSpreading: boolean
  readonly withdrawnAt: Date | null
  readonly withdrawnWhy: string
}

const columns = sql`a.key as id, a.payload, a.created_at as "announcedAt", a.told, a.finished_at is null as "isSpreading",
  a.withdrawn_at as "withdrawnAt", a.withdrawn_why as "withdrawnWhy",
  (select p.name from people p where p.organisation_id = a.organisation_id and p.id = a.actor_id) as "by"`

/** What was announced to everybody, the latest first. */
export async function listNews(db: Reading): Promise<readonly NewsRow[]> {
  const { rows } = await sql<NewsRow>`select ${columns} from announcements a
    where a.organisation_id = ${db.organisationId} and a.topic = ${newsAnnounced.name}
    order by a.created_at desc, a.id desc limit 50`.execute(db)
  return rows
}

export async function findNews(db: Reading, newsId: string): Promise<NewsRow | undefined> {
  const { rows } = await sql<NewsRow>`select ${columns} from announcements a
    where a.organisation_id = ${db.organisationId} and a.topic = ${newsAnnounced.name} and a.key = ${newsId}`.execute(
    db,
  )
  return rows[0]
}

/** How many people an announcement to everybody reaches. */
export async function countEverybody(db: Reading): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from people p
    where p.organisation_id = ${db.organisationId} and p.left_at is null`.execute(db)
  return rows[0]?.count ?? 0
}
