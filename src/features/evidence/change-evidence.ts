import { sql } from 'kysely'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { chooseSkills, type EvidenceContent, writeVersion } from './add-evidence.ts'
import { evidenceChanged } from './evidence.events.ts'
import type { Evidence } from './evidence.queries.ts'
import { refText } from './evidence.ts'
import { dropFiles } from './files/keep-file.ts'

/** So many pieces may somebody have, and write or change in an hour; a piece serves so many skills. */
export const mostEvidence = 500
export const mostInAnHour = 60
export const mostSkills = 20

type Owner = { readonly id: string }

export const contentOf = (evidence: Evidence): EvidenceContent => ({
  ...{ title: evidence.title, whatIDid: evidence.whatIDid },
  ...{ whatHappened: evidence.whatHappened, whatNext: evidence.whatNext },
  ...(evidence.address !== null && { address: evidence.address }),
  ...(evidence.happenedOn !== null && { happenedOn: evidence.happenedOn }),
  ...(evidence.file !== null && { fileId: evidence.file.id }),
})

/**
 * Keeps what a piece of evidence says from now on, or which skills it serves; what it said before stays in its history.
 * False where nothing is another than before.
 */
export async function changeEvidence(
  tx: Writing,
  me: Owner,
  evidence: Evidence,
  change: { readonly content?: EvidenceContent; readonly skills?: readonly SkillRef[] },
  now: Date,
): Promise<boolean> {
  const { content = contentOf(evidence), skills = evidence.skills } = change
  if (isSame(content, contentOf(evidence))) {
    if (isSame(keysOf(skills), keysOf(evidence.skills))) return false
    await chooseSkills(tx, evidence.id, evidence.version, skills)
    await own(tx, me, evidence.id, { changed_at: now })
    return true
  }
  const number = evidence.version + 1
  await writeVersion(tx, evidence.id, { number, content, skills }, now)
  await own(tx, me, evidence.id, { version: number, changed_at: now })
  return true
}

const keysOf = (skills: readonly SkillRef[]) =>
  Object.fromEntries([...skills.map(refText)].sort().map(key => [key, key]))

function isSame(a: object, b: object): boolean {
  const told = (content: object) =>
    JSON.stringify(
      Object.entries(content)
        .filter(([, value]) => value)
        .sort(),
    )
  return told(a) === told(b)
}

/** Takes it back: it counts no more, and nobody who was asked sees it. Its owner can bring it back. */
export const withdrawEvidence = (tx: Writing, me: Owner, evidence: Evidence, now: Date): Promise<void> =>
  own(tx, me, evidence.id, { withdrawn_at: now })

export const bringBackEvidence = (tx: Writing, me: Owner, evidence: Evidence): Promise<void> =>
  own(tx, me, evidence.id, { withdrawn_at: null })

async function own(
  tx: Writing,
  me: Owner,
  evidenceId: string,
  set: { readonly version?: number; readonly changed_at?: Date; readonly withdrawn_at?: Date | null },
): Promise<void> {
  await tx
    .updateTable('evidence')
    .set(set)
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', evidenceId)
    .execute()
  await publish(tx, evidenceChanged, { personId: me.id }, { actorId: me.id })
}

/** Removes it for good, with every version and file, also from what was sent to others. */
export async function deleteEvidence(tx: Writing, me: Owner, { id }: Evidence): Promise<void> {
  const { rows: files } = await sql<{ id: string }>`
    select distinct file_id as id from evidence_versions
    where organisation_id = ${tx.organisationId} and evidence_id = ${id} and file_id is not null`.execute(tx)
  for (const table of ['confirmation_request_evidence', 'evidence_skills', 'evidence_versions'] as const)
    await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).where('evidence_id', '=', id).execute()
  await tx
    .deleteFrom('evidence')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('id', '=', id)
    .execute()
  await dropFiles(
    tx,
    files.map(file => file.id),
  )
  await publish(tx, evidenceChanged, { personId: me.id }, { actorId: me.id })
}
