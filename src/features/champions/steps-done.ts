import { sql } from 'kysely'
import { awardStamps, findPublished } from '#features/stamps/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { selectChampions } from './champions.queries.ts'
import { type FirstStep, listSteps, type StepState } from './first-steps.ts'

/** The stamp that comes with the last of the first steps. */
const stampKey = 'champion-first-steps'

// A stamp for ticking would be one for clicking: what shows by itself must show. Where no manager is asked, their yes cannot.
const shows: readonly FirstStep[] = ['focus', 'passport', 'cards', 'first-help', 'log']
const counts = ({ step, done }: StepState) => done === 'seen' || (done === 'ticked' && !shows.includes(step))

type Awarding = Parameters<typeof awardStamps>[3]

/** Gives the stamp to champions who have taken all their first steps, whoever they are or one of them. Harmless to repeat. */
export async function awardForSteps(tx: Writing, awarding: Awarding, personId?: string): Promise<void> {
  const version = await findPublished(tx, stampKey)
  if (!version || version.retiredAt) return
  // Only those who ticked what nobody can see are looked at, and only until they have it.
  const champions = await selectChampions(
    tx,
    sql`c.state in ('active', 'paused') and ${personId ? sql`c.person_id = ${personId}` : sql`true`}
      and exists (select from champion_steps t where t.organisation_id = c.organisation_id and t.champion_id = c.id)
      and not exists (select from stamps s where s.organisation_id = c.organisation_id and s.person_id = c.person_id
        and s.achievement_id = ${version.achievementId}) order by c.id limit 5000`,
  )
  const done: string[] = []
  for (const champion of champions) if ((await listSteps(tx, champion)).every(counts)) done.push(champion.personId)
  await awardStamps(tx, version, done, awarding)
}
