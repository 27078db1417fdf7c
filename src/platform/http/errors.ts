/** An answer that is an error page. Thrown by loaders and verbs; the server turns it into a page or problem+json. */
export class HttpError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 429 | 503,
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
    this.name = 'HttpError'
  }
}

/** What is not there, and what the viewer may not see: one and the same answer. */
export const notFound = (what = 'Not found'): HttpError => new HttpError(404, what)

/** Returns the row, or answers 404. */
export function found<T>(row: T | undefined | null, what?: string): T {
  if (row === undefined || row === null) throw notFound(what)
  return row
}
