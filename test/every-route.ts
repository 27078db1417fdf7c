import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium, type Page, type Response } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locale } from '#platform/i18n/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import type { WorldPerson } from '#platform/testing/world.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'
import { exampleHref, routes, visitors } from './routes.ts'
import { scenes } from './scenes.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // Preact writes boolean attributes in full and single tags with a slash; both are HTML.
    'attribute-boolean-style': 'off',
    'no-implicit-button-type': 'error',
    'prefer-native-element': ['error', { exclude: ['alert', 'region', 'article', 'navigation', 'button'] }],
    'no-redundant-role': 'off',
  },
})

// A route is left out only with a reason that somebody else can judge.
const leftOut: Record<string, string> = {}

// Pages for people at addresses that lead nowhere any more: programs that look after links are told so by the status.
const ended = new Set([
  'a link to a stamp that does not work',
  'a link to end reminders that no longer works',
  'a link to stop mails that is not ours',
  'a mail about a device that is signed out',
  'a set-up link that no longer works',
  'a sign-in link that no longer works',
])

let capable: TestApp
let world: FurnishedWorld
let browser: Browser
let origin: string

/** A furnished organisation and a browser, for the tests of the file that asks. */
export function openTheHouse(): void {
  beforeAll(async () => {
    // Passkeys are offered where the address has a name.
    capable = await testApp({ PUBLIC_URL: 'http://localhost:3000' })
    world = await furnishedWorld(capable)
    origin = await capable.app.listen({ port: 0, host: '127.0.0.1' })
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ]
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args })
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await capable?.close()
    openers.clear()
    readers.clear()
  })
}

const pages = routes.filter(route => route.kind === 'page').filter(({ url }) => !leftOut[url.pattern])
const patterns = pages.map(({ url }) => url.pattern)
/** Every page, and every scene that a page alone does not show. */
const everything = [...patterns, ...Object.keys(scenes)]
// A form that is there only after a search is tried after it, under the name of a scene.
const afterASearch: Record<string, string> = {
  '/administration/roles/grant': 'somebody found for a role',
  '/administration/assessors/new': 'somebody found to assess',
  '/champions/nominate': 'somebody found to suggest',
  '/champions/programme': 'champions who wait for a yes',
  '/stamps/award/:achievementKey': 'somebody found for a stamp',
}
/** Pages with a form. */
const withQuestions = pages
  .filter(page => page.form && page.submit)
  .map(({ url }) => afterASearch[url.pattern] ?? url.pattern)

/** How somebody reads: the language, and a screen that is not the usual one. */
interface Reading {
  readonly locale: Locale
  readonly screen?: { readonly colorScheme: 'dark'; readonly viewport: { width: number; height: number } }
}

/** A page as everybody reads it in this language and on this screen. */
export function everyPage(reading: Reading): void {
  test.each(everything)(
    '%s can be used by everybody',
    async name => {
      const page = await browserReading(reading)
      const html = await open(page, name)
      await expectSoundHtml(html, name)
      const seen = await look(page)
      expect(seen.violations, `axe on ${name}`).toEqual([])
      expect(seen.language).toBe(reading.locale)
      expect(seen.mainHeadings, 'one main heading').toBe(1)
      expect(seen.sticksOut, 'pixels that stick out').toBeLessThanOrEqual(0)
    },
    60_000,
  )
}

/** What a form says that was sent empty. Goes last: a form that asks for nothing is carried out. */
export function everyForm(reading: Reading): void {
  test.each(withQuestions)(
    '%s sent without a word says what is missing, and leads there',
    async name => {
      const page = await browserReading(reading)
      const html = await open(page, name, 'POST')
      if (html === undefined) return
      await expectSoundHtml(html, name)
      const seen = await look(page)
      expect(seen.violations, `axe on ${name} with mistakes`).toEqual([])
      expect(seen.title).toMatch(/^(Error|Feil): /)
      expect(seen.mistakes).not.toEqual([])
      for (const { href, places } of seen.mistakes) expect(places, `where ${href} leads`).toBe(1)
    },
    60_000,
  )
}

const readers = new Map<string, Page>()

