import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { Pledge } from '../pledge.ts'

/**
 * Adds up what pages read: the blocks of every day, in the units of today. A unit that was renamed, moved or merged
 * keeps its past, because the past is that of its people. Sums of whole blocks, so they give nothing away.
 */
export async function rebuildCells(tx: Writing, { id }: Pick<Pledge, 'id'>, minimumGroup: number): Promise<void> {
  await sql`delete from pledge_cells where organisation_id = ${tx.organisationId}::uuid and pledge_id = ${id}::uuid`.execute(
    tx,
  )
  // Blocks were written a moment ago and nothing is known of their number: the planner would look up each one by one.
  await sql`set local enable_nestloop = off`.execute(tx)
  await sql`
    insert into pledge_cells (organisation_id, pledge_id, unit_id, taken_on, counted, here, taken_part, answered,
      reached_from, reached_to)
    select w.organisation_id, w.pledge_id, above.unit_id, w.taken_on,
      coalesce(sum(b.size) filter (where b.kind = 'people'), 0), coalesce(sum(p.here) filter (where b.kind = 'people'), 0),
      sum(b.taken_part), coalesce(sum(b.size) filter (where b.reached_from is not null), 0),
      coalesce(sum(b.reached_from), 0), coalesce(sum(b.reached_to), 0)
    from pledge_waves w
    join pledge_blocks b on b.organisation_id = w.organisation_id and b.pledge_id = w.pledge_id and b.wave_id = w.wave_id
    join pledge_places p on p.organisation_id = b.organisation_id and p.pledge_id = b.pledge_id and p.kind = b.kind
      and p.block = b.block and p.counts
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    cross join lateral unnest(coalesce(u.path, '{}') || w.organisation_id) as above(unit_id)
    where w.organisation_id = ${tx.organisationId}::uuid and w.pledge_id = ${id}::uuid and b.size >= ${minimumGroup}::int
    group by w.organisation_id, w.pledge_id, above.unit_id, w.taken_on`.execute(tx)
  await sql`set local enable_nestloop = on`.execute(tx)
}
