import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { type ShownStep, showSteps } from '../my-plan.ts'
import { findStep } from '../plan.queries.ts'
import type { Asking, StepSource } from '../plan.ts'

interface Request extends Asking {
  readonly db: Reading
  readonly params: { readonly stepId: string }
}

/** The step that the address names, if it is one's own; otherwise not found. */
export async function getOwnStep(sources: readonly StepSource[], request: Request): Promise<ShownStep> {
  const { db, me, params } = request
  const step = found(await findStep(db, me, params.stepId))
  const [shown] = await showSteps(db, [step], sources, request)
  return found(shown)
}
