import type { Skill, SkillRef } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'

export const offeredKinds = ['try', 'reading', 'person'] as const
/** Something to try at work, something to read or take part in, or a person to ask. */
export type OfferedKind = (typeof offeredKinds)[number]
export type StepKind = OfferedKind | 'own'

/** Why a step is offered: a wish, a role that somebody follows, the basics, or a level without confidence. */
export type OfferedWhy = 'wish' | 'role' | 'below-basic' | 'unsure'
export type StepWhy = OfferedWhy | 'own'

/** A skill in which somebody has something to gain, the most wanted first. */
export interface Need extends SkillRef {
  readonly frameworkKey: string
  readonly skill: Skill
  readonly why: OfferedWhy
  /** What the person said; nothing where they have not answered. */
  readonly has: number | undefined
  /** The level that the role or the basics ask for. */
  readonly wants: number | undefined
}

/** What a step says, in the reader's language. */
export interface StepContent {
  readonly title: string
  readonly text: string
  /** What it is, in a word or two, where that says more than the kind does: a workshop, a video. */
  readonly what?: string
  /** Where to go for it. */
  readonly href?: string
  readonly linkText?: string
  /** Why it is offered, where no skill is wanted. */
  readonly because?: string
}

/** Something that could be taken into the plan. */
export interface Offer extends StepContent {
  readonly source: string
  /** Names it within its source, for ever. */
  readonly key: string
  readonly kind: OfferedKind
  /** Nothing where it comes with something that somebody took on, such as a role. */
  readonly need?: Need
}

export interface Asking {
  readonly me: Pick<Me, 'id' | 'unitId' | 'managerId' | 'roles'>
  readonly locale: Locale
  readonly now: Date
}

/**
 * Where steps come from. Learning, events, champions and calls for help each plug in with one of these (`src/app.ts`);
 * the built-in one lives on the words of the frameworks.
 */
export interface StepSource {
  /** Stored with every step, so never renamed. */
  readonly name: string
  /** What could help with these needs, the best first for each need. */
  offer(db: Reading, needs: readonly Need[], asking: Asking): Promise<readonly Offer[]>
  /** What steps taken earlier say now, by key. What is gone is left out and shown in the words it was taken with. */
  describe(
    db: Reading,
    steps: readonly { readonly key: string; readonly skill: Skill | undefined; readonly frameworkKey: string }[],
    asking: Asking,
  ): Promise<ReadonlyMap<string, StepContent>>
}

/** So many steps are shown as the next ones: few enough to begin with. */
export const stepsAtATime = 3
const mostIdeas = 9

/** How an offer is named in a form. */
export const offerName = ({ source, key }: Pick<Offer, 'source' | 'key'>): string => `${source}|${key}`

export interface Ideas {
  /** To fill up the next three: of different kinds and for different skills where that can be had. */
  readonly next: readonly Offer[]
  readonly more: readonly Offer[]
}

interface OpenStep {
  readonly kind: StepKind
  readonly skillKey: string | undefined
  readonly frameworkId: string | undefined
}

/** Chooses among offers, which come by need: a thing to try, a reading and a person before a second of any kind. */
export function arrange(offers: readonly Offer[], open: readonly OpenStep[]): Ideas {
  const next: Offer[] = []
  // What comes from one place without a skill counts as one: three at once would fill the plan.
  const skillOf = ({ need, source }: Offer) => (need ? `${need.frameworkId}/${need.skillKey}` : source)
  const skills = new Set(open.map(({ frameworkId, skillKey }) => `${frameworkId}/${skillKey}`))
  const kinds = new Set<StepKind>(open.map(({ kind }) => kind))
  const choose = (fits: (offer: Offer) => boolean) => {
    for (const offer of offers) {
      if (open.length + next.length >= stepsAtATime) return
      if (next.includes(offer) || !fits(offer)) continue
      next.push(offer)
      skills.add(skillOf(offer))
      kinds.add(offer.kind)
    }
  }
  choose(offer => !kinds.has(offer.kind) && !skills.has(skillOf(offer)))
  choose(offer => !kinds.has(offer.kind))
  choose(offer => !skills.has(skillOf(offer)))
  choose(() => true)
  return { next, more: offers.filter(offer => !next.includes(offer)).slice(0, mostIdeas) }
}
