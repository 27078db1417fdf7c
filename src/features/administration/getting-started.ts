import type { Reading } from '#platform/db/tx.ts'
import type { Config } from '../../config.ts'
import { countHolders } from './roles.queries.ts'

/** What a new organisation does first, in this order. */
export const startingSteps = ['staff', 'lead', 'mail', 'secondAdministrator'] as const
export type StartingStep = (typeof startingSteps)[number]

/** Which of them are done. */
export async function findStarted(db: Reading, config: Config): Promise<Readonly<Record<StartingStep, boolean>>> {
  const holders = await countHolders(db)
  return {
    staff: (await twoPeople(db)).length > 1,
    lead: holders.has('programme-lead'),
    mail: config.SMTP_URL !== undefined,
    secondAdministrator: (holders.get('administrator') ?? 0) > 1,
  }
}

/** Whether there is anybody yet to use the service, and anybody to lead the programme. */
export const isUnderWay = ({ staff, lead }: Readonly<Record<StartingStep, boolean>>): boolean => staff && lead

// Whoever set the organisation up is the first.
const twoPeople = (db: Reading) =>
  db
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', db.organisationId)
    .where('left_at', 'is', null)
    .limit(2)
    .execute()
