import type { Writing } from '#platform/db/tx.ts'
import { noteChange } from './change-profile.ts'
import type { WholeProfile } from './profiles.queries.ts'

/** So many teams beside one's own unit, and no more. */
export const mostTeams = 10

interface Unit {
  readonly id: string
  readonly name: string
}

const namesOf = (units: readonly Unit[]) => units.map(({ name }) => name).join(', ')

/** Adds a team to somebody's own page. False where it is their unit, or a team they are in: that changes nothing. */
export async function joinTeam(
  tx: Writing,
  me: { readonly id: string },
  whole: WholeProfile,
  unit: Unit,
  now: Date,
): Promise<boolean> {
  if (unit.id === whole.unit?.id || whole.extraUnits.some(({ id }) => id === unit.id)) return false
  await tx
    .insertInto('person_units')
    .values({ organisation_id: tx.organisationId, person_id: me.id, unit_id: unit.id, added_at: now })
    .execute()
  const after = namesOf([...whole.extraUnits, unit])
  await noteChange(tx, me, [{ field: 'extraUnits', before: namesOf(whole.extraUnits), after }], now)
  return true
}

/** Takes a team away from somebody's own page. */
export async function leaveTeam(
  tx: Writing,
  me: { readonly id: string },
  whole: WholeProfile,
  unit: Unit,
  now: Date,
): Promise<void> {
  await tx
    .deleteFrom('person_units')
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('unit_id', '=', unit.id)
    .execute()
  const after = namesOf(whole.extraUnits.filter(({ id }) => id !== unit.id))
  await noteChange(tx, me, [{ field: 'extraUnits', before: namesOf(whole.extraUnits), after }], now)
}
