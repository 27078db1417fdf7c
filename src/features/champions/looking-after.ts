import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Champion } from './champion.ts'
import type { ChampionPolicy } from './policy.queries.ts'

interface By {
  readonly actorId: string
  readonly now: Date
}

/** What holds for the network from now on. */
export async function changePolicy(tx: Writing, policy: ChampionPolicy, { actorId, now }: By): Promise<void> {
  const values = {
    ...{ coverage: policy.coverage, asks_manager: policy.asksManager, usual_hours: policy.usualHours },
    ...{ term_months: policy.termMonths, people_each: policy.peopleEach, changed_by: actorId, changed_at: now },
  }
  await tx
    .insertInto('champion_policies')
    .values({ organisation_id: tx.organisationId, ...values })
    .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
    .execute()
  await audit(tx, {
    ...{ actorId, action: 'champions.policy-changed', subject: { kind: 'organisation' } },
    details: { coverage: policy.coverage, hours: policy.usualHours, months: policy.termMonths },
  })
}

/** Starts a cohort; false when one has that name. */
export async function startCohort(
  tx: Writing,
  { name, startsOn }: { readonly name: string; readonly startsOn: string },
  { actorId, now }: By,
): Promise<string | undefined> {
  const taken = await tx
    .selectFrom('champion_cohorts')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where(eb => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
  if (taken) return undefined
  const id = uuid()
  await tx
    .insertInto('champion_cohorts')
    .values({ organisation_id: tx.organisationId, id, name, starts_on: startsOn, made_by: actorId, made_at: now })
    .execute()
  await audit(tx, { actorId, action: 'champions.cohort-made', subject: { kind: 'cohort', id } })
  return id
}

/** Puts somebody into a cohort, or into none. */
export async function setCohort(
  tx: Writing,
  { id }: Pick<Champion, 'id'>,
  cohortId: string | undefined,
  { actorId, now }: By,
): Promise<void> {
  await tx
    .updateTable('champions')
    .set({ cohort_id: cohortId ?? null, changed_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await audit(tx, { actorId, action: 'champions.changed', subject: { kind: 'champion', id } })
}

/** Lets somebody look after one more unit, or after one less. */
export async function setUnit(
  tx: Writing,
  { id }: Pick<Champion, 'id'>,
  { unitId, isIn }: { readonly unitId: string; readonly isIn: boolean },
  { actorId }: By,
): Promise<void> {
  if (isIn)
    await tx
      .insertInto('champion_units')
      .values({ organisation_id: tx.organisationId, champion_id: id, unit_id: unitId })
      .onConflict(conflict => conflict.columns(['organisation_id', 'champion_id', 'unit_id']).doNothing())
      .execute()
  else
    await tx
      .deleteFrom('champion_units')
      .where('organisation_id', '=', tx.organisationId)
      .where('champion_id', '=', id)
      .where('unit_id', '=', unitId)
      .execute()
  await audit(tx, {
    actorId,
    action: 'champions.changed',
    subject: { kind: 'champion', id },
    details: { unit: unitId },
  })
}
