import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { finishOfferedSteps } from '#features/plan/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { resourceCompleted } from '../learning.events.ts'
import { learningSourceName } from '../source-name.ts'

/** Who says that somebody has finished something, the weakest word first. */
export const completionWays = ['own-word', 'xapi', 'attendance', 'certificate'] as const
export type CompletionWay = (typeof completionWays)[number]

export interface Completion {
  readonly personId: string
  readonly resourceId: string
  readonly how: CompletionWay
  /** Names what reported it, such as `events:…`. */
  readonly report?: string
  /** When it happened, where that is not now; never later than now. */
  readonly at?: Date
}

/**
 * Keeps that somebody finished something, and ticks it off in their plan. Said twice it is kept once; a stronger word
 * takes the place of a weaker one. The resource must be of this organisation.
 */
export async function recordCompletion(
  tx: Writing,
  { personId, resourceId, how, report, at }: Completion,
  now: Date,
): Promise<void> {
  const weaker = completionWays.slice(0, completionWays.indexOf(how))
  const written = await tx
    .insertInto('learning_completions')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: personId, resource_id: resourceId },
      ...{ how, report: report ?? null, completed_at: at && at < now ? at : now },
    })
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'person_id', 'resource_id'])
        .doUpdateSet({ how, report: report ?? null })
        .where(sql<boolean>`learning_completions.how = any(${[...weaker]}::text[])`),
    )
    .returning('completed_at')
    .executeTakeFirst()
  await finishOfferedSteps(tx, { id: personId }, { source: learningSourceName, key: resourceId }, now)
  if (written) await publish(tx, resourceCompleted, { personId, resourceId, how }, { actorId: personId })
}
