import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
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
  /** What is asked, given the answers so far. */
  readonly sections: readonly Section[]
}

interface Around {
  readonly db: Reading
  readonly config: Config
  readonly organisation: Organisation
  readonly now: Date
}

/** The sheet behind a ticket; not found for anything that is no ticket of this organisation. */
export async function getSheet({ db, config, organisation, now }: Around, ticketText: string): Promise<OpenSheet> {
  const ticket = found(
    readTicket(waveId => findWaveKey(config, waveId), ticketText),
    'No such survey',
  )
  const hash = hashOfBallot(ticket.ballot)
  const [wave, row] = await Promise.all([findLaunchedWave(db, ticket.waveId), findBallot(db, ticket.waveId, hash)])
  const key = found(findWaveKey(config, ticket.waveId), 'No such survey')
  const [asked, standing] = [found(wave, 'No such survey'), found(row, 'No such survey')]
  // Outside anonymous mode a ballot belongs to somebody; who was erased has none.
  if (asked.mode !== 'anonymous') found(standing.hasBallot || undefined, 'No such survey')
  const takes = takesAnswers(standing, organisation, now)
  const isExpired = ticket.expiresAt <= now
  const state = standing.isHandedIn ? 'handed-in' : takes !== 'open' ? takes : isExpired ? 'expired' : 'open'
  const group = asked.respondentGroups[ticket.group]?.key ?? ''
  const isReadable = (state === 'open' || state === 'paused') && standing.sealed !== null
  const answers =
    (isReadable && standing.sealed
      ? openSheet(key, placeOf(hash, ticket.sitting), standing.sealed)?.answers
      : undefined) ?? {}
  const sections = visibleSections(asked.questionnaire, answers, group)
  return { ticket, ticketText, wave: asked, key, state, group, answers, sections }
}
