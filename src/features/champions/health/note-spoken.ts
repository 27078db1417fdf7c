import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'

/** Notes that somebody of the programme spoke with a champion: that they did, and nothing about what was said. */
export async function noteSpoken(
  tx: Writing,
  me: { readonly id: string },
  champion: { readonly id: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('champion_check_ins')
    .values({ organisation_id: tx.organisationId, id: uuid(), person_id: champion.id, by_id: me.id, spoke_at: now })
    .execute()
}
