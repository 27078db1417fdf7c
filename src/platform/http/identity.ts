import type { Reading, Writing } from '../db/tx.ts'
import type { Me } from './access.ts'

/** A row of plain values, which the platform compares and hands back, and never looks into. */
export type SessionFacts = object

/** How the server finds out who is asking; given by the sign-in feature, so that the platform knows none of its tables. */
export interface Identity {
  /** The session behind a token and whose it is, as they stand; undefined for tokens of nobody, or of nobody any more. */
  findSession(db: Reading, token: string, now: Date): Promise<SessionFacts | undefined>
  /** The person whom these facts describe. */
  meOf(facts: SessionFacts, now: Date): Me
  /** Marks the session as used just now. */
  touch(tx: Writing, me: Me, now: Date): Promise<void>
  /** Where people prove once more who they are, before they go on to a page of ours. */
  proveAgainHref(returnTo?: string): string
}
