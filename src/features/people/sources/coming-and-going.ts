import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { peopleLeft } from '../people.events.ts'
import type { Source } from './fields.ts'

/** This person is looked after by another system from now on: it says when they leave. */
export async function feedPerson(
  tx: Writing,
  personId: string,
  source: Exclude<Source, 'csv'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('person_feeds')
    .values({ organisation_id: tx.organisationId, person_id: personId, source, since: now })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id', 'source']).doNothing())
    .execute()
}

/**
 * People who no longer work here: gone from every list and nobody at once, signed out everywhere by whoever hears of it.
 * Nobody is left reporting to them; what is theirs stays theirs.
 */
export async function letGo(
  tx: Writing,
  personIds: readonly string[],
  now: Date,
  options: { readonly actorId?: string } = {},
): Promise<void> {
  if (personIds.length === 0) return
  await sql`update people set manager_id = null, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and manager_id = any(${personIds}::uuid[])`.execute(tx)
  await sql`update people set left_at = ${now}::timestamptz, manager_id = null, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and id = any(${personIds}::uuid[]) and left_at is null`.execute(tx)
  await publish(tx, peopleLeft, {}, options)
}

/** Somebody who left works here again; they find what they left behind. */
export async function takeBack(tx: Writing, personId: string, now: Date): Promise<void> {
  await tx
    .updateTable('people')
    .set({ left_at: null, changed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', personId)
    .execute()
}
