import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'

/** Where somebody wants to go, and what the way is for: coming in, or showing once more that it is me. */
export interface Going {
  readonly purpose: 'sign-in' | 'prove'
  readonly me: Me | undefined
  readonly returnTo: string
  readonly isSharedDevice: boolean
  readonly locale: Locale
}

/** A way in that a higher floor brings, such as the organisation's own identity provider. */
export interface OtherWay {
  /** What the button says, such as “Continue with Northshire account”. */
  readonly text: string
  /** An ordinary link: it leads out of the house. */
  readonly href: string
}

/** What a higher floor tells the door; `src/app.ts` brings them together. */
export interface OtherWays {
  /** In the order that the organisation chose. To prove who I am: only those that are mine. */
  list(db: Reading, going: Going): Promise<readonly OtherWay[]>
  /** A sentence and a link that says beforehand that this device is shared. */
  sharedDevice(locale: Locale): { readonly ask: string; readonly noted: string }
  /** Asked before a session ends: the page where its owner can sign out at the other side as well. */
  afterSignOut(tx: Writing, me: Me, now: Date): Promise<string | undefined>
  /** Where I see and change which of these ways are mine. */
  readonly mine: { readonly text: (locale: Locale) => string; readonly href: string }
}
