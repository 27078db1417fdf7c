import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { type Pledge, stateOf } from '../../pledge.ts'
import { getPledge } from '../../pledges.queries.ts'

/** A pledge that is still a draft; one that is public has no steps any more and is not found. */
export async function getDraft(db: Reading, pledgeId: string): Promise<Pledge> {
  const pledge = await getPledge(db, pledgeId, { withDrafts: true })
  return found(stateOf(pledge) === 'draft' ? pledge : undefined, 'No such draft')
}

/** A pledge that is public and open. */
export async function getOpenPledge(db: Reading, pledgeId: string): Promise<Pledge> {
  const pledge = await getPledge(db, pledgeId, { withDrafts: false })
  return found(stateOf(pledge) === 'public' ? pledge : undefined, 'No such pledge')
}
