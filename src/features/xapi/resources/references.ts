import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { Refusal } from '../protocol/refusal.ts'
import { xapiWithdrawn } from '../xapi.events.ts'

interface Arrived {
  readonly ids: readonly string[]
  /** What the new statements refer to. */
  readonly targets: readonly string[]
  readonly sourceId: string
}

/**
 * Marks statements that are taken back, whichever of the two came first; what takes back is never taken back itself.
 * @throws {Refusal} 403 when a source takes back what another one said
 */
export async function voidTargets(tx: Writing, { ids, targets, sourceId }: Arrived): Promise<void> {
  if (targets.length > 0) {
    const { rows } = await sql<{ id: string }>`
      select t.id from xapi_statements v join xapi_statements t
        on t.organisation_id = v.organisation_id and t.id = v.target_id
      where v.organisation_id = ${tx.organisationId} and v.id = any(${ids}::uuid[]) and v.is_voiding
        and t.source_id <> ${sourceId} limit 1`.execute(tx)
    if (rows[0])
      throw new Refusal(403, `The statement ${rows[0].id} came from another source, which alone may void it.`)
  }
  const { rows: gone } = await sql<{ id: string; told: boolean }>`
    update xapi_statements t set voiding_id = v.id
    from xapi_statements v
    where t.organisation_id = ${tx.organisationId} and v.organisation_id = t.organisation_id
      and v.target_id = t.id and v.is_voiding and not t.is_voiding and t.voiding_id is null and v.source_id = t.source_id
      and t.id = any(${[...ids, ...targets]}::uuid[])
    returning t.id, t.told_at is not null as told`.execute(tx)
  const told = gone.filter(one => one.told).map(({ id }) => id)
  if (told.length > 0) await publish(tx, xapiWithdrawn, { statementIds: told })
}

/** Writes down under which keys these statements are found; what is there already stays. */
export async function indexKeys(tx: Writing, ids: readonly string[]): Promise<void> {
  await sql`
    insert into xapi_statement_keys (organisation_id, key, stored, place, statement_id)
    select organisation_id, unnest(keys), stored, place, id from xapi_statements
    where organisation_id = ${tx.organisationId} and id = any(${ids}::uuid[])
    on conflict (organisation_id, key, stored, place) do nothing`.execute(tx)
}

/** Takes statements out of the index, before they go or their keys change. */
export async function forgetKeys(tx: Writing, ids: readonly string[]): Promise<void> {
  await sql`
    delete from xapi_statement_keys k using xapi_statements s
    where s.organisation_id = ${tx.organisationId} and s.id = any(${ids}::uuid[])
      and k.organisation_id = s.organisation_id and k.key = any(s.keys) and k.stored = s.stored
      and k.place = s.place`.execute(tx)
}

const longestChain = 20

/** A statement is found by what it says, and by what the statement says that it refers to (part three, 2.1.3). */
export async function inheritKeys(tx: Writing, ids: readonly string[], referring: boolean): Promise<void> {
  let changed: readonly string[] = referring ? await takeOver(tx, { referrers: ids }) : []
  changed = [...changed, ...ids]
  for (let step = 0; changed.length > 0 && step < longestChain; step += 1)
    changed = await takeOver(tx, { targets: changed })
}

async function takeOver(
  tx: Writing,
  which: { readonly referrers: readonly string[] } | { readonly targets: readonly string[] },
): Promise<readonly string[]> {
  const those =
    'referrers' in which
      ? sql`r.id = any(${which.referrers}::uuid[])`
      : sql`r.target_id = any(${which.targets}::uuid[])`
  const { rows } = await sql<{ id: string }>`
    update xapi_statements r
    set keys = array(select distinct key from unnest(r.keys || t.keys) as key)
    from xapi_statements t
    where r.organisation_id = ${tx.organisationId} and t.organisation_id = r.organisation_id and t.id = r.target_id
      and ${those} and not r.keys @> t.keys
    returning r.id`.execute(tx)
  const changed = rows.map(({ id }) => id)
  if (changed.length > 0) await indexKeys(tx, changed)
  return changed
}
