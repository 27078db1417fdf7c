import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cast } from '../../src/features/demonstration/cast.ts'
import { demonstrationUrls } from '../../src/features/demonstration/demonstration.urls.ts'
import type { PersonaForPrograms } from '../../src/features/demonstration/personas-for-programs.ts'
import { words } from '../../src/features/demonstration/words.ts'
import { expect, heading, houses, test } from './capable.ts'

for (const { slug, name, locale, browser } of houses)
  test.describe(`in ${name}`, () => {
    test.use({ locale: browser })
    const personas = cast.find(troupe => troupe.slug === slug)?.personas ?? []

    for (const persona of personas)
      test(`a visitor can be ${persona.name}, ${persona.key.replace('-', ' ')}`, async ({ page }) => {
        await page.goto('/')
        await expect(page).toHaveURL(demonstrationUrls.cast.href())
        await page.getByRole('button', { name: words(locale).signIn(persona.name) }).click()
        await expect(page).toHaveURL('/')
        await expect(page.locator('html')).toHaveAttribute('lang', locale)
        await expect(page.locator('.app-header')).toContainText(name)
        await expect(page.locator('.app-account__name')).toContainText(persona.name)
        await expect(heading(page)).toContainText(persona.name.split(' ')[0] ?? '')
      })
  })

test('a visitor can become somebody else in the other organisation', async ({ signInAs }) => {
  const page = await signInAs('carer')
  await page.goto('/')
  await page.getByRole('complementary').getByRole('link').click()
  await page.getByRole('button', { name: words('en').signIn('Farhiya Warsame') }).click()
  await expect(page.locator('.app-header')).toContainText('Bjørkvåg kommune')
  await expect(page.locator('.app-account__name')).toContainText('Farhiya Warsame')
})

test('a program finds in the data folder how to sign in as everybody', async ({ demonstration, request }) => {
  const file = await readFile(join(demonstration.dataDir, 'demo-credentials.json'), 'utf8')
  const { personas }: { personas: Record<string, PersonaForPrograms> } = JSON.parse(file)
  expect(Object.keys(personas)).toHaveLength(14)
  for (const [name, { signIn }] of Object.entries(personas)) {
    const home = await request.fetch(signIn.url, { method: signIn.method, form: { ...signIn.fields } })
    expect(home.status()).toBe(200)
    expect(await home.text()).toContain(name)
  }
})
