import type { AskedRequest } from './asked.queries.ts'

/** Whether what was sent along may be looked at: while the request waits, and as long as one's answer stands. */
export const seesEvidence = ({ state, given }: Pick<AskedRequest, 'state' | 'given'>): boolean =>
  state === 'waiting' || (state === 'answered' && given.length > 0)
