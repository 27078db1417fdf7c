import { readFile } from 'node:fs/promises'
import { basicsUrls } from '../../src/features/basics/basics.urls.ts'
import { words } from '../../src/features/basics/words.ts'
import { expect, heading, houses, test } from './capable.ts'
import { httpWords } from './frame-words.ts'

const smallest = { wendlemoor: 10, bjorkvag: 5 } as const

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)

    test('everybody sees how far the organisation has come, with a table under each picture', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(basicsUrls.organisation.href())
      await expect(heading(page)).toHaveText(t.organisation.title)
      await expect(page.getByText(t.counts(smallest[house.slug]))).toBeVisible()
      await expect(page.locator('.app-stat').filter({ hasText: t.organisation.atBasicLabel })).toContainText('%')
      await expect(page.locator('.app-stat').filter({ hasText: t.organisation.takenPartLabel })).toContainText('%')
      const pictures = page.getByRole('figure')
      await expect(pictures).toHaveCount(2)
      for (const picture of await pictures.all()) {
        await expect(picture.getByRole('img')).toBeVisible()
        await picture.locator('summary').click()
        await expect(picture.getByRole('row')).not.toHaveCount(0)
      }
      for (const { href } of [basicsUrls.units, basicsUrls.unitsFile, basicsUrls.team])
        expect((await page.request.get(href())).status(), href()).toBe(404)
    })

    test('the programme lead goes from unit to unit, sorts them, and takes the same figures out as a file', async ({
      signInAs,
    }) => {
      const page = await signInAs('programme-lead', house)
      await page.goto(basicsUrls.organisation.href())
      await page.getByRole('link', { name: t.organisation.units }).click()
      await expect(heading(page)).toHaveText(t.units.title)
      const table = page.getByRole('table', { name: t.units.caption })
      const units = table.getByRole('rowheader')
      const names = await units.allTextContents()
      expect(names.length).toBeGreaterThan(2)
      for (const people of await table.getByRole('row').getByRole('cell').and(page.locator('td:nth-child(2)')).all())
        expect(Number((await people.textContent())?.replace(/\D/g, ''))).toBeGreaterThan(0)

      await page.getByRole('combobox', { name: t.units.sort }).selectOption('taken-part')
      await page.getByRole('button', { name: t.units.show, exact: true }).click()
      await expect(page.getByRole('combobox', { name: t.units.sort })).toHaveValue('taken-part')
      await expect(units).toHaveCount(names.length)

      const arriving = page.waitForEvent('download')
      await page.getByRole('link', { name: t.units.download }).click()
      const text = await readFile(await (await arriving).path(), 'utf8')
      for (const title of [t.units.unit, t.units.people, t.units.takenPart]) expect(text).toContain(title)
      for (const name of names) expect(text).toContain(name.trim())

      await units.getByRole('link').first().click()
      await expect(page.locator('.govuk-breadcrumbs')).toContainText(t.units.title)
      await expect(heading(page)).not.toHaveText(t.units.title)
    })

    test('the programme lead reads why a figure is not shown', async ({ signInAs }) => {
      const page = await signInAs('programme-lead', house)
      await page.goto(basicsUrls.units.href())
      await page.locator('main summary').filter({ hasText: t.units.hiddenLegend }).click()
      await expect(page.getByText(t.hiddenLong.small(smallest[house.slug]))).toBeVisible()
    })

    test('a manager sees the team as a whole where it is large enough', async ({ signInAs }) => {
      const page = await signInAs('team-manager', house)
      await page.goto(basicsUrls.organisation.href())
      await page.getByRole('link', { name: t.organisation.team }).click()
      await expect(heading(page)).toHaveText(t.team.title)
      await expect(page.locator('.app-stat').filter({ hasText: t.organisation.takenPartLabel })).toContainText('%')
    })

    test('a manager of a few people is told why there is no figure, and what helps all the same', async ({
      signInAs,
    }) => {
      const page = await signInAs('programme-lead', house)
      await page.goto(basicsUrls.team.href())
      await expect(page.getByText(t.hiddenLong.small(smallest[house.slug]))).toBeVisible()
      await expect(page.getByText(t.team.hiddenAdvice)).toBeVisible()
      await expect(page.locator('.app-stat')).toHaveCount(0)
    })

    test('figures of units are for the programme lead, not even for the chief executive', async ({ signInAs }) => {
      const page = await signInAs('chief-executive', house)
      expect((await page.goto(basicsUrls.units.href()))?.status()).toBe(404)
      await expect(heading(page)).toHaveText(httpWords(house.locale).notFound.title)
    })
  })
