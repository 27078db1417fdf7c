import { createHash, randomUUID } from 'node:crypto'
import type { TestApp } from '#platform/testing/app.ts'
import type { Version } from './protocol/versions.ts'
import { scopes as allScopes, createSource, type Scope } from './sources.ts'

export interface XapiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
}

interface Sent {
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface Platform {
  readonly id: string
  readonly authorization: string
  send(method: string, path: string, sent?: Sent): Promise<XapiAnswer>
  /** Reports statements. */
  report(...statements: readonly object[]): Promise<XapiAnswer>
  /** The statement with this id. */
  get(id: string): Promise<XapiAnswer>
  find(query: Readonly<Record<string, unknown>>): Promise<XapiAnswer>
}

interface How {
  readonly name?: string
  readonly version?: Version
  readonly scopes?: readonly Scope[]
  readonly isLimited?: boolean
  readonly accounts?: { readonly homePage: string; readonly mean: 'employee-number' | 'email' }
}

const asText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** A learning platform that was let into this organisation. */
export async function platform({ app, database }: TestApp, organisationId: string, how: How = {}): Promise<Platform> {
  const { version = '2.0.0', name = 'Moodle', scopes = allScopes, isLimited = false, accounts } = how
  const { id, key, secret } = await database.writing(organisationId, tx =>
    createSource(tx, { name, scopes, isLimited, ...(accounts ? { accounts } : {}), now: new Date() }),
  )
  const authorization = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`
  const send: Platform['send'] = async (method, path, { query = {}, body, headers = {} } = {}) => {
    const search = new URLSearchParams(Object.entries(query).map(([one, value]) => [one, asText(value)]))
    const payload = body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : asText(body) }
    const answer = await app.inject({
      method: method as 'GET',
      url: `/xapi${path}${search.size > 0 ? `?${search}` : ''}`,
      headers: {
        authorization,
        'x-experience-api-version': version,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...payload,
    })
    const isJson = String(answer.headers['content-type']).startsWith('application/json') && answer.body !== ''
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: isJson ? JSON.parse(answer.body) : undefined,
    }
  }
  return {
    id,
    authorization,
    send,
    report: (...statements) => send('POST', '/statements', { body: statements }),
    get: statementId => send('GET', '/statements', { query: { statementId } }),
    find: query => send('GET', '/statements', { query }),
  }
}

const verbs = 'http://adlnet.gov/expapi/verbs/'
export const voidedVerb = { id: `${verbs}voided` }

/** Somebody finished a short course on passwords. */
export const statement = (more: object = {}) => ({
  id: randomUUID(),
  actor: { mbox: 'mailto:somebody@elsewhere.example' },
  verb: { id: `${verbs}completed`, display: { en: 'completed', nb: 'fullførte' } },
  object: {
    id: 'https://lms.example/courses/passwords',
    definition: { name: { en: 'Strong passwords', nb: 'Sterke passord' } },
  },
  ...more,
})

/** A body of several parts: the statements, and then files. */
export function withFiles(statements: unknown, files: readonly { text: string; sha2?: string; encoding?: string }[]) {
  const boundary = 'a-line-between-parts'
  const parts = files.map(
    ({ text, sha2 = hashOf(text), encoding = 'binary' }) =>
      `Content-Type: text/plain\r\nContent-Transfer-Encoding: ${encoding}\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n${text}`,
  )
  const all = [`Content-Type: application/json\r\n\r\n${JSON.stringify(statements)}`, ...parts]
  return {
    body: Buffer.from(`${all.map(part => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`),
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}` },
  }
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a statement says of a file that comes with it. */
export const attachmentOf = (text: string, more: object = {}) => ({
  usageType: 'https://lms.example/certificates',
  display: { en: 'Certificate' },
  contentType: 'text/plain',
  length: text.length,
  sha2: hashOf(text),
  ...more,
})
