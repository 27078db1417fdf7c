import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../../config.ts'
import { isWellFormed, serialOf, tidyCode } from '../modes/codes.ts'
import { hashOfBallot } from '../modes/tickets.ts'
import { findWaveKey, type WaveKey } from '../modes/wave-keys.ts'
import type { Mode, WaveStatus } from '../waves/wave.ts'
import { issueTicket } from './issue-ticket.ts'
import { giveBallot } from './keep-answers.ts'
import { findLaunchedWave, takesAnswers } from './running-wave.ts'

export type UsedCode = { readonly ticket: string } | { readonly refused: 'wrong' | 'unknown' | 'used' | 'paused' }

interface Around {
  readonly config: Config
  readonly organisation: Organisation
  readonly now: Date
}

/** Opens the sheet that a code on paper stands for. A code that was handed in opens nothing any more. */
export async function openWithCode(tx: Writing, typed: string, around: Around): Promise<UsedCode> {
  const code = tidyCode(typed)
  if (!isWellFormed(code)) return { refused: 'wrong' }
  const found = await findCode(tx, code, around)
  if (!found) return { refused: 'unknown' }
  const { key, serial, row } = found
  const wave = await findLaunchedWave(tx, row.waveId)
  if (!wave) return { refused: 'unknown' }
  const takes = takesAnswers(row, around.organisation, around.now)
  if (takes !== 'open') return { refused: takes === 'paused' ? 'paused' : 'unknown' }
  if (row.personId) await giveBallot(tx, { wave, key, personId: row.personId })
  const ballot = row.personId ? key.ballotOfPerson(row.personId) : key.ballotOfCode(serial)
  if (await isHandedIn(tx, row.waveId, ballot)) return { refused: 'used' }
  return { ticket: issueTicket(key, wave, { ballot, group: row.group, sitting: newSitting(), now: around.now }) }
}

// Never four zeros, which is somebody's own desk.
const newSitting = () => Buffer.from([randomInt(1, 256), randomInt(256), randomInt(256), randomInt(256)])

interface CodeRow {
  readonly waveId: string
  readonly mode: Mode
  readonly status: WaveStatus
  readonly closesOn: string | undefined
  readonly personId: string | null
  readonly group: string
}

// A code says nothing about its survey: each that runs is asked whether it made it. They are few.
async function findCode(db: Reading, code: string, { config }: Around) {
  const { rows } = await sql<{ id: string }>`select w.id from survey_waves w
    where w.organisation_id = ${db.organisationId} and w.status in ('open', 'paused')`.execute(db)
  for (const { id } of rows) {
    const key = findWaveKey(config, id)
    const serial = key && serialOf(key, code)
    if (key === undefined || serial === undefined) continue
    const row = await findRow(db, key, serial)
    if (row) return { key, serial, row }
  }
  return undefined
}

async function findRow(db: Reading, { waveId }: WaveKey, serial: number): Promise<CodeRow | undefined> {
  const { rows } = await sql<CodeRow>`
    select c.wave_id as "waveId", c.mode, w.status, w.closes_on as "closesOn", c.person_id as "personId",
      c.respondent_group as "group"
    from survey_codes c
    join survey_waves w on w.organisation_id = c.organisation_id and w.id = c.wave_id
    where c.organisation_id = ${db.organisationId} and c.wave_id = ${waveId} and c.serial = ${serial}`.execute(db)
  return rows[0]
}

async function isHandedIn(db: Reading, waveId: string, ballot: Buffer): Promise<boolean> {
  const { rows } = await sql<{ handed: boolean }>`select is_handed_in as handed from survey_ballots
    where organisation_id = ${db.organisationId} and wave_id = ${waveId} and ballot = ${hashOfBallot(ballot)}`.execute(
    db,
  )
  return rows[0]?.handed ?? false
}
