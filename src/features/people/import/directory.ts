import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { findOwners } from '../sources/tell.ts'
import type { CurrentDirectory, CurrentPerson, CurrentUnit } from './current.ts'
import { type Share, sharer } from './share-texts.ts'

// Few enough that what is read for them is let go before it grows old.
const peopleAtOnce = 1_000

/** The whole directory as it stands, leavers included, for comparing with a file. */
export async function readDirectory(db: Reading): Promise<CurrentDirectory> {
  const people: CurrentPerson[] = []
  const share = sharer()
  for (let after: string | null = null; ; ) {
    const some: readonly PersonRow[] = await readSome(db, after)
    for (const row of some) people.push(fromRow(row, share))
    const last = some.at(-1)
    if (!last || some.length < peopleAtOnce) break
    after = last.id
  }
  const { rows: units } = await sql<CurrentUnit & { parentId: string | null }>`
    select u.id, u.name, coalesce(u.code, '') as code, u.parent_id as "parentId", array(
      select n.name from unit_names n where n.organisation_id = u.organisation_id and (n.unit_id = u.id or n.unit_id in (
        select c.unit_id from unit_changes c where c.organisation_id = u.organisation_id and c.into_unit_id = u.id
          and c.kind = 'merged' and c.undone_at is null))) as "earlierNames"
    from units u where u.organisation_id = ${db.organisationId} and u.closed_at is null`.execute(db)
  return {
    owners: await findOwners(db),
    people,
    units: units.map(unit => ({ ...unit, parentId: unit.parentId ?? undefined })),
  }
}

type PersonRow = CurrentPerson & { unitId: string | null; managerId: string | null; fte: number | null }

// Written out because a copy of a row takes more memory than an object that is made at once.
const fromRow = (row: PersonRow, share: Share): CurrentPerson => ({
  id: row.id,
  employeeNumber: row.employeeNumber,
  name: row.name,
  email: row.email,
  jobTitle: share(row.jobTitle),
  grade: share(row.grade),
  location: share(row.location),
  phone: row.phone,
  fte: row.fte ?? undefined,
  startedOn: share(row.startedOn),
  unitId: row.unitId === null ? undefined : share(row.unitId),
  managerId: row.managerId === null ? undefined : share(row.managerId),
  left: row.left,
  // Nobody leaves by missing from a file whom another system looks after.
  stays: row.stays || (row.isFed && !row.left),
  isFed: row.isFed,
})

async function readSome(db: Reading, after: string | null): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, coalesce(p.employee_number, '') as "employeeNumber", p.name, coalesce(p.email, '') as email,
      p.job_title as "jobTitle", coalesce(p.grade, '') as grade, coalesce(p.location, '') as location,
      coalesce(p.phone, '') as phone, p.fte, coalesce(p.started_on::text, '') as "startedOn",
      p.unit_id as "unitId", p.manager_id as "managerId", p.left_at is not null as "left",
      exists (select from role_grants g where g.organisation_id = p.organisation_id and g.person_id = p.id
        and g.role = 'administrator' and g.revoked_at is null) as stays,
      exists (select from person_feeds f where f.organisation_id = p.organisation_id and f.person_id = p.id) as "isFed"
    from people p
    where p.organisation_id = ${db.organisationId} and p.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      and not (p.employee_number is null and p.email is null)
    order by p.id limit ${peopleAtOnce}`.execute(db)
  return rows
}
