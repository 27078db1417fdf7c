import { matchingUrls } from '../../src/features/calls/matching/matching.urls.ts'
import { matchingWords } from '../../src/features/calls/matching/matching-words.ts'
import { expect, heading, houses, notice, test } from './capable.ts'

for (const house of houses) {
  const { settings: t, order } = matchingWords(house.locale)

  test(`${house.name}: somebody says how often they want to be asked, and reads who is asked first`, async ({
    signInAs,
  }) => {
    const page = await signInAs('carer', house)
    await page.goto(matchingUrls.settings.href())
    await expect(heading(page)).toHaveText(t.title)
    await page.getByLabel(t.paces.less).check()
    await page.getByLabel(t.pauses.week).check()
    await page.getByRole('button', { name: t.save }).click()
    await expect(notice(page)).toContainText(t.saved)
    await expect(page.getByLabel(t.paces.less)).toBeChecked()
    await page.getByLabel(t.pauses.no).check()
    await page.getByRole('button', { name: t.save }).click()
    await expect(page.getByLabel(t.pauses.no)).toBeChecked()
    await page.getByRole('link', { name: t.how }).click()
    await expect(heading(page)).toHaveText(order.title)
  })
}
