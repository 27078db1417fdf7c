import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load } from 'cheerio'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { createApp, features } from '../../app.ts'
import { type Config, readConfig } from '../../config.ts'
import type { Database } from '../db/tx.ts'
import { prepareAssets } from '../html/assets.ts'
import { guardViews } from '../html/render.ts'
import { organisations } from '../http/organisation.ts'
import { runWaitingJobs } from '../jobs/worker.ts'
import { mailJobs } from '../mail/deliver.ts'
import { testDatabase } from './database.ts'

export interface TestApp {
  readonly app: FastifyInstance
  readonly database: Database
  readonly config: Config
  /** A browser of its own, with its own cookies. */
  browser(): TestBrowser
  /** Does the background work that waits, as the worker would. */
  runJobs(): Promise<void>
  close(): Promise<void>
}

export interface TestPage {
  readonly status: number
  readonly location: string | undefined
  readonly body: string
  readonly headers: LightMyRequestResponse['headers']
  readonly $: ReturnType<typeof load>
  /** The text of the page's main part, white space folded. */
  readonly text: string
}

const allJobs = [...mailJobs, ...features.flatMap(({ jobs = [] }) => jobs)]

type Fields = Readonly<Record<string, string | readonly string[]>>

export interface TestBrowser {
  readonly cookies: Map<string, string>
  get(href: string, headers?: Record<string, string>): Promise<TestPage>
  /** Fills in a form and sends it, as a browser on the same site would; does not follow the redirect. */
  post(href: string, fields?: Fields, headers?: Record<string, string>): Promise<TestPage>
  /** Sends a form and opens the page that it leads to. */
  submit(href: string, fields?: Fields): Promise<TestPage>
  upload(
    href: string,
    field: string,
    file: { name: string; content: Buffer | string },
    fields?: Fields,
  ): Promise<TestPage>
}

/** The same app as in production, on a fresh database of its own. Close it after the tests of a file. */
export async function testApp(settings: Record<string, string> = {}, mode: Config['mode'] = 'test'): Promise<TestApp> {
  guardViews()
  const database = await testDatabase()
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'capable-test-'))
  const always = { DATA_DIR, LOG_LEVEL: 'silent', RATE_LIMIT: '0', PUBLIC_URL: 'http://capable.test' }
  const environment = { ...always, SECRET_KEY: 'only for tests, and no secret at all', ...settings }
  const config = readConfig(environment, mode)
  const known = organisations(database, 0)
  const app = await createApp({ config, database, organisations: known, assets: await prepareAssets() })
  await app.ready()
  return {
    app,
    database,
    config,
    browser: () => browser(app),
    runJobs: () =>
      runWaitingJobs({ pool: database.jobPool, database, organisations: known, config, jobs: allJobs, log: silent }),
    async close() {
      await app.close()
      await database.stop()
      rmSync(DATA_DIR, { recursive: true, force: true })
    },
  }
}

const silent = { warn() {}, error() {} }

function browser(app: FastifyInstance): TestBrowser {
  const cookies = new Map<string, string>()
  const send = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: string | Buffer,
  ) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await app.inject({
      method,
      url,
      headers: { host: 'capable.test', 'user-agent': 'Test browser', ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const { name, value, maxAge, expires } of answer.cookies) {
      const gone = value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now())
      if (gone) cookies.delete(name)
      else cookies.set(name, value)
    }
    return pageOf(answer)
  }
  const sameSite = { origin: 'http://capable.test', 'sec-fetch-site': 'same-origin' }
  const get = (href: string, headers: Record<string, string> = {}) => send('GET', href, headers)
  const post = (href: string, fields: Fields = {}, headers: Record<string, string> = {}) =>
    send('POST', href, { ...sameSite, 'content-type': 'application/x-www-form-urlencoded', ...headers }, encode(fields))
  return {
    cookies,
    get,
    post,
    async submit(href, fields) {
      const answer = await post(href, fields)
      return answer.location ? get(answer.location) : answer
    },
    async upload(href, field, { name, content }, fields = {}) {
      const form = new FormData()
      for (const [key, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(key, one)
      form.append(field, new Blob([new Uint8Array(Buffer.from(content))]), name)
      const request = new Request('http://capable.test', { method: 'POST', body: form })
      const type = request.headers.get('content-type') ?? ''
      return send('POST', href, { ...sameSite, 'content-type': type }, Buffer.from(await request.arrayBuffer()))
    },
  }
}

function encode(fields: Fields): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) search.append(name, one)
  return search.toString()
}

function pageOf(answer: LightMyRequestResponse): TestPage {
  const $ = load(answer.body)
  return {
    status: answer.statusCode,
    location: answer.headers.location,
    body: answer.body,
    headers: answer.headers,
    $,
    text: $('main').text().replace(/\s+/g, ' ').trim(),
  }
}
