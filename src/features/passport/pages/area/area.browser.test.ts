import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'

let capable: TestApp
let world: World
let browser: Browser
let origin: string

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  origin = await capable.app.listen({ port: 0, host: '127.0.0.1' })
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await capable?.close()
})

async function openArea(width = 360): Promise<Page> {
  const { cookies } = await world.signedIn(world.people.asha)
  const context = await browser.newContext({ viewport: { width, height: 740 }, hasTouch: true })
  const session = cookies.get('session') ?? ''
  await context.addCookies([
    { name: 'session', value: session, url: origin },
    { name: 'organisation', value: world.slug, url: origin },
  ])
  const page = await context.newPage()
  await page.goto(`${origin}/passport/areas/safe`)
  return page
}

const choose = (page: Page, name: string, value: number) =>
  page.locator(`input[name="${name}"][value="${value}"] + label`).tap()
const status = (page: Page, skill: string) => page.locator(`[data-skill="${skill}"] [role=status]`)

describe('in a browser with scripts', () => {
  test('each answer is saved as it is chosen, and another device sees it at once', async () => {
    const page = await openArea()
    await choose(page, 'level-sign-in', 2)
    await status(page, 'sign-in').getByText('Saved', { exact: true }).waitFor()
    await choose(page, 'confidence-sign-in', 3)
    await choose(page, 'level-sign-in', 4)
    await page.locator('input[name="shown-sign-in"][value="4-3"]').waitFor({ state: 'attached' })
    const other = await openArea()
    expect(await other.locator('input[name="level-sign-in"]:checked').inputValue()).toBe('4')
    expect(await other.locator('input[name="confidence-sign-in"]:checked').inputValue()).toBe('3')
    await page.context().close()
    await other.context().close()
  })

  test('an answer that did not get through says so, and the button saves it after all', async () => {
    const page = await openArea()
    await page.route('**/answers', route => route.abort())
    await choose(page, 'level-spot-fraud', 3)
    await status(page, 'spot-fraud').getByText('Not saved yet').waitFor()
    await page.unroute('**/answers')
    await page.getByRole('button', { name: 'Save and continue' }).tap()
    await page.getByRole('heading', { name: /skills are left on this page/ }).waitFor()
    expect(await page.locator('input[name="level-spot-fraud"]:checked').inputValue()).toBe('3')
    await page.context().close()
  })

  test('nothing claims to be saved once the session has ended', async () => {
    const page = await openArea()
    await page.context().clearCookies({ name: 'session' })
    await choose(page, 'level-personal-data', 3)
    await status(page, 'personal-data').getByText('Not saved yet').waitFor()
    await page.context().close()
  })

  test('every choice is large enough for a thumb on a narrow phone', async () => {
    const page = await openArea(360)
    for (const radio of await page.locator('.govuk-radios__item:visible').all()) {
      const box = await radio.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect(box?.width).toBeGreaterThanOrEqual(100)
    }
    await page.context().close()
  })
})
