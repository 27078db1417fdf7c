import { z } from 'zod'
import type { Database } from '#platform/db/tx.ts'
import { type JobContext, job } from '#platform/jobs/job.ts'
import { runThread } from '#platform/jobs/thread.ts'
import { frameworkFile } from './framework-file.ts'
import { frameworkImports } from './stored-import.ts'
import { carryOutStored, type ImportWork, planStored } from './work.ts'

const payload = z.object({ importId: z.uuid() })

export const tasks = { plan: planStored, 'carry-out': carryOutStored }
type Task = keyof typeof tasks

/** Reads the file and works out the preview. */
export const planFrameworkImport = job({
  name: 'skills.plan-framework-import',
  payload,
  attempts: 3,
  run: context => perform('plan', context),
})

/** Writes what was confirmed, as a draft. */
export const carryOutFrameworkImport = job({
  name: 'skills.carry-out-framework-import',
  payload,
  attempts: 3,
  run: context => perform('carry-out', context),
})

/** Files that nobody came back to are let go after two weeks. */
export const forgetFrameworkImports = job({
  name: 'skills.forget-framework-imports',
  payload: z.object({}),
  schedule: '25 3 * * *',
  attempts: 3,
  run: ({ organisation, database, now }) => database.writing(organisation.id, tx => frameworkImports.forget(tx, now)),
})

async function perform(
  task: Task,
  { payload: { importId }, organisation, actorId, database, now }: JobContext<z.infer<typeof payload>>,
): Promise<void> {
  const work: ImportWork = { organisationId: organisation.id, importId, actorId, now }
  try {
    const bytes = await database.reading(organisation.id, db => frameworkFile.bytes(db, importId))
    if (bytes > 300_000) await inThread(task, database, work, bytes)
    else await tasks[task](database, work)
  } catch (error) {
    // Nothing was written; the page says so, and the worker's log says why.
    await database.writing(organisation.id, tx => frameworkImports.change(tx, importId, { failure: `${task} failed` }))
    throw error
  }
}

export interface ThreadData {
  readonly task: Task
  readonly work: ImportWork
  readonly app: Database['app']
}

/** Large files would keep every page waiting. Measured: reading JSON takes some twenty times its size. */
function inThread(task: Task, { app }: Database, work: ImportWork, bytes: number): Promise<void> {
  const data = { task, work, app } satisfies ThreadData
  const heapMegabytes = Math.round(96 + (bytes / 1_000_000) * 40)
  return runThread(import.meta.url, './framework-import.thread.ts', data, { heapMegabytes })
}
