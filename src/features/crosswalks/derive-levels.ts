import type { SkillRef } from '#features/skills/index.ts'

/** How two things match, said from the first: a *broader* one takes in the other, a *narrower* one is a part of it. */
export type MatchKind = 'exact' | 'broader' | 'narrower' | 'related'

export const matchKinds: readonly MatchKind[] = ['exact', 'broader', 'narrower', 'related']

/** A level of one scale beside one of another; positions from 1, the lowest. */
export interface LevelMatch {
  readonly from: number
  readonly to: number
  readonly kind: MatchKind
}

/** A published match of two skills, read in one direction. */
export interface CrosswalkLink {
  readonly crosswalkId: string
  readonly from: SkillRef
  readonly to: SkillRef
  readonly kind: MatchKind
  readonly note: string
  /** How the scales match; the same for every link of a crosswalk in this direction. */
  readonly levels: readonly LevelMatch[]
}

export interface KnownLevel extends SkillRef {
  readonly level: number
  /** There for a level that was itself derived; such a one is never built upon. */
  readonly derivedFrom?: readonly KnownLevel[] | undefined
}

/** A level that follows from answers in other frameworks; always to be shown as such. */
export interface DerivedLevel extends SkillRef {
  readonly level: number
  /** How certain that is: by the same skill, by a broader one, or by its parts. */
  readonly kind: Exclude<MatchKind, 'related'>
  readonly derivedFrom: readonly KnownLevel[]
}

/**
 * What answers in one framework say about skills of others (decision 0029). Exact: the level that the scales give.
 * Broader: the same, since it takes in the other. Narrower: the lowest of the parts, once each of at least two parts is
 * answered. Related: nothing. Never built upon other derived levels, and nothing for a skill that was answered itself.
 */
export function deriveLevels(links: readonly CrosswalkLink[], answers: readonly KnownLevel[]): readonly DerivedLevel[] {
  const said = new Map(answers.filter(({ derivedFrom }) => !derivedFrom).map(answer => [idOf(answer), answer]))
  const incoming = Map.groupBy(links, ({ to }) => idOf(to))
  return [...incoming].flatMap(([id, toIt]) => {
    if (said.has(id)) return []
    const derived = strongest(toIt, said)
    return derived ? [derived] : []
  })
}

function strongest(links: readonly CrosswalkLink[], said: ReadonlyMap<string, KnownLevel>): DerivedLevel | undefined {
  for (const kind of ['exact', 'broader', 'narrower'] as const) {
    const ofKind = links.filter(link => link.kind === kind)
    const found = ofKind.flatMap(link => {
      const answer = said.get(idOf(link.from))
      const level = answer && carryOver(link.levels, answer.level)
      return answer && level !== undefined ? [{ answer, level }] : []
    })
    const [first] = ofKind
    if (!first || found.length === 0) continue
    if (kind === 'narrower' && (ofKind.length < 2 || found.length < ofKind.length)) continue
    const level = Math.min(...found.map(one => one.level))
    return { ...first.to, level, kind, derivedFrom: found.map(({ answer }) => answer) }
  }
  return undefined
}

/** The highest level of the other scale that somebody at this level certainly meets; nothing when there is none. */
export function carryOver(levels: readonly LevelMatch[], level: number): number | undefined {
  const met = levels.filter(({ from, kind }) => from <= level && (kind === 'exact' || kind === 'broader'))
  return met.length === 0 ? undefined : Math.max(...met.map(({ to }) => to))
}

const idOf = ({ frameworkId, skillKey }: SkillRef): string => `${frameworkId} ${skillKey}`

const seenFromTheOther: Readonly<Record<MatchKind, MatchKind>> = {
  exact: 'exact',
  broader: 'narrower',
  narrower: 'broader',
  related: 'related',
}

/** The same match read from its other end. */
export const turned = <Match extends { readonly kind: MatchKind }>(match: Match): Match => ({
  ...match,
  kind: seenFromTheOther[match.kind],
})
