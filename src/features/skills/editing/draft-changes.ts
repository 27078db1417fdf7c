import { sql } from 'kysely'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

// In the order in which they may be put back: what is pointed at comes first.
const tables = ['framework_versions', 'framework_levels', 'areas', 'skills', 'skill_successors'] as const
type DraftTable = (typeof tables)[number]

const nameOf: Readonly<Record<DraftTable, string>> = {
  framework_versions: 'id',
  framework_levels: 'position',
  areas: 'id',
  skills: 'id',
  skill_successors: 'from_key',
}

/** What one change did, in words of the audit and of the list of last changes. */
export type Verb =
  | 'started'
  | 'about-changed'
  | 'languages-changed'
  | 'level-added'
  | 'level-changed'
  | 'level-moved'
  | 'level-removed'
  | 'area-added'
  | 'area-changed'
  | 'area-removed'
  | 'skill-added'
  | 'skill-changed'
  | 'moved'
  | 'merged'
  | 'split'
  | 'retired'

export interface Act {
  readonly by: Pick<Me, 'id'>
  readonly now: Date
}

export interface Draft {
  readonly id: string
  readonly frameworkId: string
}

/** Keeps what is there before it is changed, so that the change can be undone. */
export interface ChangeLog {
  keep(table: DraftTable, names: readonly (string | number)[]): Promise<void>
  added(table: DraftTable, names: readonly (string | number)[]): void
}

interface Before {
  readonly kept: Partial<Record<DraftTable, readonly object[]>>
  readonly added: Partial<Record<DraftTable, readonly (string | number)[]>>
}

/**
 * One change to a draft that the caller holds: done, told to the audit, and kept so that it can be undone. `work` tells the
 * log what it is about to change.
 */
export async function change<T>(
  tx: Writing,
  draft: Draft,
  { by, now, verb, subject }: Act & { readonly verb: Verb; readonly subject: string },
  work: (log: ChangeLog) => Promise<T>,
): Promise<T> {
  const kept: Partial<Record<DraftTable, object[]>> = {}
  const seen = new Set<string>()
  const unseen = (table: DraftTable, names: readonly (string | number)[]) =>
    names.filter(name => !seen.has(`${table} ${name}`) && seen.add(`${table} ${name}`))
  const added: Partial<Record<DraftTable, (string | number)[]>> = {}
  const result = await work({
    async keep(table, names) {
      const first = unseen(table, names)
      if (first.length === 0) return
      const rows = await rowsOf(tx, draft.id, table, first)
      kept[table] = [...(kept[table] ?? []), ...rows]
    },
    added(table, names) {
      added[table] = [...(added[table] ?? []), ...unseen(table, names)]
    },
  })
  const number = ((await lastChange(tx, draft.id))?.number ?? 0) + 1
  await tx
    .insertInto('framework_draft_changes')
    .values({
      ...{ organisation_id: tx.organisationId, framework_version_id: draft.id, number, verb },
      ...{ subject: subject.slice(0, 200), changed_by: by.id, changed_at: now },
      before: JSON.stringify({ kept, added } satisfies Before),
    })
    .execute()
  if (number === 1) await markEdited(tx, draft.id, true)
  const details = { change: verb, name: subject.slice(0, 200) }
  await audit(tx, {
    ...{ actorId: by.id, action: 'skills.draft-changed', details },
    subject: { kind: 'framework', id: draft.frameworkId },
  })
  return result
}

// A package goes out as it came until the first change; from then on it is written anew, over what came.
async function markEdited(tx: Writing, versionId: string, isEdited: boolean): Promise<void> {
  const source = isEdited ? sql`source || '{"edited": true}'::jsonb` : sql`source - 'edited'`
  await sql`update framework_versions set source = ${source} where organisation_id = ${tx.organisationId}::uuid
    and id = ${versionId}::uuid and source is not null and (source ? 'edited') = ${!isEdited}`.execute(tx)
}

