import type { SessionFacts } from './identity.ts'

const mostRemembered = 20_000

/** Tokens of sessions that were real a moment ago, and what was known of them then. */
export interface KnownSessions {
  remember(token: string, facts?: SessionFacts): void
  forget(token: string): void
  has(token: string): boolean
  /** What was true the last time this token was looked up: a guess to start work with, never a reason to let anybody in. */
  recall(token: string): SessionFacts | undefined
}

export function knownSessions(): KnownSessions {
  const sessions = new Map<string, SessionFacts | undefined>()
  return {
    has: token => sessions.has(token),
    recall: token => sessions.get(token),
    forget: token => void sessions.delete(token),
    remember(token, facts) {
      if (sessions.size >= mostRemembered) sessions.clear()
      sessions.set(token, facts)
    },
  }
}

/** Whether two looks at a session found the same, value by value. */
export const isSameSession = (one: SessionFacts, other: SessionFacts): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
