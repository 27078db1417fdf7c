import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const own = { onlyForThePerson: true }

const evidenceOf = (db: Reading, personId: string) =>
  sql`(select e.id from evidence e where e.organisation_id = ${db.organisationId} and e.person_id = ${personId})`
const requestsOf = (db: Reading, personId: string) =>
  sql`(select r.id from confirmation_requests r where r.organisation_id = ${db.organisationId} and r.person_id = ${personId})`

/** Rows that hang on something of the person's: they hold no person themselves, and go and come with it. */
function hanging(
  table: string,
  column: string,
  owner: (db: Reading, personId: string) => RawBuilder<unknown>,
  { columns = sql`*`, more }: { columns?: RawBuilder<unknown>; more?: Partial<PersonalData> } = {},
): PersonalData {
  const where = (db: Reading, personId: string) =>
    sql`from ${sql.table(table)} where organisation_id = ${db.organisationId} and ${sql.ref(column)} in ${owner(db, personId)}`
  return {
    table,
    columns: [],
    ...own,
    export: async (db, personId) => (await sql<object>`select ${columns} ${where(db, personId)}`.execute(db)).rows,
    erase: async (tx, personId) => void (await sql`delete ${where(tx, personId)}`.execute(tx)),
    ...more,
  }
}

const filesOf = (db: Reading, personId: string) =>
  sql`(select f.id from evidence_files f where f.organisation_id = ${db.organisationId} and f.person_id = ${personId})`

async function forget(tx: Writing, table: string, columns: readonly string[], personId: string): Promise<void> {
  for (const column of columns)
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = null
      where organisation_id = ${tx.organisationId} and ${sql.ref(column)} = ${personId}`.execute(tx)
}

/**
 * A person's own goes with them, files too. What they said about colleagues stays with those, without their name.
 * The order matters: rows go before those that they point at.
 */
export const evidencePersonalData: readonly PersonalData[] = [
  {
    ...ownRows('endorsements', own),
    columns: ['person_id', 'given_by'],
    export: async (db, personId) =>
      (
        await sql<object>`select * from endorsements where organisation_id = ${db.organisationId}
          and (person_id = ${personId} or given_by = ${personId})`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from endorsements where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(
        tx,
      )
      await forget(tx, 'endorsements', ['given_by'], personId)
    },
  },
  hanging('confirmation_steps', 'request_id', requestsOf, {
    columns: sql`request_id, act, words, happened_at`,
    more: {
      columns: ['actor_id'],
      async erase(tx, personId) {
        await sql`delete from confirmation_steps where organisation_id = ${tx.organisationId}
          and request_id in ${requestsOf(tx, personId)}`.execute(tx)
        await forget(tx, 'confirmation_steps', ['actor_id'], personId)
      },
    },
  }),
  hanging('confirmation_request_evidence', 'request_id', requestsOf),
  hanging('confirmation_request_skills', 'request_id', requestsOf),
  {
    ...ownRows('confirmation_requests', own),
    columns: ['person_id', 'asked_id', 'taken_by', 'answered_by'],
    async erase(tx, personId) {
      await sql`delete from confirmation_requests where organisation_id = ${tx.organisationId}
        and person_id = ${personId}`.execute(tx)
      await forget(tx, 'confirmation_requests', ['asked_id', 'taken_by', 'answered_by'], personId)
    },
  },
  {
    ...ownRows('assessors'),
    columns: ['person_id', 'named_by', 'ended_by'],
    async erase(tx, personId) {
      await sql`delete from assessors where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(
        tx,
      )
      await forget(tx, 'assessors', ['named_by', 'ended_by'], personId)
    },
  },
  ownRows('evidence_sharing', own),
  hanging('evidence_skills', 'evidence_id', evidenceOf),
  hanging('evidence_versions', 'evidence_id', evidenceOf),
  ownRows('evidence', own),
  // The file itself, readable by any program that knows base64.
  hanging('evidence_file_pieces', 'file_id', filesOf, {
    columns: sql`file_id, number, encode(bytes, 'base64') as base64`,
  }),
  ownRows('evidence_files', own),
]
