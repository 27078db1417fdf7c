import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { SkillRef } from './successors.ts'

export interface AsideList {
  readonly title: string
  readonly links: readonly { readonly text: string; readonly href: string; readonly note: string }[]
}

/** What a feature on a higher floor has to say on the page of a skill; nothing when it knows nothing of it. */
export type SkillAside = (db: Reading, skill: SkillRef, locale: Locale) => Promise<AsideList | undefined>
