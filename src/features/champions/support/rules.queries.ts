import type { Reading } from '#platform/db/tx.ts'

export interface SupportRules {
  /** After so many days a champion is reminded; after twice as many the programme hears of it. */
  readonly answerDays: number
  /** What one ticket costs, in the organisation's currency, and where that is from. */
  readonly ticketCost: number | undefined
  readonly ticketBasis: string
}

/** What the programme settled about support; three days, and no price, where it settled nothing. */
export async function findSupportRules(db: Reading): Promise<SupportRules> {
  const row = await db
    .selectFrom('champion_support_rules')
    .select(['answer_days', 'ticket_cost', 'ticket_basis'])
    .where('organisation_id', '=', db.organisationId)
    .executeTakeFirst()
  return {
    answerDays: row?.answer_days ?? 3,
    ticketCost: row?.ticket_cost ? Number(row.ticket_cost) : undefined,
    ticketBasis: row?.ticket_basis ?? '',
  }
}
