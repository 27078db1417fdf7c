import { editingWords } from '../../src/features/surveys/editing/words.ts'
import { surveysUrls } from '../../src/features/surveys/surveys.urls.ts'
import { wavesWords } from '../../src/features/surveys/waves/words.ts'
import { errorSummary, expect, heading, houses, notice, test } from './capable.ts'

for (const house of houses)
  test(`at ${house.name} a programme lead writes a survey, tries it, sees what is missing, and throws it away`, async ({
    signInAs,
  }) => {
    const t = wavesWords(house.locale)
    const e = editingWords(house.locale)
    const page = await signInAs('programme-lead', house)
    await page.goto(surveysUrls.list.href())
    await page.getByRole('link', { name: t.list.make }).click()
    await page.getByRole('button', { name: t.make.button }).click()
    await expect(errorSummary(page)).toContainText(t.make.startMissing)
    await page.getByLabel(t.make.starts.own).check()
    await page.getByLabel(t.make.name).fill('Test 2031')
    await page.getByRole('button', { name: t.make.button }).click()
    await expect(heading(page)).toContainText('Test 2031')
    const home = page.url()

    await page.getByRole('link', { name: t.wave.tasks.questions, exact: true }).click()
    await page.getByRole('link', { name: e.questions.addPage }).click()
    await page.getByLabel(e.section.name).fill('Test')
    await page.getByRole('button', { name: e.section.button }).click()
    for (const [text, options] of [
      ['One?', 'Yes\nNo'],
      ['Two?', 'Often\nNever'],
    ] as const) {
      await page.getByRole('link', { name: e.questions.addQuestion }).click()
      await page.getByLabel(e.kinds.one).check()
      await page.getByRole('button', { name: e.question.chooseButton }).click()
      await page.getByLabel(e.question.text, { exact: true }).fill(text)
      await page.getByLabel(e.question.options).fill(options)
      await page.getByRole('button', { name: e.question.button }).click()
      await expect(notice(page)).toContainText(e.question.added)
    }
    const lines = page.locator('main ol > li > a')
    await expect(lines).toHaveText(['One?', 'Two?'])
    await page.getByRole('button', { name: `${e.questions.up} Two?` }).focus()
    await page.keyboard.press('Enter')
    await expect(lines).toHaveText(['Two?', 'One?'])
    await page.getByRole('button', { name: e.questions.undo }).click()
    await expect(lines).toHaveText(['One?', 'Two?'])

    await page.goto(`${home}/preview`)
    await page.getByLabel('Yes').check()
    await page.getByRole('button', { name: e.preview.next }).click()
    await expect(page.getByRole('heading', { name: e.preview.end })).toBeVisible()

    await page.goto(`${home}/launch`)
    await expect(page.locator('main')).toContainText(t.launch.problems['no-closing-day'])
    await page.goto(home)
    await page.getByRole('button', { name: t.wave.discard }).click()
    await expect(notice(page)).toContainText(t.wave.discarded)
  })
