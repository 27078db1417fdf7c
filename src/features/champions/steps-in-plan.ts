import { sql } from 'kysely'
import { finishOfferedSteps, type OfferedKind, type StepContent, type StepSource } from '#features/plan/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { findMembership, selectChampions } from './champions.queries.ts'
import { type FirstStep, isFirstStep, listSteps } from './first-steps.ts'
import { joiningWords } from './joining-words.ts'
import { linkOf } from './step-links.ts'

/** What steps of ours are called in plans; stored there. */
export const championsSourceName = 'champions'
const atATime = 3

const kindOf: Readonly<Record<FirstStep, OfferedKind>> = {
  ...({ agreement: 'person', focus: 'try', passport: 'try', cards: 'reading' } as const),
  ...({ meet: 'person', 'first-help': 'try', log: 'try', tell: 'person' } as const),
}

/** The first steps of somebody who became a champion, the next ones only; done in the plan or on their page alike. */
export const championSteps: StepSource = {
  name: championsSourceName,
  async offer(db, _needs, { me, locale }) {
    if (!me.roles.includes('champion')) return []
    const champion = await findMembership(db, me.id)
    if (champion?.state !== 'active') return []
    const open = (await listSteps(db, champion)).filter(({ done }) => !done)
    return open
      .slice(0, atATime)
      .map(({ step }) => ({ source: championsSourceName, key: step, kind: kindOf[step], ...contentOf(step, locale) }))
  },
  describe: async (_db, steps, { locale }) =>
    new Map(steps.flatMap(({ key }) => (isFirstStep(key) ? [[key, contentOf(key, locale)] as const] : []))),
}

function contentOf(step: FirstStep, locale: Locale): StepContent {
  const { mine: t } = joiningWords(locale)
  return { ...t.step[step], ...linkOf(step, locale), because: t.stepWhy }
}

/** Ticks off in plans what is done already: what shows by itself is noticed the night after. */
export async function finishInPlans(tx: Writing, now: Date): Promise<void> {
  const champions = await selectChampions(
    tx,
    sql`c.state in ('active', 'paused') and exists (select from plan_steps s where s.organisation_id = c.organisation_id
      and s.person_id = c.person_id and s.source = ${championsSourceName} and s.done_at is null
      and s.set_aside_at is null) order by c.id limit 5000`,
  )
  for (const champion of champions)
    for (const { step, done } of await listSteps(tx, champion))
      if (done) await finishOfferedSteps(tx, { id: champion.personId }, { source: championsSourceName, key: step }, now)
}
