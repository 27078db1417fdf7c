import { language } from '#platform/i18n/index.ts'
import { en } from '../../src/features/plan/plan.en.ts'
import { nb } from '../../src/features/plan/plan.nb.ts'
import { planUrls } from '../../src/features/plan/plan.urls.ts'
import { errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

const words = language({ en, nb })
const own = { en: 'Sort the shared photographs', nb: 'Rydde i fellesbildene' }

for (const house of houses) {
  const t = words(house.locale)

  test.describe(house.name, () => {
    test('somebody adds a step of their own, does it, writes a word, and takes it back', async ({ signInAs }) => {
      const page = await signInAs('planner', house)
      await page.goto(planUrls.show.href())
      await expect(heading(page)).toHaveText(t.title)
      await page.getByRole('link', { name: t.actions.add }).click()
      await page.getByLabel(t.add.what).fill(own[house.locale])
      await page.getByRole('button', { name: t.add.save }).click()
      await expect(notice(page)).toContainText(t.add.saved)
      const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: own[house.locale] }) })
      await card.getByRole('link', { name: t.next.done }).click()
      await page.getByLabel(t.done.whatIDid).fill('…')
      await page.getByLabel(t.done.keep).check()
      await page.getByRole('button', { name: t.done.save }).click()
      await expect(notice(page)).toContainText(t.done.savedKept)
      await page.getByRole('link', { name: t.actions.past }).click()
      const past = page.getByRole('article').filter({ has: page.getByRole('heading', { name: own[house.locale] }) })
      await past.getByRole('button', { name: t.bringBack.undo }).click()
      await expect(notice(page)).toContainText(t.bringBack.done)
    })

    test('on a telephone nothing sticks out, and a day that has gone by is explained', async ({ signInAs }) => {
      const page = await signInAs('carer', house, phone)
      await page.goto(planUrls.show.href())
      const sticksOut = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(sticksOut).toBeLessThanOrEqual(0)
      await page.goto(planUrls.add.href())
      await page.getByLabel(t.add.what).fill(own[house.locale])
      await page.getByLabel(t.add.day).fill('2020-01-01')
      await page.getByRole('button', { name: t.add.save }).click()
      await expect(errorSummary(page)).toContainText(t.faults.dayPast)
      await expect(page.getByLabel(t.add.what)).toHaveValue(own[house.locale])
    })
  })
}
