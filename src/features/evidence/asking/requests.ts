import type { SkillRef } from '#features/skills/index.ts'

export type Purpose = 'endorse' | 'confirm'
export const purposes: readonly Purpose[] = ['confirm', 'endorse']

export const requestStates = ['draft', 'waiting', 'returned', 'declined', 'answered', 'withdrawn'] as const
export type RequestState = (typeof requestStates)[number]

/** Before it is sent, and after it came back, its asker may change everything about it. */
export const isEditable = (state: RequestState): boolean => state === 'draft' || state === 'returned'

/** How much one person may ask: waiting at a time, sent in a day, of the same colleague; and how much goes in one. */
export const limits = { open: 10, aDay: 10, ofOnePerson: 3, skills: 10, evidence: 10, message: 1_000 } as const

export interface RequestSkill extends SkillRef {
  readonly versionId: string
  /** The level on that edition's scale that the person says; none when it is only to be vouched for. */
  readonly level: number | null
}

export interface PersonName {
  readonly id: string
  readonly name: string
}

export const days = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 86_400_000))
