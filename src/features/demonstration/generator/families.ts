import type { Family } from './outline.ts'
import type { Random } from './random.ts'

/** How people in one family of jobs tend to work and to fare. Means, not fates: single people differ a lot. */
export interface Tendency {
  /** How much of "digital basics" they bring along; 0 is about the organisation's middle. */
  readonly ability: number
  /** How many of ten take the passport when they are asked. */
  readonly takeUp: number
  /** How sure they feel, apart from what they can do. */
  readonly confidence: number
  /** Part-time is usual in some jobs and rare in others. */
  readonly fullTime: number
  readonly hasEmail: number
  readonly hasPhone: number
  /** Areas that go better or worse than the rest, by the framework's key. */
  readonly areas: Readonly<Record<string, number>>
}

export const tendencies: Readonly<Record<Family, Tendency>> = {
  care: {
    ability: -0.25,
    takeUp: 0.62,
    confidence: -0.45,
    fullTime: 0.38,
    hasEmail: 1,
    hasPhone: 0.35,
    areas: { 'people-first': 0.4, safe: 0.3, data: -0.3, content: -0.2, together: -0.15 },
  },
  manual: {
    ability: -0.85,
    takeUp: 0.4,
    confidence: -0.15,
    fullTime: 0.7,
    hasEmail: 0.84,
    hasPhone: 0.25,
    areas: { 'everyday-tools': -0.15, improving: 0.3, content: -0.25, data: -0.1 },
  },
  front: {
    ability: 0.3,
    takeUp: 0.76,
    confidence: 0.05,
    fullTime: 0.6,
    hasEmail: 1,
    hasPhone: 0.7,
    areas: { 'people-first': 0.45, information: 0.2, data: -0.15 },
  },
  office: {
    ability: 0.55,
    takeUp: 0.8,
    confidence: 0,
    fullTime: 0.72,
    hasEmail: 1,
    hasPhone: 0.9,
    areas: { 'everyday-tools': 0.3, together: 0.2, 'people-first': -0.2 },
  },
  professional: {
    ability: 0.6,
    takeUp: 0.7,
    confidence: 0.15,
    fullTime: 0.78,
    hasEmail: 1,
    hasPhone: 0.9,
    areas: { information: 0.35, content: 0.15, meaning: 0.1, improving: -0.1 },
  },
  technical: {
    ability: 1.5,
    takeUp: 0.88,
    confidence: 0.5,
    fullTime: 0.92,
    hasEmail: 1,
    hasPhone: 0.95,
    areas: { 'everyday-tools': 0.6, data: 0.4, safe: 0.3, 'people-first': -0.45 },
  },
  school: {
    ability: 0.1,
    takeUp: 0.58,
    confidence: -0.1,
    fullTime: 0.5,
    hasEmail: 1,
    hasPhone: 0.4,
    areas: { content: 0.25, together: 0.1, data: -0.2 },
  },
}

const partTime = [
  { weight: 4, fte: 0.8 },
  { weight: 2, fte: 0.75 },
  { weight: 4, fte: 0.6 },
  { weight: 5, fte: 0.5 },
  { weight: 2, fte: 0.4 },
  { weight: 1, fte: 0.25 },
]

export const fteOf = (family: Family, chance: Random): number =>
  chance.chance(tendencies[family].fullTime) ? 1 : chance.weighted(partTime).fte
