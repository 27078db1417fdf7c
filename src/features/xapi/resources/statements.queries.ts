import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'

export interface StoredStatement {
  readonly id: string
  readonly stored: Date
  readonly place: number
  /** JSON. */
  readonly statement: string
}

/** Where a page ended. */
export interface Place {
  readonly stored: Date
  readonly place: number
}

export interface Search {
  /** What all of them must have, the rarest first. */
  readonly keys: readonly string[]
  readonly since: Date | undefined
  readonly until: Date | undefined
  readonly ascending: boolean
  readonly after: Place | undefined
  readonly limit: number
  /** Only what this source sent. */
  readonly sourceId: string | undefined
}

/**
 * Statements that fit a search and were not taken back, in the order in which they were stored. With keys the index of
 * the first is walked in that order, so it should be the rarest; the others are looked at on the way.
 */
export async function searchStatements(db: Reading, search: Search): Promise<readonly StoredStatement[]> {
  const { keys, since, until, after, ascending, limit, sourceId } = search
  const [first, ...others] = keys
  const [at, from] = first
    ? [
        sql.ref('k'),
        sql`xapi_statement_keys k join xapi_statements s
          on s.organisation_id = k.organisation_id and s.id = k.statement_id`,
      ]
    : [sql.ref('s'), sql`xapi_statements s`]
  const beyond = ascending ? sql`>` : sql`<`
  const order = ascending ? sql`${at}.stored, ${at}.place` : sql`${at}.stored desc, ${at}.place desc`
  const conditions: RawBuilder<unknown>[] = [sql`${at}.organisation_id = ${db.organisationId}`]
  if (first) conditions.push(sql`k.key = ${first}::uuid`)
  if (since) conditions.push(sql`${at}.stored > ${since}`)
  if (until) conditions.push(sql`${at}.stored <= ${until}`)
  if (after) conditions.push(sql`(${at}.stored, ${at}.place) ${beyond} (${after.stored}, ${after.place}::int)`)
  conditions.push(sql`s.voiding_id is null`)
  if (others.length > 0) conditions.push(sql`s.keys @> ${others}::uuid[]`)
  if (sourceId) conditions.push(sql`s.source_id = ${sourceId}`)
  const { rows } = await sql<StoredStatement>`
    select s.id, s.stored, s.place, s.statement from ${from}
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** One statement: one that holds, or one that was taken back. */
export async function findStatement(
  db: Reading,
  id: string,
  { isVoided, sourceId }: { readonly isVoided: boolean; readonly sourceId: string | undefined },
): Promise<StoredStatement | undefined> {
  return db
    .selectFrom('xapi_statements')
    .select(['id', 'stored', 'place', 'statement'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', id)
    .where('voiding_id', isVoided ? 'is not' : 'is', null)
    .$if(sourceId !== undefined, query => query.where('source_id', '=', sourceId ?? ''))
    .executeTakeFirst()
}

export interface StoredFile {
  readonly sha2: string
  readonly contentType: string
  readonly content: Buffer
}

/** The files of these statements, each once. */
export async function listFiles(db: Reading, statementIds: readonly string[]): Promise<readonly StoredFile[]> {
  const { rows } = await sql<StoredFile>`
    select distinct on (sha2) sha2, content_type as "contentType", content from xapi_attachments
    where organisation_id = ${db.organisationId} and statement_id = any(${statementIds}::uuid[])
    order by sha2, statement_id`.execute(db)
  return rows
}

/** The name of the lock that whoever stores statements holds until they are visible. */
export const storingLock = (organisationId: string): string => `xapi ${organisationId}`

/** Whether nobody is storing statements at this moment; ask before the transaction that then reads them. */
export async function isQuiet(db: Reading): Promise<boolean> {
  const key = sql`hashtextextended(${storingLock(db.organisationId)}, 0)`
  const { rows } = await sql<{ quiet: boolean }>`
    select case when pg_try_advisory_lock_shared(${key}) then pg_advisory_unlock_shared(${key}) else false end as quiet`.execute(
    db,
  )
  return rows[0]?.quiet ?? false
}

/**
 * Up to when everything is there that was stored. Statements become visible in the order of `stored`, so the newest one
 * that is visible says it; and when nobody was storing at `quietAt`, everything before that is there as well.
 */
export async function consistentThrough(db: Reading, quietAt: Date | undefined): Promise<Date> {
  const { rows } = await sql<{ stored: Date }>`
    select stored from xapi_statements where organisation_id = ${db.organisationId}
    order by stored desc, place desc limit 1`.execute(db)
  const newest = rows[0]?.stored ?? new Date(0)
  return quietAt && quietAt > newest ? quietAt : newest
}

/** Those of these statements that are not here yet. */
export async function withoutStored<One extends { readonly id: string }>(
  db: Reading,
  incoming: readonly One[],
): Promise<readonly One[]> {
  const { rows } = await sql<{ id: string }>`
    select id from xapi_statements
    where organisation_id = ${db.organisationId} and id = any(${incoming.map(({ id }) => id)}::uuid[])`.execute(db)
  const known = new Set(rows.map(({ id }) => id))
  return incoming.filter(({ id }) => !known.has(id))
}
