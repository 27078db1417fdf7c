import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { isObject, type Json } from './statement/shape.ts'
import { type XapiCompletion, xapiCompleted } from './xapi.events.ts'

/** How many completions one event names. */
const atOnce = 200

interface Row {
  readonly id: string
  readonly person_id: string
  readonly statement: string
}

/** Tells the house of the next completions by people who are known here, each once. Says how many. */
export async function tellCompletions(tx: Writing, now: Date): Promise<number> {
  const { rows } = await sql<Row>`
    with next as (
      select s.id, a.person_id from xapi_agents a
      join xapi_statements s on s.organisation_id = a.organisation_id and s.actor_key = a.key
      where a.organisation_id = ${tx.organisationId} and s.organisation_id = ${tx.organisationId}
        and a.person_id is not null and s.is_completion and s.told_at is null and s.voiding_id is null
      limit ${atOnce} for update of s skip locked)
    update xapi_statements s set told_at = ${now} from next
    where s.organisation_id = ${tx.organisationId} and s.id = next.id
    returning s.id, next.person_id, s.statement`.execute(tx)
  if (rows.length === 0) return 0
  await publish(tx, xapiCompleted, { completions: rows.map(completionOf) })
  return rows.length
}

function completionOf({ id, person_id, statement }: Row): XapiCompletion {
  const { verb, object, timestamp, result } = JSON.parse(statement) as Json
  const success = isObject(result) ? result.success : undefined
  return {
    personId: person_id,
    statementId: id,
    activityId: isObject(object) ? String(object.id) : '',
    verbId: isObject(verb) ? String(verb.id) : '',
    at: String(timestamp),
    ...(typeof success === 'boolean' ? { success } : {}),
  }
}
