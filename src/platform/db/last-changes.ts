import { type RawBuilder, sql } from 'kysely'
import { keptQuestion } from './kept-question.ts'
import type { Reading } from './tx.ts'

/**
 * SQL: what is another one whenever something was changed that pages show to this person, or to everybody; `person` names
 * a column. Which tables are watched, and whom a change of theirs concerns, stands with the triggers (`note_changes_of`
 * in the migrations); it is read in the transaction that reads the rest, so it fits what was read there.
 */
export const lastChangesOf = (organisation: RawBuilder<unknown>, person: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`(select coalesce(string_agg(l.change::text, ' '), '') from last_changes l
    where l.organisation_id = ${organisation} and l.about in (${person}, ${organisation}))`

const ask = keptQuestion<{ marks: string }, { personId: string }>(
  (db, { personId }) => sql<{ marks: string }>`select coalesce(string_agg(change::text, ' '), '') as marks
    from last_changes where organisation_id = ${db.organisationId}::uuid and about = ${personId}::uuid`,
)

/** The same for somebody who is not the one who asks; `personId` is a uuid. Whom nothing concerned so far has ''. */
export async function findLastChanges(db: Reading, personId: string): Promise<string> {
  const [row] = await ask(db, { personId })
  return row?.marks ?? ''
}

const askOfTable = keptQuestion<{ marks: string }, { table: string }>(
  (db, { table }) => sql<{ marks: string }>`select coalesce(string_agg(change::text, ' '), '') as marks
    from last_changes where organisation_id = ${db.organisationId}::uuid and about = mark_of_table(${table})`,
)

/** What is another one whenever any row of this table was written: for what is remembered of all its rows at once. */
export async function findChangesOfTable(db: Reading, table: 'units'): Promise<string> {
  const [row] = await askOfTable(db, { table })
  return row?.marks ?? ''
}
