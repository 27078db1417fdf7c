import type { z } from 'zod'
import type { Writing } from '../db/tx.ts'
import { enqueue } from '../jobs/job.ts'

/** Something that happened, which features on higher floors may react to. */
export interface Event<Payload> {
  readonly name: string
  readonly payload: z.ZodType<Payload>
}

export const event = <Payload>(name: string, payload: z.ZodType<Payload>): Event<Payload> => ({ name, payload })

/** The one job that hands an event to the jobs that asked for it; the worker knows who they are. */
export const dispatchJob = { name: 'events.dispatch', attempts: 25 }

/** Tells the rest of the house, in the same transaction as the change itself. */
export async function publish<Payload>(
  tx: Writing,
  { name }: Event<Payload>,
  payload: Payload,
  options: { actorId?: string } = {},
): Promise<void> {
  await enqueue(tx, dispatchJob, { event: name, payload }, options)
}
