/** An answer that is an error page. Thrown by loaders and verbs; the server turns it into a page or problem+json. */
export class HttpError extends Error {
  readonly status: 400 | 403 | 404 | 409 | 413 | 415 | 429 | 503
  readonly retryAfterSeconds: number | undefined

  constructor(status: HttpError['status'], message: string, retryAfterSeconds?: number) {
    super(message)
    this.name = 'HttpError'
    this.status = status
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** What is not there, and what the viewer may not see: one and the same answer. */
export const notFound = (what = 'Not found'): HttpError => new HttpError(404, what)

/** Returns the row, or answers 404. */
export function found<T>(row: T | undefined | null, what?: string): T {
  if (row === undefined || row === null) throw notFound(what)
  return row
}
