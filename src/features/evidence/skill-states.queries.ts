import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { SkillState } from './evidence.ts'

interface Row {
  frameworkId: string
  skillKey: string
  evidence: number
  endorsements: number
  confirmedLevel: number | null
  confirmedAt: Date | null
  confirmedBy: { id: string; name: string } | null
}

const statesOf = keptQuestion((db, { personId }: { personId: string }) => {
  const organisation = sql`${db.organisationId}::uuid`
  return sql<Row>`
    with own as (
      select s.framework_id, s.skill_key, count(*)::int as evidence
      from evidence e
      join evidence_skills s on s.organisation_id = e.organisation_id and s.evidence_id = e.id
      where e.organisation_id = ${organisation} and e.person_id = ${personId} and e.withdrawn_at is null
      group by s.framework_id, s.skill_key
    ), said as (
      select n.framework_id, n.skill_key, n.level, n.given_at, n.given_by
      from endorsements n
      where n.organisation_id = ${organisation} and n.person_id = ${personId}
        and n.retracted_at is null and n.put_aside_at is null
    ), vouched as (
      select framework_id, skill_key, count(*)::int as endorsements from said where level is null
      group by framework_id, skill_key
    ), confirmed as (
      select distinct on (framework_id, skill_key) framework_id, skill_key, level, given_at, given_by
      from said where level is not null
      order by framework_id, skill_key, level desc, given_at desc
    )
    select framework_id as "frameworkId", skill_key as "skillKey", coalesce(own.evidence, 0) as evidence,
      coalesce(vouched.endorsements, 0) as endorsements, confirmed.level as "confirmedLevel",
      confirmed.given_at as "confirmedAt",
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "confirmedBy"
    from own full join vouched using (framework_id, skill_key) full join confirmed using (framework_id, skill_key)
    left join people p on p.organisation_id = ${organisation} and p.id = confirmed.given_by
    order by framework_id, skill_key`
})

/**
 * What stands behind each skill of one person: evidence, words of colleagues, and the highest level that was confirmed.
 * Skills of which nothing is known are left out. For the person's own pages; who else may see it is theirs to say.
 */
export async function listSkillStates(db: Reading, personId: string): Promise<readonly SkillState[]> {
  const rows = await statesOf(db, { personId })
  return rows.map(({ confirmedLevel, confirmedAt, confirmedBy, ...row }) => ({
    ...row,
    ...(confirmedLevel !== null && { confirmedLevel }),
    ...(confirmedAt !== null && { confirmedAt }),
    ...(confirmedBy !== null && { confirmedBy }),
  }))
}
