import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '#platform/i18n/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { type FurnishedWorld, furnishedWorld } from './furnished-world.ts'
import { exampleHref, routes, visitors } from './routes.ts'

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

let capable: TestApp
let world: FurnishedWorld
let browser: Browser
let origin: string

beforeAll(async () => {
  capable = await testApp()
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
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await capable?.close()
})

const pages = routes.filter(route => route.kind === 'page' && !leftOut[route.url.pattern])

describe.each(locales)('in %s, every page', locale => {
  test.each(pages.map(({ url }) => url.pattern))(
    '%s can be used by everybody',
    async pattern => {
      const { page, html, close } = await open(pattern, locale)
      try {
        const report = await validator.validateString(html)
        const mistakes = report.results.flatMap(result =>
          result.messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
        )
        expect(mistakes, `HTML of ${pattern}`).toEqual([])
        expect(await violations(page), `axe on ${pattern}`).toEqual([])
        expect(await page.locator('html').getAttribute('lang')).toBe(locale)
        expect(await page.locator('h1').count(), 'one main heading').toBe(1)
      } finally {
        await close()
      }
    },
    60_000,
  )
})

describe('in the dark and on a narrow screen, every page', () => {
  test.each(pages.map(({ url }) => url.pattern))(
    '%s keeps its contrast and fits',
    async pattern => {
      const { page, close } = await open(pattern, 'en', { colorScheme: 'dark', viewport: { width: 360, height: 740 } })
      try {
        expect(await violations(page), `axe on ${pattern} in the dark`).toEqual([])
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow, 'pixels that stick out at 360').toBeLessThanOrEqual(0)
      } finally {
        await close()
      }
    },
    60_000,
  )
})

async function open(pattern: string, locale: string, looks: object = {}) {
  const href = exampleHref(pattern, world.examples)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...looks })
  await context.addCookies([cookie('language', locale), cookie('organisation', world.slug)])
  const page = await context.newPage()
  for (const person of [undefined, ...visitors(world)]) {
    if (person) {
      const { cookies } = await world.signedIn(person)
      await context.addCookies([cookie('session', cookies.get('session') ?? '')])
    }
    const answer = await page.goto(`${origin}${href}`)
    const arrived = new URL(page.url()).pathname === new URL(href, origin).pathname
    if (answer?.status() === 200 && arrived) {
      return { page, html: await answer.text(), close: () => context.close() }
    }
  }
  await context.close()
  throw new Error(`Nobody could open ${href}`)
}

const cookie = (name: string, value: string) => ({ name, value, url: origin })

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join(' | ')))`)
}
