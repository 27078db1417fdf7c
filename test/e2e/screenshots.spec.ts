import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { root } from '#platform/root.ts'
import { basicsUrls } from '../../src/features/basics/basics.urls.ts'
import { callsUrls } from '../../src/features/calls/calls.urls.ts'
import type { PersonaKey } from '../../src/features/demonstration/personas.ts'
import { homeUrls } from '../../src/features/home/home.urls.ts'
import { learningUrls } from '../../src/features/learning/learning.urls.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { importPageWords } from '../../src/features/people/import-page-words.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { council, expect, type House, heading, kommune, notice, phone, test } from './capable.ts'
import { staffLists } from './staff-lists.ts'

const folder = join(root, 'docs', 'screenshots')
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 860 } }
const tallDesk: BrowserContextOptions = { viewport: { width: 1280, height: 1140 } }
const pocket: BrowserContextOptions = { ...phone, viewport: { width: 360, height: 960 } }
const heaviest = 150_000

interface Picture {
  readonly name: string
  readonly who: PersonaKey
  readonly href: string
  readonly house?: House
  readonly looks?: BrowserContextOptions
}

const pictures: readonly Picture[] = [
  { name: 'home', who: 'planner', href: homeUrls.home.href() },
  { name: 'passport-area', who: 'carer', href: passportUrls.area.href({ areaKey: 'meaning' }), looks: tallDesk },
  { name: 'passport-result', who: 'planner', href: passportUrls.result.href(), looks: tallDesk },
  { name: 'passport-result-phone', who: 'planner', href: passportUrls.result.href(), looks: pocket },
  { name: 'finder', who: 'planner', href: peopleUrls.directory.href({}, { q: 'spreadsheets' }) },
  { name: 'learning', who: 'carer', href: learningUrls.catalogue.href() },
  { name: 'calls', who: 'team-manager', href: callsUrls.feed.href() },
  { name: 'basics', who: 'programme-lead', href: basicsUrls.organisation.href() },
  { name: 'basics-norwegian', who: 'programme-lead', href: basicsUrls.organisation.href(), house: kommune },
]

for (const { name, who, href, house = council, looks = desk } of pictures)
  test(`somebody who reads the documents sees ${href} as ${name}.png`, async ({ signInAs }) => {
    const page = await signInAs(who, house, { ...looks, colorScheme: 'light' })
    await page.goto(href)
    await expect(heading(page)).toBeVisible()
    await keep(page, name)
  })

test('somebody who reads the documents sees what an import would do as import-preview.png', async ({ signInAs }) => {
  const { upload, columns, show } = importPageWords('en')
  const page = await signInAs('administrator', council, { ...tallDesk, colorScheme: 'light' })
  await page.goto(peopleUrls.imports.href())
  const { fileName, january } = staffLists.en
  await page.locator('input[type=file]').setInputFiles({ name: fileName, mimeType: 'text/csv', buffer: january })
  await page.getByLabel(upload.wholeNo, { exact: true }).check()
  await page.getByRole('button', { name: upload.continue }).click()
  await page.getByRole('button', { name: columns.continue }).click()
  await expect(page.getByRole('heading', { name: show.faults })).toBeVisible()
  await keep(page, 'import-preview')
  await page.getByRole('button', { name: show.giveUp }).click()
  await expect(notice(page)).toContainText(show.givenUp)
})

/**
 * Takes the picture anew only when asked for, so that a test run changes no file:
 * `UPDATE_SCREENSHOTS=1 npx playwright test screenshots`.
 */
async function keep(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  if (process.env.UPDATE_SCREENSHOTS) {
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path, animations: 'disabled' })
  }
  expect(existsSync(path), `docs/screenshots/${name}.png`).toBe(true)
  expect(statSync(path).size, `docs/screenshots/${name}.png in bytes`).toBeLessThan(heaviest)
}
