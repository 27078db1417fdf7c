import { isDeepStrictEqual } from 'node:util'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { reservedKeys } from '../editing/draft.ts'
import { keyMaker } from '../exchange/keys.ts'
import type { Portable } from '../exchange/portable.ts'
import type { ListedFramework } from '../frameworks.queries.ts'
import { dropDraft, storeDraft } from '../stored-version.ts'
import { type Plan, planImport } from './plan.ts'
import { frameworkImports, type StoredImport } from './stored-import.ts'

export interface ImportWork {
  readonly organisationId: string
  readonly importId: string
  readonly actorId: string | undefined
  readonly now: Date
}

/** Reads the file and keeps the preview. Doing it twice gives the same. */
export async function planStored(database: Database, work: ImportWork): Promise<void> {
  const { organisationId, importId } = work
  const prepared = await prepare(database, work, 'reading')
  if (!prepared) return
  await database.writing(organisationId, async tx => {
    // Somebody may have chosen otherwise while we were reading: then another preview is on its way already.
    const now = await frameworkImports.hold(tx, importId)
    const isAsRead = JSON.stringify(now.choices) === JSON.stringify(prepared.stored.choices)
    if (now.state === 'reading' && isAsRead)
      await frameworkImports.change(tx, importId, { preview: prepared.plan.preview })
  })
}

/** Writes what was confirmed as a draft, in one transaction. What is done already is not done again. */
export async function carryOutStored(database: Database, work: ImportWork): Promise<void> {
  const { organisationId, importId, actorId, now } = work
  const prepared = await prepare(database, work, 'working')
  if (!prepared) return
  const { framework, target, preview } = prepared.plan
  const seen = prepared.stored.preview
  if (!framework || !preview.ready || !isDeepStrictEqual(seen?.target, preview.target)) {
    // Something changed since somebody looked, such as a version of that name or a draft it would replace: shown anew.
    await database.writing(organisationId, tx =>
      frameworkImports.change(tx, importId, { preview, confirmedAt: null, confirmedBy: null }),
    )
    return
  }
  const onProgress = (itemsDone: number) =>
    database.writing(organisationId, tx => frameworkImports.change(tx, importId, {}, { items_done: itemsDone }))
  await database.writing(organisationId, async tx => {
    const frameworkId = target ? await clearDraft(tx, target) : await addFramework(tx, framework)
    const versionId = await storeDraft(tx, { frameworkId, framework, createdBy: actorId, now, onProgress })
    await frameworkImports.change(tx, importId, { carriedOutAt: now }, { framework_version_id: versionId })
    const subject = { kind: 'framework', id: frameworkId }
    const { areas, skills } = preview
    await audit(tx, { actorId, action: 'skills.framework-imported', subject, details: { areas, skills } })
  })
}

async function prepare(
  database: Database,
  { organisationId, importId, now }: ImportWork,
  wanted: StoredImport['state'],
): Promise<{ stored: StoredImport; plan: Plan } | undefined> {
  return database.reading(organisationId, async db => {
    const stored = await frameworkImports.get(db, importId)
    if (stored.state !== wanted) return undefined
    return { stored, plan: await planImport(db, stored, now.toISOString().slice(0, 10)) }
  })
}

/** Holds the framework, so that two imports do not make two drafts, and takes away the draft it has. */
async function clearDraft(tx: Writing, { id }: ListedFramework): Promise<string> {
  await tx
    .selectFrom('frameworks')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  const draft = await tx
    .selectFrom('framework_versions')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('framework_id', '=', id)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  if (draft) await dropDraft(tx, draft.id)
  return id
}

async function addFramework(tx: Writing, { guid, texts, languages }: Portable): Promise<string> {
  const taken = await tx
    .selectFrom('frameworks')
    .select('key')
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  const names = Object.fromEntries(Object.entries(texts).map(([language, { name }]) => [language, { name }]))
  const id = uuid()
  const key = keyMaker('framework', [...taken.map(row => row.key), ...reservedKeys])(
    names[languages[0] ?? 'en']?.name ?? '',
  )
  await tx
    .insertInto('frameworks')
    .values({ organisation_id: tx.organisationId, id, key, guid, origin: 'imported', texts: JSON.stringify(names) })
    .execute()
  return id
}
