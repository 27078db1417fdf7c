import { sql } from 'kysely'
import { workOutHints } from '#features/passport/index.ts'
import type { Framework } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/database.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { day } from './generator/year.ts'

const mostPeople = 72

/**
 * Many people had a level confirmed of a skill of which the carer says the same, most of them the one below: large enough a
 * group for the hint beside her answer.
 */
export async function fillConfirmations(
  tx: Writing,
  { people, blueprint, year: { now } }: DemonstrationOrganisation,
  { versionId }: Framework,
): Promise<void> {
  const carer = people.find(({ persona }) => persona === 'carer')
  const personas = people.flatMap(({ persona, id }) => (persona ? [id] : []))
  const giver = people.find(({ persona, leftAt, email }) => !persona && !leftAt && email)
  if (!carer || !giver) return
  await sql`
    with latest as (
      select distinct on (a.person_id, s.key) a.person_id, s.key, a.level from assessments a
      join skills s on s.organisation_id = a.organisation_id and s.id = a.skill_id
      where a.organisation_id = ${tx.organisationId} and s.framework_version_id = ${versionId}
      order by a.person_id, s.key, a.assessed_at desc
    ), chosen as (
      select o.key, o.level from latest own join latest o on o.key = own.key and o.level = own.level
      where own.person_id = ${carer.id} and own.level > 1 group by o.key, o.level order by count(*) desc, o.key limit 1
    ), asking as (
      select l.person_id, c.key, c.level, row_number() over (order by l.person_id) as place, gen_random_uuid() as request_id
      from chosen c join latest l on l.key = c.key and l.level = c.level
      join people p on p.organisation_id = ${tx.organisationId} and p.id = l.person_id and p.left_at is null
      where l.person_id <> all (${[...personas, giver.id]}::uuid[]) order by l.person_id limit ${mostPeople}
    ), dated as (
      select *, ${now}::timestamptz - (20 + place) * ${day / 1000} * interval '1 second' as sent_at,
        case when place % 3 = 0 then level else level - 1 end as confirmed from asking
    ), requests as (
      insert into confirmation_requests
        (organisation_id, id, person_id, purpose, asked_id, state, begun_at, sent_at, closed_at, answered_by)
      select ${tx.organisationId}, request_id, person_id, 'confirm', ${giver.id}, 'answered', sent_at, sent_at,
        sent_at + interval '3 days', ${giver.id} from dated returning id
    ), named as (
      insert into confirmation_request_skills
        (organisation_id, request_id, framework_id, skill_key, framework_version_id, level, area_keys)
      select s.organisation_id, d.request_id, v.framework_id, s.key, v.id, d.level, array[a.key] from dated d
      join requests r on r.id = d.request_id
      join skills s on s.organisation_id = ${tx.organisationId} and s.framework_version_id = ${versionId} and s.key = d.key
      join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
      join framework_versions v on v.organisation_id = s.organisation_id and v.id = s.framework_version_id
      returning request_id, framework_id
    )
    insert into endorsements (organisation_id, id, person_id, given_by, request_id, framework_id, skill_key,
      framework_version_id, level, given_at)
    select ${tx.organisationId}, gen_random_uuid(), d.person_id, ${giver.id}, d.request_id, n.framework_id, d.key,
      ${versionId}, d.confirmed, d.sent_at + interval '3 days'
    from dated d join named n on n.request_id = d.request_id`.execute(tx)
  await workOutHints(tx, { minimumGroup: blueprint.minimumGroup, now })
}
