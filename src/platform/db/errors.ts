/** A sentence about the database server that an administrator can act on; stops the start. */
export class DatabaseSetupError extends Error {
  override readonly name = 'DatabaseSetupError'
  /** The message says what to do as well. */
  readonly advice = ''
}

/** The database cannot be reached at this moment: the visitor should try again. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError'
  readonly advice = 'Try again in a moment; if it goes on, look at the database server.'
}

/** The SQLSTATE of an error that PostgreSQL answered with, such as '23505' for a row that exists already. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  return /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined
}

/** Whether the connection broke, or could not be made, rather than a statement being wrong. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlState(error)
  if (state) return state.startsWith('08') || lostStates.has(state)
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') return lostSystemCodes.has(error.code)
  return /^Connection terminated|connection error and is not queryable|Client was closed/.test(error.message)
}

// Shutdown and start-up of the server; too many connections is left out: retrying makes that worse.
const lostStates = new Set(['57P01', '57P02', '57P03'])
const lostSystemCodes = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'ENOTCONN'])

/** Whether DDL changed under a prepared statement; a fresh connection plans it anew. */
export function isPlanOutdated(error: unknown): boolean {
  return sqlState(error) === '0A000' && error instanceof Error && error.message.includes('cached plan')
}
