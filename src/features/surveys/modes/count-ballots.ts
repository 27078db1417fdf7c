import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { inTurns } from '#platform/jobs/in-turns.ts'
import type { Config } from '../../../config.ts'
import { lockOf } from '../answering/keep-answers.ts'
import { ballotsAtOnce, listHandedIn } from '../invitations/count-rates.ts'
import type { Answers } from '../questionnaire/questionnaire.ts'
import { surveyCounted } from '../surveys.events.ts'
import type { Wave } from '../waves/wave.ts'
import { coarsen, type Dimensions, other } from './coarsen.ts'
import { openSheet } from './sealed-answers.ts'
import { hashOfBallot } from './tickets.ts'
import { getWaveKey, type WaveKey } from './wave-keys.ts'

/**
 * Ends a closed wave: in anonymous mode opens all ballots together and writes what is in them in an order drawn by lot,
 * each with dimensions so coarse that it is one of many. Everything in one transaction; afterwards the caller destroys
 * the key of an anonymous wave. Returns false when there was nothing to do.
 */
export async function countWave(
  tx: Writing,
  config: Pick<Config, 'DATA_DIR'>,
  wave: Wave,
  now: Date,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${lockOf(wave.id)}::bigint)`.execute(tx)
  const { numAffectedRows } = await sql`
    update survey_rolls r set counted_at = ${now} from survey_waves w
    where r.organisation_id = ${tx.organisationId} and r.wave_id = ${wave.id} and r.counted_at is null
      and w.organisation_id = r.organisation_id and w.id = r.wave_id and w.status = 'closed'`.execute(tx)
  if (numAffectedRows !== 1n) return false
  if (wave.mode === 'anonymous') await openBallots(tx, getWaveKey(config, wave.id), wave)
  await publish(tx, surveyCounted, { waveId: wave.id })
  return true
}

const atOnce = 500

async function openBallots(tx: Writing, key: WaveKey, wave: Wave): Promise<void> {
  const found = shuffled(await listBallots(tx, key, wave))
  const parents = await parentsOf(tx)
  const coarse = coarsen(
    found.map(({ dimensions }) => dimensions),
    {
      minimum: wave.minimumGroup,
      importance: (['place', 'grade', 'service', 'manager', 'unit', 'group'] as const).filter(each =>
        wave.dimensions.includes(each),
      ),
      parentOf: unit => parents.get(unit),
    },
  )
  for (let first = 0; first < found.length; first += atOnce) {
    const some = found.slice(first, first + atOnce)
    const sheets = await readSheets(tx, key, wave.id, some)
    const rows = some.flatMap(({ hash }, place) => {
      const answers = sheets.get(hash)
      return answers ? [{ dimensions: coarse[first + place] ?? {}, answers }] : []
    })
    await sql`
      insert into survey_responses (organisation_id, wave_id, mode, dimensions, answers)
      select ${tx.organisationId}, ${wave.id}, ${wave.mode}, r.dimensions, r.answers
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (dimensions jsonb, answers jsonb)`.execute(tx)
  }
  await sql`delete from survey_ballots where organisation_id = ${tx.organisationId}
    and wave_id = ${wave.id}`.execute(tx)
}

interface Found {
  /** In hexadecimal. */
  readonly hash: string
  readonly dimensions: Dimensions
}

// Only here, in memory and for a moment, does a ballot meet the unit that it came from. Of somebody who was erased
// since, nothing but the answers is left.
async function listBallots(tx: Writing, key: WaveKey, wave: Wave): Promise<Found[]> {
  const { rows: people } = await sql<{ personId: string; dimensions: Dimensions }>`
    select person_id as "personId", dimensions from survey_invitees
    where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(tx)
  const { rows: codes } = await sql<{ serial: number; dimensions: Dimensions }>`
    select serial, dimensions from survey_codes
    where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(tx)
  const known = new Map<string, Dimensions>()
  const know = (ballot: Buffer, dimensions: Dimensions) => known.set(hashOfBallot(ballot).toString('hex'), dimensions)
  await inTurns(people, ballotsAtOnce, ({ personId, dimensions }) => know(key.ballotOfPerson(personId), dimensions))
  await inTurns(codes, ballotsAtOnce, ({ serial, dimensions }) => know(key.ballotOfCode(serial), dimensions))
  const unknown = Object.fromEntries(wave.dimensions.map(dimension => [dimension, other]))
  const handedIn = await listHandedIn(tx, wave.id)
  return [...handedIn].map(hash => ({ hash, dimensions: known.get(hash) ?? unknown }))
}

async function readSheets(tx: Writing, key: WaveKey, waveId: string, some: readonly Found[]) {
  const { rows } = await sql<{ hash: string; sealed: Buffer | null }>`
    select encode(ballot, 'hex') as hash, sealed from survey_ballots
    where organisation_id = ${tx.organisationId} and wave_id = ${waveId} and is_handed_in
      and ballot = any(${some.map(({ hash }) => Buffer.from(hash, 'hex'))}::bytea[])`.execute(tx)
  const sheets = new Map<string, Answers>()
  await inTurns(rows, ballotsAtOnce, ({ hash, sealed }) => {
    const sheet = sealed ? openSheet(key, Buffer.from(hash, 'hex'), sealed) : undefined
    if (sheet) sheets.set(hash, sheet.answers)
  })
  return sheets
}

async function parentsOf(tx: Writing): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; parent: string }>`select id, parent_id as parent from units
    where organisation_id = ${tx.organisationId} and parent_id is not null`.execute(tx)
  return new Map(rows.map(({ id, parent }) => [id, parent]))
}

/** A new order that nobody can foresee or work out afterwards. */
function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const drawn = randomInt(last + 1)
    const [a, b] = [order[last], order[drawn]]
    if (a !== undefined && b !== undefined) [order[last], order[drawn]] = [b, a]
  }
  return order
}
