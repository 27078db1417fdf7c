import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { refreshUnitText } from '../unit-changes/unit-text.ts'
import type { PlannedUnit } from './unit-tree.ts'

interface Around {
  readonly ids: ReadonlyMap<PlannedUnit, string>
  /** What was above each unit before. */
  readonly parents: ReadonlyMap<string, string | undefined>
  readonly now: Date
}

/** Units that a file renames or moves keep their history, and their old names go on finding them. */
export async function rememberUnits(
  tx: Writing,
  units: readonly PlannedUnit[],
  { ids, parents, now }: Around,
): Promise<void> {
  const rows = units.flatMap(unit => {
    const { id, was, outcome, name, parent, keepsParent } = unit
    if (!id || !was || (outcome !== 'renamed' && outcome !== 'moved')) return []
    const before = parents.get(id) ?? null
    const after = keepsParent ? before : ((parent && ids.get(parent)) ?? null)
    const change = { unit_id: id, kind: outcome, before_name: was.name, after_name: name }
    return [{ id: uuid(), ...change, before_parent_id: before, after_parent_id: after }]
  })
  if (rows.length > 0) {
    const json = JSON.stringify(rows)
    await sql`insert into unit_changes (organisation_id, id, unit_id, kind, before_name, after_name, before_parent_id,
        after_parent_id, changed_at)
      select ${tx.organisationId}::uuid, r.id, r.unit_id, r.kind, r.before_name, r.after_name, r.before_parent_id,
        r.after_parent_id, ${now}::timestamptz
      from jsonb_to_recordset(${json}::jsonb) as r(id uuid, unit_id uuid, kind text, before_name text, after_name text,
        before_parent_id uuid, after_parent_id uuid)`.execute(tx)
    await sql`insert into unit_names (organisation_id, unit_id, name_key, name, until)
      select ${tx.organisationId}::uuid, r.unit_id, lower(r.before_name), r.before_name, ${now}::timestamptz
      from jsonb_to_recordset(${json}::jsonb) as r(unit_id uuid, kind text, before_name text) where r.kind = 'renamed'
      on conflict (organisation_id, unit_id, name_key) do update set until = excluded.until`.execute(tx)
  }
  await refreshUnitText(tx, undefined)
}
