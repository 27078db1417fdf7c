import { sql } from 'kysely'
import { grantRole, revokeRole } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { notify } from '#platform/notifications/index.ts'
import { type Champion, type EndReason, plusMonths } from './champion.ts'
import { championBegan, championWentQuiet } from './champions.events.ts'
import { ended, handoverAsked, timeAsked } from './champions.topics.ts'
import { nominate } from './joining.ts'
import type { ChampionPolicy } from './policy.queries.ts'

interface By {
  readonly actorId: string | undefined
  readonly now: Date
}

const change = (tx: Writing, { id }: Pick<Champion, 'id'>) =>
  tx.updateTable('champions').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/** Takes a break until after a day: nobody is sent to them, and what waits goes on to others. */
export async function pause(tx: Writing, champion: Champion, until: string, { actorId, now }: By): Promise<void> {
  await change(tx, champion).set({ state: 'paused', paused_at: now, paused_until: until, changed_at: now }).execute()
  await takeRole(tx, champion.personId, { actorId, now })
  await publish(tx, championWentQuiet, { personId: champion.personId, why: 'paused' })
  await audit(tx, { actorId, action: 'champions.paused', subject: { kind: 'champion', id: champion.id } })
}

/** Back from a break. */
export async function resume(tx: Writing, champion: Champion, { actorId, now }: By): Promise<void> {
  const { personId } = champion
  await change(tx, champion).set({ state: 'active', paused_at: null, paused_until: null, changed_at: now }).execute()
  await grantRole(tx, { personId, role: 'champion', actorId, source: 'network', now })
  await publish(tx, championBegan, { personId })
  await audit(tx, { actorId, action: 'champions.resumed', subject: { kind: 'champion', id: champion.id } })
}

interface Renewal extends By {
  readonly policy: Pick<ChampionPolicy, 'termMonths' | 'asksManager'>
  readonly today: string
  readonly managerId: string | undefined
}

/** Another term, from the end of this one. The manager is asked again; until the answer everything stays as it is. */
export async function renew(
  tx: Writing,
  champion: Champion,
  { policy, today, managerId, actorId, now }: Renewal,
): Promise<string> {
  const from = champion.termUntil && champion.termUntil > today ? champion.termUntil : today
  const until = plusMonths(from, policy.termMonths)
  const asks = policy.asksManager && managerId !== undefined
  await change(tx, champion)
    .set({
      ...{ term_until: until, term_told_for: null, changed_at: now },
      ...(asks
        ? {
            manager_id: managerId,
            manager_said: null,
            manager_said_at: null,
            manager_said_by: null,
            manager_reason: '',
          }
        : {}),
    })
    .execute()
  if (asks)
    await notify(tx, timeAsked, {
      ...{ to: managerId, payload: { championId: champion.id, hours: champion.hoursAMonth ?? 0, again: true } },
      ...{ key: `${champion.id}:${now.getTime()}`, actorId: champion.personId, now },
    })
  await audit(tx, {
    ...{ actorId, action: 'champions.renewed', subject: { kind: 'champion', id: champion.id } },
    details: { until },
  })
  return until
}

/**
 * Asks a colleague to take over. Who is a champion already only says yes; anybody else is asked like somebody nominated,
 * and the first stays until the second begins. False when that person has been asked, or volunteers, already.
 */
export async function handOver(
  tx: Writing,
  champion: Champion,
  { successorId, isChampion, words }: { successorId: string; isChampion: boolean; words: string },
  now: Date,
): Promise<boolean> {
  const by = { id: champion.personId }
  if (isChampion)
    await notify(tx, handoverAsked, {
      ...{ to: successorId, payload: { championId: champion.id, words }, key: `${champion.id}:${now.getTime()}` },
      ...{ actorId: champion.personId, now },
    })
  else if (!(await nominate(tx, by, { personId: successorId, because: words, how: 'successor' }, now))) return false
  await change(tx, champion).set({ successor_id: successorId, changed_at: now }).execute()
  await audit(tx, { actorId: by.id, action: 'champions.handed-over', subject: { kind: 'person', id: successorId } })
  return true
}

/** A colleague who is a champion says yes to taking over, or not. */
export async function answerHandover(
  tx: Writing,
  champion: Champion,
  { successorId, takes, now }: { successorId: string; takes: boolean; now: Date },
): Promise<void> {
  if (takes) await endQuietly(tx, champion, { why: 'own-wish', actorId: champion.personId, successorId, now })
  else await change(tx, champion).set({ successor_id: null, changed_at: now }).execute()
}

interface Ending extends By {
  readonly why: EndReason
  readonly words?: string
  readonly successorId?: string
}

/** Ends it by somebody's own wish or by the programme; the programme's words are told. */
export async function end(tx: Writing, champion: Champion, ending: Ending): Promise<void> {
  await endQuietly(tx, champion, ending)
  const { actorId, why, words = '', now } = ending
  if (why === 'programme')
    await notify(tx, ended, { to: champion.personId, payload: { words }, key: champion.id, actorId, now })
}

/** Ends it without telling the one whom it concerns; units and areas go on to a successor. */
export async function endQuietly(
  tx: Writing,
  champion: Champion,
  { why, words = '', successorId, actorId, now }: Ending,
): Promise<void> {
  await change(tx, champion)
    .set({
      ...{ state: 'ended', ended_at: now, ended_by: actorId ?? null, ended_why: why, ended_words: words },
      ...{ changed_at: now, ...(successorId ? { successor_id: successorId } : {}) },
    })
    .execute()
  await takeRole(tx, champion.personId, { actorId, now })
  const { personId } = champion
  if (successorId) await passOnUnits(tx, champion, successorId)
  if (champion.state === 'active' || champion.state === 'paused')
    await publish(tx, championWentQuiet, { personId, why: 'ended', ...(successorId ? { successorId } : {}) })
  await audit(tx, {
    ...{ actorId, action: 'champions.ended', subject: { kind: 'champion', id: champion.id } },
    details: { why },
  })
}

// The successor looks after the same units, the predecessor's own one among them.
async function passOnUnits(tx: Writing, { id, unitId }: Champion, successorId: string): Promise<void> {
  await sql`insert into champion_units (organisation_id, champion_id, unit_id)
    select c.organisation_id, c.id, w.unit_id from champions c
    join (select unit_id from champion_units where organisation_id = ${tx.organisationId} and champion_id = ${id}
      union select ${unitId ?? null}::uuid) w on w.unit_id is not null
    where c.organisation_id = ${tx.organisationId} and c.person_id = ${successorId} and c.state <> 'ended'
    on conflict do nothing`.execute(tx)
}

async function takeRole(tx: Writing, personId: string, { actorId, now }: By): Promise<void> {
  const grant = await tx
    .selectFrom('role_grants')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('role', '=', 'champion')
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (grant) await revokeRole(tx, { id: grant.id, personId, role: 'champion' }, { actorId, source: 'network', now })
}
