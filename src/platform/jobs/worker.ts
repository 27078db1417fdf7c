import {
  type AddJobFunction,
  Logger,
  parseCronItems,
  type Runner,
  run,
  runOnce,
  type Task,
  type TaskList,
} from 'graphile-worker'
import type { Pool } from 'pg'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Database } from '../db/tx.ts'
import { dispatchJob } from '../events/event.ts'
import type { Organisations } from '../http/organisation.ts'
import type { AnyJob } from './job.ts'

const envelope = z.object({ organisationId: z.uuid(), actorId: z.uuid().nullable(), payload: z.unknown() })
const happening = z.object({ event: z.string(), payload: z.unknown() })

export interface WorkerParts {
  readonly pool: Pool
  readonly database: Database
  readonly organisations: Organisations
  readonly config: Config
  readonly jobs: readonly AnyJob[]
  readonly log: WorkerLog
  /** No other worker can be at the queue: what is locked was left behind by one that was killed. */
  readonly isAlone?: boolean
}

export interface WorkerLog {
  warn(message: string): void
  error(message: string): void
}

export interface Worker {
  stop(): Promise<void>
}

/** Takes jobs from the queue until stopped; a job that is under way is finished first. */
export async function startWorker(parts: WorkerParts): Promise<Worker> {
  parts.pool.on('connect', client => client.on('error', () => {}))
  if (parts.isAlone) await freeLockedJobs(parts.pool)
  const scheduled = parts.jobs.filter(job => job.schedule)
  const runner: Runner = await run({
    pgPool: parts.pool,
    taskList: taskList(parts),
    parsedCronItems: parseCronItems(
      scheduled.map(({ name, schedule = '' }) => ({ match: schedule, task: `schedule:${name}`, identifier: name })),
    ),
    logger: new Logger(() => (level, message) => {
      if (level === 'error') parts.log.error(message)
      else if (level === 'warning') parts.log.warn(message)
    }),
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    noPreparedStatements: false,
  })
  return { stop: () => runner.stop() }
}

// The queue itself would wait four hours before it believes that a worker is dead.
const freeLockedJobs = (pool: Pool) =>
  pool.query(`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker._private_jobs where locked_by is not null having count(*) > 0`)

/** Does what waits, and what comes of it, then returns: for tests and for filling the demo. */
export async function runWaitingJobs(parts: WorkerParts): Promise<void> {
  await runOnce({ pgPool: parts.pool, taskList: taskList(parts), noHandleSignals: true, logger: quiet })
}

const quiet = new Logger(() => () => {})

function taskList(parts: WorkerParts): TaskList {
  const tasks: Record<string, Task> = { [dispatchJob.name]: dispatch(parts.jobs) }
  for (const job of parts.jobs) {
    tasks[job.name] = body => perform(parts, job, body)
    if (job.schedule) tasks[`schedule:${job.name}`] = (_body, helpers) => fanOut(parts, job, helpers.addJob)
  }
  return tasks
}

async function perform({ database, organisations, config }: WorkerParts, job: AnyJob, body: unknown): Promise<void> {
  const { organisationId, actorId, payload } = envelope.parse(body)
  const organisation = await organisations.byId(organisationId)
  if (!organisation) return
  await job.run({
    payload: job.payload.parse(payload),
    organisation,
    actorId: actorId ?? undefined,
    database,
    config,
    now: new Date(),
  })
}

const dispatch =
  (jobs: readonly AnyJob[]): Task =>
  async (body, helpers) => {
    const { organisationId, actorId, payload: told } = envelope.parse(body)
    const { event, payload } = happening.parse(told)
    for (const { name, attempts } of jobs.filter(job => job.on?.name === event))
      await helpers.addJob(
        name,
        { organisationId, actorId, payload },
        { maxAttempts: attempts, jobKey: `${name}:${helpers.job.id}` },
      )
  }

async function fanOut({ organisations }: WorkerParts, { name, attempts }: AnyJob, add: AddJobFunction): Promise<void> {
  for (const { id } of await organisations.list())
    await add(
      name,
      { organisationId: id, actorId: null, payload: {} },
      { maxAttempts: attempts, jobKey: `${name}:${id}` },
    )
}
