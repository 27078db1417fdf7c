import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { notify } from '#platform/notifications/index.ts'
import { championWentQuiet } from './champions.events.ts'
import { appointed } from './champions.topics.ts'

/**
 * Lets what was agreed follow who is a champion: whoever got the role from an administrator or another system gets a
 * row and is asked to say what they help with; where the role is gone, or the person left, it ended. Doing it twice
 * changes nothing. With `tells: false` nobody hears of it, for what happened long ago.
 */
export async function keepInStep(tx: Writing, now: Date, { tells = true } = {}): Promise<void> {
  const { rows: over } = await sql<{ personId: string; was: string }>`
    with gone as (
      select c.id, c.person_id, c.state, p.left_at from champions c
      join people p on p.organisation_id = c.organisation_id and p.id = c.person_id
      where c.organisation_id = ${tx.organisationId} and c.state <> 'ended'
        and (p.left_at is not null or (c.state = 'active' and not exists (select from role_grants g
          where g.organisation_id = c.organisation_id and g.person_id = c.person_id and g.role = 'champion'
            and g.revoked_at is null))))
    update champions c set state = 'ended', ended_at = ${now}, changed_at = ${now},
      ended_why = case when gone.left_at is not null then 'left' else 'role-taken' end
    from gone where c.organisation_id = ${tx.organisationId} and c.id = gone.id
    returning c.person_id as "personId", gone.state as was`.execute(tx)
  for (const { personId, was } of over)
    if (was === 'active') await publish(tx, championWentQuiet, { personId, why: 'ended' })
  const { rows: come } = await sql<{ personId: string }>`
    insert into champions (organisation_id, id, person_id, state, how, made_at, changed_at, active_since, approved_at)
    select g.organisation_id, gen_random_uuid(), g.person_id, 'active', 'appointed', g.granted_at, ${now}, g.granted_at,
      g.granted_at
    from role_grants g
    join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.left_at is null
    where g.organisation_id = ${tx.organisationId} and g.role = 'champion' and g.revoked_at is null
    on conflict (organisation_id, person_id) where state <> 'ended' do update
      set state = 'active', active_since = coalesce(champions.active_since, excluded.active_since), changed_at = ${now},
        approved_at = coalesce(champions.approved_at, excluded.approved_at), paused_at = null, paused_until = null
      where champions.state <> 'active'
    returning person_id as "personId"`.execute(tx)
  if (!tells || come.length === 0) return
  const to = come.map(({ personId }) => personId)
  await notify(tx, appointed, { to, payload: {}, key: `appointed:${now.toISOString().slice(0, 10)}`, now })
}
