import { sql } from 'kysely'
import type { Reading, Writing } from '../db/tx.ts'

/** What the queue tells about the worker. The queue serves every organisation; only times are told here. */
export interface WorkerSign {
  /** When a scheduled job was last started; undefined before the first time. */
  readonly lastScheduledAt: Date | undefined
  /** Since when the oldest job waits although its time has come. */
  readonly oldestOverdueAt: Date | undefined
}

/** Signs of life of the worker: its clock, and work that nobody takes. */
export async function findWorkerSign(db: Reading, now: Date): Promise<WorkerSign> {
  const { rows } = await sql<{ last_scheduled_at: Date | null; oldest_overdue_at: Date | null }>`
    select (select max(last_execution) from graphile_worker._private_known_crontabs) as last_scheduled_at,
      (select min(run_at) from graphile_worker._private_jobs
        where run_at < ${now} and locked_at is null and attempts < max_attempts) as oldest_overdue_at`.execute(db)
  return {
    lastScheduledAt: rows[0]?.last_scheduled_at ?? undefined,
    oldestOverdueAt: rows[0]?.oldest_overdue_at ?? undefined,
  }
}

export interface FailedJob {
  readonly id: string
  readonly name: string
  readonly attempts: number
  readonly maxAttempts: number
  readonly lastError: string
  readonly failedAt: Date
}

const failed = (organisationId: string) => sql`j.attempts >= j.max_attempts and j.locked_at is null
  and j.payload->>'organisationId' = ${organisationId}`

/** This organisation's jobs that were tried as often as they may be; the latest first. */
export async function listFailedJobs(db: Reading): Promise<readonly FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select j.id::text as id, t.identifier as name, j.attempts, j.max_attempts as "maxAttempts",
      coalesce(j.last_error, '') as "lastError", j.updated_at as "failedAt"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where ${failed(db.organisationId)} order by j.updated_at desc limit 100`.execute(db)
  return rows
}

/** Lets a failed job of this organisation be tried again from the start. Returns its name, if there is such a job. */
export async function retryFailedJob(tx: Writing, jobId: string): Promise<string | undefined> {
  if (!/^\d{1,18}$/.test(jobId)) return undefined
  const { rows } = await sql<{ name: string }>`
    select t.identifier as name, r.id
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      cross join lateral graphile_worker.reschedule_jobs(array[j.id], run_at => now(), attempts => 0) r
    where j.id = ${jobId}::bigint and ${failed(tx.organisationId)}`.execute(tx)
  return rows[0]?.name
}
