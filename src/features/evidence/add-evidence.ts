import { v7 as uuid } from 'uuid'
import type { SkillRef } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { evidenceChanged } from './evidence.events.ts'
import { type EvidenceKind, refText } from './evidence.ts'

/** What a piece of evidence says. */
export interface EvidenceContent {
  readonly title: string
  /** What I did; for a link, a file or something that happened elsewhere, a few words about it. */
  readonly whatIDid?: string
  readonly whatHappened?: string
  readonly whatNext?: string
  readonly address?: string
  readonly fileId?: string
  /** A day as `YYYY-MM-DD`. */
  readonly happenedOn?: string
}

export interface NewEvidence extends EvidenceContent {
  readonly person: { readonly id: string }
  readonly kind: EvidenceKind
  /** May be empty: the person chooses later what it serves. */
  readonly skills: readonly SkillRef[]
  /** Names what another feature adds it about, such as `calls:…`: the same is added once, and then returned. */
  readonly source?: string
}

/**
 * Adds a piece of evidence to somebody's passport. Other features add what happened with them: learning finished, help
 * given, an event attended. Returns its id, also when it was there already.
 */
export async function addEvidence(
  tx: Writing,
  { person, kind, skills, source, ...content }: NewEvidence,
  now: Date,
): Promise<string> {
  const id = uuid()
  const added = await tx
    .insertInto('evidence')
    .values({
      ...{ organisation_id: tx.organisationId, id, person_id: person.id, kind, source: source ?? null },
      ...{ added_at: now, changed_at: now },
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id', 'source']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return idOfSource(tx, person.id, source ?? '')
  await writeVersion(tx, id, { number: 1, content, skills }, now)
  await publish(tx, evidenceChanged, { personId: person.id }, { actorId: person.id })
  return id
}

async function idOfSource(tx: Writing, personId: string, source: string): Promise<string> {
  const { id } = await tx
    .selectFrom('evidence')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  return id
}

interface Version {
  readonly number: number
  readonly content: EvidenceContent
  readonly skills: readonly SkillRef[]
}

/** Writes what a piece of evidence says from now on, and which skills it serves. What it said before stays. */
export async function writeVersion(
  tx: Writing,
  evidenceId: string,
  { number, content, skills }: Version,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('evidence_versions')
    .values({
      ...{ organisation_id: tx.organisationId, evidence_id: evidenceId, number, made_at: now },
      title: content.title,
      what_i_did: content.whatIDid ?? '',
      what_happened: content.whatHappened ?? '',
      what_next: content.whatNext ?? '',
      address: content.address ?? null,
      file_id: content.fileId ?? null,
      happened_on: content.happenedOn ?? null,
    })
    .execute()
  await chooseSkills(tx, evidenceId, number, skills)
}

/** Keeps which skills a piece of evidence serves, beside the version that stands now. */
export async function chooseSkills(
  tx: Writing,
  evidenceId: string,
  version: number,
  skills: readonly SkillRef[],
): Promise<void> {
  const chosen = [...new Map(skills.map(ref => [refText(ref), ref])).values()]
  const those = chosen.map(({ frameworkId, skillKey }) => ({ frameworkId, skillKey }))
  await tx
    .updateTable('evidence_versions')
    .set({ skills: JSON.stringify(those) })
    .where('organisation_id', '=', tx.organisationId)
    .where('evidence_id', '=', evidenceId)
    .where('number', '=', version)
    .execute()
  await tx
    .deleteFrom('evidence_skills')
    .where('organisation_id', '=', tx.organisationId)
    .where('evidence_id', '=', evidenceId)
    .execute()
  if (those.length === 0) return
  const own = { organisation_id: tx.organisationId, evidence_id: evidenceId }
  await tx
    .insertInto('evidence_skills')
    .values(those.map(({ frameworkId, skillKey }) => ({ ...own, framework_id: frameworkId, skill_key: skillKey })))
    .execute()
}
