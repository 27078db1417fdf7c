import { setEvidenceStates } from '#features/profiles/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type State, stateOf } from './evidence.ts'
import { listSkillStates } from './skill-states.queries.ts'

/** Whether somebody shows on their profile what stands behind the skills they lend. Only if they said so. */
export async function sharesStates(db: Reading, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom('evidence_sharing')
    .select('shows_on_profile as shows')
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.shows ?? false
}

/** Keeps the choice, and what the profile says with it. */
export async function setSharing(tx: Writing, me: { readonly id: string }, shows: boolean, now: Date): Promise<void> {
  const values = { shows_on_profile: shows, changed_at: now }
  await tx
    .insertInto('evidence_sharing')
    .values({ organisation_id: tx.organisationId, person_id: me.id, ...values })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(values))
    .execute()
  if (shows) await showStates(tx, me.id)
  else await setEvidenceStates(tx, me.id, new Map())
}

/**
 * Brings somebody's profile in step with their evidence, if they show it. The level that they lend a skill at is on
 * another scale than the framework's, so what is confirmed at any level is confirmed there.
 */
export async function showStates(tx: Writing, personId: string, options: { onlyNew?: boolean } = {}): Promise<void> {
  if (!(await sharesStates(tx, personId))) return
  const states = await listSkillStates(tx, personId)
  const keys = await frameworkKeys(tx)
  const shown = states.flatMap((state): [string, State][] => {
    const frameworkKey = keys.get(state.frameworkId)
    return frameworkKey ? [[`${frameworkKey}/${state.skillKey}`, stateOf(undefined, state)]] : []
  })
  await setEvidenceStates(tx, personId, new Map(shown), options)
}

async function frameworkKeys(db: Reading): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('frameworks')
    .select(['id', 'key'])
    .where('organisation_id', '=', db.organisationId)
    .execute()
  return new Map(rows.map(({ id, key }) => [id, key]))
}
