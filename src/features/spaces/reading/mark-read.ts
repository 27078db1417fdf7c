import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { Topic } from '../space.ts'
import type { Viewer } from '../spaces.queries.ts'

interface Reading {
  readonly readTo: number
  /** Left out, it stays as it was. */
  readonly follows?: 'no' | 'yes' | 'muted'
  readonly now: Date
}

/** Notes how far somebody has read a topic, and whether they want to be told of replies. It never goes back. */
export async function markRead(
  tx: Writing,
  me: Viewer,
  topic: Pick<Topic, 'id'>,
  { readTo, follows, now }: Reading,
): Promise<void> {
  await sql`insert into space_readings (organisation_id, topic_id, person_id, read_to, read_at, follows)
    values (${tx.organisationId}, ${topic.id}, ${me.id}, ${readTo}, ${now}, ${follows ?? 'no'})
    on conflict (organisation_id, topic_id, person_id) do update
      set read_to = greatest(space_readings.read_to, excluded.read_to), read_at = excluded.read_at,
        follows = case when ${follows !== undefined} then excluded.follows else space_readings.follows end
      where space_readings.read_to < excluded.read_to
        or (${follows !== undefined} and space_readings.follows <> excluded.follows)`.execute(tx)
}

/** Whoever writes in a topic is told of replies, unless they said that they want to hear nothing of it. */
export async function followByWriting(
  tx: Writing,
  me: Viewer,
  topic: Pick<Topic, 'id'>,
  { readTo, now }: Omit<Reading, 'follows'>,
): Promise<void> {
  await markRead(tx, me, topic, { readTo, now })
  await tx
    .updateTable('space_readings')
    .set({ follows: 'yes' })
    .where('organisation_id', '=', tx.organisationId)
    .where('topic_id', '=', topic.id)
    .where('person_id', '=', me.id)
    .where('follows', '=', 'no')
    .execute()
}
