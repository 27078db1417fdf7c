/** When a unit counts as done (cmi5, 10.2.4). */
export const moveOns = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'] as const
export type MoveOn = (typeof moveOns)[number]

/** Text by language tag, as the publisher wrote it. */
export type Texts = Readonly<Record<string, string>>

interface Named {
  /** The publisher's id: an IRI. */
  readonly id: string
  readonly title: Texts
  readonly description: Texts
}

/** One assignable unit: what somebody opens and works through. */
export interface Unit extends Named {
  readonly kind: 'unit'
  /** A file of the package with its query, or an address elsewhere. */
  readonly address: string
  readonly launchParameters: string
  readonly entitlementKey: string
  readonly moveOn: MoveOn
  /** Between 0 and 1; undefined where there is nothing to pass. */
  readonly masteryScore: number | undefined
  readonly activityType: string
}

/** Several units that belong together. */
export interface Block extends Named {
  readonly kind: 'block'
  readonly children: readonly Node[]
}

export type Node = Unit | Block

export interface CourseStructure extends Named {
  readonly children: readonly Node[]
}

/** All units, in their order. */
export const unitsOf = (children: readonly Node[]): readonly Unit[] =>
  children.flatMap(node => (node.kind === 'unit' ? [node] : unitsOf(node.children)))

/** All blocks, inner ones first. */
export const blocksOf = (children: readonly Node[]): readonly Block[] =>
  children.flatMap(node => (node.kind === 'block' ? [...blocksOf(node.children), node] : []))

/** The text in this language, or in one like it, or else the first. */
export function textIn(texts: Texts, locale: string): string {
  const tags = Object.keys(texts)
  const like = (tag: string) => tag.toLowerCase().split('-')[0]
  const tag = tags.find(one => one.toLowerCase() === locale) ?? tags.find(one => like(one) === locale) ?? tags[0]
  return (tag !== undefined && texts[tag]) || ''
}
