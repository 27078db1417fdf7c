import { z } from 'zod'
import { audit } from '#platform/audit/audit.ts'
import { readTable } from '#platform/csv/index.ts'
import type { Database, Writing } from '#platform/db/tx.ts'
import { job } from '#platform/jobs/job.ts'
import { carryOut } from './carry-out.ts'
import { readContent, readDirectory } from './directory.ts'
import { type ImportPlan, type PlanCounts, planImport } from './plan-import.ts'
import { previewOf } from './preview.ts'
import { changeImport, getImport, type StoredImport } from './stored-import.ts'

const payload = z.object({ importId: z.uuid() })

/** Works out what a file would do and keeps the preview. Doing it twice gives the same. */
export const planStaffImport = job({
  name: 'people.plan-staff-import',
  payload,
  attempts: 3,
  async run({ payload: { importId }, organisation, database }) {
    const prepared = await prepare(database, organisation.id, importId)
    if (prepared?.stored.state !== 'planning') return
    await database.writing(organisation.id, tx => changeImport(tx, importId, { preview: previewOf(prepared.plan) }))
  },
})

/** Writes a confirmed import in one transaction. What is done already is not done again. */
export const carryOutStaffImport = job({
  name: 'people.carry-out-staff-import',
  payload,
  attempts: 3,
  async run({ payload: { importId }, organisation, actorId, database, now }) {
    const prepared = await prepare(database, organisation.id, importId)
    if (prepared?.stored.state !== 'working') return
    const { plan, current, stored } = prepared
    if (differs(plan, stored)) {
      await database.writing(organisation.id, tx => backToPreview(tx, importId, plan))
      return
    }
    const report = (done: number) =>
      database.writing(organisation.id, tx => changeImport(tx, importId, { peopleDone: done }))
    const write = async (tx: Writing) => {
      await carryOut(tx, { importId, plan, current, now, onProgress: report })
      await changeImport(tx, importId, { carriedOutAt: now })
      const { counts } = plan
      const subject = { kind: 'import', id: importId }
      await audit(tx, { actorId, action: 'people.staff-imported', subject, details: { ...counts } })
    }
    await database.writing(organisation.id, write).catch(async error => {
      // Nothing was written; the page says so, and the worker's log says why.
      await database.writing(organisation.id, tx => changeImport(tx, importId, { failure: 'not-carried-out' }))
      throw error
    })
  },
})

async function prepare(database: Database, organisationId: string, importId: string) {
  const { stored, content, current } = await database.reading(organisationId, async db => ({
    stored: await getImport(db, importId),
    content: await readContent(db, importId),
    current: await readDirectory(db),
  }))
  if (!content) return undefined
  const { mapping, choices, isComplete: complete, leaversConfirmed } = stored
  const table = await readTable(content)
  const plan = await planImport({ table, mapping, current, choices, complete, leaversConfirmed })
  return { stored, current, plan }
}

// Somebody may have changed the directory since the preview: then it is shown anew instead of doing what nobody saw.
const differs = ({ ready, counts }: ImportPlan, { preview }: StoredImport): boolean =>
  !ready || Object.entries(counts).some(([name, count]) => preview?.counts[name as keyof PlanCounts] !== count)

const backToPreview = async (tx: Writing, importId: string, plan: ImportPlan) => {
  await tx
    .updateTable('staff_imports')
    .set({ confirmed_at: null, confirmed_by: null, preview: JSON.stringify(previewOf(plan)) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', importId)
    .execute()
}
