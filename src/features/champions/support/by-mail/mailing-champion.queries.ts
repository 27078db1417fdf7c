import type { Reading } from '#platform/db/tx.ts'

/** A champion who writes a mail. */
export interface MailingChampion {
  readonly id: string
  readonly unitId: string | undefined
}

/** Who works here and is a champion now, with the address from which their mails come. */
export async function findMailingChampion(
  db: Reading,
  personId: string,
): Promise<(MailingChampion & { readonly email: string; readonly locale: string | null }) | undefined> {
  const row = await db
    .selectFrom('people as p')
    .innerJoin('role_grants as g', join =>
      join.onRef('g.organisation_id', '=', 'p.organisation_id').onRef('g.person_id', '=', 'p.id'),
    )
    .select(['p.id', 'p.unit_id', 'p.email', 'p.locale'])
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.id', '=', personId)
    .where('p.left_at', 'is', null)
    .where('g.role', '=', 'champion')
    .where('g.revoked_at', 'is', null)
    .executeTakeFirst()
  return (
    row && { id: row.id, unitId: row.unit_id ?? undefined, email: (row.email ?? '').toLowerCase(), locale: row.locale }
  )
}

/** How much somebody noted by mail since then. */
export async function countMailedSince(db: Reading, { id }: MailingChampion, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('champion_sessions')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('champion_id', '=', id)
    .where('how', '=', 'mail')
    .where('logged_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
