import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { sealSheet } from '../modes/sealed-answers.ts'
import { hashOfBallot, type Ticket } from '../modes/tickets.ts'
import type { WaveKey } from '../modes/wave-keys.ts'
import type { Answers } from '../questionnaire/questionnaire.ts'
import type { Mode, Wave } from '../waves/wave.ts'

interface OwnBallot {
  readonly wave: Pick<Wave, 'id' | 'mode'>
  readonly key: WaveKey
  readonly ticket: Pick<Ticket, 'ballot' | 'sitting'>
}

/** Keeps what was answered so far. False when the wave takes no answers now, or these were handed in already. */
export const keepAnswers = (tx: Writing, own: OwnBallot, answers: Answers): Promise<boolean> =>
  put(tx, own, answers, false)

/**
 * Hands the answers in, once and for all. What is not anonymous becomes a response at once; an anonymous ballot stays
 * closed until all are opened together. False when the wave takes no answers now, or these were handed in already.
 */
export async function handIn(tx: Writing, own: OwnBallot, answers: Answers): Promise<boolean> {
  // Whoever counts waits for those who are handing in at this moment, and nobody is left behind. The two statements
  // leave together; the server takes them in this order, the second with what is true once it holds the lock.
  const [, isKept] = await Promise.all([
    sql`select pg_advisory_xact_lock_shared(${lockOf(own.wave.id)}::bigint)`.execute(tx),
    put(tx, own, answers, true),
  ])
  if (!isKept) return false
  if (own.wave.mode === 'anonymous') return true
  await sql`
    insert into survey_responses (organisation_id, wave_id, mode, person_id, dimensions, answers)
    select b.organisation_id, b.wave_id, b.mode, b.person_id, i.dimensions, ${JSON.stringify(answers)}::jsonb
    from survey_ballots b
    join survey_invitees i on i.organisation_id = b.organisation_id and i.wave_id = b.wave_id and i.person_id = b.person_id
    where b.organisation_id = ${tx.organisationId} and b.wave_id = ${own.wave.id}
      and b.ballot = ${hashOfBallot(own.ticket.ballot)}`.execute(tx)
  return true
}

async function put(tx: Writing, { wave, key, ticket }: OwnBallot, answers: Answers, isHandedIn: boolean) {
  const ballot = hashOfBallot(ticket.ballot)
  // A response that stands in the clear needs no second, sealed copy.
  const sealed =
    isHandedIn && wave.mode !== 'anonymous'
      ? null
      : sealSheet(key, placeOf(ballot, isHandedIn ? undefined : ticket.sitting), { answers })
  const isOpen = sql`exists (select from survey_waves w where w.organisation_id = ${tx.organisationId}
    and w.id = ${wave.id} and w.status = 'open')`
  const { numAffectedRows = 0n } =
    wave.mode === 'anonymous'
      ? await sql`insert into survey_ballots (organisation_id, wave_id, ballot, mode, sealed, is_handed_in)
          select ${tx.organisationId}::uuid, ${wave.id}::uuid, ${ballot}::bytea, ${wave.mode}::text, ${sealed}::bytea,
            ${isHandedIn}::boolean where ${isOpen}
          on conflict (organisation_id, wave_id, ballot) do update
            set sealed = excluded.sealed, is_handed_in = excluded.is_handed_in
            where not survey_ballots.is_handed_in`.execute(tx)
      : await sql`update survey_ballots set sealed = ${sealed}::bytea, is_handed_in = ${isHandedIn}::boolean
          where organisation_id = ${tx.organisationId} and wave_id = ${wave.id} and ballot = ${ballot}
            and not is_handed_in and ${isOpen}`.execute(tx)
  return numAffectedRows === 1n
}

/** Where a sheet lies while it is being written; one that was handed in belongs to no sitting any more. */
export const placeOf = (hash: Buffer, sitting: Buffer | undefined): Buffer =>
  sitting ? Buffer.concat([hash, sitting]) : hash

/** Outside anonymous mode a ballot is given to its person before the first answer; afterwards nobody needs to ask whose it is. */
export async function giveBallot(
  tx: Writing,
  { wave, key, personId }: { wave: { readonly id: string; readonly mode: Mode }; key: WaveKey; personId: string },
): Promise<void> {
  if (wave.mode === 'anonymous') return
  await sql`insert into survey_ballots (organisation_id, wave_id, ballot, mode, person_id)
    values (${tx.organisationId}, ${wave.id}, ${hashOfBallot(key.ballotOfPerson(personId))}, ${wave.mode}, ${personId})
    on conflict do nothing`.execute(tx)
}

/** A number for the lock between those who hand in and the one who counts. */
export const lockOf = (waveId: string): string =>
  BigInt.asIntN(64, BigInt(`0x${waveId.replaceAll('-', '').slice(16)}`)).toString()
