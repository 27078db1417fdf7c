import type { Reading, Writing } from '#platform/db/tx.ts'
import { announce } from '#platform/notifications/index.ts'
import type { Config } from '../../../config.ts'
import { makeWaveKey } from '../modes/wave-keys.ts'
import type { Wave } from '../waves/wave.ts'
import { countRates } from './count-rates.ts'
import { invitedToSurvey } from './invitations.topics.ts'
import { listInvitees } from './list-invitees.ts'

/**
 * Makes a launched wave ready to be answered: its key, who is asked and by what results may tell them apart, in which
 * blocks people are counted, and the invitation. Safe to repeat; after a reopening those who came since are asked too.
 */
export async function prepareWave(
  tx: Writing,
  {
    config,
    wave,
    actorId,
    now,
  }: { config: Pick<Config, 'DATA_DIR'>; wave: Wave; actorId: string | undefined; now: Date },
): Promise<void> {
  if (wave.status === 'closed') return
  const key = makeWaveKey(config, wave.id)
  const asked = await listInvitees(tx, wave, now)
  await countRates(tx, { wave, key, now })
  if (asked.length === 0) return
  const number = await nextMailing(tx, wave.id)
  await tx
    .insertInto('survey_mailings')
    .values({
      ...{ organisation_id: tx.organisationId, wave_id: wave.id, number, kind: 'invitation' },
      ...{ asked_by: actorId ?? null, asked_at: now, finished_at: now },
    })
    .execute()
  await announce(tx, invitedToSurvey, {
    to: { personIds: asked },
    payload: { waveId: wave.id, title: wave.survey.title, closesOn: wave.closesOn },
    key: `${wave.id} ${number}`,
    now,
  })
}

/** The number of the next round of mails of a wave, from 1. */
export async function nextMailing(db: Reading, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('survey_mailings')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('organisation_id', '=', db.organisationId)
    .where('wave_id', '=', waveId)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}
