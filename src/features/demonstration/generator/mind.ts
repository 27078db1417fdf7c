import { stories } from '../personas.ts'
import { tendencies } from './families.ts'
import type { Random } from './random.ts'
import type { Person } from './workforce.ts'

/** The parts of a framework that the answers depend on. */
export interface FrameworkPlan {
  readonly versionId: string
  readonly areas: readonly AreaPlan[]
}

export interface AreaPlan {
  readonly id: string
  readonly key: string
  readonly skills: readonly SkillPlan[]
}

export interface SkillPlan {
  readonly id: string
  readonly key: string
  readonly basicLevel: number
}

export interface Estimate {
  readonly level: number
  readonly confidence: number
}

/** What one person can do and how sure they feel, skill by skill; the level descriptors cut it into four. */
export interface Mind {
  estimate(skill: SkillPlan): Estimate
  /** Time goes by and something was learned: more by those who had far to go. */
  grow(): void
}

/** How hard people find each skill. The same for everybody, so that some areas stand out in every unit. */
export type Difficulties = ReadonlyMap<string, number>

const areaDifficulty: Readonly<Record<string, number>> = {
  'everyday-tools': -0.35,
  together: -0.2,
  safe: -0.25,
  information: -0.05,
  meaning: 0.1,
  'people-first': 0,
  content: 0.2,
  data: 0.35,
  improving: 0.2,
}

export function difficulties({ areas }: FrameworkPlan, chance: Random): Difficulties {
  const found = new Map<string, number>()
  for (const { key: areaKey, skills } of areas)
    for (const { key, basicLevel } of skills) {
      const own = chance.branch(`difficulty ${key}`).normal() * 0.16
      found.set(key, (areaDifficulty[areaKey] ?? 0) + own + (basicLevel < 3 ? 0.45 : 0))
    }
  return found
}

const rankBonus = { head: 0.35, lead: 0.2, member: 0 }
/** Where the organisation as a whole stands, on the scale of `steps`. */
const middle = 0.12

interface Surroundings {
  readonly framework: FrameworkPlan
  readonly difficulties: Difficulties
  /** How far ahead or behind the unit is as a whole. */
  readonly mood: number
  /** What the organisation had learned when the person first took the passport. */
  readonly headStart: number
}

export function mindOf(
  { family, rank, persona }: Person,
  { framework, difficulties: hard, mood, headStart }: Surroundings,
  chance: Random,
): Mind {
  const tendency = tendencies[family]
  const usual = middle + tendency.ability + rankBonus[rank] + mood * 0.8 + headStart + chance.normal() * 0.7
  const ability = persona ? stories[persona].ability : usual
  const sureness = tendency.confidence + chance.normal() * 0.55
  const strengths = new Map<string, number>()
  const feelings = new Map<string, number>()
  for (const { key: areaKey, skills } of framework.areas) {
    const inArea = ability + (tendency.areas[areaKey] ?? 0) * 0.7 + chance.normal() * 0.22
    for (const { key } of skills) {
      strengths.set(key, inArea - (hard.get(key) ?? 0) + chance.normal() * 0.3)
      feelings.set(key, sureness + chance.normal() * 0.45)
    }
  }
  return {
    estimate: ({ key }) => estimate(strengths.get(key) ?? 0, feelings.get(key) ?? 0),
    grow() {
      const lift = Math.max(0, 0.62 + chance.normal() * 0.35 - ability * 0.1)
      for (const [key, strength] of strengths) {
        const learned = chance.chance(0.55) ? lift * chance.between(0.4, 1.7) : 0
        strengths.set(key, strength + learned + chance.normal() * 0.05)
        feelings.set(key, (feelings.get(key) ?? 0) + learned * 0.5 + chance.normal() * 0.08)
      }
    },
  }
}

/** Where "with help", "on my own" and "I help others" begin. */
const steps = [-1.2, 0, 1.45]

function estimate(strength: number, feeling: number): Estimate {
  const level = 1 + steps.filter(step => strength >= step).length
  const confidence = Math.round(2.55 + strength * 0.45 + feeling)
  return { level, confidence: Math.max(1, Math.min(4, confidence)) }
}
