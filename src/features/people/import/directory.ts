import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { CurrentDirectory, CurrentPerson, CurrentUnit } from './current.ts'

/** The whole directory as it stands, leavers included, for comparing with a file. */
export async function readDirectory(db: Reading): Promise<CurrentDirectory> {
  const { rows: people } = await sql<
    CurrentPerson & { unitId: string | null; managerId: string | null; fte: number | null }
  >`
    select p.id, coalesce(p.employee_number, '') as "employeeNumber", p.name, coalesce(p.email, '') as email,
      p.job_title as "jobTitle", coalesce(p.grade, '') as grade, coalesce(p.location, '') as location,
      coalesce(p.phone, '') as phone, p.fte, coalesce(p.started_on::text, '') as "startedOn",
      p.unit_id as "unitId", p.manager_id as "managerId", p.left_at is not null as "left",
      exists (select from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.role = 'administrator' and g.revoked_at is null) as stays
    from people p where p.organisation_id = ${db.organisationId} and not (p.employee_number is null and p.email is null)`.execute(
    db,
  )
  const { rows: units } = await sql<CurrentUnit & { parentId: string | null }>`
    select id, name, coalesce(code, '') as code, parent_id as "parentId" from units
    where organisation_id = ${db.organisationId} and closed_at is null`.execute(db)
  return {
    people: people.map(person => ({
      ...person,
      unitId: person.unitId ?? undefined,
      managerId: person.managerId ?? undefined,
      fte: person.fte ?? undefined,
    })),
    units: units.map(unit => ({ ...unit, parentId: unit.parentId ?? undefined })),
  }
}

/** The file of an import as bytes. */
export async function readContent(db: Reading, importId: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('staff_imports')
    .select('content')
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', importId)
    .executeTakeFirst()
  return row?.content ?? undefined
}
