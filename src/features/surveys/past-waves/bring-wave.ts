import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { coarsen } from '../modes/coarsen.ts'
import type { Answers, Questionnaire, Texts } from '../questionnaire/questionnaire.ts'
import { countWave } from '../results/count-wave.ts'
import type { RespondentGroup, Survey, SurveyKind } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'

export interface PastResponse {
  readonly dimensions: Readonly<Record<string, string>>
  readonly answers: Answers
}

export interface PastWave {
  readonly name: string
  readonly questionnaire: Questionnaire
  readonly languages: readonly Locale[]
  readonly respondentGroups?: readonly RespondentGroup[]
  readonly dimensions: readonly string[]
  readonly minimumGroup: number
  readonly responses: readonly PastResponse[]
  /** The last day on which it was answered. */
  readonly closedOn: string
  readonly introduction?: Readonly<Record<string, string>>
}

/** A survey without any wave yet, for waves that were asked elsewhere. */
export async function addSurvey(
  tx: Writing,
  { title, kind, ownerId }: { title: Texts; kind: SurveyKind; ownerId: string },
  now: Date,
): Promise<Pick<Survey, 'id'>> {
  const id = uuid()
  await tx
    .insertInto('surveys')
    .values({
      ...{ organisation_id: tx.organisationId, id, title: JSON.stringify(title), kind },
      ...{ owner_id: ownerId, made_by: ownerId, made_at: now },
    })
    .execute()
  return { id }
}

interface Act {
  readonly actorId: string | undefined
  readonly now: Date
}

type Closed = Omit<PastWave, 'responses'>

/** A wave that has closed and holds nothing yet. */
export async function addClosed(tx: Writing, survey: Pick<Survey, 'id'>, past: Closed, act: Act): Promise<string> {
  const id = uuid()
  const closedAt = new Date(`${past.closedOn}T20:00:00Z`)
  const { rows } = await sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from survey_waves
    where organisation_id = ${tx.organisationId} and survey_id = ${survey.id}`.execute(tx)
  await tx
    .insertInto('survey_waves')
    .values({
      ...{ organisation_id: tx.organisationId, id, survey_id: survey.id, number: rows[0]?.next ?? 1, name: past.name },
      ...{ status: 'closed', mode: 'anonymous', languages: [...past.languages] },
      ...{ questionnaire: JSON.stringify(past.questionnaire), introduction: JSON.stringify(past.introduction ?? {}) },
      ...{ dimensions: [...past.dimensions], minimum_group: Math.max(5, past.minimumGroup) },
      respondent_groups: JSON.stringify(past.respondentGroups ?? []),
      ...{ opens_on: past.closedOn, closes_on: past.closedOn, opened_at: closedAt, closed_at: closedAt },
      ...{ made_by: act.actorId ?? null, made_at: act.now },
    })
    .execute()
  return id
}

/**
 * Brings in a wave that was asked before, elsewhere or by another tool, with its answers, and counts it. It is an
 * anonymous wave that has closed: nobody can be asked anew, and results keep the same rules as all others.
 */
export async function bringWave(tx: Writing, survey: Pick<Survey, 'id'>, past: PastWave, act: Act): Promise<string> {
  const own = { organisation_id: tx.organisationId, wave_id: await addClosed(tx, survey, past, act) }
  await addResponses(tx, own, await coarseResponses(tx, past))
  const subject = { kind: 'survey-wave', id: own.wave_id }
  await audit(tx, { actorId: act.actorId, action: 'surveys.past-wave-brought', subject })
  await countWave(tx, await getWave(tx, own.wave_id), act.now)
  return own.wave_id
}

// As after an anonymous wave of our own: nobody stands alone with what is known of them.
async function coarseResponses(
  tx: Writing,
  { responses, minimumGroup, dimensions }: PastWave,
): Promise<PastResponse[]> {
  const { rows: units } = await sql<{ id: string; parent_id: string | null }>`select id, parent_id from units
    where organisation_id = ${tx.organisationId}`.execute(tx)
  const parents = new Map(units.map(({ id, parent_id }) => [id, parent_id ?? undefined]))
  const importance = [...dimensions.filter(one => one !== 'unit' && one !== 'group'), 'unit', 'group']
  const coarse = coarsen(
    responses.map(response => response.dimensions),
    { minimum: Math.max(5, minimumGroup), importance, parentOf: unit => parents.get(unit) },
  )
  return responses.map(({ answers }, at) => ({ dimensions: coarse[at] ?? {}, answers }))
}

async function addResponses(
  tx: Writing,
  own: { organisation_id: string; wave_id: string },
  responses: readonly PastResponse[],
): Promise<void> {
  const rows = responses
    .map(({ dimensions, answers }) => ({
      ...{ ...own, id: randomUUID(), mode: 'anonymous' },
      ...{ dimensions: JSON.stringify(dimensions), answers: JSON.stringify(answers) },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (let at = 0; at < rows.length; at += 1_000)
    await tx
      .insertInto('survey_responses')
      .values(rows.slice(at, at + 1_000))
      .execute()
}
