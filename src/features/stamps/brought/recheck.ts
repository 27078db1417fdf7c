import type { JobContext } from '#platform/jobs/job.ts'
import { day } from '#platform/time.ts'
import { fetchOutside } from '../verify/outgoing.ts'
import { ownDocument, resolverOf } from '../verify/own-documents.ts'
import { readBadge } from '../verify/read-badge.ts'
import { verifyBadge } from '../verify/verify-badge.ts'
import { verdictOf } from './bring.ts'
import { listStale } from './brought.queries.ts'

const month = 30 * day
const atMost = 200

/** Looks again at badges from elsewhere that nobody looked at for a month. Nothing is held open while others are asked. */
export async function recheckBrought({ database, organisation, config, now }: JobContext<unknown>): Promise<void> {
  const before = new Date(now.getTime() - month)
  const stale = await database.reading(organisation.id, db => listStale(db, before, atMost))
  const readIn: Parameters<typeof ownDocument>[1] = async (slug, work) => {
    const row = await database.globalReading(db =>
      db
        .selectFrom('organisations')
        .select(['id', 'slug', 'name', 'locales'])
        .where('slug', '=', slug)
        .executeTakeFirst(),
    )
    const named = row && { ...organisation, id: row.id, slug: row.slug, name: row.name }
    return named && database.reading(named.id, db => work(db, named))
  }
  for (const { id, content } of stale) {
    const badge = readBadge(Buffer.from(content))
    if (typeof badge === 'string') continue
    const resolver = resolverOf(address => ownDocument(address, readIn, config, now), fetchOutside)
    const { state } = await verifyBadge(badge, resolver, now)
    await database.writing(organisation.id, tx =>
      tx
        .updateTable('foreign_badges')
        .set({ checked_at: now, verdict: verdictOf(state) })
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', id)
        .execute(),
    )
  }
}
