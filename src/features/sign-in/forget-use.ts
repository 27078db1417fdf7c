import type { Writing } from '#platform/db/tx.ts'
import type { SignInWay } from './policy.ts'

/** The person can no longer come in this way, such as when their last account elsewhere was unlinked. */
export async function forgetUse(tx: Writing, personId: string, way: SignInWay): Promise<void> {
  await tx
    .deleteFrom('sign_in_uses')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .where('way', '=', way)
    .execute()
}
