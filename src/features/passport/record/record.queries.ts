import { type RawBuilder, sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Choice } from '../assessing/merge-answers.ts'
import { type Answer, type LastUse, passportFramework, type Round } from '../passport.ts'
import { heldAnswers } from './answers.queries.ts'

/** A framework as one person uses it. */
export interface FrameworkUse {
  readonly frameworkId: string
  readonly key: string
  /** The edition that somebody would begin with today; undefined while there is none. */
  readonly newestId: string | undefined
  /** The newest edition on which this person has said something or to which they moved. */
  readonly editionId: string | undefined
  /** It stands in the passport: Digital basics, and what the person chose. */
  readonly isChosen: boolean
}

interface OfSkill {
  readonly frameworkId: string
  readonly skillKey: string
}

/** Everything that is kept about one person's passport, over all frameworks. */
export interface PassportRecord {
  readonly frameworks: readonly FrameworkUse[]
  /** Newest first. */
  readonly rounds: readonly Round[]
  /** Newest first: every answer ever given with what came along to newer editions, or of each skill the one that holds. */
  readonly history: readonly Answer[]
  /** What was begun: a level without a confidence, or the other way round. */
  readonly begun: readonly (Choice & OfSkill & { readonly roundId: string })[]
  /** The skills that the person wants to get better at, the newest wish first. */
  readonly wishes: readonly OfSkill[]
  /** The skills with which the person is glad to help. */
  readonly helps: readonly OfSkill[]
  /** When an area was last looked through. */
  readonly checks: readonly { readonly frameworkId: string; readonly areaKey: string; readonly at: Date }[]
}

type AnswerRow = [
  ...[id: string, frameworkId: string, versionId: string, skillId: string, skillKey: string, fromKey: string | null],
  ...[roundId: string, level: number, confidence: number, lastUsed: LastUse | null, assessedAt: string],
]

interface Row {
  frameworks: [id: string, key: string, newest: string | null, edition: string | null, chosen: boolean][]
  rounds: [id: string, f: string, versionId: string, startedAt: string, completedAt: string | null, areas: string[]][]
  answers: AnswerRow[]
  begun: [
    f: string,
    key: string,
    round: string,
    level: number | null,
    confidence: number | null,
    used: LastUse | null,
  ][]
  wishes: [frameworkId: string, skillKey: string][]
  helps: [frameworkId: string, skillKey: string][]
  checks: [frameworkId: string, areaKey: string, at: string][]
}

interface Wanted {
  readonly everyAnswer: boolean
  /** A framework that is asked for although it may not stand in the passport yet. */
  readonly frameworkKey?: string
}

interface Asked {
  readonly personId: string
  readonly frameworkKey: string
}

