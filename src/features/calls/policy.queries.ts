import type { Reading } from '#platform/db/tx.ts'

/** What the programme decided about calls. */
export interface CallPolicy {
  /** What the manager of somebody who offers help does: nothing, be told, or say yes first. */
  readonly managerPart: 'none' | 'informed' | 'asked'
  /** So many calls a week are brought to somebody who has not asked for more. */
  readonly weeklyCap: number
  readonly chaseAfterDays: number
  /** Where to turn when something does not work: an address or words; empty when nobody has said. */
  readonly itDesk: string
}

const usual: CallPolicy = { managerPart: 'informed', weeklyCap: 2, chaseAfterDays: 3, itDesk: '' }

/** What holds now; the usual where the programme decided nothing. */
export async function findPolicy(db: Reading): Promise<CallPolicy> {
  const row = await db
    .selectFrom('call_policies')
    .select(['manager_part', 'weekly_cap', 'chase_after_days', 'it_desk'])
    .where('organisation_id', '=', db.organisationId)
    .executeTakeFirst()
  if (!row) return usual
  return {
    managerPart: row.manager_part,
    weeklyCap: row.weekly_cap,
    chaseAfterDays: row.chase_after_days,
    itDesk: row.it_desk,
  }
}
