import { z } from 'zod'
import type { Organisation } from '#platform/http/organisation.ts'
import { type JobContext, job } from '#platform/jobs/job.ts'
import { carryOut } from './carry-out.ts'
import { planImport } from './plan-import.ts'
import { changeImport, getImport, holdImport } from './stored-import.ts'

const payload = z.object({ importId: z.uuid() })
type Context = JobContext<z.infer<typeof payload>>

/** In what prices without a currency are meant. */
export const currencyOf = ({ locales }: Pick<Organisation, 'locales'>): string => (locales[0] === 'nb' ? 'NOK' : 'GBP')

/** Reads the file and works out the preview. Doing it twice gives the same. */
export const planCourseImport = job({
  name: 'learning.plan-import',
  payload,
  attempts: 3,
  run: context =>
    noting(context, async ({ payload: { importId }, organisation, database }) => {
      const stored = await database.reading(organisation.id, db => getImport(db, importId))
      if (stored.state !== 'reading') return
      const { preview } = await database.reading(organisation.id, db =>
        planImport(db, stored, currencyOf(organisation)),
      )
      await database.writing(organisation.id, async tx => {
        // Somebody may have chosen otherwise while we were reading: then another preview is on its way already.
        const now = await holdImport(tx, importId)
        const isAsRead = JSON.stringify(now.choices) === JSON.stringify(stored.choices)
        if (now.state === 'reading' && isAsRead) await changeImport(tx, importId, { preview })
      })
    }),
})

/** Writes what was confirmed. */
export const carryOutCourseImport = job({
  name: 'learning.carry-out-import',
  payload,
  attempts: 3,
  run: context =>
    noting(context, ({ payload: { importId }, organisation, database, actorId, now }) =>
      database.writing(organisation.id, tx =>
        carryOut(tx, importId, { actorId, currency: currencyOf(organisation), now }),
      ),
    ),
})

/** Files that nobody came back to are let go after two weeks. */
export const forgetCourseImports = job({
  name: 'learning.forget-imports',
  payload: z.object({}),
  schedule: '40 3 * * *',
  attempts: 3,
  run: ({ organisation, database, now }) =>
    database.writing(organisation.id, async tx => {
      const old = await tx
        .selectFrom('learning_imports')
        .select('id')
        .where('organisation_id', '=', tx.organisationId)
        .where('given_up_at', 'is', null)
        .where('carried_out_at', 'is', null)
        .where('uploaded_at', '<', new Date(now.getTime() - 14 * 24 * 60 * 60 * 1000))
        .execute()
      for (const { id } of old) await changeImport(tx, id, { givenUpAt: now, preview: null })
    }),
})

async function noting(context: Context, work: (context: Context) => Promise<void>): Promise<void> {
  const { payload: wanted, organisation, database } = context
  try {
    await work(context)
  } catch (error) {
    // Nothing was written; the page says so, and the worker's log says why.
    await database.writing(organisation.id, tx => changeImport(tx, wanted.importId, { failure: 'failed' }))
    throw error
  }
}
