import { answeringUrls } from '../../src/features/surveys/answering/answering.urls.ts'
import { answeringWords } from '../../src/features/surveys/answering/words.ts'
import { errorSummary, expect, heading, houses, phone, test } from './capable.ts'

const said = {
  en: {
    survey: 'Three questions about meetings',
    much: 'More than ten hours',
    which: 'Which meeting',
    message: 'Monday',
  },
  nb: { survey: 'Tre spørsmål om møter', much: 'Mer enn ti timer', which: 'Hvilket møte', message: 'Mandag' },
}

for (const house of houses)
  test(`at ${house.name} somebody answers an anonymous survey on a telephone, page by page`, async ({ signInAs }) => {
    const t = answeringWords(house.locale)
    const own = said[house.locale]
    const page = await signInAs('carer', house, phone)
    await page.goto(answeringUrls.mine.href())
    await page.getByRole('link', { name: own.survey }).click()
    await expect(page.getByText(t.promise.anonymous)).toBeVisible()
    await page.getByRole('button', { name: t.start.button }).click()
    await expect(page.getByText(t.sheet.blind)).toBeVisible()
    await expect(page.locator('.app-account')).toHaveCount(0)

    await page.getByRole('button', { name: t.sheet.next }).click()
    await expect(errorSummary(page)).toBeVisible()
    await page.getByLabel(own.much).check()
    await page.getByRole('button', { name: t.sheet.next }).click()
    await expect(page.getByText(t.sheet.broughtUp(1))).toBeVisible()
    await page.getByLabel(own.which).fill(own.message)
    await page.getByRole('button', { name: t.sheet.next }).click()
    await expect(heading(page)).toHaveText(t.check.title)
    await expect(page.getByText(own.message, { exact: true })).toBeVisible()

    await page.getByRole('button', { name: t.check.handIn }).click()
    await expect(heading(page)).toHaveText(t.done.title)
    await page.goto(answeringUrls.mine.href())
    await expect(page.getByText(t.mine.answeredText).first()).toBeVisible()
  })
