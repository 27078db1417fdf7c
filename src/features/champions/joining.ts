import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import type { AreaRef, Champion } from './champion.ts'
import { nominated, nominationAnswered, timeAsked, volunteersWait } from './champions.topics.ts'
import type { ChampionPolicy } from './policy.queries.ts'

/** What somebody says of the help they want to give. */
export interface Wish {
  readonly hoursAMonth: number
  readonly helpsWith: string
  readonly areas: readonly AreaRef[]
}

interface Person {
  readonly id: string
  readonly managerId: string | undefined
}

interface Around {
  readonly policy: Pick<ChampionPolicy, 'asksManager'>
  readonly now: Date
}

/** Puts somebody's name down; the manager is asked where the rules say so. Nothing if there is a live row already. */
export async function volunteer(tx: Writing, person: Person, wish: Wish, around: Around): Promise<string | undefined> {
  const id = uuid()
  const row = await tx
    .insertInto('champions')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: person.id, how: 'volunteered' },
      ...{ state: 'volunteered', made_at: around.now, changed_at: around.now },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id']).where(sql<boolean>`state <> 'ended'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await putDown(tx, { id, personId: person.id }, person, wish, around)
  await audit(tx, { actorId: person.id, action: 'champions.volunteered', subject: { kind: 'champion', id } })
  return id
}

/** A colleague's name is put forward; that person is told kindly and decides. Nothing if there is a live row already. */
export async function nominate(
  tx: Writing,
  by: { readonly id: string },
  { personId, because, how = 'nominated' }: { personId: string; because: string; how?: 'nominated' | 'successor' },
  now: Date,
): Promise<string | undefined> {
  const id = uuid()
  const row = await tx
    .insertInto('champions')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: personId, how, state: 'nominated' },
      ...{ nominated_by: by.id, nominated_because: because, made_at: now, changed_at: now },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id']).where(sql<boolean>`state <> 'ended'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await notify(tx, nominated, { to: personId, payload: { because, how }, key: id, actorId: by.id, now })
  await audit(tx, { actorId: by.id, action: 'champions.nominated', subject: { kind: 'person', id: personId } })
  return id
}

/** The nominee says yes: from here on it goes as for somebody who volunteered. */
export async function acceptNomination(
  tx: Writing,
  person: Person,
  champion: Champion,
  wish: Wish,
  around: Around,
): Promise<void> {
  await putDown(tx, champion, person, wish, around)
  if (champion.nominatedBy)
    await notify(tx, nominationAnswered, {
      ...{ to: champion.nominatedBy, payload: {}, key: champion.id, actorId: person.id, now: around.now },
    })
  await audit(tx, {
    ...{ actorId: person.id, action: 'champions.nomination-answered', subject: { kind: 'champion', id: champion.id } },
    details: { answer: 'yes' },
  })
}

/** The nominee says no. Nobody is told, and nobody is asked why; what was written about them goes. */
export async function declineNomination(tx: Writing, champion: Champion, now: Date): Promise<void> {
  await tx
    .updateTable('champions')
    .set({
      ...{ state: 'ended', ended_at: now, ended_why: 'declined', ended_by: champion.personId, changed_at: now },
      nominated_because: '',
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', champion.id)
    .where('state', '=', 'nominated')
    .execute()
}

/** Changes hours, words and areas of what one helps with; before the welcome, other hours are asked for anew. */
export async function changeWish(
  tx: Writing,
  person: Person,
  champion: Champion,
  wish: Wish & { readonly busyUntil?: string | undefined },
  around: Around,
): Promise<void> {
  const waits = champion.state === 'volunteered' || champion.state === 'agreed'
  const asksAnew = champion.hoursAMonth !== wish.hoursAMonth || champion.managerSaid === 'not-now'
  if (waits && asksAnew) await putDown(tx, champion, person, wish, around)
  else await keepWish(tx, champion, wish, around.now)
  await tx
    .updateTable('champions')
    .set({ busy_until: wish.busyUntil ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', champion.id)
    .execute()
}

async function putDown(
  tx: Writing,
  { id, personId }: Pick<Champion, 'id' | 'personId'>,
  { managerId }: Person,
  wish: Wish,
  { policy, now }: Around,
): Promise<void> {
  const asks = policy.asksManager && managerId !== undefined
  await keepWish(tx, { id }, wish, now)
  await tx
    .updateTable('champions')
    .set({
      ...{ state: asks ? 'volunteered' : 'agreed', manager_id: asks ? managerId : null },
      ...{ manager_said: null, manager_said_at: null, manager_said_by: null, manager_reason: '' },
    })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  const key = `${id}:${now.getTime()}`
  const payload = { championId: id, hours: wish.hoursAMonth, again: false }
  if (asks) await notify(tx, timeAsked, { to: managerId, payload, key, actorId: personId, now })
  await notify(tx, volunteersWait, { to: await listLeads(tx), payload: {}, key: id, actorId: personId, now })
}

async function keepWish(tx: Writing, { id }: { readonly id: string }, wish: Wish, now: Date): Promise<void> {
  await tx
    .updateTable('champions')
    .set({ hours_a_month: wish.hoursAMonth, helps_with: wish.helpsWith, changed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await keepFocus(tx, { id }, wish.areas)
}

async function keepFocus(tx: Writing, { id }: { readonly id: string }, areas: readonly AreaRef[]): Promise<void> {
  await sql`delete from champion_areas where organisation_id = ${tx.organisationId} and champion_id = ${id}`.execute(tx)
  if (areas.length === 0) return
  await sql`insert into champion_areas (organisation_id, champion_id, framework_id, area_key)
    select ${tx.organisationId}, ${id}, w.framework_id, w.area_key
    from unnest(${areas.map(({ frameworkId }) => frameworkId)}::uuid[], ${areas.map(({ areaKey }) => areaKey)}::text[])
      as w(framework_id, area_key)
    on conflict do nothing`.execute(tx)
}

async function listLeads(tx: Writing): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('role_grants')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('role', '=', 'programme-lead')
    .where('revoked_at', 'is', null)
    .limit(20)
    .execute()
  return rows.map(({ person_id }) => person_id)
}
