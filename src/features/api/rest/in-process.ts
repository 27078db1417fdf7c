import type { Writing } from '#platform/db/tx.ts'
import type { ApiContext, Endpoint } from '#platform/http/api.ts'
import { ApiError, failureOf } from '#platform/http/api-errors.ts'
import { type Asked, answerTo, unauthorised } from '#platform/http/api-run.ts'
import { HttpError } from '#platform/http/errors.ts'
import { tokenIdentity } from '../tokens.ts'
import { restApi } from './rest-api.ts'

/** An answer as a program would get it. */
export interface ProgramAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/**
 * Asks a reading endpoint as the program with this token would, without a request of its own. A token of another
 * organisation is no token here.
 */
export async function askAsProgram(
  tx: Writing,
  endpoint: Endpoint,
  secret: string,
  asked: Asked,
  context: Omit<ApiContext, 'token'>,
): Promise<ProgramAnswer> {
  if (endpoint.method !== 'GET') throw new TypeError('Only what changes nothing can be tried')
  try {
    const isOurs = tokenIdentity.organisationOf(secret) === tx.organisationId
    const token = isOurs ? await tokenIdentity.authenticate(tx, secret, context.now) : undefined
    if (!token) throw unauthorised(true)
    if (token.isStale) await tokenIdentity.touch(tx, token, context.now)
    const { status, headers = {}, body } = await answerTo(endpoint, tx, { ...context, token }, asked)
    return { status, headers: { 'content-type': restApi.mediaType, ...headers }, body }
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof HttpError)) throw error
    const failure = failureOf(error, context.requestId)
    const { mediaType, body } = restApi.errors
    return {
      status: failure.status,
      headers: { 'content-type': mediaType, ...failure.headers },
      body: body(failure),
    }
  }
}
