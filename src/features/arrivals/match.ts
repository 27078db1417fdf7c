import type { PlaceForAnswers } from '#features/passport/index.ts'
import { skillsOf } from '#features/skills/index.ts'
import type { BroughtAnswer, BroughtPart } from './passport-file.ts'

/** An answer from elsewhere beside what is said here. */
export interface Comparison {
  readonly skillKey: string
  /** What the skill is called here. */
  readonly name: string
  readonly brought: BroughtAnswer
  readonly levelName: string
  readonly here: { readonly levelName: string; readonly at: Date } | undefined
  /** The same is said here already. */
  readonly isSame: boolean
  /** Bringing it is what most people would want: nothing is said here, or something older. */
  readonly isProposed: boolean
}

export interface Match {
  readonly key: string
  readonly name: string
  /** `other-scale`: its levels are counted otherwise here, so that a number would not mean the same. */
  readonly state: 'here' | 'not-here' | 'other-scale'
  readonly comparisons: readonly Comparison[]
  /** Skills that are not in the edition here; they stay in the file. */
  readonly unknown: readonly string[]
  readonly wishes: readonly string[]
  readonly helps: readonly string[]
}

/** What of one framework of the file has a place here. Only skills of the same key, on scales of as many steps. */
export function matchPart(part: BroughtPart, place: PlaceForAnswers | undefined): Match {
  const { framework, now } = part
  const nothing = { comparisons: [], unknown: now.skills.map(({ name }) => name), wishes: [], helps: [] }
  if (!place) return { key: framework.key, name: framework.name, state: 'not-here', ...nothing }
  const { name, levels, confidence } = place.framework
  if (levels.length !== framework.levels.length || confidence.length !== framework.confidence.length)
    return { key: framework.key, name, state: 'other-scale', ...nothing }
  const here = new Map(skillsOf(place.framework).map(skill => [skill.key, skill]))
  const levelName = (level: number) => levels.find(one => one.position === level)?.name ?? ''
  const fits = (one: BroughtAnswer) =>
    levels.some(({ position }) => position === one.level) &&
    confidence.some(({ position }) => position === one.confidence)
  const comparisons = now.skills.flatMap((brought): Comparison[] => {
    const skill = here.get(brought.skill)
    if (!skill || !fits(brought)) return []
    const mine = place.answers.get(skill.key)
    const isSame = mine?.level === brought.level && mine.confidence === brought.confidence
    return [
      {
        ...{ skillKey: skill.key, name: skill.name, brought, levelName: levelName(brought.level), isSame },
        here: mine && { levelName: levelName(mine.level), at: mine.assessedAt },
        isProposed: !isSame && (!mine || mine.assessedAt < new Date(brought.assessedAt)),
      },
    ]
  })
  const known = new Set(comparisons.map(({ skillKey }) => skillKey))
  const namesOf = (keys: readonly string[]) => keys.filter(key => here.has(key))
  return {
    ...{ key: framework.key, name, state: 'here', comparisons },
    unknown: now.skills.filter(({ skill }) => !known.has(skill)).map(one => one.name),
    ...{ wishes: namesOf(part.wishes), helps: namesOf(part.helps) },
  }
}

/** Something of it is said otherwise here, or not at all. */
export const offersAnswers = ({ comparisons }: Match): boolean => comparisons.some(({ isSame }) => !isSame)
