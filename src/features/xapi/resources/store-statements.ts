import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { isObject, type Json } from '#platform/json.ts'
import type { Ask } from '../protocol/ask.ts'
import { Refusal } from '../protocol/refusal.ts'
import { identifierOf, isGroup } from '../statement/actor.ts'
import { agentKey, keyOf, keysOf, namedIn } from '../statement/keys.ts'
import { settleJob } from '../xapi.job-names.ts'
import { keepActivities } from './activities.queries.ts'
import { completeStatement, isCompletion, isSameStatement, targetOf } from './complete-statement.ts'
import type { Incoming } from './receive-statements.ts'
import { indexKeys, inheritKeys, voidTargets } from './references.ts'
import { storingLock } from './statements.queries.ts'

interface Row {
  readonly id: string
  readonly statement: string
  readonly keys: readonly string[]
  readonly actor_key: string | null
  readonly activity_key: string | null
  readonly target_id: string | null
  readonly is_voiding: boolean
  readonly is_completion: boolean
}

/**
 * Puts statements into the store, all of them or none; those that are there already stay as they are.
 * @throws {Refusal} 409 when one is there with the same id and other words; 403 when one takes back what another source said
 */
export async function storeStatements(tx: Writing, ask: Ask, incoming: readonly Incoming[]): Promise<void> {
  await oneAtATime(tx)
  const fresh = await withoutKnown(tx, incoming)
  if (fresh.length === 0) return
  const stored = await nextMoment(tx)
  const complete = fresh.map(({ statement }) => completeStatement(statement, ask, stored))
  const rows = fresh.map(({ id }, place) => rowOf(id, complete[place] ?? {}))
  await insertStatements(tx, ask, rows, stored)
  await indexKeys(
    tx,
    rows.map(({ id }) => id),
  )
  await insertAgents(tx, ask, complete, stored)
  await keepActivities(
    tx,
    complete.flatMap(statement => namedIn(statement).relatedActivities),
    stored,
  )
  await insertAttachments(tx, fresh)
  const referring = rows.some(({ target_id }) => target_id !== null)
  const ids = rows.map(({ id }) => id)
  const targets = rows.flatMap(({ target_id }) => target_id ?? [])
  await voidTargets(tx, { ids, targets, sourceId: ask.source.id })
  await inheritKeys(tx, ids, referring)
  if (rows.some(({ is_completion }) => is_completion)) await enqueue(tx, settleJob, {}, { key: settleJob.name })
}

// Statements become visible in the order of `stored`, so that whoever reads on from there misses none; decision 0044.
const oneAtATime = (tx: Writing) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${storingLock(tx.organisationId)}, 0))`.execute(tx)

async function nextMoment(tx: Writing): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select date_trunc('milliseconds', greatest(clock_timestamp(),
      (select stored + interval '1 millisecond' from xapi_statements
       where organisation_id = ${tx.organisationId} order by stored desc, place desc limit 1))) as at`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('PostgreSQL did not say what time it is')
  return row.at
}

async function withoutKnown(tx: Writing, incoming: readonly Incoming[]): Promise<readonly Incoming[]> {
  const { rows } = await sql<{ id: string; statement: string }>`
    select id, statement from xapi_statements
    where organisation_id = ${tx.organisationId} and id = any(${incoming.map(({ id }) => id)}::uuid[])`.execute(tx)
  const known = new Map(rows.map(row => [row.id, row.statement]))
  return incoming.filter(({ id, statement }) => {
    const kept = known.get(id)
    if (kept === undefined) return true
    if (isSameStatement(statement, JSON.parse(kept) as Json)) return false
    throw new Refusal(409, `There is a statement with the id ${id} already, and it says something else.`)
  })
}

function rowOf(id: string, statement: Json): Row {
  const { actor, object } = statement
  const doer = isGroup(actor) ? undefined : identifierOf(actor)
  const target = targetOf(statement)
  const isActivity = isObject(object) && (object.objectType ?? 'Activity') === 'Activity'
  return {
    id,
    statement: JSON.stringify(statement),
    keys: keysOf(statement),
    actor_key: doer ? agentKey(doer) : null,
    activity_key: isActivity ? keyOf('activity', String(object.id)) : null,
    target_id: target.id,
    is_voiding: target.isVoiding,
    is_completion: isCompletion(statement),
  }
}

async function insertStatements(tx: Writing, { source }: Ask, rows: readonly Row[], stored: Date): Promise<void> {
  const placed = rows.map((row, place) => ({ ...row, place }))
  await sql`
    insert into xapi_statements (organisation_id, id, source_id, stored, place, statement, keys, actor_key, activity_key,
      target_id, is_voiding, is_completion)
    select ${tx.organisationId}, id, ${source.id}, ${stored}, place, statement, keys, actor_key, activity_key,
      target_id, is_voiding, is_completion
    from json_to_recordset(${JSON.stringify(placed)}::json) as r(id uuid, place int, statement text, keys uuid[],
      actor_key uuid, activity_key uuid, target_id uuid, is_voiding boolean, is_completion boolean)`.execute(tx)
}

async function insertAgents(tx: Writing, { source }: Ask, statements: readonly Json[], now: Date): Promise<void> {
  const agents = new Map(
    statements
      // Whoever vouches is the source itself, and nobody to look for.
      .flatMap(({ authority: _, ...statement }) => namedIn(statement).agents)
      .map(one => [agentKey(one), { key: agentKey(one), kind: one.kind, identifier: one.text }]),
  )
  await sql`
    insert into xapi_agents (organisation_id, key, source_id, identifier, kind, first_seen_at)
    select ${tx.organisationId}, key, ${source.id}, identifier, kind, ${now}
    from json_to_recordset(${JSON.stringify([...agents.values()])}::json) as r(key uuid, kind text, identifier text)
    on conflict (organisation_id, key) do nothing`.execute(tx)
}

async function insertAttachments(tx: Writing, incoming: readonly Incoming[]): Promise<void> {
  const files = incoming.flatMap(({ id, attachments }) => attachments.map(file => ({ id, ...file })))
  if (files.length === 0) return
  await sql`
    insert into xapi_attachments (organisation_id, statement_id, sha2, content_type, content)
    select ${tx.organisationId}, * from unnest(${files.map(({ id }) => id)}::uuid[], ${files.map(({ sha2 }) => sha2)}::text[],
      ${files.map(({ contentType }) => contentType)}::text[], ${files.map(({ content }) => content)}::bytea[])`.execute(
    tx,
  )
}
