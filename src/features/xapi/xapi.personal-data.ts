import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { isObject, type Json } from '#platform/json.ts'
import type { PersonalData } from '#platform/personal-data.ts'
import { forgetKeys, indexKeys } from './resources/references.ts'
import { identifierOf } from './statement/actor.ts'
import { agentKey, keysOf } from './statement/keys.ts'

async function keysOfPerson(db: Reading, personId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('xapi_agents')
    .select('key')
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .execute()
  return rows.map(({ key }) => key)
}

/** What platforms said about a person is theirs: it goes out with them, and it goes when they do. */
export const xapiPersonalData: readonly PersonalData[] = [
  {
    table: 'xapi_statements',
    columns: [],
    onlyForThePerson: true,
    async export(db, personId) {
      const { rows } = await sql<{ statement: string }>`
        select statement from xapi_statements
        where organisation_id = ${db.organisationId} and actor_key = any(${await keysOfPerson(db, personId)}::uuid[])
        order by stored desc, place desc`.execute(db)
      return rows.map(({ statement }) => JSON.parse(statement) as object)
    },
    async erase(tx, personId) {
      const keys = await keysOfPerson(tx, personId)
      if (keys.length === 0) return
      const mine = sql`organisation_id = ${tx.organisationId} and actor_key = any(${keys}::uuid[])`
      const { rows } = await sql<{ id: string }>`select id from xapi_statements where ${mine}`.execute(tx)
      await forgetKeys(
        tx,
        rows.map(({ id }) => id),
      )
      await sql`delete from xapi_attachments where organisation_id = ${tx.organisationId}
        and statement_id in (select id from xapi_statements where ${mine})`.execute(tx)
      await sql`delete from xapi_statements where ${mine}`.execute(tx)
      await eraseFromOthers(tx, keys)
    },
  },
  {
    table: 'xapi_documents',
    columns: [],
    onlyForThePerson: true,
    async export(db, personId) {
      const { rows } = await sql<{ kind: string; document_id: string; content_type: string; content: Buffer }>`
        select kind, document_id, content_type, content from xapi_documents
        where organisation_id = ${db.organisationId} and agent_key = any(${await keysOfPerson(db, personId)}::uuid[])`.execute(
        db,
      )
      return rows.map(({ content, ...row }) => ({ ...row, content: content.toString('utf8') }))
    },
    async erase(tx, personId) {
      await sql`delete from xapi_documents where organisation_id = ${tx.organisationId}
        and agent_key = any(${await keysOfPerson(tx, personId)}::uuid[])`.execute(tx)
    },
  },
  {
    table: 'xapi_agents',
    columns: ['person_id'],
    export: (db, personId) =>
      db
        .selectFrom('xapi_agents')
        .select(['identifier', 'first_seen_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .execute(),
    async erase(tx, personId) {
      await tx
        .deleteFrom('xapi_agents')
        .where('organisation_id', '=', tx.organisationId)
        .where('person_id', '=', personId)
        .execute()
    },
  },
  {
    table: 'xapi_sources',
    columns: ['created_by', 'revoked_by'],
    async erase(tx, personId) {
      for (const column of ['created_by', 'revoked_by'] as const)
        await tx
          .updateTable('xapi_sources')
          .set({ [column]: null })
          .where('organisation_id', '=', tx.organisationId)
          .where(column, '=', personId)
          .execute()
    },
  },
]

const nobody = { account: { homePage: 'https://capable.example/erased', name: 'erased' } }
const atOnce = 500

// Where somebody else's statement names the person, as a teacher or a member of a team, nobody stands there instead.
async function eraseFromOthers(tx: Writing, keys: readonly string[]): Promise<void> {
  for (const key of keys)
    for (;;) {
      const { rows } = await sql<{ id: string; statement: string }>`
        select s.id, s.statement from xapi_statement_keys k join xapi_statements s
          on s.organisation_id = k.organisation_id and s.id = k.statement_id
        where k.organisation_id = ${tx.organisationId} and k.key = ${key} limit ${atOnce}`.execute(tx)
      if (rows.length === 0) break
      const ids = rows.map(({ id }) => id)
      await forgetKeys(tx, ids)
      const changed = rows.map(({ id, statement }) => {
        const without = withoutAgent(JSON.parse(statement), key) as Json
        return { id, statement: JSON.stringify(without), keys: keysOf(without) }
      })
      await sql`
        update xapi_statements s set statement = r.statement, keys = r.keys
        from json_to_recordset(${JSON.stringify(changed)}::json) as r(id uuid, statement text, keys uuid[])
        where s.organisation_id = ${tx.organisationId} and s.id = r.id`.execute(tx)
      await indexKeys(tx, ids)
    }
}

function withoutAgent(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map(one => withoutAgent(one, key))
  if (!isObject(value)) return value
  const identifier = identifierOf(value)
  if (identifier && agentKey(identifier) === key)
    return value.objectType === undefined ? nobody : { objectType: value.objectType, ...nobody }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withoutAgent(inner, key)]))
}
