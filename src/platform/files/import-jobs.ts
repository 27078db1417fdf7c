import { z } from 'zod'
import type { Reading, Writing } from '../db/tx.ts'
import type { Organisation } from '../http/organisation.ts'
import { type Job, type JobContext, job } from '../jobs/job.ts'
import type { AnyImport, StoredImports, WhatIsSaid } from './stored-imports.ts'

const payload = z.object({ importId: z.uuid() })
type Payload = z.infer<typeof payload>

interface Work<Said extends WhatIsSaid> {
  /** The names of the jobs begin with it: the feature's own. */
  readonly name: string
  readonly imports: StoredImports<Said>
  /** Works out the preview; doing it twice gives the same. */
  readonly plan: (
    db: Reading,
    stored: AnyImport & Said,
    organisation: Organisation,
  ) => Promise<NonNullable<Said['preview']>>
  /** Writes what was confirmed, in one transaction. */
  readonly carryOut: (tx: Writing, context: JobContext<Payload>) => Promise<void>
  /** When files are let go of that nobody came back to: five fields of cron in UTC. */
  readonly forgetsAt: string
}

interface ImportJobs {
  readonly planImport: Job<Payload>
  readonly carryOutImport: Job<Payload>
  readonly forgetImports: Job<Record<string, never>>
}

/** What is done with an uploaded file in the background: read it, carry it out, forget it. */
export function importJobs<Said extends WhatIsSaid>(work: Work<Said>): ImportJobs {
  const { name, imports } = work
  const noting = async (context: JobContext<Payload>, run: () => Promise<void>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      const { database, organisation } = context
      // Nothing was written; the page says so, and the worker's log says why.
      await database.writing(organisation.id, tx => imports.change(tx, context.payload.importId, { failure: 'failed' }))
      throw error
    }
  }
  async function plan({ payload: { importId }, organisation, database }: JobContext<Payload>): Promise<void> {
    const stored = await database.reading(organisation.id, db => imports.get(db, importId))
    if (stored.state !== 'reading') return
    const preview = await database.reading(organisation.id, db => work.plan(db, stored, organisation))
    await database.writing(organisation.id, async tx => {
      // Somebody may have chosen otherwise while we were reading: then another preview is on its way already.
      const now = await imports.hold(tx, importId)
      const isAsRead = JSON.stringify(now.choices) === JSON.stringify(stored.choices)
      if (now.state === 'reading' && isAsRead) await imports.change(tx, importId, { preview })
    })
  }
  return {
    planImport: job({
      ...{ name: `${name}.plan-import`, payload, attempts: 3 },
      run: context => noting(context, () => plan(context)),
    }),
    carryOutImport: job({
      ...{ name: `${name}.carry-out-import`, payload, attempts: 3 },
      run: context =>
        noting(context, () => context.database.writing(context.organisation.id, tx => work.carryOut(tx, context))),
    }),
    forgetImports: job({
      ...{ name: `${name}.forget-imports`, payload: z.object({}), schedule: work.forgetsAt, attempts: 3 },
      run: ({ organisation, database, now }) => database.writing(organisation.id, tx => imports.forget(tx, now)),
    }),
  }
}
