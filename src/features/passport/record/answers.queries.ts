import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { LastUse } from '../passport.ts'

/** What a person says of a skill now, on the edition of its framework that their passport is on. */
export interface CurrentAnswer {
  readonly frameworkId: string
  readonly frameworkKey: string
  readonly skillKey: string
  readonly skillId: string
  readonly versionId: string
  readonly level: number
  readonly confidence: number
  readonly lastUsed: LastUse | undefined
  /** The person is glad to help others with it. Said in the passport, so shown to nobody else. */
  readonly helps: boolean
  /** When it was said; for an answer that came along from an earlier edition, when it was said there. */
  readonly assessedAt: Date
}

/**
 * A skill is answered by what was said on the newest edition that the person has touched, or by what came along to
 * it when they moved there; of these the last counts. What was said on other editions stays there.
 */
const heldAnswers = (organisation: RawBuilder<unknown>, person: RawBuilder<unknown>) => sql`
  mine as (
    select a.id, a.round_id, a.level, a.confidence, a.last_used, a.assessed_at, a.skill_id, s.key as skill_key,
      v.framework_id, v.id as version_id
    from assessments a
    join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
    join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
    where a.organisation_id = ${organisation} and a.person_id = ${person}
  ), editions as (
    select distinct on (v.framework_id) v.framework_id, v.id as version_id
    from (
      select r.framework_version_id as id from assessment_rounds r
      where r.organisation_id = ${organisation} and r.person_id = ${person}
      union select m.to_version_id from edition_moves m
      where m.organisation_id = ${organisation} and m.person_id = ${person}
    ) touched
    join framework_versions v on v.organisation_id = ${organisation} and v.id = touched.id
    order by v.framework_id, v.published_at desc, v.id desc
  ), carried as (
    select m.id, m.round_id, m.level, m.confidence, m.last_used, m.assessed_at, s.id as skill_id, s.key as skill_key,
      m.framework_id, s.framework_version_id as version_id, m.skill_key as from_key
    from carried_answers c
    join mine m on m.id = c.assessment_id
    join skills s on s.organisation_id = c.organisation_id and s.id = c.skill_id
    where c.organisation_id = ${organisation} and c.person_id = ${person}
  ), held as (
    select distinct on (framework_id, skill_key) * from (
      select mine.*, null as from_key from mine union all select * from carried
    ) counted
    where version_id in (select version_id from editions)
    order by framework_id, skill_key, assessed_at desc, id desc
  )`

interface CurrentRow extends Omit<CurrentAnswer, 'lastUsed'> {
  readonly lastUsed: LastUse | null
}

/** What a person says of each skill now, over all frameworks. For that person's own pages and rules alone. */
export async function listCurrentAnswers(db: Reading, personId: string): Promise<readonly CurrentAnswer[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const { rows } = await sql<CurrentRow>`
    with ${heldAnswers(organisation, sql`${personId}::uuid`)}
    select h.framework_id as "frameworkId", f.key as "frameworkKey", h.skill_key as "skillKey",
      h.skill_id as "skillId", h.version_id as "versionId", h.level, h.confidence, h.last_used as "lastUsed",
      h.assessed_at as "assessedAt", exists (
        select from skill_helps p
        join skills s on s.organisation_id = p.organisation_id and s.id = p.skill_id and s.key = h.skill_key
        join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
          and v.framework_id = h.framework_id
        where p.organisation_id = ${organisation} and p.person_id = ${personId}::uuid and p.withdrawn_at is null
      ) as helps
    from held h join frameworks f on f.organisation_id = ${organisation} and f.id = h.framework_id
    order by f.origin, f.key, h.skill_key`.execute(db)
  return rows.map(({ lastUsed, ...row }) => ({ ...row, lastUsed: lastUsed ?? undefined }))
}

export interface Wish {
  readonly frameworkId: string
  readonly frameworkKey: string
  readonly skillKey: string
  readonly wishedAt: Date
}

/** What a person wants to get better at, over all frameworks, the newest wish first. For that person alone. */
export async function listWishes(db: Reading, personId: string): Promise<readonly Wish[]> {
  const { rows } = await sql<Wish>`
    select v.framework_id as "frameworkId", f.key as "frameworkKey", s.key as "skillKey",
      max(w.wished_at) as "wishedAt"
    from skill_wishes w
    join skills s on s.organisation_id = w.organisation_id and s.id = w.skill_id
    join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
    join frameworks f on f.organisation_id = v.organisation_id and f.id = v.framework_id
    where w.organisation_id = ${db.organisationId} and w.person_id = ${personId} and w.withdrawn_at is null
    group by v.framework_id, f.key, s.key
    order by "wishedAt" desc, f.key, s.key`.execute(db)
  return rows
}
