import type { TestApp } from '#platform/testing/app.ts'
import type { Scope } from '../scopes.ts'
import { createToken } from '../tokens.ts'

interface ProgramAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire, for a test to look at
  readonly body: any
}

export interface Program {
  readonly token: string
  readonly tokenId: string
  get(path: string, headers?: Record<string, string>): Promise<ProgramAnswer>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<ProgramAnswer>
}

/** A program with a token of its own in this organisation. */
export async function testProgram(
  { app, database }: TestApp,
  { organisationId }: { readonly organisationId: string },
  scopes: readonly Scope[] = ['people:read', 'units:read'],
): Promise<Program> {
  const now = new Date()
  const expiresAt = new Date(now.getTime() + 3_600_000)
  const { id, text } = await database.writing(organisationId, tx =>
    createToken(tx, { name: 'Test program', scopes, expiresAt, now }),
  )
  const ask = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    headers = {},
    body?: unknown,
  ) => {
    const answer = await app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${text}`, ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const isJson = String(answer.headers['content-type']).includes('json')
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: isJson && answer.body ? answer.json() : undefined,
    }
  }
  return {
    token: text,
    tokenId: id,
    get: (path, headers) => ask('GET', path, headers),
    send: (method, path, body) => ask(method, path, {}, body),
  }
}
