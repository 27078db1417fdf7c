import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { personSearchText, searchText } from '../search-text.ts'
import type { CurrentDirectory } from './current.ts'
import type { Mapping } from './mapping.ts'
import type { ImportPlan, PlannedPerson } from './plan-import.ts'
import { rememberUnits } from './remember-units.ts'
import type { Change } from './staff-row.ts'
import { tellSources } from './tell-sources.ts'
import type { PlannedUnit } from './unit-tree.ts'

const batchSize = 500

interface CarryOut {
  readonly importId: string
  readonly plan: ImportPlan
  readonly mapping: Mapping
  readonly current: CurrentDirectory
  readonly now: Date
  /** Called now and then with how many people are done. */
  readonly onProgress: (done: number) => Promise<void>
}

/** Writes a plan into the directory: units from the top, people after their managers, then those who leave. */
export async function carryOut(
  tx: Writing,
  { importId, plan, mapping, current, now, onProgress }: CarryOut,
): Promise<void> {
  const unitIds = await writeUnits(tx, plan, current, now)
  const newIds = new Map<PlannedPerson, string>()
  for (const person of plan.people) if (!person.match) newIds.set(person, uuid())
  const idOf = (person: PlannedPerson): string | undefined => person.match?.id ?? newIds.get(person)
  const idOfManager = ({ manager }: PlannedPerson): string | null => {
    if (!manager) return null
    return ('line' in manager ? idOf(manager as PlannedPerson) : manager.id) ?? null
  }
  const unitNames = new Map(current.units.map(({ id, name }) => [id, name]))
  const record = (person: PlannedPerson) => ({
    id: idOf(person),
    employee_number: person.employeeNumber || null,
    name: person.name,
    email: person.email || null,
    job_title: person.jobTitle,
    grade: person.grade || null,
    location: person.location || null,
    phone: person.phone || null,
    fte: person.fte ?? null,
    started_on: person.startedOn || null,
    unit_id: (person.unit ? unitIds.get(person.unit) : person.match?.unitId) ?? null,
    manager_id: idOfManager(person),
    search_text: personSearchText({
      name: person.name,
      jobTitle: person.jobTitle,
      unitName: person.unit?.name ?? unitNames.get(person.match?.unitId ?? ''),
      email: person.email,
    }),
  })
  const toWrite = managersFirst(plan.people.filter(person => person.outcome !== 'stays'))
  // Addresses and numbers that change hands are freed first, so that no order of writing can make two people one.
  await freeIdentifiers(tx, toWrite)
  let done = 0
  for (let at = 0; at < toWrite.length; at += batchSize) {
    const batch = toWrite.slice(at, at + batchSize)
    await writePeople(tx, batch.map(record), now)
    await writeHistory(
      tx,
      importId,
      batch.map(person => ({ id: idOf(person), outcome: person.outcome, changes: person.changes.map(ownChange) })),
    )
    done += batch.length
    await onProgress(done)
  }
  await tellSources(tx, plan.people, { idOf, mapping, now })
  await writeLeavers(tx, importId, plan, now)
  await closeUnits(tx, plan, now)
  await refreshUnitNames(tx, plan, unitIds)
}

// The name of a manager is somebody else's: it must not stay in this person's history when that person is erased.
const ownChange = (change: Change): Change =>
  change.field === 'manager' ? { field: 'manager', from: '', to: '' } : change

async function writeUnits(tx: Writing, plan: ImportPlan, current: CurrentDirectory, now: Date) {
  const ids = new Map<PlannedUnit, string>()
  const paths = new Map<string, readonly string[]>()
  const parents = new Map(current.units.map(({ id, parentId }) => [id, parentId]))
  const pathOf = (id: string): readonly string[] => {
    const parent = parents.get(id)
    return paths.get(id) ?? [...(parent ? pathOf(parent) : []), id]
  }
  const rows = plan.units.map(unit => {
    const id = unit.id ?? uuid()
    ids.set(unit, id)
    const parentId = unit.keepsParent ? parents.get(id) : unit.parent && ids.get(unit.parent)
    const path = [...(parentId ? pathOf(parentId) : []), id]
    paths.set(id, path)
    return {
      id,
      parent_id: parentId ?? null,
      name: unit.name,
      code: unit.code || null,
      path,
      search_text: searchText(unit.name),
    }
  })
  // Codes that change hands are freed first.
  const known = plan.units.flatMap(unit => (unit.id && unit.outcome !== 'stays' ? [unit.id] : []))
  if (known.length > 0)
    await sql`update units set code = null where organisation_id = ${tx.organisationId} and id = any(${known}::uuid[])`.execute(
      tx,
    )
  for (let at = 0; at < rows.length; at += batchSize)
    await sql`insert into units (organisation_id, id, parent_id, name, code, path, search_text, created_at)
      select ${tx.organisationId}::uuid, r.id, r.parent_id, r.name, r.code, r.path, r.search_text, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + batchSize))}::jsonb)
        as r(id uuid, parent_id uuid, name text, code text, path uuid[], search_text text)
      on conflict (organisation_id, id) do update set parent_id = excluded.parent_id, name = excluded.name,
        code = excluded.code, path = excluded.path, search_text = excluded.search_text, closed_at = null`.execute(tx)
  await rememberUnits(tx, plan.units, { ids, parents, now })
  return ids
}

