import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { recordCompletion } from './complete.ts'

interface Reported {
  readonly personId: string
  readonly activityId: string
  readonly statementId: string
  /** When it happened, as the platform says; ISO 8601. */
  readonly at: string
  readonly success?: boolean | undefined
}

/** What learning platforms report: kept where the catalogue knows the activity. What was not passed is not done. */
export async function recordReported(tx: Writing, reported: readonly Reported[], now: Date): Promise<void> {
  const passed = reported.filter(({ success }) => success !== false)
  if (passed.length === 0) return
  const activities = [...new Set(passed.map(({ activityId }) => activityId))]
  const { rows } = await sql<{ id: string; activity_id: string }>`
    select id, activity_id from learning_resources
    where organisation_id = ${tx.organisationId} and activity_id = any(${activities}::text[])
      and published_at is not null`.execute(tx)
  for (const { personId, activityId, statementId, at } of passed)
    for (const { id } of rows.filter(row => row.activity_id === activityId)) {
      const said = { personId, resourceId: id, report: `xapi:${statementId}`, at: new Date(at) }
      await recordCompletion(tx, { ...said, how: 'xapi' }, now)
    }
}

/** What a platform took back is not done any more, unless somebody said more of it since. */
export async function takeBackReported(tx: Writing, statementIds: readonly string[]): Promise<void> {
  await sql`
    delete from learning_completions
    where organisation_id = ${tx.organisationId} and how = 'xapi'
      and report = any(${statementIds.map(id => `xapi:${id}`)}::text[])`.execute(tx)
}
