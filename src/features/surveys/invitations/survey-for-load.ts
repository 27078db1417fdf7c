import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { day } from '#platform/time.ts'
import type { Config } from '../../../config.ts'
import { issueTicket } from '../answering/issue-ticket.ts'
import { placeOf } from '../answering/keep-answers.ts'
import { sealSheet } from '../modes/sealed-answers.ts'
import { hashOfBallot, ownSitting } from '../modes/tickets.ts'
import { getWaveKey } from '../modes/wave-keys.ts'
import type { Answers, AnswerValue } from '../questionnaire/questionnaire.ts'
import { annualSkillsQuestionnaire } from '../templates/annual-skills.ts'
import { openWave } from '../waves/status.ts'
import { getWave } from '../waves/waves.queries.ts'
import { prepareWave } from './prepare.ts'

export interface SurveyForLoad {
  readonly waveId: string
  readonly slug: string
  /** One for each person, in no order; each has answered everything and not handed it in. */
  readonly tickets: readonly string[]
  /** Milliseconds until everybody was on the list and the invitations were on their way. */
  readonly queuedIn: number
}

interface Ids {
  readonly surveyId: string
  readonly waveId: string
  readonly now: Date
}

/** An anonymous survey of everybody at the moment when all are about to hand in. For measuring. */
export async function surveyForLoad(
  tx: Writing,
  config: Pick<Config, 'DATA_DIR'>,
  { surveyId, waveId, now }: Ids,
): Promise<SurveyForLoad> {
  const organisation = { organisation_id: tx.organisationId }
  await tx
    .insertInto('surveys')
    .values({ ...organisation, id: surveyId, title: JSON.stringify({ en: 'Everybody at once' }), made_at: now })
    .execute()
  await tx
    .insertInto('survey_waves')
    .values({
      ...{ ...organisation, id: waveId, survey_id: surveyId, number: 1, name: 'Load', made_at: now },
      ...{ questionnaire: JSON.stringify(annualSkillsQuestionnaire()), languages: ['en'] },
      closes_on: new Date(now.getTime() + 7 * day).toISOString().slice(0, 10),
    })
    .execute()
  await tx
    .insertInto('survey_audiences')
    .values({ ...organisation, wave_id: waveId, id: uuid(), kind: 'everybody' })
    .execute()
  const began = performance.now()
  const wave = await getWave(tx, waveId)
  await openWave(tx, wave, { actorId: undefined, now })
  const opened = await getWave(tx, waveId)
  await prepareWave(tx, { config, wave: opened, actorId: undefined, now })
  const queuedIn = performance.now() - began
  return { waveId, queuedIn, ...(await beginAll(tx, config, opened, now)) }
}

async function beginAll(
  tx: Writing,
  config: Pick<Config, 'DATA_DIR'>,
  wave: Awaited<ReturnType<typeof getWave>>,
  now: Date,
) {
  const key = getWaveKey(config, wave.id)
  const { rows } = await sql<{ id: string; slug: string }>`select i.person_id as id, o.slug from survey_invitees i
    join organisations o on o.id = i.organisation_id
    where i.organisation_id = ${tx.organisationId} and i.wave_id = ${wave.id}`.execute(tx)
  const answers = everything(wave.questionnaire)
  const begun = rows.map(({ id }) => {
    const ballot = key.ballotOfPerson(id)
    const hash = hashOfBallot(ballot)
    return { ballot, hash, sealed: sealSheet(key, placeOf(hash, ownSitting), { answers }) }
  })
  for (let first = 0; first < begun.length; first += 2_000) {
    const some = begun.slice(first, first + 2_000)
    await sql`insert into survey_ballots (organisation_id, wave_id, ballot, mode, sealed)
      select ${tx.organisationId}::uuid, ${wave.id}::uuid, b.ballot, ${wave.mode}::text, b.sealed
      from unnest(${some.map(({ hash }) => hash)}::bytea[], ${some.map(({ sealed }) => sealed)}::bytea[])
        as b (ballot, sealed)`.execute(tx)
  }
  const tickets = begun.map(({ ballot }) => issueTicket(key, wave, { ballot, group: '', sitting: ownSitting, now }))
  return { slug: rows[0]?.slug ?? '', tickets }
}

function everything({ sections }: Awaited<ReturnType<typeof getWave>>['questionnaire']): Answers {
  const first = (options: readonly { key: string }[] | undefined) => options?.[0]?.key ?? ''
  return Object.fromEntries(
    sections
      .flatMap(({ questions }) => questions)
      .flatMap(({ key, kind, options, rows = [] }): [string, AnswerValue][] => {
        if (kind === 'matrix') return [[key, { rows: Object.fromEntries(rows.map(row => [row.key, first(options)])) }]]
        if (kind === 'several') return [[key, { choices: [first(options)] }]]
        if (kind === 'ranking') return [[key, { ranking: [first(options)] }]]
        if (kind === 'number') return [[key, { number: 3 }]]
        if (kind === 'date') return [[key, { date: '2026-11-22' }]]
        return [[key, options ? { choice: first(options) } : { text: 'A sentence about how it is.' }]]
      }),
  )
}
