import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { isLaunched, type Wave, type WaveStatus } from '../waves/wave.ts'
import { findWave } from '../waves/waves.queries.ts'

export type TakesAnswers = 'open' | 'paused' | 'closed'

interface Standing {
  readonly status: WaveStatus
  readonly closesOn: string | undefined
}

/** Whether answers are taken now: the last day counts to its end, in the organisation's own zone. */
export function takesAnswers({ status, closesOn }: Standing, { timeZone }: Organisation, now: Date): TakesAnswers {
  if (status !== 'open' && status !== 'paused') return 'closed'
  return closesOn !== undefined && calendarDay(timeZone, now) > closesOn ? 'closed' : status
}

/** What a launched wave asks cannot change, so it is read once; where it stands is asked anew every time. */
const known = new Map<string, { readonly wave: Wave; readonly until: number }>()
const [mostKnown, knownForMs] = [40, 60_000]

export async function findLaunchedWave(db: Reading, waveId: string): Promise<Wave | undefined> {
  const name = `${db.organisationId} ${waveId}`
  const found = known.get(name)
  if (found && found.until > performance.now()) return found.wave
  const wave = await findWave(db, waveId)
  if (!wave || !isLaunched(wave)) return undefined
  if (known.size >= mostKnown) known.clear()
  known.set(name, { wave, until: performance.now() + knownForMs })
  return wave
}

export interface BallotRow extends Standing {
  readonly sealed: Buffer | null
  readonly isHandedIn: boolean
  readonly hasBallot: boolean
}

/** Where the wave stands, and what its box holds under this name. */
export async function findBallot(db: Reading, waveId: string, ballot: Buffer): Promise<BallotRow | undefined> {
  const { rows } = await sql<BallotRow>`
    select w.status, w.closes_on as "closesOn", b.sealed, coalesce(b.is_handed_in, false) as "isHandedIn",
      b.ballot is not null as "hasBallot"
    from survey_waves w
    left join survey_ballots b on b.organisation_id = w.organisation_id and b.wave_id = w.id and b.ballot = ${ballot}
    where w.organisation_id = ${db.organisationId} and w.id = ${waveId}`.execute(db)
  return rows[0]
}
