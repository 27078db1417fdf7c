import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Context } from '#platform/http/page.ts'
import type { AnyWaiting } from '#platform/http/waiting.ts'

/** Something that was found for somebody, with the source that can say it. */
export interface Found {
  readonly source: AnyWaiting
  readonly what: unknown
}

interface Waits {
  readonly found: readonly Found[]
  /** A source took its second look: it may read more than those changes are noted of. */
  readonly hasLooked: boolean
}

interface Asked {
  readonly personId: string
  readonly unitId: string | undefined
  readonly now: Date
}

/** What waits for somebody: all sources in one question, and a second look for those alone that found something and need one. */
export function findsWaiting(sources: readonly AnyWaiting[]) {
  const ask = keptQuestion<Record<string, unknown>, Asked>((db, { personId, unitId, now }) => {
    const me = { id: personId, unitId }
    const columns = sources.map(({ find }, index) => sql`${find(db, me, { now })} as ${sql.id(`w${index}`)}`)
    return sql`select ${sql.join(columns)}`
  })
  return async (db: Reading, me: Me, around: Context<Me>): Promise<Waits> => {
    if (sources.length === 0) return { found: [], hasLooked: false }
    const [row] = await ask(db, { personId: me.id, unitId: me.unitId, now: around.now })
    let hasLooked = false
    const found = await Promise.all(
      sources.map(async (source, index): Promise<Found | undefined> => {
        const first = row?.[`w${index}`] ?? undefined
        if (first === undefined || !source.look) return first === undefined ? undefined : { source, what: first }
        hasLooked = true
        const what = await source.look(db, me, around)
        return what === undefined ? undefined : { source, what }
      }),
    )
    return { found: found.flatMap(one => one ?? []), hasLooked }
  }
}
