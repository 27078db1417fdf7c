import { type BrowserContextOptions, test as base, expect, type Locator, type Page } from '@playwright/test'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import { demonstrationUrls } from '../../src/features/demonstration/demonstration.urls.ts'
import type { PersonaKey } from '../../src/features/demonstration/personas.ts'
import { words as demonstrationWords } from '../../src/features/demonstration/words.ts'
import { type Demonstration, demonstrationOf } from './demonstrations.ts'

export { expect } from '@playwright/test'

/** The two invented organisations, each with the language that its people read. */
export const council = { slug: 'wendlemoor', name: 'Wendlemoor Council', locale: 'en', browser: 'en-GB' } as const
export const kommune = { slug: 'bjorkvag', name: 'Bjørkvåg kommune', locale: 'nb', browser: 'nb-NO' } as const
export type House = typeof council | typeof kommune
export const houses = [council, kommune] as const

/** A narrow phone, as a carer has it in the pocket. */
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

interface Fixtures {
  /** Browser code runs in this project. */
  readonly hasScripts: boolean
  /** A browser of its own, as another person or another device would use it; closed after the test. */
  readonly openBrowser: (looks?: BrowserContextOptions) => Promise<Page>
  /** A browser of its own in which this persona of the demonstration is signed in; it shows no page yet. */
  readonly signInAs: (key: PersonaKey, house?: House, looks?: BrowserContextOptions) => Promise<Page>
}

interface WorkerFixtures {
  readonly demonstration: Demonstration
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  demonstration: [
    // Playwright reads from the first parameter which other fixtures are wanted.
    // biome-ignore lint/correctness/noEmptyPattern: none is.
    async ({}, use, { project }) => use(demonstrationOf(project.name)),
    { scope: 'worker' },
  ],
  baseURL: async ({ demonstration }, use) => use(demonstration.origin),
  hasScripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled),
  openBrowser: async ({ browser }, use) => {
    const opened: Page[] = []
    await use(async looks => {
      const context = await browser.newContext(looks)
      const page = await context.newPage()
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
  signInAs: async ({ openBrowser }, use) =>
    use(async (key, house = council, looks = {}) => {
      const page = await openBrowser({ locale: house.browser, ...looks })
      const answer = await page.request.post(personaHref(key, house), { maxRedirects: 0 })
      expect(answer.status()).toBe(303)
      return page
    }),
})

const personaHref = (key: PersonaKey, { slug }: House) =>
  demonstrationUrls.persona.href({ organisation: slug, persona: key })

/** Signs in as a persona of the demonstration as a visitor does, by its page and its button. */
export async function become(page: Page, key: PersonaKey, house: House): Promise<void> {
  const { persona } = findPersona(house.slug, key) ?? {}
  await page.goto(personaHref(key, house))
  await page.getByRole('button', { name: demonstrationWords(house.locale).signIn(persona?.name ?? '') }).click()
  await expect(page.locator('.app-account__name')).toContainText(persona?.name ?? '')
}

/** What the page is called, as a person reads it first. */
export const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** The box at the top that names every mistake. */
export const errorSummary = (page: Page): Locator => page.locator('.govuk-error-summary')

/** The message after something was done. */
export const notice = (page: Page): Locator => page.locator('.govuk-notification-banner')
