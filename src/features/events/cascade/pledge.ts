import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { notify, settle } from '#platform/notifications/index.ts'
import { listDuePledges } from '../chores.queries.ts'
import { pledgeDue } from '../events.topics.ts'
import type { Kit } from './kit.queries.ts'
import type { Pledge } from './pledges.queries.ts'

export type NewKit = Omit<Kit, 'seriesId' | 'number' | 'madeAt'>

/** Writes a new edition of how to run a series; what stood before stays. */
export async function writeKit(
  tx: Writing,
  me: { readonly id: string },
  seriesId: string,
  kit: NewKit,
  now: Date,
): Promise<void> {
  await sql`insert into event_kits
      (organisation_id, series_id, number, minutes, plan, exercises, slides, what_changed, made_by, made_at)
    select ${tx.organisationId}, ${seriesId}, coalesce(max(number), 0) + 1, ${kit.minutes}::int, ${kit.plan}::text,
      ${kit.exercises}::text, ${kit.slides}::text, ${kit.whatChanged}::text, ${me.id}::uuid, ${now}::timestamptz
    from event_kits where organisation_id = ${tx.organisationId} and series_id = ${seriesId}`.execute(tx)
}

export interface NewPledge {
  readonly seriesId: string
  readonly eventId: string | undefined
  readonly fromPledgeId: string | undefined
  readonly byDay: string | undefined
}

/** Somebody means to take it to their team. A second time it is the same pledge with another day. Returns its id. */
export async function pledge(
  tx: Writing,
  me: { readonly id: string; readonly unitId: string | undefined },
  { seriesId, eventId, fromPledgeId, byDay }: NewPledge,
  now: Date,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into cascade_pledges
      (organisation_id, id, series_id, event_id, from_pledge_id, person_id, unit_id, by_day, made_at)
    values (${tx.organisationId}, ${uuid()}, ${seriesId}, ${eventId ?? null}, ${fromPledgeId ?? null}, ${me.id},
      ${me.unitId ?? null}, ${byDay ?? null}, ${now})
    on conflict (organisation_id, series_id, person_id) where withdrawn_at is null
      do update set by_day = excluded.by_day, reminded_at = null
    returning id`.execute(tx)
  return rows[0]?.id ?? ''
}

export interface Report {
  readonly heldOn: string
  readonly people: number
  readonly went: 'well' | 'all-right' | 'hard'
  readonly advice: string
}

/** A session with the team, told in ten seconds. */
export async function report(tx: Writing, { id }: Pledge, { heldOn, people, went, advice }: Report, now: Date) {
  await tx
    .insertInto('cascade_sessions')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), pledge_id: id, held_on: heldOn, people, went, advice },
      noted_at: now,
    })
    .execute()
  await settle(tx, pledgeDue, { key: id, now })
}

export async function withdrawPledge(tx: Writing, { id }: Pledge, now: Date): Promise<void> {
  await tx
    .updateTable('cascade_pledges')
    .set({ withdrawn_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await settle(tx, pledgeDue, { key: id, now })
}

/** Reminds once of what was to be taken to a team by this day. */
export async function remindOfPledges(tx: Writing, by: string, now: Date): Promise<void> {
  const due = await listDuePledges(tx, by)
  for (const { id, personId, title } of due)
    await notify(tx, pledgeDue, { to: personId, payload: { pledgeId: id, title }, key: id, now })
  if (due.length > 0)
    await tx
      .updateTable('cascade_pledges')
      .set({ reminded_at: now })
      .where('organisation_id', '=', tx.organisationId)
      .where(sql<boolean>`id = any(${due.map(({ id }) => id)}::uuid[])`)
      .execute()
}
