import { importJobs } from '#platform/files/import-jobs.ts'
import type { Organisation } from '#platform/http/organisation.ts'
import { carryOut } from './carry-out.ts'
import { planImport } from './plan-import.ts'
import { courseImports } from './stored-import.ts'

/** In what prices without a currency are meant. */
const currencyOf = ({ locales }: Pick<Organisation, 'locales'>): string => (locales[0] === 'nb' ? 'NOK' : 'GBP')

export const courseImportJobs = importJobs({
  name: 'learning',
  imports: courseImports,
  plan: async (db, stored, organisation) => (await planImport(db, stored, currencyOf(organisation))).preview,
  carryOut: (tx, { payload: { importId }, organisation, actorId, now }) =>
    carryOut(tx, importId, { actorId, currency: currencyOf(organisation), now }),
  forgetsAt: '40 3 * * *',
})
