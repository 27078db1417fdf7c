import { readFile } from 'node:fs/promises'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { pledgesUrls } from '../../src/features/pledges/pledges.urls.ts'
import { makingWords, words } from '../../src/features/pledges/words.ts'
import { errorSummary, expect, heading, houses, notice, test } from './capable.ts'

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)
    const making = makingWords(house.locale)

    test('everybody sees how far a pledge has come, whether we make it, what would move it and what is unsure', async ({
      signInAs,
    }) => {
      const page = await signInAs('carer', house)
      await page.goto(pledgesUrls.list.href())
      await expect(heading(page)).toHaveText(t.list.title)
      await page.locator('main li a').first().click()
      await expect(page.locator('.app-stat').filter({ hasText: t.show.reachedLabel }).first()).toContainText('%')
      const picture = page.getByRole('figure')
      await expect(picture.getByRole('img')).toBeVisible()
      await picture.locator('summary').click()
      await expect(picture.getByRole('row')).not.toHaveCount(0)
      for (const title of [t.forecast.title, t.move.title, t.unsure.title, t.units.title])
        await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
      await expect(page.getByRole('link', { name: t.show.exceptions })).toHaveCount(0)

      await page.getByRole('button', { name: t.move.submit }).click()
      await expect(page.locator('.govuk-inset-text').last()).toContainText('40')

      const arriving = page.waitForEvent('download')
      await page.getByRole('link', { name: t.show.file }).click()
      expect(await readFile(await (await arriving).path(), 'utf8')).toContain(t.csv.counted)
    })

    test('the programme lead makes a pledge in four steps, looks at it, and throws it away', async ({ signInAs }) => {
      const page = await signInAs('programme-lead', house)
      await page.goto(pledgesUrls.list.href())
      await page.getByRole('link', { name: t.list.make }).click()
      await page.getByRole('button', { name: making.steps.next }).click()
      await expect(errorSummary(page)).toContainText(making.what.nameMissing)
      await page.getByLabel(making.what.name).fill('Test 2031')
      await page.getByRole('button', { name: making.steps.next }).click()
      await expect(heading(page)).toHaveText(making.who.title)
      await page.getByLabel(making.who.joined).fill('8')
      await page.getByRole('button', { name: making.steps.next }).click()
      await expect(heading(page)).toHaveText(making.when.title)
      for (const [part, value] of [
        ['day', '31'],
        ['month', '12'],
        ['year', '2031'],
      ])
        await page.locator(`input[name="due-${part}"]`).fill(value ?? '')
      await page.getByLabel(making.when.owner).fill('?')
      await page.getByLabel(making.when.words).fill('So.')
      await page.getByRole('button', { name: making.steps.next }).click()
      await expect(errorSummary(page)).toContainText(making.when.ownerNobody('?'))
      const owner = await page.locator('.app-account__text').textContent()
      await page.getByLabel(making.when.owner).fill(owner ?? '')
      await page.getByRole('button', { name: making.steps.next }).click()
      await expect(heading(page)).toHaveText(making.check.title)
      await expect(page.locator('main')).toContainText(making.check.counts)
      await page.getByRole('button', { name: making.check.discard }).click()
      await expect(notice(page)).toContainText(making.check.discarded)
    })

    test('somebody who is left out reads why, and the chief executive does not', async ({ signInAs }) => {
      const lead = await signInAs('programme-lead', house)
      await lead.goto(pledgesUrls.list.href())
      const href = (await lead.locator('main li a').first().getAttribute('href')) ?? ''
      const planner = await signInAs('planner', house)
      await planner.goto(peopleUrls.directory.href())
      const name = (await planner.locator('.app-account__text').textContent()) ?? ''
      const reason = 'Test: 2031'
      await lead.goto(`${href}/exceptions`)
      await lead.getByLabel(making.exceptions.whom, { exact: true }).fill(name)
      await lead.getByLabel(making.exceptions.kinds.agreed).check()
      await lead.getByLabel(making.exceptions.reason).fill(reason)
      await lead.getByRole('button', { name: making.exceptions.submit, exact: true }).click()
      await expect(notice(lead)).toContainText(making.exceptions.done(name))
      await planner.goto(href)
      await expect(planner.locator('main')).toContainText(reason)
      const executive = await signInAs('chief-executive', house)
      await executive.goto(href)
      await expect(executive.locator('main')).not.toContainText(reason)
      expect((await executive.goto(`${href}/exceptions`))?.status()).toBe(404)
      await lead.getByRole('listitem').filter({ hasText: reason }).getByRole('button').click()
      await expect(notice(lead)).toContainText(making.exceptions.ended)
      await planner.goto(href)
      await expect(planner.locator('main')).not.toContainText(reason)
    })
  })
