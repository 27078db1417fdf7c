import { sql } from 'kysely'
import type { Reading, Writing } from '../db/tx.ts'
import type { Topics } from './tell.ts'
import { isPace, type Pace } from './topic.ts'

/** When mails may leave for a person. */
export interface Hours {
  /** Undefined: the organisation's. */
  readonly timeZone: string | undefined
  /** 0 to 23. */
  readonly digestHour: number
  /** Monday is 1. */
  readonly digestWeekday: number
  /** `HH:MM`; both or neither. */
  readonly quietFrom: string | undefined
  readonly quietUntil: string | undefined
  readonly quietWeekends: boolean
}

export const usualHours: Hours = {
  timeZone: undefined,
  digestHour: 7,
  digestWeekday: 1,
  quietFrom: undefined,
  quietUntil: undefined,
  quietWeekends: false,
}

export async function findHours(db: Reading, me: { readonly id: string }): Promise<Hours> {
  const row = await db
    .selectFrom('notification_hours')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
  if (!row) return usualHours
  return {
    timeZone: row.time_zone ?? undefined,
    digestHour: row.digest_hour,
    digestWeekday: row.digest_weekday,
    quietFrom: row.quiet_from?.slice(0, 5),
    quietUntil: row.quiet_until?.slice(0, 5),
    quietWeekends: row.quiet_weekends,
  }
}

/** What somebody chose, by topic; topics without a choice are left out. */
export async function listChoices(db: Reading, me: { readonly id: string }): Promise<ReadonlyMap<string, Pace>> {
  const rows = await db
    .selectFrom('notification_choices')
    .select(['topic', 'pace'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .execute()
  return new Map(rows.flatMap(({ topic, pace }) => (isPace(pace) ? [[topic, pace] as const] : [])))
}

/** Keeps when mails may leave; what waits for a digest moves along. */
export async function chooseHours(tx: Writing, me: { readonly id: string }, hours: Hours, now: Date): Promise<void> {
  const row = {
    time_zone: hours.timeZone ?? null,
    digest_hour: hours.digestHour,
    digest_weekday: hours.digestWeekday,
    quiet_from: hours.quietFrom ?? null,
    quiet_until: hours.quietUntil ?? null,
    quiet_weekends: hours.quietWeekends,
    changed_at: now,
  }
  await tx
    .insertInto('notification_hours')
    .values({ organisation_id: tx.organisationId, person_id: me.id, ...row })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(row))
    .execute()
  await setDueAnew(tx, me, now)
}

/** Keeps how topics are to reach somebody, also what waits already. Topics of safety stay as they are. */
export async function choosePaces(
  tx: Writing,
  topics: Topics,
  me: { readonly id: string },
  paces: ReadonlyMap<string, Pace>,
  now: Date,
): Promise<void> {
  const mine = [...paces].filter(([topic]) => topics.has(topic) && !topics.get(topic)?.isRequired)
  for (const [topic, pace] of mine)
    await tx
      .insertInto('notification_choices')
      .values({ organisation_id: tx.organisationId, person_id: me.id, topic, pace, changed_at: now })
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'person_id', 'topic']).doUpdateSet({ pace, changed_at: now }),
      )
      .execute()
  await setDueAnew(tx, me, now)
}

// What nobody has mailed yet follows the choice of today; with `off` it stays in the inbox, where it stands.
async function setDueAnew(tx: Writing, me: { readonly id: string }, now: Date): Promise<void> {
  const zone = sql`coalesce(h.time_zone, o.time_zone)`
  const hour = sql`coalesce(h.digest_hour, 7::smallint)`
  const weekday = sql`coalesce(h.digest_weekday, 1::smallint)`
  await sql`update notifications n
    set pace = w.pace, due_at = case w.pace
        when 'at-once' then case when n.pace = 'at-once' then n.due_at else ${now} end
        when 'daily' then next_digest_at(${now}, ${zone}, ${hour}, null)
        when 'weekly' then next_digest_at(${now}, ${zone}, ${hour}, ${weekday})
      end
    from organisations o, (
      select n.id, n.organisation_id, case when c.pace = 'off' then 'inbox' else coalesce(c.pace, n.pace) end as pace
      from notifications n left join notification_choices c
        on c.organisation_id = n.organisation_id and c.person_id = n.person_id and c.topic = n.topic
      where n.organisation_id = ${tx.organisationId} and n.person_id = ${me.id}
        and n.mailed_at is null and n.read_at is null and n.due_at is not null
    ) w left join notification_hours h on h.organisation_id = w.organisation_id and h.person_id = ${me.id}
    where n.organisation_id = ${tx.organisationId} and n.id = w.id and o.id = w.organisation_id`.execute(tx)
}
