import { sql } from 'kysely'
import type { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Database, Writing } from '../db/tx.ts'
import type { Event } from '../events/event.ts'
import type { Organisation } from '../http/organisation.ts'

export interface JobContext<Payload> {
  readonly payload: Payload
  readonly organisation: Organisation
  readonly actorId: string | undefined
  readonly database: Database
  readonly config: Config
  readonly now: Date
}

export interface Job<Payload> {
  readonly name: string
  readonly payload: z.ZodType<Payload>
  /** Also run whenever this event is published, with the event's payload. */
  readonly on?: Event<Payload>
  /** Five fields of cron in UTC; runs once for each organisation, with an empty payload. */
  readonly schedule?: string
  /** How often it is tried before it is left for an administrator to see. */
  readonly attempts: number
  readonly run: (context: JobContext<Payload>) => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list of jobs has no narrower common type
export type AnyJob = Job<any>

/** Declares background work: shallow, idempotent, one call into the domain. */
export const job = <Payload>(definition: Job<Payload>): Job<Payload> => definition

export interface JobOptions {
  readonly actorId?: string
  readonly runAt?: Date
  /** A second job with the same key replaces the first while that waits. */
  readonly key?: string
}

/** Puts a job into the queue in the caller's transaction: rolled back together, committed together. */
export async function enqueue<Payload>(
  tx: Writing,
  { name, attempts }: Pick<Job<Payload>, 'name' | 'attempts'>,
  payload: Payload,
  options: JobOptions = {},
): Promise<void> {
  const envelope = { organisationId: tx.organisationId, actorId: options.actorId ?? null, payload }
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(envelope)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${attempts}::int,
    job_key => ${options.key ? `${tx.organisationId}:${options.key}` : null}::text)`.execute(tx)
}
