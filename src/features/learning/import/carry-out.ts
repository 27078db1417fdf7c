import { sql } from 'kysely'
import { shareAnew } from '#features/partnerships/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { learningShare } from '../partners/learning-share.ts'
import { writeResources } from '../write-resource.ts'
import { planImport } from './plan-import.ts'
import { courseImports } from './stored-import.ts'

interface Doing {
  readonly actorId: string | undefined
  readonly currency: string
  readonly now: Date
}

/** Writes what was confirmed, in one transaction. What is there already and the same is not written again. */
export async function carryOut(tx: Writing, importId: string, { actorId, currency, now }: Doing): Promise<void> {
  const stored = await courseImports.hold(tx, importId)
  if (stored.state !== 'working') return
  const { toWrite, preview } = await planImport(tx, stored, currency)
  await writeResources(tx, toWrite, { by: actorId ? { id: actorId } : undefined, now })
  await sql`update learning_resources set published_at = ${now}, checked_at = ${now}
    where organisation_id = ${tx.organisationId} and published_at is null and withdrawn_at is null
      and id = any(${toWrite.map(({ id }) => id)}::uuid[])`.execute(tx)
  await shareAnew(tx, learningShare)
  await courseImports.change(tx, importId, { carriedOutAt: now, preview })
  const subject = { kind: 'learning-import', id: importId }
  await audit(tx, { actorId, action: 'learning.imported', subject, details: { ...preview.counts } })
}
