import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Choice } from './merge-answers.ts'
import type { Answer, Round } from './passport.ts'

/** The framework that the passport is about. */
export const passportFramework = 'digital-basics'

/** Everything that is kept about one person's passport. */
export interface PassportRecord {
  /** The framework version that a new round would use; undefined while the organisation has none. */
  readonly currentVersionId: string | undefined
  /** Newest first. */
  readonly rounds: readonly Round[]
  /** Newest first: every answer ever given, or of each skill the last one. */
  readonly history: readonly Answer[]
  /** What was begun: a level without a confidence, or the other way round. */
  readonly begun: readonly (Choice & { readonly skillKey: string; readonly roundId: string })[]
  /** The keys of the skills that the person wants to get better at, the newest wish first. */
  readonly wishes: readonly string[]
}

interface Row {
  current_version_id: string | null
  rounds: [id: string, versionId: string, startedAt: string, completedAt: string | null, checked: string[]][]
  answers: [skillKey: string, roundId: string, level: number, confidence: number, assessedAt: string][]
  begun: [skillKey: string, roundId: string, level: number | null, confidence: number | null][]
  wishes: string[]
}

/**
 * The signed-in person's passport in one question, because every question costs more than the rows it brings.
 * Nothing of it can be asked for anybody but the person themselves.
 */
export async function getRecord(
  db: Reading,
  me: Pick<Me, 'id'>,
  { everyAnswer }: { everyAnswer: boolean },
): Promise<PassportRecord> {
  const organisation = sql`${db.organisationId}::uuid`
  const person = sql`${me.id}::uuid`
  const answers = sql`
    select s.key, a.id, a.round_id, a.level, a.confidence, a.assessed_at
    from assessments a join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
    where a.organisation_id = ${organisation} and a.person_id = ${person}`
  const newest = sql`
    select distinct on (key) * from (${answers}) every_answer order by key, assessed_at desc, id desc`
  const { rows } = await sql<Row>`
    select (
      select v.id from frameworks f
      join framework_versions v on v.organisation_id = f.organisation_id and v.framework_id = f.id
      where f.organisation_id = ${organisation} and f.key = ${passportFramework} and v.published_at is not null
      order by v.published_at desc, v.id desc limit 1
    ) as current_version_id, (
      select coalesce(json_agg(json_build_array(r.id, r.framework_version_id, r.started_at, r.completed_at, array(
          select c.area_id from checked_areas c
          where c.organisation_id = ${organisation} and c.round_id = r.id and r.completed_at is null
        )) order by r.started_at desc, r.id desc), '[]')
      from assessment_rounds r where r.organisation_id = ${organisation} and r.person_id = ${person}
    ) as rounds, (
      select coalesce(json_agg(json_build_array(key, round_id, level, confidence, assessed_at)
        order by assessed_at desc, id desc), '[]')
      from (${everyAnswer ? answers : newest}) wanted
    ) as answers, (
      select coalesce(json_agg(json_build_array(s.key, u.round_id, u.level, u.confidence)), '[]')
      from unfinished_answers u join skills s on s.organisation_id = u.organisation_id and s.id = u.skill_id
      where u.organisation_id = ${organisation} and u.person_id = ${person}
    ) as begun, (
      select coalesce(json_agg(s.key order by w.wished_at desc, w.id desc), '[]')
      from skill_wishes w join skills s on s.organisation_id = w.organisation_id and s.id = w.skill_id
      where w.organisation_id = ${organisation} and w.person_id = ${person} and w.withdrawn_at is null
    ) as wishes`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A row of sub-selects is always there.')
  return {
    currentVersionId: row.current_version_id ?? undefined,
    rounds: row.rounds.map(toRound),
    history: row.answers.map(toAnswer),
    begun: row.begun.map(([skillKey, roundId, level, confidence]) => ({
      skillKey,
      roundId,
      level: level ?? undefined,
      confidence: confidence ?? undefined,
    })),
    wishes: [...new Set(row.wishes)],
  }
}

const toRound = ([id, versionId, startedAt, completedAt, checkedAreaIds]: Row['rounds'][number]): Round => ({
  id,
  versionId,
  startedAt: new Date(startedAt),
  completedAt: completedAt === null ? undefined : new Date(completedAt),
  checkedAreaIds,
})

const toAnswer = ([skillKey, roundId, level, confidence, assessedAt]: Row['answers'][number]): Answer => ({
  skillKey,
  roundId,
  level,
  confidence,
  assessedAt: new Date(assessedAt),
})
