import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { changeFacts, letGo, listFacts, type PersonFacts, takeBack, wouldCircle } from '#features/people/index.ts'
import { isLastAdministratorWithAWay } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { House } from '../house.ts'
import { listBoth, type MergeCandidate, type PersonMerge } from './merging.queries.ts'
import { movableTables } from './movable.ts'
import { type MovedRow, moveRow, moveRows } from './rows.ts'

/** The facts of which one of the two values is chosen. */
export const mergeFields = [
  'name',
  'email',
  'employeeNumber',
  'jobTitle',
  'unit',
  'manager',
  'phone',
  'location',
] as const
export type MergeField = (typeof mergeFields)[number]
export type TakenFromGone = ReadonlySet<MergeField>

interface Around {
  readonly actorId: string
  readonly now: Date
}

export type Merged = 'done' | 'both-fed' | 'last-administrator' | 'circle'

/** Makes one person of two: the other leaves, what is theirs follows, and field by field one value is kept. */
export async function mergePeople(
  tx: Writing,
  house: House,
  [kept, gone]: readonly [MergeCandidate, MergeCandidate],
  fromGone: TakenFromGone,
  { actorId, now }: Around,
): Promise<Merged> {
  if (kept.isFed && gone.isFed) return 'both-fed'
  if (await isLastAdministratorWithAWay(tx, gone.id)) return 'last-administrator'
  const after = valuesOf(kept, gone, fromGone)
  if (after.managerId && after.managerId !== kept.managerId && (await wouldCircle(tx, kept.id, after.managerId)))
    return 'circle'
  const reports = await takeOverReports(tx, kept.id, gone.id, now)
  // Their address and number are free before the other one gets them.
  await sql`update people set email = null, employee_number = null where organisation_id = ${tx.organisationId} and id = ${gone.id}`.execute(
    tx,
  )
  await write(tx, kept.id, after, now)
  const moved: MovedRow[] = []
  for (const { table } of movableTables(house)) moved.push(...(await moveRows(tx, table, gone.id, kept.id)))
  await letGo(tx, [gone.id], now, { actorId })
  await tx
    .insertInto('person_merges')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      kept_person_id: kept.id,
      gone_person_id: gone.id,
      before: { kept: stored(kept), gone: stored(gone) },
      after,
      moved: JSON.stringify(moved),
      moved_reports: reports,
      merged_by: actorId,
      merged_at: now,
    })
    .execute()
  await audit(tx, { actorId, action: 'administration.people-merged', subject: { kind: 'person', id: kept.id } })
  return 'done'
}

const storedSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  employeeNumber: z.string().nullable(),
  jobTitle: z.string(),
  unitId: z.string().nullable(),
  managerId: z.string().nullable(),
  phone: z.string().nullable(),
  location: z.string().nullable(),
})
type Stored = z.infer<typeof storedSchema>
const beforeSchema = z.object({ kept: storedSchema, gone: storedSchema })
const movedSchema = z.array(z.object({ table: z.string(), keys: z.record(z.string(), z.string()) }))

const stored = (person: MergeCandidate | PersonFacts): Stored => storedSchema.parse(person)

function valuesOf(kept: MergeCandidate, gone: MergeCandidate, fromGone: TakenFromGone): Stored {
  const from = (field: MergeField) => (fromGone.has(field) ? gone : kept)
  const { managerId } = from('manager')
  return {
    name: from('name').name,
    email: from('email').email,
    employeeNumber: from('employeeNumber').employeeNumber,
    jobTitle: from('jobTitle').jobTitle,
    unitId: from('unit').unitId,
    // Nobody reports to themselves because they were two.
    managerId: managerId === kept.id || managerId === gone.id ? null : managerId,
    phone: from('phone').phone,
    location: from('location').location,
  }
}

async function write(tx: Writing, personId: string, values: Stored, now: Date): Promise<void> {
  const [person] = await listFacts(tx, { ids: [personId] })
  if (!person) return
  const { unitId, ...same } = values
  const unit = unitId ? await unitNamed(tx, unitId) : null
  await changeFacts(tx, person, { ...same, unit }, now)
}

async function unitNamed(tx: Writing, id: string) {
  const unit = tx.selectFrom('units').select(['id', 'name']).where('organisation_id', '=', tx.organisationId)
  return (await unit.where('id', '=', id).executeTakeFirst()) ?? null
}

async function takeOverReports(tx: Writing, keptId: string, goneId: string, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update people set manager_id = ${keptId}, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and manager_id = ${goneId} and id <> ${keptId} returning id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

export type Unmerged = 'done' | 'undone-already' | 'changed-since'

/** Makes two people of one again, unless what happened since contradicts that. */
export async function undoMerge(tx: Writing, merge: PersonMerge, { actorId, now }: Around): Promise<Unmerged> {
  if (merge.undoneAt) return 'undone-already'
  const [kept, gone] = await listBoth(tx, [merge.keptPersonId, merge.gonePersonId])
  const before = beforeSchema.safeParse(merge.before)
  const after = storedSchema.safeParse(merge.after)
  if (!kept || !gone?.leftAt || !before.success || !after.success) return 'changed-since'
  const restored = withoutLaterChanges(stored(kept), before.data.kept, after.data)
  if (await isTaken(tx, [restored, before.data.gone], [kept.id, gone.id])) return 'changed-since'
  const rows = movedSchema.parse(merge.moved).toReversed()
  for (const row of rows) await moveRow(tx, row, kept.id, gone.id)
  await sql`update people set email = null, employee_number = null
    where organisation_id = ${tx.organisationId} and id = ${kept.id}`.execute(tx)
  await takeBack(tx, gone.id, now)
  await write(tx, kept.id, restored, now)
  await write(tx, gone.id, before.data.gone, now)
  await sql`update people set manager_id = ${gone.id}, changed_at = ${now}::timestamptz
    where organisation_id = ${tx.organisationId} and id = any(${merge.movedReports}::uuid[]) and manager_id = ${kept.id}`.execute(
    tx,
  )
  await tx
    .updateTable('person_merges')
    .set({ undone_by: actorId, undone_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', merge.id)
    .execute()
  await audit(tx, { actorId, action: 'administration.merge-undone', subject: { kind: 'person', id: kept.id } })
  return 'done'
}

/** What the kept one had before, where nobody has changed it since the merge. */
function withoutLaterChanges(now: Stored, before: Stored, after: Stored): Stored {
  const entries = Object.keys(before).map(key => {
    const field = key as keyof Stored
    return [field, now[field] === after[field] ? before[field] : now[field]]
  })
  return storedSchema.parse(Object.fromEntries(entries))
}

async function isTaken(tx: Writing, wanted: readonly Stored[], own: readonly string[]): Promise<boolean> {
  const emails = wanted.flatMap(({ email }) => email ?? [])
  const numbers = wanted.flatMap(({ employeeNumber }) => employeeNumber ?? [])
  const twice = (values: readonly string[]) => new Set(values).size < values.length
  if (twice(emails) || twice(numbers)) return true
  if (emails.length + numbers.length === 0) return false
  const others = await listFacts(tx, { emails, numbers })
  return others.some(({ id }) => !own.includes(id))
}

/** Somebody says that these are two people: they are not suggested again. */
export async function keepApart(tx: Writing, ids: readonly [string, string], { actorId, now }: Around): Promise<void> {
  const [first = '', second = ''] = ids.toSorted()
  await tx
    .insertInto('people_apart')
    .values({
      organisation_id: tx.organisationId,
      first_person_id: first,
      second_person_id: second,
      said_by: actorId,
      said_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'first_person_id', 'second_person_id']).doNothing())
    .execute()
}
