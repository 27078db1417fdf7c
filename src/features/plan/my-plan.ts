import type { Reading } from '#platform/db/tx.ts'
import { describeSkills, findNeeds, skillName } from './needs.ts'
import { listNotToOffer, listOpenSteps, type Step } from './plan.queries.ts'
import { type Asking, arrange, type Ideas, type Offer, offerName, type StepContent, type StepSource } from './plan.ts'

/** A step with what it says in the reader's language. */
export interface ShownStep extends Step, StepContent {
  readonly skillName: string | undefined
}

/** Says what steps are about; each source speaks for its own. */
export async function showSteps(
  db: Reading,
  steps: readonly Step[],
  sources: readonly StepSource[],
  asking: Asking,
): Promise<readonly ShownStep[]> {
  const refs = steps.flatMap(({ frameworkId, skillKey }) =>
    frameworkId && skillKey ? [{ frameworkId, skillKey }] : [],
  )
  const skills = await describeSkills(db, refs, asking.locale)
  const about = ({ frameworkId, skillKey }: Step) =>
    frameworkId && skillKey ? skills.get(skillName({ frameworkId, skillKey })) : undefined
  const said = new Map<string, StepContent>()
  for (const source of sources) {
    const theirs = steps.filter(step => step.source === source.name)
    if (theirs.length === 0) continue
    const asked = theirs.map(step => {
      const { skill, frameworkKey = '' } = about(step) ?? {}
      return { key: step.key, skill, frameworkKey }
    })
    for (const [key, content] of await source.describe(db, asked, asking)) said.set(`${source.name}|${key}`, content)
  }
  return steps.map(step => {
    const content = said.get(offerName(step)) ?? { title: step.title, text: '' }
    return { ...step, ...content, skillName: about(step)?.skill.name }
  })
}

export interface MyPlan {
  readonly open: readonly ShownStep[]
  readonly ideas: Ideas
  /** Whether anything is known that ideas could come from. */
  readonly hasNeeds: boolean
}

/** Somebody's plan: the open steps, and what could come next. */
export async function readPlan(db: Reading, sources: readonly StepSource[], asking: Asking): Promise<MyPlan> {
  const [steps, offers] = await Promise.all([listOpenSteps(db, asking.me), listOffers(db, sources, asking)])
  const open = await showSteps(db, steps, sources, asking)
  return { open, ideas: arrange(offers.offers, open), hasNeeds: offers.hasNeeds }
}

/** Everything that could be taken into the plan now, by need. */
export async function listOffers(
  db: Reading,
  sources: readonly StepSource[],
  asking: Asking,
): Promise<{ readonly offers: readonly Offer[]; readonly hasNeeds: boolean }> {
  const [needs, notAgain] = await Promise.all([findNeeds(db, asking), listNotToOffer(db, asking.me, asking.now)])
  const all: Offer[] = []
  for (const source of sources) all.push(...(await source.offer(db, needs, asking)))
  const rank = new Map(needs.map((need, index) => [skillName(need), index]))
  const byNeed = ({ need }: Offer) => (need ? (rank.get(skillName(need)) ?? needs.length) : -1)
  const offers = all.filter(offer => !notAgain.has(offerName(offer))).sort((a, b) => byNeed(a) - byNeed(b))
  return { offers, hasNeeds: needs.length > 0 }
}
