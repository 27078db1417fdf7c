import type { Reading } from '#platform/db/tx.ts'

/** A skill across editions: its key is the same in each of them, and never given to another skill. */
export interface SkillRef {
  readonly frameworkId: string
  readonly skillKey: string
}

export interface SkillSuccessor {
  readonly fromKey: string
  /** Skills of that version that took its place; none for one that only went. Its own key for one that only moved. */
  readonly toKeys: readonly string[]
  readonly kind: 'moved' | 'merged' | 'split' | 'retired'
  /** The version in which it is so. */
  readonly versionId: string
  readonly note: string
  /** What it was called, by language. */
  readonly names: Readonly<Record<string, string>>
}

/** What became of skills from one published edition of a framework to the next, the oldest edition first. */
export async function listSuccessors(db: Reading, frameworkId: string): Promise<readonly SkillSuccessor[]> {
  const rows = await db
    .selectFrom('framework_versions as v')
    .innerJoin('skill_successors as s', join =>
      join.onRef('s.organisation_id', '=', 'v.organisation_id').onRef('s.framework_version_id', '=', 'v.id'),
    )
    .select(['v.id', 's.from_key', 's.to_keys', 's.kind', 's.note', 's.names'])
    .where('v.organisation_id', '=', db.organisationId)
    .where('v.framework_id', '=', frameworkId)
    .where('v.published_at', 'is not', null)
    .orderBy('v.published_at')
    .orderBy('v.id')
    .orderBy('s.from_key')
    .execute()
  return rows.map(row => ({
    ...{ fromKey: row.from_key, toKeys: row.to_keys, kind: row.kind as SkillSuccessor['kind'] },
    ...{ versionId: row.id, note: row.note, names: row.names as Record<string, string> },
  }))
}

/** The keys by which a skill is known now: its own, those of what took its place, or none when it only went. */
export function currentKeysOf(successors: readonly SkillSuccessor[], skillKey: string): readonly string[] {
  let keys: readonly string[] = [skillKey]
  for (const { fromKey, toKeys } of successors)
    if (keys.includes(fromKey)) keys = [...new Set(keys.flatMap(key => (key === fromKey ? toKeys : [key])))]
  return keys
}