// One window for each way of reading, used again for every page.
async function browserReading({ locale, screen }: Reading): Promise<Page> {
  const key = JSON.stringify({ locale, screen })
  const known = readers.get(key)
  if (known) return known
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...screen })
  await context.addCookies([cookie('language', locale), cookie('organisation', world.slug)])
  await context.addInitScript({ content: axeSource })
  const page = await context.newPage()
  readers.set(key, page)
  return page
}

/** Opens a page or a scene as the least powerful person who may. A POST answers undefined unless it found mistakes. */
async function open(page: Page, name: string, method?: 'POST'): Promise<string | undefined> {
  const { href, session } = await whoOpens(name)
  if (session) await page.context().addCookies([cookie('session', session)])
  else await page.context().clearCookies({ name: 'session' })
  const answer = method ? await sendNothing(page, href) : await page.goto(origin + href)
  if (method) {
    expect(answer?.status(), `${method} ${href}`).toBeLessThan(500)
    return answer?.status() === 400 ? answer.text() : undefined
  }
  expect(answer?.status(), href).toBe(ended.has(name) ? 404 : 200)
  expect(new URL(page.url()).pathname, href).toBe(new URL(href, origin).pathname)
  return answer?.text()
}

/** Sends a form without fields, as a page of the product would. */
async function sendNothing(page: Page, href: string): Promise<Response | null> {
  if (!page.url().startsWith(`${origin}/`)) await page.goto(origin)
  const send = `const form = Object.assign(document.createElement('form'), { method: 'post', action: ${JSON.stringify(href)} })
    document.body.append(form)
    form.submit()`
  const [answer] = await Promise.all([page.waitForNavigation(), page.evaluate(`(() => { ${send} })()`)])
  return answer
}

const openers = new Map<string, Promise<{ href: string; session: string | undefined }>>()

function whoOpens(name: string) {
  const known = openers.get(name) ?? findOpener(name)
  openers.set(name, known)
  return known
}

async function findOpener(name: string): Promise<{ href: string; session: string | undefined }> {
  const scene = scenes[name]?.(world)
  if (scene) return { href: scene.href, session: await sessionOf(scene.who && world.people[scene.who]) }
  const href = exampleHref(name, world.examples)
  for (const person of [undefined, ...visitors(world)]) {
    const session = await sessionOf(person)
    const reader = capable.browser()
    reader.cookies.set('organisation', world.slug)
    if (session) reader.cookies.set('session', session)
    if ((await reader.get(href)).status === 200) return { href, session }
  }
  throw new Error(`Nobody could open ${href}`)
}

const sessionOf = async (person: WorldPerson | undefined) =>
  person && (await world.signedIn(person)).cookies.get('session')

const cookie = (name: string, value: string) => ({ name, value, url: origin })

async function expectSoundHtml(html: string | undefined, name: string): Promise<void> {
  const report = await validator.validateString(html ?? '')
  const mistakes = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
  expect(mistakes, `HTML of ${name}`).toEqual([])
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

let isStyleRead = false

interface Seen {
  readonly violations: readonly string[]
  readonly title: string
  readonly language: string | null
  readonly mainHeadings: number
  readonly sticksOut: number
  /** The links of the box that names every mistake, each with how many places it leads to. */
  readonly mistakes: readonly { readonly href: string; readonly places: number }[]
}

/**
 * What axe finds on a page, and what the test asks besides. All of it in one question: asked one by one, the browser
 * would load Playwright's own script into every page. Axe fetches the style sheet to read it, which is the same
 * everywhere: once is enough.
 */
async function look(page: Page): Promise<Seen> {
  const options = JSON.stringify({ resultTypes: ['violations'], runOnly: tags, preload: !isStyleRead })
  isStyleRead = true
  return page.evaluate(`axe.run(document, ${options}).then(({ violations }) => ({
    violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')),
    title: document.title,
    language: document.documentElement.getAttribute('lang'),
    mainHeadings: document.querySelectorAll('h1').length,
    sticksOut: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    mistakes: [...document.querySelectorAll('.govuk-error-summary a')].map(link => link.getAttribute('href') ?? '')
      .map(href => ({ href, places: href === '' ? 0 : document.querySelectorAll(href).length })),
  }))`)
}
