import { sql } from 'kysely'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { ProgramToken } from '#platform/http/api-tokens.ts'

/** One change that the identity system sends, and what every step of it needs. */
export interface Provisioning {
  readonly tx: Writing
  readonly token: Pick<ProgramToken, 'id' | 'name'>
  readonly now: Date
}

/** Writes down who did what: the token stands for the system that sent it. */
export function auditAct(
  { tx, token }: Provisioning,
  action: string,
  subject: { readonly kind: string; readonly id: string },
  details: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return audit(tx, { actorId: undefined, action, subject, details: { token: token.name, ...details } })
}

/** Reporting lines are changed one after the other, so that two changes at once cannot close a circle. */
export const holdReportingLines = (tx: Writing) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`managers of ${tx.organisationId}`}, 0))`.execute(tx)
