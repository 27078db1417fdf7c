import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

export interface EditionMove {
  readonly id: string
  readonly fromVersionId: string
  readonly toVersionId: string
  readonly movedAt: Date
}

/** When a person said yes to newer editions of a framework, the newest first. For that person alone. */
export async function listMoves(db: Reading, me: Pick<Me, 'id'>, frameworkId: string): Promise<readonly EditionMove[]> {
  return db
    .selectFrom('edition_moves')
    .select(['id', 'from_version_id as fromVersionId', 'to_version_id as toVersionId', 'moved_at as movedAt'])
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('framework_id', '=', frameworkId)
    .orderBy('moved_at', 'desc')
    .execute()
}

/** The published editions of a framework, the oldest first. */
export async function listEditionIds(db: Reading, frameworkId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('framework_versions')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('framework_id', '=', frameworkId)
    .where('published_at', 'is not', null)
    .orderBy('published_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
