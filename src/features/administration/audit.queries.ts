import { sql } from 'kysely'
import { searchWords, uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/database.ts'

export interface AuditFilter {
  readonly action: string
  /** Words of a name or an e-mail address: acts by these people, and acts about them. */
  readonly person: string
  /** Only acts before this one. */
  readonly before: string
}

export interface AuditRow {
  readonly id: string
  readonly at: Date
  readonly action: string
  readonly actorId: string | null
  readonly actor: string | null
  readonly subjectKind: string
  readonly subjectId: string | null
  readonly subject: string | null
  readonly details: Readonly<Record<string, unknown>>
}

const pageSize = 50

/** Acts, the latest first; `older` names the last one shown when there are more. */
export async function listAudit(
  db: Reading,
  filter: AuditFilter,
): Promise<{ entries: readonly AuditRow[]; older: string | undefined }> {
  const entries = await matching(db, filter)
    .limit(pageSize + 1)
    .execute()
  const shown = entries.slice(0, pageSize).map(asRow)
  return { entries: shown, older: entries.length > pageSize ? shown.at(-1)?.id : undefined }
}

/** Every act that fits, for a file. */
export async function* eachAudit(db: Reading, filter: AuditFilter, most: number): AsyncGenerator<AuditRow> {
  let before = filter.before
  for (let count = 0; count < most; count += pageSize) {
    const { entries, older } = await listAudit(db, { ...filter, before })
    yield* entries
    if (!older) return
    before = older
  }
}

/** The kinds of act that stand in the log. */
export async function listActions(db: Reading): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('audit_entries')
    .select('action')
    .distinct()
    .where('organisation_id', '=', db.organisationId)
    .execute()
  return rows.map(({ action }) => action)
}

function matching(db: Reading, { action, person, before }: AuditFilter) {
  let found = db
    .selectFrom('audit_entries as e')
    .leftJoin('people as a', join =>
      join.onRef('a.organisation_id', '=', 'e.organisation_id').onRef('a.id', '=', 'e.actor_id'),
    )
    .leftJoin('people as s', join =>
      join.onRef('s.organisation_id', '=', 'e.organisation_id').onRef('s.id', '=', 'e.subject_id'),
    )
    .select(['e.id', 'e.at', 'e.action', 'e.actor_id as actorId', 'a.name as actor'])
    .select(['e.subject_kind as subjectKind', 'e.subject_id as subjectId', 's.name as subject', 'e.details'])
    .where('e.organisation_id', '=', db.organisationId)
    .orderBy('e.at', 'desc')
    .orderBy('e.id', 'desc')
  if (action) found = found.where('e.action', '=', action)
  for (const word of searchWords(person)) {
    const like = `%${word}%`
    found = found.where(eb => eb.or([eb('a.search_text', 'like', like), eb('s.search_text', 'like', like)]))
  }
  if (before)
    found = found.where(
      sql<boolean>`(e.at, e.id) < (select c.at, c.id from audit_entries c
        where c.organisation_id = ${db.organisationId} and c.id = ${uuidOrNone(before)})`,
    )
  return found
}

type Found = Awaited<ReturnType<ReturnType<typeof matching>['execute']>>[number]

const asRow = (row: Found): AuditRow => ({ ...row, details: row.details as AuditRow['details'] })
