import type { Locale } from '#platform/i18n/index.ts'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import { words as finderWords } from '../../src/features/finder/words.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { words as peopleWords } from '../../src/features/people/words.ts'
import { words as profileWords } from '../../src/features/profiles/words.ts'
import { expect, type House, heading, houses, test } from './capable.ts'

const personaOf = (house: House, key: 'planner') => {
  const found = findPersona(house.slug, key)
  if (!found) throw new Error(`No ${key} at ${house.name}`)
  return found.persona
}

const words = (locale: Locale) => ({ ...peopleWords(locale), ...profileWords(locale), finder: finderWords(locale) })

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)

    test('somebody walks from a colleague to the manager, the team and the units above', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      const planner = personaOf(house, 'planner')
      await page.goto(peopleUrls.directory.href({}, { q: planner.name }))
      await page.getByRole('link', { name: planner.name, exact: true }).click()
      await expect(heading(page)).toContainText(planner.name)
      await expect(page.getByRole('main')).toContainText(planner.jobTitle)
      await expect(page.getByText(t.person.whoSees)).toBeVisible()

      await page.getByRole('main').getByRole('link', { name: planner.unitName, exact: true }).click()
      await expect(heading(page)).toContainText(planner.unitName)
      await page.getByRole('link', { name: planner.name, exact: true }).click()
      const manager = page.locator('.govuk-summary-list__row').filter({ hasText: t.person.manager }).getByRole('link')
      const managerName = (await manager.textContent()) ?? ''
      await manager.click()
      await expect(heading(page)).toContainText(managerName)
      await expect(page.getByRole('main').getByRole('link', { name: planner.name, exact: true })).toBeVisible()
    })

    test('somebody opens the tree of units and finds a colleague in one', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(peopleUrls.directory.href())
      await page.getByRole('link', { name: t.finder.actions.units }).click()
      await expect(heading(page)).toHaveText(t.units.title)
      const upper = page
        .locator('.app-tree')
        .nth(1)
        .locator('> li')
        .filter({ has: page.locator('details') })
        .first()
      const lower = upper.locator('> details').getByRole('link').first()
      await expect(lower).toHaveCount(0)
      await upper.locator('> details > summary').click()
      const name = ((await lower.textContent()) ?? '').trim()
      await lower.click()
      await expect(heading(page)).toContainText(name)
      await page.getByRole('button', { name: t.unit.findHere }).click()
      await expect(heading(page)).toHaveText(t.finder.title)
      await expect(page.getByRole('row')).not.toHaveCount(0)
    })
  })

test('only an administrator may take the whole directory out as a file', async ({ signInAs }) => {
  const t = words('en')
  const administrator = await signInAs('administrator')
  await administrator.goto(peopleUrls.directory.href())
  const arriving = administrator.waitForEvent('download')
  await administrator.getByRole('link', { name: t.finder.actions.download }).click()
  expect((await arriving).suggestedFilename()).toBe(t.file.name)

  const lead = await signInAs('programme-lead')
  await lead.goto(peopleUrls.directory.href())
  await expect(lead.getByRole('link', { name: t.finder.actions.download })).toHaveCount(0)
  expect((await lead.goto(peopleUrls.directoryFile.href()))?.status()).toBe(404)
})
