import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'

/** How sure people felt before and after, as means of whole groups. */
export interface Sureness {
  readonly people: number
  /** From 1 to 5. */
  readonly before: number
  readonly after: number
}

/** What may be said of a resource; nothing while too few have answered. */
export async function findSureness(db: Reading, resourceId: string, minimum: number): Promise<Sureness | undefined> {
  const { rows } = await sql<{ people: number | null; before: number | null; after: number | null }>`
    select sum(people)::int as people, sum(before_sum)::float / sum(people) as before,
      sum(after_sum)::float / sum(people) as after
    from learning_sureness
    where organisation_id = ${db.organisationId}::uuid and resource_id = ${resourceId}::uuid and people >= ${minimum}
    `.execute(db)
  const [row] = rows
  if (!row?.people || row.before === null || row.after === null) return undefined
  return { people: row.people, before: row.before, after: row.after }
}

interface Waiting {
  readonly resource_id: string
  readonly people: number
  readonly before: number
  readonly after: number
  /** Whether some answers differ, so that the sum does not say what everybody answered. */
  readonly differ: boolean
}

/**
 * Takes the answers that wait into the figures, resource by resource, where they are a whole group: at least the
 * smallest, and not all alike. What is written never changes, so a figure less the one before it is a whole group too.
 */
export async function countSureness(tx: Writing, minimum: number, now: Date): Promise<number> {
  const { rows } = await sql<Waiting>`
    select resource_id, count(*)::int as people, sum(sure_before)::int as before, sum(sure_after)::int as after,
      (count(distinct sure_before) > 1 and count(distinct sure_after) > 1) as differ
    from learning_completions
    where organisation_id = ${tx.organisationId} and sure_before is not null and counted_at is null
    group by resource_id having count(*) >= ${minimum}`.execute(tx)
  const whole = rows.filter(({ differ }) => differ)
  for (const { resource_id, people, before, after } of whole) {
    const counted = await sql`
      update learning_completions set counted_at = ${now}
      where organisation_id = ${tx.organisationId} and resource_id = ${resource_id} and sure_before is not null
        and counted_at is null`.execute(tx)
    // Somebody answered in between: then the whole group waits for the next time.
    if (Number(counted.numAffectedRows) !== people) throw new Error('The answers changed while they were counted')
    await sql`
      insert into learning_sureness (organisation_id, resource_id, number, people, before_sum, after_sum)
      select ${tx.organisationId}, ${resource_id}, count(*), ${people}, ${before}, ${after} from learning_sureness
      where organisation_id = ${tx.organisationId} and resource_id = ${resource_id}`.execute(tx)
  }
  return whole.length
}
