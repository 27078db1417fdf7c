import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { plusDays } from './champion.ts'
import { selectChampions } from './champions.queries.ts'
import { termEnds } from './champions.topics.ts'
import { resume } from './serving.ts'

const daysAhead = 30
const mostAtOnce = 500

/** Whoever said until when a break lasts is found again on the day after. */
export async function backFromBreaks(tx: Writing, today: string, now: Date): Promise<void> {
  const back = await selectChampions(
    tx,
    sql`c.state = 'paused' and c.paused_until < ${today}::date and p.left_at is null order by c.id limit ${mostAtOnce}`,
  )
  for (const champion of back) await resume(tx, champion, { actorId: undefined, now })
}

/** A month before a term ends its champion is told, once for each end; nothing ends by itself. */
export async function tellOfTerms(tx: Writing, today: string, now: Date): Promise<void> {
  const soon = await selectChampions(
    tx,
    sql`c.state = 'active' and c.term_until <= ${plusDays(today, daysAhead)}::date
      and c.term_told_for is distinct from c.term_until order by c.term_until, c.id limit ${mostAtOnce}`,
  )
  for (const { id, personId, termUntil: until } of soon) {
    if (!until) continue
    await notify(tx, termEnds, { to: personId, payload: { until }, key: `${id}:${until}`, now })
    await sql`update champions set term_told_for = term_until where organisation_id = ${tx.organisationId}
      and id = ${id}`.execute(tx)
  }
}
