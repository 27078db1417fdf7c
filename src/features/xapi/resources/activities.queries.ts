import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { isObject, type Json } from '#platform/json.ts'
import { keyOf } from '../statement/keys.ts'

/** What is known of activities, by their id. */
export async function findDefinitions(db: Reading, activityIds: readonly string[]): Promise<ReadonlyMap<string, Json>> {
  const keys = [...new Set(activityIds)].map(id => keyOf('activity', id))
  if (keys.length === 0) return new Map()
  const { rows } = await sql<{ activity_id: string; definition: string }>`
    select activity_id, definition from xapi_activities
    where organisation_id = ${db.organisationId} and key = any(${keys}::uuid[]) and definition is not null`.execute(db)
  return new Map(rows.map(row => [row.activity_id, JSON.parse(row.definition) as Json]))
}

/** Remembers activities, and adds what is new about those that are known. */
export async function keepActivities(tx: Writing, activities: readonly Json[], now: Date): Promise<void> {
  const sent = new Map<string, Json | undefined>()
  for (const { id, definition } of activities) {
    const earlier = sent.get(String(id))
    sent.set(String(id), isObject(definition) ? mergeDefinitions(earlier, definition) : earlier)
  }
  if (sent.size === 0) return
  const known = await findDefinitions(tx, [...sent.keys()])
  const rows = [...sent].map(([id, definition]) => {
    const earlier = known.get(id)
    const whole = definition ? mergeDefinitions(earlier, definition) : earlier
    return { key: keyOf('activity', id), activity_id: id, definition: whole ? JSON.stringify(whole) : null }
  })
  await sql`
    insert into xapi_activities as a (organisation_id, key, activity_id, definition, first_seen_at)
    select ${tx.organisationId}, key, activity_id, definition, ${now}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(key uuid, activity_id text, definition text)
    on conflict (organisation_id, key) do update set definition = excluded.definition
      where excluded.definition is not null and a.definition is distinct from excluded.definition`.execute(tx)
}

// What came last holds; languages and extensions come together.
function mergeDefinitions(earlier: Json | undefined, later: Json): Json {
  const together = ['name', 'description', 'extensions'].flatMap(name => {
    const [before, now] = [earlier?.[name], later[name]]
    return isObject(before) && isObject(now) ? [[name, { ...before, ...now }]] : []
  })
  return { ...earlier, ...later, ...Object.fromEntries(together) }
}
