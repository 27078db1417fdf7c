import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { questionsOf } from '../questionnaire/questionnaire.ts'
import type { Wave } from '../waves/wave.ts'
import { getWave, listWaves } from '../waves/waves.queries.ts'

/** A wave that has not been opened; of any other the questions stay as they are, so there is nothing to edit. */
export async function getDraft(db: Reading, waveId: string): Promise<Wave> {
  const wave = await getWave(db, waveId)
  return found(wave.status === 'draft' ? wave : undefined, 'No such draft')
}

/** The language that a survey is written in. */
export const mainLanguage = ({ languages }: Pick<Wave, 'languages'>): Locale => languages[0] ?? 'en'

/** Every key that a wave of this survey has used: none of them is ever given to another question. */
export async function takenKeys(db: Reading, wave: Wave): Promise<readonly string[]> {
  const waves = await listWaves(db, wave.survey.id)
  return [...new Set([wave, ...waves].flatMap(({ questionnaire }) => questionsOf(questionnaire).map(({ key }) => key)))]
}

/** The wave that this one is compared with: the last one before it. */
export async function findEarlier(db: Reading, wave: Wave): Promise<Wave | undefined> {
  const waves = await listWaves(db, wave.survey.id)
  return waves[waves.findIndex(({ id }) => id === wave.id) + 1]
}
