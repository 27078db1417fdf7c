import { audit } from '#platform/audit/audit.ts'
import { readTable } from '#platform/csv/index.ts'
import type { Database } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { peopleLeft } from '../people.events.ts'
import { carryOut } from './carry-out.ts'
import { storeChoices } from './choices.ts'
import { readDirectory } from './directory.ts'
import { planImport } from './plan-import.ts'
import { previewOf, withoutPeople } from './preview.ts'
import { staffListFile } from './staff-list-file.ts'
import { changeImport, getImport, holdImport, type StoredImport } from './stored-import.ts'

export interface ImportWork {
  readonly organisationId: string
  readonly importId: string
  readonly actorId: string | undefined
  readonly now: Date
}

/** Works out what a file would do and keeps the preview. Doing it twice gives the same. */
export async function planStored(database: Database, { organisationId, importId }: ImportWork): Promise<void> {
  const prepared = await prepare(database, organisationId, importId, 'planning')
  if (!prepared) return
  const { stored, plan } = prepared
  await database.writing(organisationId, async tx => {
    // Somebody may have decided otherwise while we were reading: then another preview is on its way already.
    const now = await holdImport(tx, importId)
    if (now.state === 'planning' && asks(now) === asks(stored)) {
      await changeImport(tx, importId, { preview: previewOf(plan) })
    }
  })
}

/** Writes a confirmed import in one transaction. What is done already is not done again. */
export async function carryOutStored(database: Database, work: ImportWork): Promise<void> {
  const { organisationId, importId, actorId, now } = work
  const prepared = await prepare(database, organisationId, importId, 'working')
  if (!prepared) return
  const { stored, plan, current } = prepared
  const preview = previewOf(plan)
  if (!plan.ready || preview.fingerprint !== stored.preview?.fingerprint) {
    // Shown anew instead of doing what nobody saw.
    await database.writing(organisationId, tx =>
      changeImport(tx, importId, {
        confirmedAt: null,
        confirmedBy: null,
        preview: { ...preview, directoryChanged: true },
      }),
    )
    return
  }
  const onProgress = (peopleDone: number) =>
    database.writing(organisationId, tx => changeImport(tx, importId, { peopleDone }))
  await database.writing(organisationId, async tx => {
    await carryOut(tx, { importId, plan, mapping: stored.mapping, current, now, onProgress })
    await changeImport(tx, importId, { carriedOutAt: now, preview: withoutPeople(preview) })
    const subject = { kind: 'import', id: importId }
    await audit(tx, { actorId, action: 'people.staff-imported', subject, details: { ...plan.counts } })
    if (plan.leavers.length > 0) await publish(tx, peopleLeft, {}, actorId ? { actorId } : {})
  })
}

async function prepare(database: Database, organisationId: string, importId: string, wanted: StoredImport['state']) {
  return database.reading(organisationId, async db => {
    const stored = await getImport(db, importId)
    if (stored.state !== wanted) return undefined
    const current = await readDirectory(db)
    const table = await readTable(staffListFile.read(db, importId))
    const { mapping, choices, isComplete: complete, leaversConfirmed } = stored
    const plan = await planImport({ table, mapping, current, choices, complete, leaversConfirmed })
    return { stored, current, plan }
  })
}

const asks = ({ mapping, choices, leaversConfirmed }: StoredImport): string =>
  JSON.stringify([mapping, storeChoices(choices), leaversConfirmed])
