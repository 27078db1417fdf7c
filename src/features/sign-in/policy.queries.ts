import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { SignInWay } from './policy.ts'

type Handle = Reading | Writing

/** People who work here, and what each could come in by: an address, a password, a passkey, a provider used before. */
const having = (way: SignInWay) => {
  const own = (table: string) =>
    sql<boolean>`exists (select from ${sql.table(table)} w where w.organisation_id = p.organisation_id and w.person_id = p.id)`
  const used = sql<boolean>`exists (select from sign_in_uses w where w.organisation_id = p.organisation_id
    and w.person_id = p.id and w.way = 'single-sign-on')`
  return {
    link: sql<boolean>`p.email is not null`,
    password: own('passwords'),
    passkey: own('passkeys'),
    'single-sign-on': used,
  }[way]
}

const any = (ways: readonly SignInWay[]) =>
  ways.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(ways.map(having), sql` or `)})`

export interface WayCount {
  readonly way: SignInWay
  /** People who could come in by it today. */
  readonly people: number
}

/** How many people who work here could come in by each way. */
export async function countWays(db: Reading, ways: readonly SignInWay[]): Promise<readonly WayCount[]> {
  const counts = await db
    .selectFrom('people as p')
    .select(ways.map(way => sql<number>`(count(*) filter (where ${having(way)}))::int`.as(way)))
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
    .executeTakeFirstOrThrow()
  return ways.map(way => ({ way, people: (counts as Record<string, number>)[way] ?? 0 }))
}

/** How many people have a way in now and would have none that we know of with only these. */
export async function countLockedOut(
  db: Handle,
  ways: readonly SignInWay[],
  kept: readonly SignInWay[],
): Promise<number> {
  const row = await (db as Reading)
    .selectFrom('people as p')
    .select(sql<number>`count(*)::int`.as('people'))
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
    .where(any(ways))
    .where(sql<boolean>`not ${any(kept)}`)
    .executeTakeFirstOrThrow()
  return row.people
}

/** How many administrators, perhaps without one, have come in by one of these ways and still have what it takes. */
export async function countAdministratorsLeft(
  db: Handle,
  ways: readonly SignInWay[],
  exceptId?: string,
): Promise<number> {
  if (ways.length === 0) return 0
  const row = await (db as Reading)
    .selectFrom('people as p')
    .innerJoin('role_grants as g', join =>
      join.onRef('g.organisation_id', '=', 'p.organisation_id').onRef('g.person_id', '=', 'p.id'),
    )
    .innerJoin('sign_in_uses as s', join =>
      join.onRef('s.organisation_id', '=', 'p.organisation_id').onRef('s.person_id', '=', 'p.id'),
    )
    .select(sql<number>`count(distinct p.id)::int`.as('people'))
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.left_at', 'is', null)
    .where('g.role', '=', 'administrator')
    .where('g.revoked_at', 'is', null)
    .where(eb => eb.or(ways.map(way => hasUsed(eb, way))))
    .$if(exceptId !== undefined, query => query.where('p.id', '<>', exceptId ?? ''))
    .executeTakeFirstOrThrow()
  return row.people
}

const hasUsed = (eb: ExpressionBuilder<{ s: { way: string } }, 's'>, way: SignInWay): Expression<SqlBool> =>
  eb.and([eb('s.way', '=', way), having(way)])

/** Which of these ways would let one person in. */
export async function listWaysOf(
  db: Handle,
  personId: string,
  ways: readonly SignInWay[],
): Promise<readonly SignInWay[]> {
  if (ways.length === 0) return []
  const row = await (db as Reading)
    .selectFrom('people as p')
    .select(ways.map(way => having(way).as(way)))
    .where('p.organisation_id', '=', db.organisationId)
    .where('p.id', '=', personId)
    .executeTakeFirst()
  return ways.filter(way => (row as Record<string, boolean> | undefined)?.[way])
}
