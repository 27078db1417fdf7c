import type { Reading } from '#platform/db/tx.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../../config.ts'
import { openSheet } from '../modes/sealed-answers.ts'
import { hashOfBallot, readTicket, type Ticket } from '../modes/tickets.ts'
import { findWaveKey, type WaveKey } from '../modes/wave-keys.ts'
import type { Answers, Section } from '../questionnaire/questionnaire.ts'
import { visibleSections } from '../questionnaire/visible.ts'
import type { Wave } from '../waves/wave.ts'
import { placeOf } from './keep-answers.ts'
import { findBallot, findLaunchedWave, type TakesAnswers, takesAnswers } from './running-wave.ts'

/** Somebody's survey on its way: what was asked and answered so far, and of whom nothing but the ballot. */
export interface OpenSheet {
  readonly ticket: Ticket
  readonly ticketText: string
  readonly wave: Wave
  readonly key: WaveKey
  /** `expired`: the address is too old; `gone`: there is no such ballot any more. */
  readonly state: TakesAnswers | 'handed-in' | 'expired'
  readonly group: string
  readonly answers: Answers
  /** Something lies there that was begun in another sitting with the same code, and cannot be read in this one. */
  readonly isBegunElsewhere: boolean
  /** What is asked, given the answers so far. */
  readonly sections: readonly Section[]
}

interface Around {
  readonly db: Reading
  readonly config: Config
  readonly organisation: Organisation
  readonly now: Date
}

/**
 * The sheet behind a ticket. Undefined for anything that is no ticket here, or was one until an anonymous survey was
 * counted and its key destroyed: the two cannot be told apart any more.
 */
export async function findSheet(
  { db, config, organisation, now }: Around,
  ticketText: string,
): Promise<OpenSheet | undefined> {
  const ticket = readTicket(waveId => findWaveKey(config, waveId), ticketText)
  const key = ticket && findWaveKey(config, ticket.waveId)
  if (!ticket || !key) return undefined
  const hash = hashOfBallot(ticket.ballot)
  const [wave, row] = await Promise.all([findLaunchedWave(db, ticket.waveId), findBallot(db, ticket.waveId, hash)])
  // Outside anonymous mode a ballot belongs to somebody; who was erased has none.
  if (!wave || !row || (wave.mode !== 'anonymous' && !row.hasBallot)) return undefined
  const takes = takesAnswers(row, organisation, now)
  const isExpired = ticket.expiresAt <= now
  const state = row.isHandedIn ? 'handed-in' : takes !== 'open' ? takes : isExpired ? 'expired' : 'open'
  const group = wave.respondentGroups[ticket.group]?.key ?? ''
  const isUnderWay = state === 'open' || state === 'paused' || state === 'closed'
  const lying = isUnderWay && row.sealed ? row.sealed : undefined
  const written = lying && openSheet(key, placeOf(hash, ticket.sitting), lying)
  const answers = written?.answers ?? {}
  const sections = visibleSections(wave.questionnaire, answers, group)
  const isBegunElsewhere = lying !== undefined && written === undefined
  return { ticket, ticketText, wave, key, state, group, answers, isBegunElsewhere, sections }
}
