import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { type Act, addProfile, publishDraft, writeDraft } from '../change-profiles.ts'
import { type Planned, planImport } from './plan.ts'
import { profileImports } from './stored-import.ts'

interface Doing {
  readonly actorId: string | undefined
  readonly now: Date
}

/** Writes what was confirmed, in one transaction. What is there already and the same is not written again. */
export async function carryOut(tx: Writing, importId: string, { actorId, now }: Doing): Promise<void> {
  const stored = await profileImports.hold(tx, importId)
  if (stored.state !== 'working') return
  const { planned, preview } = await planImport(tx, stored)
  const act = { by: actorId ? { id: actorId } : undefined, now, isQuiet: true }
  for (const one of planned) if (one.kind !== 'same') await write(tx, one, stored.publishes, act)
  await profileImports.change(tx, importId, { carriedOutAt: now, preview })
  const subject = { kind: 'import', id: importId }
  await audit(tx, { actorId, action: 'role-profiles.imported', subject, details: preview.counts })
}

async function write(
  tx: Writing,
  { read, framework, existing, texts }: Planned,
  publishes: boolean,
  act: Act,
): Promise<void> {
  const { requirements, sourceKey } = read
  if (existing) await writeDraft(tx, existing.id, { texts, requirements, frameworkVersionId: framework.versionId }, act)
  const id = existing?.id ?? (await addProfile(tx, { framework, texts, requirements, sourceKey }, act)).id
  // A profile that asks for nothing stays a draft until somebody chooses skills.
  if (publishes && requirements.length > 0) await publishDraft(tx, id, act)
}
