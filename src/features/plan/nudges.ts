import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { planNudge } from './plan.topics.ts'

export const nudgeRhythms = ['week', 'fortnight', 'month', 'off'] as const
export type NudgeRhythm = (typeof nudgeRhythms)[number]

export interface NudgeChoice {
  readonly every: NudgeRhythm
  /** No reminder before this day, `YYYY-MM-DD`. */
  readonly pausedUntil: string | undefined
}

/** How often somebody wants to hear of the plan; once a fortnight unless they chose. */
export async function findNudges(db: Reading, me: { readonly id: string }): Promise<NudgeChoice> {
  const row = await db
    .selectFrom('plan_nudges')
    .select(['every', sql<string | null>`paused_until`.as('pausedUntil')])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
  return { every: (row?.every as NudgeRhythm | undefined) ?? 'fortnight', pausedUntil: row?.pausedUntil ?? undefined }
}

export async function chooseNudges(
  tx: Writing,
  me: { readonly id: string },
  { every, pausedUntil }: NudgeChoice,
  now: Date,
): Promise<void> {
  const chosen = { every, paused_until: pausedUntil ?? null, changed_at: now }
  await tx
    .insertInto('plan_nudges')
    .values({ organisation_id: tx.organisationId, person_id: me.id, ...chosen })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(chosen))
    .execute()
}

interface Waiting {
  readonly person_id: string
  readonly open: number
  readonly due: number
}

/**
 * Reminds some of those whose plan has stood still for as long as they chose: no step taken, changed or done, and no
 * reminder either. Returns how many; asked again at once, it reminds nobody twice.
 */
export async function nudgeSome(tx: Writing, today: string, now: Date, limit: number): Promise<number> {
  const { rows } = await sql<Waiting>`
    select s.person_id, count(*) filter (where s.done_at is null and s.set_aside_at is null)::int as open,
      count(*) filter (where s.done_at is null and s.set_aside_at is null and s.due_on <= ${today}::date)::int as due
    from plan_steps s
    join people p on p.organisation_id = s.organisation_id and p.id = s.person_id and p.left_at is null
    left join plan_nudges n on n.organisation_id = s.organisation_id and n.person_id = s.person_id
    where s.organisation_id = ${tx.organisationId} and coalesce(n.every, 'fortnight') <> 'off'
      and (n.paused_until is null or n.paused_until <= ${today}::date)
    group by s.person_id, n.every, n.sent_at
    having count(*) filter (where s.done_at is null and s.set_aside_at is null) > 0
      and greatest(max(s.taken_at), max(s.done_at), max(s.set_aside_at), n.sent_at)
        <= ${now}::timestamptz - case coalesce(n.every, 'fortnight')
          when 'week' then interval '7 days' when 'fortnight' then interval '14 days' else interval '1 month' end
    order by s.person_id limit ${limit}`.execute(tx)
  for (const { person_id, open, due } of rows) {
    await notify(tx, planNudge, { to: person_id, payload: { open, due }, key: `${person_id}:${today}` })
    await tx
      .insertInto('plan_nudges')
      .values({ organisation_id: tx.organisationId, person_id, changed_at: now, sent_at: now })
      .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ sent_at: now }))
      .execute()
  }
  return rows.length
}
