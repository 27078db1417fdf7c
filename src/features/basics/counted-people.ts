import { sql } from 'kysely'
import { passportFramework } from '#features/passport/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Cohorts } from '#platform/small-groups/index.ts'

/** A person with the blocks in which they are counted. Never leaves the house: figures of whole blocks do. */
export interface Somebody {
  readonly id: string
  readonly unitId: string | null
  readonly managerId: string | null
  readonly atBasic: boolean | null
  readonly hasLeft: boolean
  /** A number in the place of somebody who was erased; nothing leads to them. */
  readonly isErased: boolean
  readonly cohorts: Cohorts
}

// Results of other frameworks say nothing about the basics.
export const versionsOfBasics = (tx: Reading) => sql`
  select v.id from frameworks f
  join framework_versions v on v.organisation_id = f.organisation_id and v.framework_id = f.id
  where f.organisation_id = ${tx.organisationId} and f.key = ${passportFramework}`

/** Everybody who is here, and those who left after they were counted: without them the others' figures would tell what they said. */
export async function readEverybody(tx: Reading, on: Date): Promise<readonly Somebody[]> {
  const { rows } = await sql<Omit<Somebody, 'cohorts'> & { people: number; answers: number }>`
    select p.id, p.unit_id as "unitId", p.manager_id as "managerId", r.at_basic as "atBasic",
      coalesce(p.left_at <= ${on}, false) as "hasLeft", false as "isErased",
      coalesce(c.people_cohort, 0) as people, coalesce(c.answers_cohort, 0) as answers
    from people p
    left join (
      select distinct on (person_id) person_id, at_basic from passport_results
      where organisation_id = ${tx.organisationId} and completed_at <= ${on}
        and framework_version_id in (${versionsOfBasics(tx)})
      order by person_id, completed_at desc
    ) r on r.person_id = p.id
    left join basic_cohorts c on c.organisation_id = p.organisation_id and c.person_id = p.id
    where p.organisation_id = ${tx.organisationId} and p.created_at <= ${on}
      and (p.left_at is null or p.left_at > ${on} or c.person_id is not null)
    union all
    select e.id, null, null, e.at_basic, true, true, e.people_cohort, e.answers_cohort
    from basic_erased e where e.organisation_id = ${tx.organisationId}
    order by 1`.execute(tx)
  return rows.map(({ people, answers: answered, ...person }) => ({ ...person, cohorts: { people, answers: answered } }))
}
