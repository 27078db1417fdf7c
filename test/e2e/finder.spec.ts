import type { Locale } from '#platform/i18n/index.ts'
import { finderUrls } from '../../src/features/finder/finder.urls.ts'
import { words as finderWords } from '../../src/features/finder/words.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { expect, heading, houses, test } from './capable.ts'

const asked = {
  wendlemoor: {
    typed: 'libary asistant',
    job: 'Library assistant',
    skill: 'excel',
    label: 'Spreadsheets',
    via: 'Excel',
  },
  bjorkvag: { typed: 'ingenør', job: 'Ingeniør', skill: 'excel', label: 'Regneark', via: 'Excel' },
} as const

const words = (locale: Locale) => finderWords(locale)

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)
    const { typed, job, skill, label, via } = asked[house.slug]

    test('somebody finds colleagues in spite of a typing mistake, from the box on every page', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(passportUrls.show.href())
      await page.getByRole('search').first().getByRole('searchbox').fill(typed)
      await page.getByRole('search').first().getByRole('button').click()
      await expect(heading(page)).toHaveText(t.title)
      await expect(page.getByRole('cell', { name: job, exact: true })).not.toHaveCount(0)
    })

    test('somebody finds who can help by another name of a skill, and reads why', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(finderUrls.find.href({}, { q: skill }))
      const why = page.locator('.app-why').first()
      await expect(why).toContainText(t.reasons.has.skill(label))
      await expect(why).toContainText(t.reasons.via(via))
      await page.getByText(t.order.summary).click()
      await expect(page.getByText(t.order.hidden)).toBeVisible()
    })

    test('somebody narrows the search down, shares the address, and takes a filter away', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(finderUrls.find.href())
      await page.getByText(t.more.summary).click()
      await page.getByLabel(t.more.skill, { exact: true }).fill(skill)
      await page.keyboard.press('Escape')
      await page.getByLabel(t.more.happy, { exact: true }).check()
      await page.getByRole('button', { name: t.more.use }).click()
      await expect(page.locator('.app-chosen')).toContainText(t.chosen.skill(label))
      const narrow = await page.locator('caption').textContent()
      const shared = page.url()
      await page.locator('.app-chosen').getByRole('link', { name: t.chosen.happy }).click()
      await expect(page).not.toHaveURL(shared)
      await page.goto(shared)
      await expect(page.locator('caption')).toHaveText(narrow ?? '')
    })

    test('somebody saves a search, opens it again and removes it', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(finderUrls.find.href({}, { q: skill }))
      await page.getByText(t.save.summary, { exact: true }).click()
      const name = `${skill} ${Date.now()}`
      await page.getByLabel(t.save.label).fill(name)
      await page.getByRole('button', { name: t.save.button, exact: true }).click()
      await expect(heading(page)).toHaveText(t.savedPage.title)
      await page.getByRole('link', { name, exact: true }).click()
      await expect(page.locator('.app-why').first()).toBeVisible()
      await page.goto(finderUrls.saved.href())
      await page.getByRole('button', { name: t.savedPage.removeHidden(name).trim() }).click()
      await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
    })

    test('somebody looks within one unit, then sees everybody again, page by page', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(finderUrls.find.href())
      const whole = await page.getByRole('row').count()
      const units = page.getByRole('combobox', { name: t.bar.unit })
      const unit = ((await units.getByRole('option').nth(2).textContent()) ?? '').trim()
      await units.selectOption({ index: 2 })
      await page.getByRole('button', { name: t.bar.find, exact: true }).click()
      await expect(units.locator('option:checked')).toContainText(unit)
      await expect(page.getByRole('row')).not.toHaveCount(0)
      await page.getByRole('link', { name: t.chosen.clear }).click()
      await expect(page.getByRole('row')).toHaveCount(whole)
      await page.locator('.app-pager').getByRole('link').filter({ hasText: /^2$/ }).click()
      await expect(page).toHaveURL(/page=2/)
    })

    test('somebody who finds nobody is told what to do, and whom to ask', async ({ signInAs }) => {
      const page = await signInAs('carer', house)
      await page.goto(finderUrls.find.href({}, { q: 'zzzzzz qqqqqq' }))
      await expect(page.getByText(t.nobody.advice)).toBeVisible()
      await expect(page.getByText(t.nobody.askChampions)).toBeVisible()
      await page.getByRole('link', { name: t.nobody.everybody }).click()
      await expect(page.getByRole('row')).not.toHaveCount(0)
    })
  })