const rowsOf = async (tx: Writing, versionId: string, table: DraftTable, names: readonly (string | number)[]) => {
  const version = sql.ref(table === 'framework_versions' ? 'id' : 'framework_version_id')
  // What a package held beside its items is never changed here, and may be large.
  const row = table === 'framework_versions' ? sql`to_jsonb(t) - 'source'` : sql`to_jsonb(t)`
  const { rows } = await sql<{ row: object }>`select ${row} as row from ${sql.table(table)} t
    where organisation_id = ${tx.organisationId}::uuid and ${version} = ${versionId}::uuid
    and ${sql.ref(nameOf[table])}::text = any(${names.map(String)}::text[])`.execute(tx)
  return rows.map(one => one.row)
}

export interface DraftChange {
  readonly number: number
  readonly verb: Verb
  readonly subject: string
  readonly byName: string | undefined
  readonly at: Date
}

/** The last changes to a draft, the latest first. */
export async function listDraftChanges(db: Reading, versionId: string, most = 10): Promise<readonly DraftChange[]> {
  const rows = await db
    .selectFrom('framework_draft_changes as c')
    .leftJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'c.organisation_id').onRef('p.id', '=', 'c.changed_by'),
    )
    .select(['c.number', 'c.verb', 'c.subject', 'c.changed_at', 'p.name'])
    .where('c.organisation_id', '=', db.organisationId)
    .where('c.framework_version_id', '=', versionId)
    .orderBy('c.number', 'desc')
    .limit(most)
    .execute()
  return rows.map(row => ({
    ...{ number: row.number, verb: row.verb as Verb, subject: row.subject },
    ...{ byName: row.name ?? undefined, at: row.changed_at },
  }))
}

const lastChange = (tx: Writing, versionId: string) =>
  tx
    .selectFrom('framework_draft_changes')
    .select(['number', 'verb', 'subject', 'before'])
    .where('organisation_id', '=', tx.organisationId)
    .where('framework_version_id', '=', versionId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Takes the last change back, if it is still the one that was seen. Says what it was. */
export async function undoChange(
  tx: Writing,
  draft: Draft,
  { number, by }: Act & { readonly number: number },
): Promise<Pick<DraftChange, 'verb' | 'subject'> | undefined> {
  const last = await lastChange(tx, draft.id)
  if (last?.number !== number) return undefined
  const { kept, added } = last.before as unknown as Before
  for (const table of tables) await putBack(tx, table, kept[table] ?? [])
  for (const table of [...tables].reverse()) await takeAway(tx, draft.id, table, added[table] ?? [])
  await tx
    .deleteFrom('framework_draft_changes')
    .where('organisation_id', '=', tx.organisationId)
    .where('framework_version_id', '=', draft.id)
    .where('number', '=', number)
    .execute()
  if (number === 1) await markEdited(tx, draft.id, false)
  const details = { change: last.verb, name: last.subject }
  await audit(tx, {
    ...{ actorId: by.id, action: 'skills.draft-change-undone', details },
    subject: { kind: 'framework', id: draft.frameworkId },
  })
  return { verb: last.verb as Verb, subject: last.subject }
}

async function putBack(tx: Writing, table: DraftTable, rows: readonly object[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const recordset = sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`
  if (table === 'framework_versions') {
    await sql`update framework_versions v set version = r.version, texts = r.texts, languages = r.languages
      from ${recordset} r where v.organisation_id = ${tx.organisationId}::uuid and v.id = r.id`.execute(tx)
    return
  }
  const columns = Object.keys(first)
  const list = sql.join(columns.map(column => sql.ref(column)))
  const key = nameOf[table] === 'id' ? sql`id` : sql`framework_version_id, ${sql.ref(nameOf[table])}`
  await sql`insert into ${sql.table(table)} (${list})
    select ${list} from ${recordset}
    on conflict (organisation_id, ${key}) do update set (${list}) = row(${sql.join(columns.map(column => sql`excluded.${sql.ref(column)}`))})`.execute(
    tx,
  )
}

async function takeAway(tx: Writing, versionId: string, table: DraftTable, names: readonly (string | number)[]) {
  if (names.length === 0 || table === 'framework_versions') return
  await sql`delete from ${sql.table(table)} where organisation_id = ${tx.organisationId}::uuid
    and framework_version_id = ${versionId}::uuid and ${sql.ref(nameOf[table])}::text = any(${names.map(String)}::text[])`.execute(
    tx,
  )
}
