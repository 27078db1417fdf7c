import { readFile } from 'node:fs/promises'
import { actionWords } from '../../src/features/surveys/actions/words.ts'
import { resultWords } from '../../src/features/surveys/results/words.ts'
import { surveysUrls } from '../../src/features/surveys/surveys.urls.ts'
import { maturityWords } from '../../src/features/surveys/templates/maturity.ts'
import { wavesWords } from '../../src/features/surveys/waves/words.ts'
import { expect, heading, houses, notice, test } from './capable.ts'

for (const house of houses)
  test(`the programme lead at ${house.name} reads results, one group, one question and one comment, and promises something`, async ({
    signInAs,
  }) => {
    const { locale } = house
    const t = resultWords(locale)
    const page = await signInAs('programme-lead', house)
    await page.goto(surveysUrls.list.href())
    await page
      .getByRole('link', { name: maturityWords(locale).title })
      .first()
      .click()
    await page.locator('main ul a').first().click()
    await page
      .getByRole('link', { name: wavesWords(locale).wave.results, exact: true })
      .first()
      .click()
    await expect(heading(page)).toHaveText(t.title)
    const results = page.url()
    await expect(page.getByRole('figure').first()).toBeVisible()

    await page.getByLabel(t.dimensions.unit, { exact: true }).selectOption({ index: 1 })
    await page.locator('.app-filter__submit').first().click()
    expect(new URL(page.url()).searchParams.get('unit')).toBeTruthy()
    await expect(heading(page)).toHaveText(t.title)

    await page.goto(results)
    const arriving = page.waitForEvent('download')
    await page.getByRole('link', { name: t.csv }).click()
    expect(await readFile(await (await arriving).path(), 'utf8')).toContain(t.csvHeader.question)

    await page.locator('main table th a').last().click()
    await expect(page.getByRole('link', { name: t.question.chartSvg })).toBeVisible()

    await page.goto(results)
    await page.getByRole('link', { name: t.checkComments }).click()
    await page.getByRole('button', { name: t.check.keepBack }).click()
    await expect(notice(page)).toContainText(t.check.keptBack)

    await page.goto(results)
    await page.getByRole('link', { name: t.actions }).first().click()
    const say = actionWords(locale)
    await page.getByRole('button', { name: say.save }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText(say.whatMissing)
    await page.getByLabel(say.what).fill('Prøve 2031')
    await page.getByRole('button', { name: say.save }).click()
    await expect(page.locator('main')).toContainText('Prøve 2031')
  })
