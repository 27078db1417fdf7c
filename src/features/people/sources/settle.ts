import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { searchText } from '../search-text.ts'
import { type Conflict, listTakable } from './conflicts.queries.ts'
import { changeFacts, listFacts, wouldCircle } from './facts.ts'
import type { Source, SourceField } from './fields.ts'
import { takeOverJob } from './take-over-job.ts'
import { factsOf, type Said } from './tell.ts'
import { addUnitNamed, listUnitsNamed } from './units-by-name.ts'

export type Settled = 'done' | 'somebody-else-has-it' | 'circle' | 'gone'

/** Takes over what the source says, or keeps what stands; either way nobody is asked again about this value. */
export async function settleConflict(
  tx: Writing,
  conflict: Conflict,
  outcome: 'taken' | 'kept',
  { actorId, now }: { readonly actorId: string | undefined; readonly now: Date },
): Promise<Settled> {
  if (outcome === 'taken') {
    const taken = await take(tx, conflict, now)
    if (taken !== 'done') return taken
  }
  await tx
    .updateTable('field_conflicts')
    .set({ outcome, settled_by: actorId ?? null, settled_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', conflict.id)
    .execute()
  await audit(tx, {
    actorId,
    action: 'people.difference-settled',
    subject: { kind: 'person', id: conflict.personId },
    details: { changed: [`fact-${conflict.field}`], outcome, source: conflict.source },
  })
  return 'done'
}

async function take(tx: Writing, conflict: Conflict, now: Date): Promise<Settled> {
  const { field, value, personId, managerId } = conflict
  const emails = field === 'email' && value !== '' ? [value] : []
  const numbers = field === 'employee-number' && value !== '' ? [value] : []
  const people = await listFacts(tx, { ids: [personId], emails, numbers })
  const person = people.find(({ id }) => id === personId)
  if (!person) return 'gone'
  if (people.length > 1) return 'somebody-else-has-it'
  if (field === 'manager' && managerId && (await wouldCircle(tx, personId, managerId))) return 'circle'
  const said: Said = { field, value, ...(managerId ? { managerId } : {}) }
  const unit = field === 'unit' ? await unitOf(tx, conflict, now) : undefined
  await changeFacts(tx, person, factsOf([unit ? { ...said, unit } : said]), now)
  return 'done'
}

async function unitOf(tx: Writing, { unitId, unitName, value }: Conflict, now: Date) {
  if (unitId) return { id: unitId, name: unitName ?? value }
  if (searchText(value) === '') return undefined
  const [known] = await listUnitsNamed(tx, value)
  return known ?? addUnitNamed(tx, value, undefined, now)
}

/** Decides who has the say about a field; what that source said already is taken over in the background. */
export async function decideOwner(
  tx: Writing,
  field: SourceField,
  source: Source | undefined,
  { actorId, now }: { readonly actorId: string; readonly now: Date },
): Promise<void> {
  const whose = tx
    .deleteFrom('field_owners')
    .where('organisation_id', '=', tx.organisationId)
    .where('field', '=', field)
  await whose.execute()
  if (source) {
    const decided = { source, decided_by: actorId, decided_at: now }
    await tx
      .insertInto('field_owners')
      .values({ organisation_id: tx.organisationId, field, ...decided })
      .execute()
    await enqueue(tx, takeOverJob, { field, source }, { actorId, key: `take-over-${field}` })
  }
  await audit(tx, {
    actorId,
    action: 'people.source-decided',
    subject: { kind: 'field' },
    details: { changed: [`fact-${field}`], source: source ?? '' },
  })
}

/** Takes over a batch of what a source said before it had the say. Returns whether there may be more. */
export async function takeOverSome(
  tx: Writing,
  field: SourceField,
  source: Source,
  around: { readonly actorId: string | undefined; readonly now: Date },
): Promise<boolean> {
  const batch = 200
  const conflicts = await listTakable(tx, field, source, batch)
  for (const conflict of conflicts) {
    const settled = await settleConflict(tx, conflict, 'taken', around)
    if (settled !== 'done') await markUnusable(tx, conflict)
  }
  return conflicts.length === batch
}

// What cannot be taken stays to be seen, as such.
async function markUnusable(tx: Writing, { id }: Conflict): Promise<void> {
  await tx
    .updateTable('field_conflicts')
    .set({ reason: 'taken' })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
}
