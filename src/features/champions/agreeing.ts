import { sql } from 'kysely'
import { grantRole } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { notify } from '#platform/notifications/index.ts'
import { type Champion, plusMonths } from './champion.ts'
import { championBegan } from './champions.events.ts'
import { selectChampions } from './champions.queries.ts'
import { timeAnswered, welcomed } from './champions.topics.ts'
import type { ChampionPolicy } from './policy.queries.ts'
import { endQuietly } from './serving.ts'

interface Around {
  readonly policy: Pick<ChampionPolicy, 'termMonths'>
  /** Where the organisation is, `YYYY-MM-DD`. */
  readonly today: string
  readonly now: Date
}

/** The manager signs, or says not now and why. Whoever was welcomed already begins with the signature. */
export async function answerForTime(
  tx: Writing,
  by: { readonly id: string },
  champion: Champion,
  { says, reason }: { readonly says: 'yes' | 'not-now'; readonly reason: string },
  around: Around,
): Promise<void> {
  const { now } = around
  const waits = champion.state === 'volunteered' || champion.state === 'agreed'
  await tx
    .updateTable('champions')
    .set({
      ...{ manager_said: says, manager_said_at: now, manager_said_by: by.id, manager_reason: reason, changed_at: now },
      ...(waits ? { state: says === 'yes' ? ('agreed' as const) : ('volunteered' as const) } : {}),
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', champion.id)
    .execute()
  await notify(tx, timeAnswered, {
    ...{ to: champion.personId, payload: { says, reason }, key: `${champion.id}:${now.getTime()}` },
    ...{ actorId: by.id, now },
  })
  await audit(tx, {
    ...{ actorId: by.id, action: 'champions.manager-answered', subject: { kind: 'champion', id: champion.id } },
    details: { answer: says, hours: champion.hoursAMonth },
  })
  if (says === 'yes' && waits && champion.approvedAt) await begin(tx, by, champion, around)
}

/**
 * The programme welcomes several at once. Who has the manager's yes, or needs none, begins now; the others as soon as it
 * is there. Returns how many began and how many wait.
 */
export async function welcome(
  tx: Writing,
  by: { readonly id: string },
  championIds: readonly string[],
  { cohortId, ...around }: Around & { readonly cohortId: string | undefined },
): Promise<{ readonly began: number; readonly waiting: number }> {
  const some = await selectChampions(
    tx,
    sql`c.id = any(${[...championIds]}::uuid[]) and c.state in ('volunteered', 'agreed') and p.left_at is null
      order by c.id`,
  )
  for (const champion of some) {
    await tx
      .updateTable('champions')
      .set({
        ...{ approved_by: by.id, approved_at: around.now, changed_at: around.now },
        ...(cohortId ? { cohort_id: cohortId } : {}),
      })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', champion.id)
      .execute()
    if (champion.state === 'agreed') await begin(tx, by, champion, around)
  }
  if (some.length > 0)
    await audit(tx, {
      ...{ actorId: by.id, action: 'champions.approved', subject: { kind: 'champion' } },
      details: { people: some.length },
    })
  const began = some.filter(({ state }) => state === 'agreed').length
  return { began, waiting: some.length - began }
}

async function begin(
  tx: Writing,
  by: { readonly id: string },
  champion: Champion,
  { policy, today, now }: Around,
): Promise<void> {
  await tx
    .updateTable('champions')
    .set({
      ...{ state: 'active', active_since: now, term_until: plusMonths(today, policy.termMonths), changed_at: now },
      approved_at: champion.approvedAt ?? now,
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', champion.id)
    .execute()
  const { personId } = champion
  await grantRole(tx, { personId, role: 'champion', actorId: by.id, source: 'network', now })
  await notify(tx, welcomed, { to: personId, payload: {}, key: champion.id, actorId: by.id, now })
  await publish(tx, championBegan, { personId }, { actorId: by.id })
  if (champion.how === 'successor') await letPredecessorsGo(tx, champion, now)
}

// Whoever handed over was a champion until somebody else is.
async function letPredecessorsGo(tx: Writing, { personId }: Champion, now: Date): Promise<void> {
  const before = await selectChampions(tx, sql`c.successor_id = ${personId} and c.state in ('active', 'paused')`)
  for (const one of before)
    await endQuietly(tx, one, { why: 'own-wish', actorId: one.personId, successorId: personId, now })
}
