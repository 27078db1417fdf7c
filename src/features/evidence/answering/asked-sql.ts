import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { isAskedSql, requestsSql } from '../asking/may-confirm-sql.ts'

type Me = { readonly id: string }

/** SQL: from the requests `r` that somebody is asked or has answered; conditions go on with `and`. */
export const asked = (db: Reading, me: Me): RawBuilder<unknown> =>
  sql`from ${requestsSql(db.organisationId)} and ${isAskedSql(sql`${me.id}::uuid`)}`

/** SQL, going on: those that wait for somebody by name, and shared ones that they took. */
export const waitsFor = (me: Me): RawBuilder<unknown> =>
  sql`and r.state = 'waiting' and (r.asked_id = ${me.id} or r.taken_by = ${me.id})`

/** SQL: how many requests wait for somebody; null for none. */
export const countAskedOfSql = (db: Reading, me: Me): RawBuilder<unknown> =>
  sql`(select nullif(count(*), 0)::int ${asked(db, me)} ${waitsFor(me)})`
