import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { surveyClosed, surveyLaunched } from '../surveys.events.ts'
import type { Wave, WaveStatus } from './wave.ts'

export interface Act {
  /** Nobody where a day came and the program acted by itself. */
  readonly actorId: string | undefined
  readonly now: Date
  /** Said to everybody who runs surveys. */
  readonly why?: string
}

export type Turn = 'opened' | 'paused' | 'resumed' | 'extended' | 'shortened' | 'closed' | 'reopened'

/** Which turns a wave can take from where it stands. */
export const turnsFrom: Readonly<Record<WaveStatus, readonly Turn[]>> = {
  draft: ['opened'],
  open: ['paused', 'extended', 'shortened', 'closed'],
  paused: ['resumed', 'extended', 'shortened', 'closed'],
  closed: ['reopened'],
}

/** Begins to take answers. Check with `checkLaunch` before; what is asked and promised is fixed from here on. */
export async function openWave(tx: Writing, wave: Wave, act: Act): Promise<boolean> {
  const turned = await turn(tx, wave, 'opened', act, sql`status = 'open', opened_at = ${act.now}`)
  if (!turned) return false
  await sql`delete from survey_edits where organisation_id = ${tx.organisationId} and wave_id = ${wave.id}`.execute(tx)
  await publish(tx, surveyLaunched, { waveId: wave.id, again: false }, { actorId: act.actorId })
  return true
}

/** Takes no answers for a while; nothing is lost. */
export const pauseWave = (tx: Writing, wave: Wave, act: Act) => turn(tx, wave, 'paused', act, sql`status = 'paused'`)

export const resumeWave = (tx: Writing, wave: Wave, act: Act) => turn(tx, wave, 'resumed', act, sql`status = 'open'`)

/** Moves the last day, to an earlier one too. The caller has seen to it that it is not past. */
export const extendWave = (tx: Writing, wave: Wave, closesOn: string, act: Act) =>
  turn(
    tx,
    wave,
    closesOn < (wave.closesOn ?? '') ? 'shortened' : 'extended',
    act,
    sql`closes_on = ${closesOn}`,
    closesOn,
  )

/** Ends it. Answers that come later are refused; results follow. */
export async function closeWave(tx: Writing, wave: Wave, act: Act): Promise<boolean> {
  const turned = await turn(tx, wave, 'closed', act, sql`status = 'closed', closed_at = ${act.now}`)
  if (turned) await publish(tx, surveyClosed, { waveId: wave.id }, { actorId: act.actorId })
  return turned
}

/** Takes answers again until another last day. */
export async function reopenWave(tx: Writing, wave: Wave, closesOn: string, act: Act): Promise<boolean> {
  // Its key is gone, so nobody could tell any more who has answered.
  if (wave.mode === 'anonymous') return false
  const set = sql`status = 'open', closed_at = null, closes_on = ${closesOn}`
  const turned = await turn(tx, wave, 'reopened', act, set, closesOn)
  if (turned) await publish(tx, surveyLaunched, { waveId: wave.id, again: true }, { actorId: act.actorId })
  return turned
}

/** One turn with its trace; false when somebody else was quicker or the wave does not stand where it should. */
async function turn(tx: Writing, wave: Wave, what: Turn, act: Act, set: ReturnType<typeof sql>, closesOn?: string) {
  if (!turnsFrom[wave.status].includes(what)) return false
  const changed = await sql`update survey_waves set ${set} where organisation_id = ${tx.organisationId}
    and id = ${wave.id} and status = ${wave.status}`.execute(tx)
  if (changed.numAffectedRows !== 1n) return false
  await tx
    .insertInto('survey_wave_changes')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), wave_id: wave.id, what, why: act.why ?? '' },
      ...{ closes_on_before: closesOn ? (wave.closesOn ?? null) : null, closes_on_after: closesOn ?? null },
      ...{ changed_by: act.actorId ?? null, changed_at: act.now },
    })
    .execute()
  const subject = { kind: 'survey-wave', id: wave.id }
  await audit(tx, { actorId: act.actorId, action: `surveys.${what}`, subject, details: { survey: wave.survey.id } })
  return true
}
