import { importJobs } from '#platform/files/import-jobs.ts'
import { carryOut } from './carry-out.ts'
import { planImport } from './plan.ts'
import { profileImports } from './stored-import.ts'

export const profileImportJobs = importJobs({
  name: 'role-profiles',
  imports: profileImports,
  plan: async (db, stored) => (await planImport(db, stored)).preview,
  carryOut: (tx, { payload: { importId }, actorId, now }) => carryOut(tx, importId, { actorId, now }),
  forgetsAt: '35 3 * * *',
})
