import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { PersonalData } from '#platform/personal-data.ts'

const asDecided = { kept: 'what the programme decided stays; who decided it is a person without a name by then' }

/** What was agreed with a champion goes with them; that they nominated, signed or approved stays without their name. */
export const networkPersonalData: readonly PersonalData[] = [
  {
    table: 'champions',
    columns: ['person_id', 'nominated_by', 'manager_id', 'manager_said_by', 'approved_by', 'ended_by', 'successor_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select c.state, c.how, c.made_at, c.hours_a_month, c.helps_with, c.busy_until, c.nominated_because,
            c.manager_said, c.manager_said_at, c.manager_reason, c.approved_at, c.active_since, c.term_until,
            c.paused_at, c.paused_until, c.ended_at, c.ended_why, c.ended_words, h.name as cohort,
            (select coalesce(jsonb_agg(a.area_key order by a.area_key), '[]') from champion_areas a
              where a.organisation_id = c.organisation_id and a.champion_id = c.id) as areas,
            (select coalesce(jsonb_agg(u.name order by u.name), '[]') from champion_units w
              join units u on u.organisation_id = w.organisation_id and u.id = w.unit_id
              where w.organisation_id = c.organisation_id and w.champion_id = c.id) as units,
            (select coalesce(jsonb_object_agg(s.step, s.done_at), '{}') from champion_steps s
              where s.organisation_id = c.organisation_id and s.champion_id = c.id) as steps
          from champions c
          left join champion_cohorts h on h.organisation_id = c.organisation_id and h.id = c.cohort_id
          where c.organisation_id = ${db.organisationId} and c.person_id = ${personId} order by c.made_at`.execute(db)
      ).rows,
    erase: eraseChampion,
  },
  { table: 'champion_cohorts', columns: ['made_by'], erase: asDecided },
  { table: 'champion_policies', columns: ['changed_by'], erase: asDecided },
]

async function eraseChampion(tx: Writing, personId: string): Promise<void> {
  const own = sql`select id from champions where organisation_id = ${tx.organisationId} and person_id = ${personId}`
  for (const table of ['champion_areas', 'champion_units', 'champion_steps'] as const)
    await sql`delete from ${sql.table(table)} where organisation_id = ${tx.organisationId} and champion_id in (${own})`.execute(
      tx,
    )
  await sql`delete from champions where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(tx)
  await sql`update champions set nominated_by = null, nominated_because = '' where organisation_id = ${tx.organisationId}
    and nominated_by = ${personId}`.execute(tx)
  await sql`update champions set manager_reason = case when manager_said_by = ${personId} then '' else manager_reason end,
      manager_id = nullif(manager_id, ${personId}), manager_said_by = nullif(manager_said_by, ${personId}),
      approved_by = nullif(approved_by, ${personId}), ended_by = nullif(ended_by, ${personId}),
      successor_id = nullif(successor_id, ${personId})
    where organisation_id = ${tx.organisationId}
      and ${personId} in (manager_id, manager_said_by, approved_by, ended_by, successor_id)`.execute(tx)
}
