import type { Reading } from '#platform/db/tx.ts'

/** What the programme decided about the network. */
export interface ChampionPolicy {
  /** Whether every unit is to have a champion, or whoever wants to is one. */
  readonly coverage: 'volunteers' | 'every-unit'
  readonly asksManager: boolean
  readonly usualHours: number
  readonly termMonths: number
  /** So many people for each champion is the aim. */
  readonly peopleEach: number
}

const usual: ChampionPolicy = {
  coverage: 'volunteers',
  asksManager: true,
  usualHours: 4,
  termMonths: 24,
  peopleEach: 50,
}

/** What holds now; the usual where the programme decided nothing. */
export async function findChampionPolicy(db: Reading): Promise<ChampionPolicy> {
  const row = await db
    .selectFrom('champion_policies')
    .select(['coverage', 'asks_manager as asksManager', 'usual_hours as usualHours', 'term_months as termMonths'])
    .select('people_each as peopleEach')
    .where('organisation_id', '=', db.organisationId)
    .executeTakeFirst()
  return row ?? usual
}
