import type { Locale } from '#platform/i18n/index.ts'
import type { Questionnaire, Texts } from '../questionnaire/questionnaire.ts'

export const modes = ['anonymous', 'confidential', 'named'] as const
/** What is promised to those who answer: nobody can know who said what; only the system does; the named readers do. */
export type Mode = (typeof modes)[number]

export type WaveStatus = 'draft' | 'open' | 'paused' | 'closed'

/** By what results may be told apart, beside the answers to background questions. */
export const dimensions = ['unit', 'group', 'manager', 'place', 'grade', 'service'] as const
export type Dimension = (typeof dimensions)[number]

export const surveyKinds = ['annual-skills', 'maturity', 'own'] as const
export type SurveyKind = (typeof surveyKinds)[number]

export interface Survey {
  readonly id: string
  readonly title: Texts
  readonly kind: SurveyKind
  readonly owner: { readonly id: string; readonly name: string } | undefined
  readonly madeAt: Date
  readonly putAwayAt: Date | undefined
}

export interface RespondentGroup {
  readonly key: string
  readonly title: Texts
}

/** A survey as it is asked once. */
export interface Wave {
  readonly id: string
  readonly survey: Survey
  readonly number: number
  /** What people call it, such as “2026”. */
  readonly name: string
  readonly status: WaveStatus
  readonly mode: Mode
  /** In named mode: who reads the answers with names. */
  readonly readers: Texts
  readonly introduction: Texts
  readonly questionnaire: Questionnaire
  readonly edition: number
  /** The languages in which it is asked; the first is the one that it was written in. */
  readonly languages: readonly Locale[]
  readonly dimensions: readonly Dimension[]
  /** Empty: everybody is asked the same. */
  readonly respondentGroups: readonly RespondentGroup[]
  readonly minimumGroup: number
  readonly sampleSize: number | undefined
  readonly sampleSeed: number
  /** Days in the organisation's own zone; it closes at the end of the last one. */
  readonly opensOn: string | undefined
  readonly closesOn: string | undefined
  readonly openedAt: Date | undefined
  readonly closedAt: Date | undefined
  readonly copiedFrom: string | undefined
  readonly madeAt: Date
}

/** Whether a wave has begun: what it asks and promises is fixed. */
export const isLaunched = ({ status }: Pick<Wave, 'status'>): boolean => status !== 'draft'

export const isRunning = ({ status }: Pick<Wave, 'status'>): boolean => status === 'open' || status === 'paused'

/** A wave in a list: where it stands, without what it asks. */
export interface ListedWave extends Pick<Wave, 'id' | 'number' | 'name' | 'status' | 'mode' | 'opensOn' | 'closesOn'> {
  readonly surveyId: string
  readonly title: Texts
  readonly closedAt: Date | undefined
  readonly isPutAway: boolean
}
