import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { hashOfBallot } from '../modes/tickets.ts'
import type { WaveKey } from '../modes/wave-keys.ts'
import type { Wave } from '../waves/wave.ts'

/**
 * Those of these people whose answers are in. In anonymous mode only the wave's key can tell, so it is worked out here
 * and now, in memory; nothing of it may be written down.
 */
export async function findAnswered(
  db: Reading,
  { wave, key, personIds }: { wave: Pick<Wave, 'id' | 'mode'>; key: WaveKey; personIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (wave.mode !== 'anonymous') {
    const { rows } = await sql<{ person_id: string }>`select person_id from survey_responses
      where organisation_id = ${db.organisationId} and wave_id = ${wave.id}
        and person_id = any(${[...personIds]}::uuid[])`.execute(db)
    return new Set(rows.map(row => row.person_id))
  }
  const byHash = new Map(personIds.map(id => [hashOfBallot(key.ballotOfPerson(id)).toString('base64'), id]))
  const { rows } = await sql<{ ballot: string }>`
    select translate(encode(b.ballot, 'base64'), E'\n', '') as ballot from survey_ballots b
    where b.organisation_id = ${db.organisationId} and b.wave_id = ${wave.id} and b.is_handed_in
      and b.ballot = any(${[...byHash.keys()].map(hash => Buffer.from(hash, 'base64'))}::bytea[])`.execute(db)
  return new Set(rows.flatMap(({ ballot }) => byHash.get(ballot) ?? []))
}

/** Whether one person has answered, for that person's own page. */
export const hasAnswered = async (db: Reading, wave: Pick<Wave, 'id' | 'mode'>, key: WaveKey, personId: string) =>
  (await findAnswered(db, { wave, key, personIds: [personId] })).has(personId)
