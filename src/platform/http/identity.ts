import type { Reading, Writing } from '../db/tx.ts'
import type { Me } from './access.ts'

/** How the server finds out who is asking; given by the sign-in feature, so that the platform knows none of its tables. */
export interface Identity {
  authenticate(db: Reading, token: string, now: Date): Promise<Me | undefined>
  /** Marks the session as used just now. */
  touch(tx: Writing, me: Me, now: Date): Promise<void>
  /** Where people prove once more who they are, before they go on to a page of ours. */
  proveAgainHref(returnTo?: string): string
}
