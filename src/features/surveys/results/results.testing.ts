import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { World } from '#platform/testing/world.ts'
import type { Answers, Question, Questionnaire } from '../questionnaire/questionnaire.ts'
import { getWave } from '../waves/waves.queries.ts'
import { countWave } from './count-wave.ts'

export interface Response {
  readonly dimensions: Readonly<Record<string, string>>
  readonly answers: Answers
}

interface ClosedWave {
  readonly surveyId?: string
  readonly number?: number
  readonly name?: string
  readonly questionnaire: Questionnaire
  readonly groups?: readonly string[]
  readonly dimensions?: readonly string[]
  readonly responses: readonly Response[]
  readonly closedAt?: Date
  readonly mode?: 'anonymous' | 'confidential'
  readonly title?: string
}

/** A survey that was asked and has closed, with its answers, as if they had come from the people. Not counted yet. */
export async function addClosedWave(tx: Writing, wanted: ClosedWave) {
  const organisation_id = tx.organisationId
  const [waveId, surveyId] = [uuid(), wanted.surveyId ?? uuid()]
  const closedAt = wanted.closedAt ?? new Date('2026-10-31T22:00:00Z')
  const mode = wanted.mode ?? 'anonymous'
  if (!wanted.surveyId)
    await tx
      .insertInto('surveys')
      .values({
        organisation_id,
        id: surveyId,
        title: JSON.stringify({ en: wanted.title ?? 'How we work', nb: 'Slik jobber vi' }),
        made_at: closedAt,
      })
      .execute()
  await tx
    .insertInto('survey_waves')
    .values({
      ...{ organisation_id, id: waveId, survey_id: surveyId, number: wanted.number ?? 1, name: wanted.name ?? '2026' },
      ...{ status: 'closed', mode, questionnaire: JSON.stringify(wanted.questionnaire), languages: ['en', 'nb'] },
      ...{ dimensions: [...(wanted.dimensions ?? ['unit', 'group'])], minimum_group: 10, made_at: closedAt },
      respondent_groups: JSON.stringify((wanted.groups ?? []).map(key => ({ key, title: { en: key, nb: key } }))),
      ...{ opens_on: '2026-10-01', closes_on: '2026-10-31', opened_at: new Date('2026-10-01'), closed_at: closedAt },
    })
    .execute()
  await addResponses(tx, { waveId, mode }, wanted.responses)
  return { waveId, surveyId }
}

export async function addResponses(
  tx: Writing,
  { waveId, mode }: { waveId: string; mode: string },
  responses: readonly Response[],
): Promise<void> {
  for (let at = 0; at < responses.length; at += 1_000)
    await tx
      .insertInto('survey_responses')
      .values(
        responses.slice(at, at + 1_000).map(({ dimensions, answers }) => ({
          ...{ organisation_id: tx.organisationId, wave_id: waveId, mode, dimensions: JSON.stringify(dimensions) },
          answers: JSON.stringify(answers),
        })),
      )
      .execute()
}

/** Counts a wave as the job does. */
export const countAsJob = async (tx: Writing, waveId: string): Promise<void> =>
  countWave(tx, await getWave(tx, waveId), new Date('2026-11-01T06:00:00Z'))

const scale = [1, 2, 3, 4, 5].map(value => ({
  key: `c${value}`,
  text: { en: `Step ${value}`, nb: `Trinn ${value}` },
  value,
}))
const question = (parts: Partial<Question> & Pick<Question, 'key' | 'kind'>): Question => ({
  ...{ meaning: 1, required: false, mayNotApply: true, mayRatherNot: true },
  text: { en: `About ${parts.key}`, nb: `Om ${parts.key}` },
  ...parts,
})

/** One question of each kind that is counted, and one to write an answer to. */
export const smallQuestionnaire: Questionnaire = {
  sections: [
    {
      key: 'first',
      title: { en: 'Every day', nb: 'Hverdagen' },
      questions: [
        question({ key: 'ease', kind: 'likert', options: scale }),
        question({
          key: 'tools',
          kind: 'several',
          options: ['phone', 'tablet', 'laptop'].map(key => ({ key, text: { en: key, nb: key } })),
        }),
        question({
          key: 'trust',
          kind: 'matrix',
          options: scale,
          rows: ['leader', 'colleagues'].map(key => ({ key, text: { en: `My ${key}`, nb: `Min ${key}` } })),
        }),
        question({ key: 'hours', kind: 'number', min: 0, max: 40 }),
        question({ key: 'wish', kind: 'long-text' }),
      ],
    },
  ],
}

/** 40 in planning, 35 in care, 4 at night; every eighth is a leader. The higher `ease`, the more find it easy. */
export function invent({ units: { planning, care, nightTeam } }: Pick<World, 'units'>, ease: number): Response[] {
  return Array.from({ length: 79 }, (_, at) => {
    const unit = at < 40 ? planning : at < 75 ? care : nightTeam
    const leads = at % 8 === 0
    const step = (salt: number) => 1 + ((at * 7 + salt * 3) % 5)
    const answers: Answers = {
      ease: { choice: (at % 10) / 10 < ease ? 'c4' : `c${1 + (at % 3)}` },
      tools: { choices: ['phone', ...(at % 3 === 0 ? ['tablet'] : []), ...(at % 2 === 0 ? ['laptop'] : [])] },
      trust: { rows: { leader: `c${step(1)}`, colleagues: leads ? 'c5' : `c${step(2)}` } },
      hours: at % 9 === 0 ? { none: 'rather-not' } : { number: at % 38 },
      ...(at % 4 === 0
        ? { wish: { text: `Comment ${at}: Carol helps. Write to Mr Quigley, carol@northshire.example` } }
        : {}),
    }
    return { dimensions: { unit, group: leads ? 'leaders' : 'staff' }, answers }
  })
}
