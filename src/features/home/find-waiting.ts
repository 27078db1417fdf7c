import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context } from '#platform/http/page.ts'
import type { AnyWaiting } from '#platform/http/waiting.ts'

/** Something that was found for somebody, with the source that can say it. */
export interface Found {
  readonly source: AnyWaiting
  readonly what: unknown
}

/** What waits for somebody: all sources in one question, and a second look for those alone that found something and need one. */
export async function findWaiting(
  db: Reading,
  me: Me,
  sources: readonly AnyWaiting[],
  around: Context<Me>,
): Promise<readonly Found[]> {
  if (sources.length === 0) return []
  const columns = sources.map((source, index) => sql`${source.find(db, me, around)} as ${sql.id(`w${index}`)}`)
  const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns)}`.execute(db)
  const found = await Promise.all(
    sources.map(async (source, index): Promise<Found | undefined> => {
      const first = rows[0]?.[`w${index}`] ?? undefined
      const what = first === undefined || !source.look ? first : await source.look(db, me, around)
      return what === undefined ? undefined : { source, what }
    }),
  )
  return found.flatMap(one => one ?? [])
}
