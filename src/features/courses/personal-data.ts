import { sql } from 'kysely'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** How far somebody is in courses is theirs alone and goes with them; who brought a course in is forgotten. */
export const coursesPersonalData: readonly PersonalData[] = [
  {
    ...ownRows('course_registrations', { onlyForThePerson: true }),
    export: async (db, personId) =>
      (
        await sql<object>`
          select c.publisher_id as course, r.begun_at, r.satisfied_at,
            (select coalesce(jsonb_agg(to_jsonb(p) - 'organisation_id' - 'registration_id' order by p.node_id), '[]')
             from course_progress p where p.organisation_id = r.organisation_id and p.registration_id = r.id) as progress,
            (select coalesce(jsonb_agg(jsonb_build_object('unit', s.node_id, 'launched_at', s.launched_at,
               'terminated_at', s.terminated_at) order by s.launched_at), '[]')
             from course_sessions s where s.organisation_id = r.organisation_id and s.registration_id = r.id) as sessions
          from course_registrations r
          join courses c on c.organisation_id = r.organisation_id and c.id = r.course_id
          where r.organisation_id = ${db.organisationId} and r.person_id = ${personId}`.execute(db)
      ).rows,
  },
  {
    table: 'courses',
    columns: ['imported_by'],
    erase: async (tx, personId) =>
      void (await sql`update courses set imported_by = null
        where organisation_id = ${tx.organisationId} and imported_by = ${personId}`.execute(tx)),
  },
]
