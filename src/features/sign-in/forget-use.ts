import type { Writing } from '#platform/db/tx.ts'
import type { SignInWay } from './policy.ts'

/** These people can no longer come in this way, such as when their last account elsewhere was unlinked. */
export async function forgetUse(tx: Writing, personIds: readonly string[], way: SignInWay): Promise<void> {
  if (personIds.length === 0) return
  await tx
    .deleteFrom('sign_in_uses')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', 'in', personIds)
    .where('way', '=', way)
    .execute()
}
