import type { StampMotif } from '#platform/html/components/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Rule } from '../criteria/rule.ts'

export interface AchievementText {
  readonly name: string
  readonly description: string
  readonly criteria: string
}
export type AchievementTexts = Readonly<Partial<Record<Locale, AchievementText>>>

/** One edition of an achievement. */
export interface AchievementVersion {
  readonly id: string
  readonly achievementId: string
  readonly key: string
  readonly origin: 'built-in' | 'own'
  readonly retiredAt: Date | undefined
  readonly number: number
  readonly texts: AchievementTexts
  readonly rule: Rule
  readonly motif: StampMotif
  readonly lastsMonths: number | undefined
  readonly graceDays: number
  /** Nothing while it is the draft. */
  readonly publishedAt: Date | undefined
}

/** The words in this language, or in any that there is. */
export const textIn = (texts: AchievementTexts, locale: Locale): AchievementText =>
  texts[locale] ?? Object.values(texts)[0] ?? { name: '', description: '', criteria: '' }