const recordWith = (wanted: RawBuilder<unknown>) =>
  keptQuestion<Row, Asked>((db, { personId, frameworkKey }) => {
    const organisation = sql`${db.organisationId}::uuid`
    const person = sql`${personId}::uuid`
    const marked = (table: 'skill_wishes' | 'skill_helps', since: string) => sql`
    select coalesce(json_agg(json_build_array(v.framework_id, s.key) order by m.${sql.ref(since)} desc, m.id desc), '[]')
    from ${sql.table(table)} m
    join skills s on s.organisation_id = m.organisation_id and s.id = m.skill_id
    join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
    where m.organisation_id = ${organisation} and m.person_id = ${person} and m.withdrawn_at is null`
    return sql<Row>`
    with ${heldAnswers(organisation, person)}
    select (
      select coalesce(json_agg(json_build_array(f.id, f.key, n.id, e.version_id,
        f.key = ${passportFramework} or p.id is not null) order by f.key <> ${passportFramework}, p.chosen_at, f.key), '[]')
      from frameworks f
      left join editions e on e.framework_id = f.id
      left join passport_frameworks p on p.organisation_id = ${organisation} and p.framework_id = f.id
        and p.person_id = ${person} and p.put_away_at is null
      left join lateral (
        select v.id from framework_versions v
        where v.organisation_id = ${organisation} and v.framework_id = f.id and v.published_at is not null
        order by v.published_at desc, v.id desc limit 1
      ) n on true
      where f.organisation_id = ${organisation}
        and (f.key in (${passportFramework}, ${frameworkKey}) or p.id is not null or e.version_id is not null)
    ) as frameworks, (
      select coalesce(json_agg(json_build_array(r.id, v.framework_id, v.id, r.started_at, r.completed_at, array(
          select c.area_id from checked_areas c
          where c.organisation_id = ${organisation} and c.round_id = r.id and r.completed_at is null
        )) order by r.started_at desc, r.id desc), '[]')
      from assessment_rounds r
      join framework_versions v on v.organisation_id = ${organisation} and v.id = r.framework_version_id
      where r.organisation_id = ${organisation} and r.person_id = ${person}
    ) as rounds, (
      select coalesce(json_agg(json_build_array(id, framework_id, version_id, skill_id, skill_key, from_key,
        round_id, level, confidence, last_used, assessed_at) order by assessed_at desc, id desc), '[]')
      from (${wanted}) wanted
    ) as answers, (
      select coalesce(json_agg(json_build_array(v.framework_id, s.key, u.round_id, u.level, u.confidence, u.last_used)), '[]')
      from unfinished_answers u
      join skills s on s.organisation_id = u.organisation_id and s.id = u.skill_id
      join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
      where u.organisation_id = ${organisation} and u.person_id = ${person}
    ) as begun, (${marked('skill_wishes', 'wished_at')}) as wishes, (${marked('skill_helps', 'offered_at')}) as helps, (
      select coalesce(json_agg(json_build_array(framework_id, key, at)), '[]') from (
        select v.framework_id, a.key, max(c.checked_at) as at
        from checked_areas c
        join areas a on a.organisation_id = c.organisation_id and a.id = c.area_id
        join framework_versions v on v.organisation_id = a.organisation_id and v.id = a.framework_version_id
        where c.organisation_id = ${organisation} and c.person_id = ${person}
        group by v.framework_id, a.key
      ) looked
    ) as checks`
  })
const everyAnswerGiven = recordWith(sql`select mine.*, null as from_key from mine union all select * from carried`)
const answersThatHold = recordWith(sql`table held`)

/**
 * The signed-in person's passport in one question, because every question costs more than the rows it brings.
 * Nothing of it can be asked for anybody but the person themselves.
 */
export async function getRecord(
  db: Reading,
  me: Pick<Me, 'id'>,
  { everyAnswer, frameworkKey = passportFramework }: Wanted,
): Promise<PassportRecord> {
  const ask = everyAnswer ? everyAnswerGiven : answersThatHold
  const [row] = await ask(db, { personId: me.id, frameworkKey })
  if (!row) throw new Error('A row of sub-selects is always there.')
  return {
    frameworks: row.frameworks.map(([frameworkId, key, newestId, editionId, isChosen]) => ({
      ...{ frameworkId, key, isChosen },
      newestId: newestId ?? undefined,
      editionId: editionId ?? undefined,
    })),
    rounds: row.rounds.map(toRound),
    history: row.answers.map(toAnswer),
    begun: row.begun.map(([frameworkId, skillKey, roundId, level, confidence, lastUsed]) => ({
      ...{ frameworkId, skillKey, roundId },
      ...{ level: level ?? undefined, confidence: confidence ?? undefined, lastUsed: lastUsed ?? undefined },
    })),
    wishes: row.wishes.map(toOfSkill),
    helps: row.helps.map(toOfSkill),
    checks: row.checks.map(([frameworkId, areaKey, at]) => ({ frameworkId, areaKey, at: new Date(at) })),
  }
}

const toOfSkill = ([frameworkId, skillKey]: [string, string]): OfSkill => ({ frameworkId, skillKey })

const toRound = ([id, frameworkId, versionId, startedAt, completedAt, areas]: Row['rounds'][number]): Round => ({
  ...{ id, frameworkId, versionId, checkedAreaIds: areas },
  startedAt: new Date(startedAt),
  completedAt: completedAt === null ? undefined : new Date(completedAt),
})

function toAnswer([id, frameworkId, versionId, skillId, skillKey, fromKey, ...said]: AnswerRow): Answer {
  const [roundId, level, confidence, lastUsed, assessedAt] = said
  return {
    ...{ id, frameworkId, versionId, skillId, skillKey, roundId, level, confidence },
    fromKey: fromKey ?? undefined,
    lastUsed: lastUsed ?? undefined,
    assessedAt: new Date(assessedAt),
  }
}
