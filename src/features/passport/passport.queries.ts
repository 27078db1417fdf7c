import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Choice } from './merge-answers.ts'
import type { Answer, Round } from './passport.ts'

/** The framework that the passport is about. */
export const passportFramework = 'digital-basics'

type Self = Pick<Me, 'id'>

export interface Rounds {
  /** The framework version that a new round would use; undefined while the organisation has none. */
  readonly currentVersionId: string | undefined
  /** Newest first. */
  readonly rounds: readonly Round[]
}

/** A person's own rounds, and the version that counts today. One question, answered even before the first round. */
export async function listRounds(db: Reading, me: Self): Promise<Rounds> {
  const rows = await db
    .with('current', query =>
      query
        .selectFrom('frameworks as f')
        .innerJoin('framework_versions as v', join =>
          join.onRef('v.organisation_id', '=', 'f.organisation_id').onRef('v.framework_id', '=', 'f.id'),
        )
        .select(['v.organisation_id', 'v.id as version_id'])
        .where('f.organisation_id', '=', db.organisationId)
        .where('f.key', '=', passportFramework)
        .orderBy('v.published_at', 'desc')
        .orderBy('v.id', 'desc')
        .limit(1),
    )
    .selectFrom('current as c')
    .leftJoin('assessment_rounds as r', join =>
      join.onRef('r.organisation_id', '=', 'c.organisation_id').on('r.person_id', '=', me.id),
    )
    .select(['c.version_id', 'r.id', 'r.framework_version_id', 'r.started_at', 'r.completed_at'])
    .select(
      sql<string[]>`array(select a.area_id from checked_areas a
        where a.organisation_id = r.organisation_id and a.round_id = r.id and r.completed_at is null)`.as('checked'),
    )
    .orderBy('r.started_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute()
  const rounds = rows.flatMap(({ id, framework_version_id: versionId, started_at: startedAt, ...row }) =>
    id && versionId && startedAt
      ? [{ id, versionId, startedAt, completedAt: row.completed_at ?? undefined, checkedAreaIds: row.checked }]
      : [],
  )
  return { currentVersionId: rows[0]?.version_id, rounds }
}

/** Every answer that a person ever gave, or those about some skills; the newest first. */
export async function listAnswers(db: Reading, me: Self, skillKeys?: readonly string[]): Promise<readonly Answer[]> {
  const rows = await db
    .selectFrom('assessments as a')
    .innerJoin('skills as s', join =>
      join.onRef('s.organisation_id', '=', 'a.organisation_id').onRef('s.id', '=', 'a.skill_id'),
    )
    .select(['s.key', 'a.round_id', 'a.level', 'a.confidence', 'a.assessed_at'])
    .where('a.organisation_id', '=', db.organisationId)
    .where('a.person_id', '=', me.id)
    .$if(skillKeys !== undefined, query => query.where(sql<boolean>`s.key = any(${skillKeys ?? []})`))
    .orderBy('a.assessed_at', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return rows.map(({ key, round_id: roundId, assessed_at: assessedAt, level, confidence }) => ({
    skillKey: key,
    roundId,
    level,
    confidence,
    assessedAt,
  }))
}

/** What was begun in a round: a level without a confidence, or the other way round. */
export async function listHalfAnswers(db: Reading, me: Self, round: Round): Promise<ReadonlyMap<string, Choice>> {
  const rows = await db
    .selectFrom('unfinished_answers as u')
    .innerJoin('skills as s', join =>
      join.onRef('s.organisation_id', '=', 'u.organisation_id').onRef('s.id', '=', 'u.skill_id'),
    )
    .select(['s.key', 'u.level', 'u.confidence'])
    .where('u.organisation_id', '=', db.organisationId)
    .where('u.round_id', '=', round.id)
    .where('u.person_id', '=', me.id)
    .execute()
  return new Map(
    rows.map(({ key, level, confidence }) => [key, { level: level ?? undefined, confidence: confidence ?? undefined }]),
  )
}

/** The keys of the skills that a person wants to get better at, the newest wish first. */
export async function listWishes(db: Reading, me: Self): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('skill_wishes as w')
    .innerJoin('skills as s', join =>
      join.onRef('s.organisation_id', '=', 'w.organisation_id').onRef('s.id', '=', 'w.skill_id'),
    )
    .select('s.key')
    .where('w.organisation_id', '=', db.organisationId)
    .where('w.person_id', '=', me.id)
    .where('w.withdrawn_at', 'is', null)
    .orderBy('w.wished_at', 'desc')
    .orderBy('w.id', 'desc')
    .execute()
  return [...new Set(rows.map(({ key }) => key))]
}
