import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'

export interface LeaverReport {
  readonly id: string
  readonly note: string
  readonly reportedAt: Date
  readonly personId: string
  readonly personName: string
  readonly jobTitle: string
  /** Null when whoever reported it works here no more. */
  readonly reporterName: string | null
}

const open = (db: Reading) =>
  db
    .selectFrom('leaver_reports as l')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'l.organisation_id').onRef('p.id', '=', 'l.person_id'),
    )
    .leftJoin('people as r', join =>
      join
        .onRef('r.organisation_id', '=', 'l.organisation_id')
        .onRef('r.id', '=', 'l.reported_by')
        .on('r.left_at', 'is', null),
    )
    .select(['l.id', 'l.note', 'l.reported_at as reportedAt', 'l.person_id as personId'])
    .select(['p.name as personName', 'p.job_title as jobTitle', 'r.name as reporterName'])
    .where('l.organisation_id', '=', db.organisationId)
    .where('l.decision', 'is', null)
    .where('p.left_at', 'is', null)

/** Reports that wait for an administrator, the oldest first; at most a hundred. */
export const listLeaverReports = (db: Reading): Promise<readonly LeaverReport[]> =>
  open(db).orderBy('l.reported_at').orderBy('l.id').limit(100).execute()

/** One that waits; answers 404 for others. */
export async function getLeaverReport(db: Reading, reportId: string): Promise<LeaverReport> {
  return found(await open(db).where('l.id', '=', uuidOrNone(reportId)).executeTakeFirst(), 'No such report')
}

/** Whether a report about this person waits already. */
export async function isReported(db: Reading, personId: string): Promise<boolean> {
  return (await open(db).where('l.person_id', '=', personId).executeTakeFirst()) !== undefined
}

/** How many leavers somebody reported since a moment. */
export async function countReportedSince(db: Reading, me: { readonly id: string }, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('leaver_reports')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('reported_by', '=', me.id)
    .where('reported_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}

export interface Recipient {
  readonly id: string
  readonly email: string | null
  readonly locale: string | null
}

/** Administrators who can be written to, for one mail each; at most ten. */
export function listAdministrators(db: Reading): Promise<readonly Recipient[]> {
  return db
    .selectFrom('role_grants as g')
    .innerJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'g.organisation_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['p.id', 'p.email', 'p.locale'])
    .where('g.organisation_id', '=', db.organisationId)
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('p.email', 'is not', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(10)
    .execute()
}
