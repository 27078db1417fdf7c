import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { personSearchText, searchText } from '../search-text.ts'

/** A unit is found by its earlier names too, and by those of the units that it took over. */
export async function refreshUnitText(tx: Writing, unitIds: readonly string[] | undefined): Promise<void> {
  const { rows } = await sql<{ id: string; name: string; names: readonly string[] }>`
    select u.id, u.name, array(
      select n.name from unit_names n where n.organisation_id = u.organisation_id and (n.unit_id = u.id or n.unit_id in (
        select c.unit_id from unit_changes c where c.organisation_id = u.organisation_id and c.into_unit_id = u.id
          and c.kind = 'merged' and c.undone_at is null))
      order by n.until) as names
    from units u where u.organisation_id = ${tx.organisationId}
      and ${
        unitIds
          ? sql`u.id = any(${unitIds}::uuid[])`
          : sql`exists (select from unit_names n where n.organisation_id = u.organisation_id and (n.unit_id = u.id
        or n.unit_id in (select c.unit_id from unit_changes c where c.organisation_id = u.organisation_id and c.into_unit_id = u.id)))`
      }`.execute(tx)
  const texts = rows.map(({ id, name, names }) => ({ id, text: searchText(name, ...names) }))
  if (texts.length === 0) return
  await sql`update units u set search_text = r.text
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as r(id uuid, text text)
    where u.organisation_id = ${tx.organisationId} and u.id = r.id and u.search_text <> r.text`.execute(tx)
}

/** People are found by the name of their unit. */
export async function refreshPeopleText(tx: Writing, unitId: string, unitName: string): Promise<void> {
  const people = await tx
    .selectFrom('people')
    .select(['id', 'name', 'job_title as jobTitle', 'email'])
    .where('organisation_id', '=', tx.organisationId)
    .where('unit_id', '=', unitId)
    .execute()
  if (people.length === 0) return
  const texts = people.map(({ id, ...person }) => ({ id, text: personSearchText({ ...person, unitName }) }))
  await sql`update people p set search_text = r.text
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as r(id uuid, text text)
    where p.organisation_id = ${tx.organisationId} and p.id = r.id`.execute(tx)
}
