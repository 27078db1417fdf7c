import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { isObject, type Json } from '#platform/json.ts'
import { type XapiCompletion, xapiCompleted } from './xapi.events.ts'

/** How many completions one event names. */
const atOnce = 200

interface Row {
  readonly id: string
  readonly person_id: string
  readonly statement: string
  readonly told: boolean
}

/**
 * Tells the house of the next completions by people who are known here, each once; those by nobody we know are put
 * aside until somebody is. Says how many it looked at.
 */
export async function tellCompletions(tx: Writing, now: Date): Promise<number> {
  const { rows } = await sql<Row>`
    with next as (
      select s.id, a.person_id from xapi_statements s
      left join xapi_agents a on a.organisation_id = s.organisation_id and a.key = s.actor_key
      where s.organisation_id = ${tx.organisationId} and s.is_completion and s.told_at is null and not s.is_parked
      order by s.stored limit ${atOnce} for update of s skip locked)
    update xapi_statements s
    set is_parked = next.person_id is null or s.voiding_id is not null,
      told_at = case when next.person_id is not null and s.voiding_id is null then ${now}::timestamptz end
    from next where s.organisation_id = ${tx.organisationId} and s.id = next.id
    returning s.id, next.person_id, s.statement, s.told_at is not null as told`.execute(tx)
  const told = rows.filter(row => row.told)
  if (told.length > 0) await publish(tx, xapiCompleted, { completions: told.map(completionOf) })
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
