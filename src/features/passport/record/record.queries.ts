import { type RawBuilder, sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import { passportFramework } from '../passport.ts'
import { editionsIn, idsIn, type PassportRecord, type RecordRow, toRecord } from './passport-record.ts'
import { findPlaces } from './places.ts'

interface Wanted {
  readonly everyAnswer: boolean
  /** A framework that is asked for although it may not stand in the passport yet. */
  readonly frameworkKey?: string
}

interface Asked {
  readonly personId: string
  readonly frameworkKey: string
}

const frameworksWhere = (db: Reading, personId: string, where: RawBuilder<unknown>) => sql`
  select json_agg(json_build_array(f.id, f.key, n.id, p.chosen_at)) as frameworks
  from frameworks f
  left join passport_frameworks p on p.organisation_id = ${db.organisationId}::uuid and p.framework_id = f.id
    and p.person_id = ${personId}::uuid and p.put_away_at is null
  left join lateral (
    select v.id from framework_versions v
    where v.organisation_id = ${db.organisationId}::uuid and v.framework_id = f.id and v.published_at is not null
    order by v.published_at desc, v.id desc limit 1
  ) n on true
  where f.organisation_id = ${db.organisationId}::uuid and (${where})`

// Which edition a skill is of, and what its key is, stands in findPlaces: every join here would cost more than its rows.
const recordWith = (answers: RawBuilder<unknown>) =>
  keptQuestion<RecordRow, Asked>((db, { personId, frameworkKey }) => {
    const mine = sql`organisation_id = ${db.organisationId}::uuid and person_id = ${personId}::uuid`
    const inPassport = sql`f.key in (${passportFramework}, ${frameworkKey}) or p.id is not null`
    return sql<RecordRow>`
    select (${frameworksWhere(db, personId, inPassport)}), (
      select json_agg(json_build_array(id, framework_version_id, started_at, completed_at)
        order by started_at desc, id desc)
      from assessment_rounds where ${mine}
    ) as rounds, (
      select json_agg(json_build_array(id, skill_id, round_id, level, confidence, last_used, assessed_at))
      from (select ${answers} from assessments where ${mine} order by skill_id, assessed_at desc, id desc) a
    ) as answers, (
      select json_agg(to_version_id) from edition_moves where ${mine}
    ) as moves, (
      select json_agg(json_build_array(c.skill_id, a.skill_id, a.id, a.round_id, a.level, a.confidence, a.last_used,
        a.assessed_at))
      from (select * from carried_answers where ${mine}) c
      join assessments a on a.organisation_id = c.organisation_id and a.id = c.assessment_id
    ) as carried, (
      select json_agg(json_build_array(skill_id, round_id, level, confidence, last_used))
      from unfinished_answers where ${mine}
    ) as begun, (
      select json_agg(skill_id order by wished_at desc, id desc)
      from skill_wishes where ${mine} and withdrawn_at is null
    ) as wishes, (
      select json_agg(skill_id order by offered_at desc, id desc)
      from skill_helps where ${mine} and withdrawn_at is null
    ) as helps, (
      select json_agg(json_build_array(area_id, round_id, checked_at)) from checked_areas where ${mine}
    ) as checks`
  })
const everyAnswerGiven = recordWith(sql`*`)
const lastAnswers = recordWith(sql`distinct on (skill_id) *`)

const frameworksById = keptQuestion<Pick<RecordRow, 'frameworks'>, { personId: string; ids: readonly string[] }>(
  (db, { personId, ids }) => sql`${frameworksWhere(db, personId, sql`f.id = any(${ids}::uuid[])`)}`,
)

/**
 * The signed-in person's passport in one question, because every question costs more than the rows it brings.
 * Nothing of it can be asked for anybody but the person themselves.
 */
export async function getRecord(
  db: Reading,
  me: Pick<Me, 'id'>,
  { everyAnswer, frameworkKey = passportFramework }: Wanted,
): Promise<PassportRecord> {
  const ask = everyAnswer ? everyAnswerGiven : lastAnswers
  const [row] = await ask(db, { personId: me.id, frameworkKey })
  if (!row) throw new Error('A row of sub-selects is always there.')
  const places = await findPlaces(db, idsIn(row))
  const known = new Set((row.frameworks ?? []).map(([id]) => id))
  const ids = [...editionsIn(row, places).keys()].filter(id => !known.has(id))
  const [others] = ids.length > 0 ? await frameworksById(db, { personId: me.id, ids }) : []
  const frameworks = [...(row.frameworks ?? []), ...(others?.frameworks ?? [])]
  return toRecord({ ...row, frameworks }, places, everyAnswer)
}
