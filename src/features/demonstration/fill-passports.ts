import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import type { FrameworkPlan } from './generator/mind.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import type { Passport } from './generator/passports.ts'
import type { Round } from './generator/walk.ts'

const batchSize = 2000

interface Extent {
  readonly framework: FrameworkPlan
  readonly withAnswers: boolean
}

/** Writes what everybody did with the passport, some thousand people at a time. */
export async function fillPassports(tx: Writing, organisation: DemonstrationOrganisation, extent: Extent) {
  const filled = { rounds: 0, answers: 0 }
  let batch: Passport[] = []
  const flush = async () => {
    const { rounds, answers } = await fillBatch(tx, organisation.id, extent, batch)
    filled.rounds += rounds
    filled.answers += answers
    batch = []
  }
  for (const passport of organisation.passports(extent.framework)) {
    if (passport.rounds.length > 0) batch.push(passport)
    if (batch.length >= batchSize) await flush()
  }
  await flush()
  return filled
}

async function fillBatch(tx: Writing, id: string, { framework, withAnswers }: Extent, batch: readonly Passport[]) {
  const { versionId } = framework
  const rounds = batch.flatMap(({ person, rounds: all }) => all.map(round => ({ person: person.id, round })))
  await copyInto(
    tx,
    'assessment_rounds',
    ['organisation_id', 'id', 'person_id', 'framework_version_id', 'started_at', 'completed_at'],
    rounds.map(({ person, round }) => [id, round.id, person, versionId, round.startedAt, round.completedAt ?? null]),
  )
  await copyInto(
    tx,
    'passport_results',
    [
      ...(['organisation_id', 'round_id', 'person_id', 'framework_version_id', 'completed_at'] as const),
      ...(['skills_answered', 'skills_at_basic', 'at_basic'] as const),
    ],
    rounds.flatMap(({ person, round: { id: roundId, completedAt, result } }) =>
      completedAt && result
        ? [[id, roundId, person, versionId, completedAt, result.answered, result.atBasic, result.isAtBasic]]
        : [],
    ),
  )
  if (!withAnswers) return { rounds: rounds.length, answers: 0 }
  return { rounds: rounds.length, answers: await fillAnswers(tx, id, batch, rounds) }
}

type OwnRound = { readonly person: string; readonly round: Round }

async function fillAnswers(tx: Writing, id: string, batch: readonly Passport[], rounds: readonly OwnRound[]) {
  const answers = await copyInto(
    tx,
    'assessments',
    ['organisation_id', 'id', 'person_id', 'skill_id', 'round_id', 'level', 'confidence', 'assessed_at'],
    rounds.flatMap(({ person, round }) =>
      round.answers.map(a => [id, a.id, person, a.skillId, round.id, a.level, a.confidence, a.at]),
    ),
  )
  await copyInto(
    tx,
    'checked_areas',
    ['organisation_id', 'round_id', 'area_id', 'person_id', 'checked_at'],
    rounds.flatMap(({ person, round }) => round.checked.map(c => [id, round.id, c.areaId, person, c.at])),
  )
  await copyInto(
    tx,
    'unfinished_answers',
    ['organisation_id', 'round_id', 'skill_id', 'person_id', 'level', 'confidence', 'changed_at'],
    rounds.flatMap(({ person, round }) =>
      round.halves.map(h => [id, round.id, h.skillId, person, h.level ?? null, h.confidence ?? null, h.at]),
    ),
  )
  await copyInto(
    tx,
    'skill_wishes',
    ['organisation_id', 'id', 'person_id', 'skill_id', 'wished_at'],
    batch.flatMap(({ person, wishes }) => wishes.map(wish => [id, wish.id, person.id, wish.skillId, wish.at])),
  )
  return answers
}
