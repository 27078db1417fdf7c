import { z } from 'zod'
import type { Database } from '#platform/db/tx.ts'
import { type JobContext, job } from '#platform/jobs/job.ts'
import { runThread } from '#platform/jobs/thread.ts'
import { day } from '#platform/time.ts'
import { sizeOf } from './staff-list-file.ts'
import { changeImport } from './stored-import.ts'
import { carryOutStored, type ImportWork, planStored } from './work.ts'

const payload = z.object({ importId: z.uuid() })

export const tasks = { plan: planStored, 'carry-out': carryOutStored }
type Task = keyof typeof tasks

/** Reads the file and works out the preview. */
export const planStaffImport = job({
  name: 'people.plan-staff-import',
  payload,
  attempts: 3,
  run: context => perform('plan', context),
})

/** Writes what was confirmed. */
export const carryOutStaffImport = job({
  name: 'people.carry-out-staff-import',
  payload,
  attempts: 3,
  run: context => perform('carry-out', context),
})

/** Files that nobody came back to are let go: they hold everybody's data. */
export const forgetOldImports = job({
  name: 'people.forget-old-imports',
  payload: z.object({}),
  schedule: '20 3 * * *',
  attempts: 3,
  run: ({ organisation, database, now }) =>
    database.writing(organisation.id, async tx => {
      const old = await tx
        .selectFrom('staff_imports')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('given_up_at', 'is', null)
        .where('carried_out_at', 'is', null)
        .where('uploaded_at', '<', new Date(now.getTime() - keptFor))
        .execute()
      for (const { id } of old) await changeImport(tx, id, { givenUpAt: now, preview: null })
    }),
})

const keptFor = 14 * day

async function perform(
  task: Task,
  { payload: { importId }, organisation, actorId, database, now }: JobContext<z.infer<typeof payload>>,
): Promise<void> {
  const work: ImportWork = { organisationId: organisation.id, importId, actorId, now }
  try {
    const size = await database.reading(organisation.id, db => sizeOf(db, importId))
    if (isLarge(size)) await inThread(task, database, work, size)
    else await tasks[task](database, work)
  } catch (error) {
    // Nothing was written; the page says so, and the worker's log says why.
    await database.writing(organisation.id, tx => changeImport(tx, importId, { failure: `${task} failed` }))
    throw error
  }
}

interface Size {
  readonly bytes: number
  readonly people: number
}

// Small lists take milliseconds; large ones would keep every page waiting.
const isLarge = ({ bytes, people }: Size): boolean => bytes > 200_000 || people > 2_000

export interface ThreadData {
  readonly task: Task
  readonly work: ImportWork
  readonly app: Database['app']
}

/** Measured: a row of some eighty bytes, and a person to compare with, take up to a third of a kilobyte each. */
const enoughMegabytes = ({ bytes, people }: Size): number => Math.round(48 + (bytes / 80 + people) / 4_000)
const plentyOfMegabytes = 2_000

async function inThread(task: Task, { app }: Database, work: ImportWork, size: Size): Promise<void> {
  const data = { task, work, app } satisfies ThreadData
  const run = (heapMegabytes: number) => runThread(import.meta.url, './import.thread.ts', data, { heapMegabytes })
  try {
    await run(enoughMegabytes(size))
  } catch (error) {
    // Nothing was written yet: a list that needs more than most gets it.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw error
    await run(plentyOfMegabytes)
  }
}
