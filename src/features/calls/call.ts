import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'

export const directions = ['asks', 'offers-time'] as const
/** Somebody asks for help, or has time to lend and wants to learn something by it. */
export type Direction = (typeof directions)[number]

export const kinds = ['hour', 'task', 'part-time', 'mentoring', 'shadowing', 'answer'] as const
export type CallKind = (typeof kinds)[number]
export const isKind = (value: unknown): value is CallKind => kinds.includes(value as CallKind)

export type CallState = 'draft' | 'open' | 'closed'
export const placeKinds = ['anywhere', 'online', 'place'] as const
export type PlaceKind = (typeof placeKinds)[number]
export const audiences = ['unit', 'organisation'] as const
/** The asker's unit with all below it, or everybody. */
export type CallAudience = (typeof audiences)[number]

/** A skill of a call: a term, or a skill of a framework by its key, across editions. */
export type CallSkillRef = { readonly termId: string } | { readonly frameworkId: string; readonly skillKey: string }
export type SkillRelation = 'needed' | 'gained'

/** A call as it is kept. */
export interface Call {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly direction: Direction
  readonly kind: CallKind
  readonly state: CallState
  readonly locale: string
  readonly title: string
  readonly details: string
  readonly why: string
  readonly placeKind: PlaceKind
  readonly place: string
  /** ISO weekdays on which it has to be; empty: any. */
  readonly weekdays: readonly number[]
  /** For each helper. */
  readonly hours: number | undefined
  readonly helpersWanted: number
  /** The last day on which it is open, as `YYYY-MM-DD`. */
  readonly openUntil: string | undefined
  readonly audience: CallAudience
  /** Whether people at partner organisations read it too. */
  readonly asksPartners: boolean
  /** The asker's unit when it was posted; until then the one they are in now. */
  readonly unitId: string | undefined
  readonly unitName: string | undefined
  readonly begunAt: Date
  readonly postedAt: Date | undefined
  readonly changedAt: Date
  readonly closedAt: Date | undefined
  readonly widenedAt: Date | undefined
  readonly chasedAt: Date | undefined
}

/** Something that is there already for what somebody wants to ask. */
export interface ReadyAnswer {
  readonly title: string
  readonly href: string
  /** In a sentence, why it may do. */
  readonly why: string
}

/** Features that may have an answer ready before somebody asks everybody, such as learning. Given in `src/app.ts`. */
export interface AnswerSource {
  find(db: Reading, me: Me, words: string, locale: Locale): Promise<readonly ReadyAnswer[]>
}

/** A skill of a call with its name in the reader's language. */
export interface CallSkill {
  readonly ref: CallSkillRef
  readonly relation: SkillRelation
  readonly name: string
}

/** A skill that somebody's words seem to be about. */
export interface SkillSuggestion {
  readonly ref: CallSkillRef
  readonly name: string
  /** The words of the text that led to it, as they were typed. */
  readonly because: string
}

/** How far a call would reach before it is posted; numbers are such that nobody can be guessed from them. */
export interface Reach {
  /** Who is told directly because the call fits them. */
  readonly told: number
  /** Everybody who can find it in the list. */
  readonly canSee: number
  /** Such as “lend this skill”, each with how many; the most frequent first. */
  readonly reasons: readonly { readonly text: string; readonly people: number }[]
}

/** How far a call has reached. */
export interface Told {
  readonly people: number
  readonly units: number
  readonly reasons: Reach['reasons']
}
