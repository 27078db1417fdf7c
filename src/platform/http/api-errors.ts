import { STATUS_CODES } from 'node:http'
import { DatabaseUnavailableError } from '../db/errors.ts'
import { HttpError } from './errors.ts'

/** One value that cannot be used: where it stood, its name, and what is wrong with it. */
export interface Fault {
  readonly in: 'path' | 'query' | 'body'
  /** A parameter's name, or a JSON Pointer into the body (RFC 6901). */
  readonly name: string
  readonly detail: string
}

interface ErrorParts {
  /** One sentence for whoever wrote the program. */
  readonly detail: string
  readonly faults?: readonly Fault[]
  readonly headers?: Readonly<Record<string, string>>
  /** What one error style knows beside that, such as SCIM's `scimType`. */
  readonly extra?: Readonly<Record<string, unknown>>
}

/** An answer to a program that is an error. Nothing that the request's transaction wrote stays. */
export class ApiError extends Error {
  readonly status: number
  readonly parts: ErrorParts

  constructor(status: number, parts: ErrorParts) {
    super(parts.detail)
    this.name = 'ApiError'
    this.status = status
    this.parts = parts
  }
}

export interface Failure extends Required<ErrorParts> {
  readonly status: number
  /** The name of the status, such as `Not Found`. */
  readonly title: string
  readonly requestId: string
}

/** How an API words its errors. */
export interface ErrorStyle {
  readonly mediaType: string
  readonly body: (failure: Failure) => object
}

/** Problem details (RFC 9457); `errors` names every wrong value. */
export const problem: ErrorStyle = {
  mediaType: 'application/problem+json',
  body: ({ status, title, detail, faults, requestId, extra }) => ({
    type: 'about:blank',
    title,
    status,
    detail,
    instance: `urn:uuid:${requestId}`,
    ...(faults.length > 0 ? { errors: faults } : {}),
    ...extra,
  }),
}

const details: Readonly<Record<number, string>> = {
  400: 'The request cannot be read. Look at its address and body.',
  403: 'This is not allowed.',
  404: 'There is nothing here, or nothing that this token may see.',
  413: 'The body is too large.',
  415: 'The body has a media type that cannot be read here. Send JSON and say so in Content-Type.',
  429: 'There were too many requests. Wait as long as Retry-After says.',
  503: 'The service cannot answer at the moment. Try again in a while.',
}

/** Any error as one that a program can be told; what we did not foresee is a 500 without particulars. */
export function failureOf(error: unknown, requestId: string): Failure {
  const failure = (status: number, parts: Partial<ErrorParts> = {}): Failure => ({
    status,
    title: STATUS_CODES[status] ?? 'Error',
    detail:
      details[status] ?? 'Something went wrong here. It is not your program. Name the request when you report it.',
    faults: [],
    headers: {},
    extra: {},
    requestId,
    ...parts,
  })
  if (error instanceof ApiError) return failure(error.status, error.parts)
  if (error instanceof DatabaseUnavailableError) return failure(503, { headers: { 'retry-after': '5' } })
  if (error instanceof HttpError) {
    const { retryAfterSeconds } = error
    return failure(error.status, retryAfterSeconds ? { headers: { 'retry-after': String(retryAfterSeconds) } } : {})
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return failure(status >= 400 && status < 500 ? status : 500)
}
