import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { found } from '#platform/http/errors.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import type { Config } from '../../../config.ts'
import { hasAnswered } from '../invitations/who-has-answered.ts'
import { findWaveKey, type WaveKey } from '../modes/wave-keys.ts'
import { listReaders } from '../named/readers.ts'
import type { Texts } from '../questionnaire/questionnaire.ts'
import type { Mode, Wave, WaveStatus } from '../waves/wave.ts'
import { asksAboutSkills } from './into-passport.ts'
import { findLaunchedWave, type TakesAnswers, takesAnswers } from './running-wave.ts'

type Asked = Pick<Me, 'id'>

export interface MySurvey {
  readonly waveId: string
  readonly title: Texts
  readonly closesOn: string | undefined
  readonly state: TakesAnswers | 'answered'
  /** What was answered could be put into a passport. */
  readonly isAboutSkills: boolean
}

interface Around {
  readonly config: Config
  readonly organisation: Organisation
  readonly now: Date
}

/** The surveys that somebody is asked to answer and that still run, those that wait first. */
export async function listMySurveys(db: Reading, me: Asked, around: Around): Promise<readonly MySurvey[]> {
  const { rows } = await sql<{ id: string; mode: Mode; status: WaveStatus; closesOn: string; title: Texts }>`
    select w.id, w.mode, w.status, w.closes_on as "closesOn", s.title
    from survey_invitees i
    join survey_waves w on w.organisation_id = i.organisation_id and w.id = i.wave_id
    join surveys s on s.organisation_id = w.organisation_id and s.id = w.survey_id
    where i.organisation_id = ${db.organisationId} and i.person_id = ${me.id} and w.status in ('open', 'paused')
    order by w.closes_on, w.id`.execute(db)
  const surveys = await Promise.all(
    rows.map(async ({ id, mode, title, ...standing }): Promise<MySurvey> => {
      const key = findWaveKey(around.config, id)
      const answered = key ? await hasAnswered(db, { id, mode }, key, me.id) : false
      const state = answered ? 'answered' : takesAnswers(standing, around.organisation, around.now)
      const wave = answered && mode !== 'anonymous' ? await findLaunchedWave(db, id) : undefined
      const isAboutSkills = wave !== undefined && asksAboutSkills(wave)
      return { waveId: id, title, closesOn: standing.closesOn, state, isAboutSkills }
    }),
  )
  return surveys.toSorted((a, b) => Number(a.state === 'answered') - Number(b.state === 'answered'))
}

export interface OwnInvitation {
  readonly wave: Wave
  readonly group: string
  readonly state: TakesAnswers | 'answered' | 'not-ready'
  readonly key: WaveKey | undefined
  /** Who reads answers with names, by name. */
  readonly readers: readonly string[]
}

/** Somebody's own invitation; not found for whoever is not asked. */
export async function getInvitation(db: Reading, me: Asked, waveId: string, around: Around): Promise<OwnInvitation> {
  const { rows } = await sql<{ group: string; status: WaveStatus; closesOn: string }>`
    select i.respondent_group as "group", w.status, w.closes_on as "closesOn" from survey_invitees i
    join survey_waves w on w.organisation_id = i.organisation_id and w.id = i.wave_id
    where i.organisation_id = ${db.organisationId} and i.person_id = ${me.id} and i.wave_id::text = ${waveId}`.execute(
    db,
  )
  const row = found(rows[0], 'No such survey')
  const wave = found(await findLaunchedWave(db, waveId), 'No such survey')
  const key = findWaveKey(around.config, waveId)
  const answered = key ? await hasAnswered(db, wave, key, me.id) : false
  const takes = takesAnswers(row, around.organisation, around.now)
  const readers = wave.mode === 'named' ? await listReaders(db, waveId) : []
  return {
    readers: readers.map(({ name }) => name),
    wave,
    group: row.group,
    key,
    state: answered ? 'answered' : takes === 'open' && !key ? 'not-ready' : takes,
  }
}
