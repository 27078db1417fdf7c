import type { Reading } from '#platform/db/tx.ts'
import type { SkillSuccessor } from './successors.ts'

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
