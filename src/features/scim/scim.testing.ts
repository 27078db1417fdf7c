import { createToken } from '#features/api/index.ts'
import type { TestApp } from '#platform/testing/app.ts'

export interface ScimAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

export interface ScimClient {
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ScimAnswer>
  get(path: string, headers?: Record<string, string>): Promise<ScimAnswer>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer>
  put(path: string, body: unknown, headers?: Record<string, string>): Promise<ScimAnswer>
  patch(path: string, operations: readonly unknown[], headers?: Record<string, string>): Promise<ScimAnswer>
  delete(path: string, headers?: Record<string, string>): Promise<ScimAnswer>
}

const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

/** An identity system that holds a token of this organisation. */
export async function scimClient(
  { app, database }: TestApp,
  organisationId: string,
  name = 'Entra ID',
): Promise<ScimClient> {
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const { text } = await database.writing(organisationId, tx =>
    createToken(tx, { name, scopes: ['scim'], expiresAt, now }),
  )
  const send: ScimClient['send'] = async (method, path, body, headers = {}) => {
    const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }
    const answer = await app.inject({
      method: method as 'GET',
      url: `/scim/v2${path}`,
      headers: {
        authorization: `Bearer ${text}`,
        ...(body === undefined ? {} : { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...payload,
    })
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body === '' ? undefined : JSON.parse(answer.body),
    }
  }
  return {
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body, headers) => send('PUT', path, body, headers),
    patch: (path, Operations, headers) => send('PATCH', path, { schemas: [patchUrn], Operations }, headers),
    delete: (path, headers) => send('DELETE', path, undefined, headers),
  }
}
