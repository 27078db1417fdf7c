import type { UnitRow } from '#features/people/index.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'

/** Keeps what a unit says that it does; nothing takes the description away. */
export async function describeUnit(
  tx: Writing,
  me: { readonly id: string },
  unit: Pick<UnitRow, 'id' | 'name'>,
  text: string,
  now: Date,
): Promise<void> {
  const own = { organisation_id: tx.organisationId, unit_id: unit.id }
  const said = { description: text, changed_by: me.id, changed_at: now }
  if (text === '')
    await tx
      .deleteFrom('unit_descriptions')
      .where('organisation_id', '=', tx.organisationId)
      .where('unit_id', '=', unit.id)
      .execute()
  else
    await tx
      .insertInto('unit_descriptions')
      .values({ ...own, ...said })
      .onConflict(conflict => conflict.columns(['organisation_id', 'unit_id']).doUpdateSet(said))
      .execute()
  const details = { unit: unit.name }
  await audit(tx, {
    actorId: me.id,
    action: 'profiles.unit-described',
    subject: { kind: 'unit', id: unit.id },
    details,
  })
}