function managersFirst(people: readonly PlannedPerson[]): readonly PlannedPerson[] {
  const depths = new Map<PlannedPerson, number>()
  const depthOf = (person: PlannedPerson): number => {
    const trail: PlannedPerson[] = []
    let at: PlannedPerson | undefined = person
    while (at && !depths.has(at)) {
      trail.push(at)
      at = at.manager && 'line' in at.manager ? (at.manager as PlannedPerson) : undefined
    }
    let depth = at ? (depths.get(at) ?? 0) : -1
    for (const each of trail.reverse()) depths.set(each, ++depth)
    return depth
  }
  for (const person of people) depthOf(person)
  return people.toSorted((a, b) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0))
}

async function freeIdentifiers(tx: Writing, people: readonly PlannedPerson[]): Promise<void> {
  const changed = people.flatMap(({ match, changes }) =>
    match && changes.some(({ field }) => field === 'employeeNumber' || field === 'email') ? [match.id] : [],
  )
  if (changed.length === 0) return
  await sql`update people set employee_number = null, email = null
    where organisation_id = ${tx.organisationId} and id = any(${changed}::uuid[])`.execute(tx)
}

async function writePeople(tx: Writing, rows: readonly object[], now: Date): Promise<void> {
  await sql`insert into people (organisation_id, id, employee_number, name, email, job_title, grade, location, phone, fte,
      started_on, unit_id, manager_id, search_text, created_at, changed_at)
    select ${tx.organisationId}::uuid, r.id, r.employee_number, r.name, r.email, r.job_title, r.grade, r.location, r.phone,
      r.fte, r.started_on, r.unit_id, r.manager_id, r.search_text, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, employee_number text, name text, email text,
      job_title text, grade text, location text, phone text, fte numeric, started_on date, unit_id uuid, manager_id uuid,
      search_text text)
    on conflict (organisation_id, id) do update set employee_number = excluded.employee_number, name = excluded.name,
      email = excluded.email, job_title = excluded.job_title, grade = excluded.grade, location = excluded.location,
      phone = excluded.phone, fte = excluded.fte, started_on = excluded.started_on, unit_id = excluded.unit_id,
      manager_id = excluded.manager_id, search_text = excluded.search_text, changed_at = excluded.changed_at,
      left_at = null`.execute(tx)
}

async function writeHistory(
  tx: Writing,
  importId: string,
  rows: readonly { id: string | undefined; outcome: string; changes: readonly object[] }[],
): Promise<void> {
  await sql`insert into staff_import_changes (organisation_id, import_id, person_id, outcome, changes)
    select ${tx.organisationId}::uuid, ${importId}::uuid, r.id, r.outcome, r.changes
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, outcome text, changes jsonb)`.execute(tx)
}

// A leaver is gone from every list at once and signed out everywhere; nobody is left reporting to them.
async function writeLeavers(tx: Writing, importId: string, { leavers }: ImportPlan, now: Date): Promise<void> {
  if (leavers.length === 0) return
  const ids = leavers.map(({ id }) => id)
  await sql`update people set manager_id = null, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and manager_id = any(${ids}::uuid[])`.execute(tx)
  await sql`update people set left_at = ${now}::timestamptz, manager_id = null, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and id = any(${ids}::uuid[]) and left_at is null`.execute(tx)
  await writeHistory(
    tx,
    importId,
    ids.map(id => ({ id, outcome: 'leaves', changes: [] })),
  )
}

async function closeUnits(tx: Writing, { unitsGone }: ImportPlan, now: Date): Promise<void> {
  if (unitsGone.length === 0) return
  const ids = unitsGone.map(({ id }) => id)
  // A unit in which somebody still works, such as an administrator, stays open.
  await sql`update units u set closed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and id = any(${ids}::uuid[])
      and not exists (select from people p join units d on d.organisation_id = p.organisation_id and d.id = p.unit_id
        where p.organisation_id = u.organisation_id and p.left_at is null and d.path @> array[u.id])`.execute(tx)
}

// People whose own row did not change are still found by the new name of their unit.
async function refreshUnitNames(
  tx: Writing,
  { units }: ImportPlan,
  ids: ReadonlyMap<PlannedUnit, string>,
): Promise<void> {
  for (const unit of units.filter(({ outcome }) => outcome === 'renamed')) {
    const id = ids.get(unit)
    const rows = await tx
      .selectFrom('people')
      .select(['id', 'name', 'job_title', 'email'])
      .where('organisation_id', '=', tx.organisationId)
      .where('unit_id', '=', id ?? null)
      .execute()
    const texts = rows.map(row => ({
      id: row.id,
      search_text: personSearchText({ name: row.name, jobTitle: row.job_title, unitName: unit.name, email: row.email }),
    }))
    await sql`update people p set search_text = r.search_text
      from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as r(id uuid, search_text text)
      where p.organisation_id = ${tx.organisationId} and p.id = r.id`.execute(tx)
  }
}
