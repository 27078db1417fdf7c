import type { Locator, Page } from '@playwright/test'
import { words as homeWords } from '../../src/features/home/words.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { words } from '../../src/features/passport/words.ts'
import { become, expect, heading, houses, notice, phone, test } from './capable.ts'

for (const house of houses)
  test.describe(`at ${house.name}, on a phone, a carer`, () => {
    test.describe.configure({ mode: 'serial' })
    const t = words(house.locale)
    let page: Page
    let firstArea: string

    test.beforeAll(async ({ browser, demonstration }) => {
      const context = await browser.newContext({ ...phone, locale: house.browser, baseURL: demonstration.origin })
      page = await context.newPage()
    })
    test.afterAll(() => page?.context().close())

    test('goes on where the last shift left the passport', async () => {
      await become(page, 'carer', house)
      await page.getByRole('button', { name: homeWords(house.locale).next.continue }).click()
      await expect(page).toHaveURL(/\/passport\/areas\/\w/)
      await expect(page.getByText(t.onlyYou)).toBeVisible()
      await expect(unanswered(page)).not.toHaveCount(0)
      firstArea = page.url()
    })

    test('stops in the middle of a page, and finds the answer on another device', async ({ signInAs, hasScripts }) => {
      const skill = (await unanswered(page).first().getAttribute('data-skill')) ?? ''
      await answer(question(page, skill), 3, 2)
      if (hasScripts) await expect(question(page, skill).getByRole('status')).toHaveText(t.area.saved)
      else {
        await page.getByRole('button', { name: t.area.later }).click()
        await expect(notice(page)).toContainText(t.area.savedForLater)
      }

      const tablet = await signInAs('carer', house)
      await tablet.goto(firstArea)
      await expect(choice(question(tablet, skill), 'level', 3)).toBeChecked()
      await expect(choice(question(tablet, skill), 'confidence', 2)).toBeChecked()
      await answer(question(tablet, skill), 2, 1)
      await tablet.getByRole('button', { name: t.area.later }).click()
      await expect(notice(tablet)).toContainText(t.area.savedForLater)

      await page.goto(firstArea)
      await expect(choice(question(page, skill), 'level', 2)).toBeChecked()
    })

    test('is told kindly what is missing on a page, and may leave it for later', async () => {
      await page.getByRole('button', { name: t.area.save }).click()
      const left = page.getByRole('region').filter({ has: page.getByText(t.area.leftAdvice) })
      await expect(left).toBeVisible()
      await left.getByRole('link', { name: t.area.goOn }).click()
      await expect(page).not.toHaveURL(firstArea)
      await page.goto(passportUrls.check.href())
      await expect(page.locator('#missing')).toBeVisible()
      await expect(page.getByRole('button', { name: t.check.finish })).toHaveCount(0)
    })

    test('answers the rest, page by page, and loses nothing by going back', async () => {
      await page.goto(firstArea)
      while (!page.url().endsWith(passportUrls.check.href())) {
        const here = page.url()
        await answerAll(page, 3, 3)
        await page.getByRole('button', { name: t.area.save }).click()
        await expect(page).not.toHaveURL(here)
      }
      await page.goBack()
      await expect(unanswered(page)).toHaveCount(0)
      await page.goto(firstArea)
      await expect(unanswered(page)).toHaveCount(0)
    })

    test('looks everything over, changes one answer, finishes, and sees the result at once', async () => {
      await page.goto(passportUrls.check.href())
      await expect(page.locator('#missing')).toHaveCount(0)
      await page.locator('.govuk-summary-card').last().getByRole('link', { name: t.check.change }).click()
      await answer(page.locator('[data-skill]').first(), 1, 1)
      await page.getByRole('button', { name: t.area.save }).click()
      await expect(heading(page)).toHaveText(t.check.title)

      await page.getByRole('button', { name: t.check.finish }).click()
      await expect(notice(page)).toContainText(t.check.finished)
      await expect(heading(page)).toContainText(t.result.title)
      await expect(page.getByText(t.onlyYou)).toBeVisible()
      await expect(page.getByRole('main').getByRole('img')).not.toHaveCount(0)
      const steps = page.getByRole('region', { name: t.result.stepsTitle }).locator('ol > li')
      await expect(steps).toHaveCount(3)
      for (const kind of Object.values(t.result.stepKinds)) await expect(steps.filter({ hasText: kind })).toHaveCount(1)
    })

    test('prints the result without the frame around it, and with every answer', async ({ hasScripts }) => {
      if (hasScripts) await page.getByRole('button', { name: t.result.print }).click()
      await page.emulateMedia({ media: 'print' })
      for (const frame of ['.app-doors', '.app-search', '.app-footer', '.app-account', '.app-no-print'])
        await expect(page.locator(frame).first()).toBeHidden()
      await expect(page.getByText(t.result.everyAnswer)).toBeVisible()
      await expect(page.getByRole('columnheader', { name: t.result.confidence }).first()).toBeVisible()
      await page.emulateMedia({ media: null })
    })

    test('changes an answer later, and finds both in the history', async () => {
      await page.goto(passportUrls.result.href())
      await page.getByRole('button', { name: t.result.changeAnswers }).click()
      await page.locator('.govuk-summary-card').last().getByRole('link', { name: t.check.change }).click()
      const skill = page.locator('[data-skill]').first()
      const skillName = (await skill.getByRole('heading').textContent()) ?? ''
      await expect(choice(skill, 'level', 1)).toBeChecked()
      await answer(skill, 3, 4)
      await page.getByRole('button', { name: t.area.save }).click()
      await page.getByRole('button', { name: t.check.finish }).click()
      await expect(page.getByRole('table', { name: t.result.grown })).toContainText(skillName)

      await page.goto(passportUrls.history.href())
      await expect(
        page
          .getByRole('list')
          .filter({ has: page.locator('a[href^="/passport/rounds/"]') })
          .getByRole('link'),
      ).toHaveCount(2)
      await page.locator('a[href^="/passport/rounds/"]').last().click()
      await expect(heading(page)).toContainText(t.result.title)
    })

    test('takes the passport along as a file', async () => {
      await page.goto(passportUrls.takeOut.href())
      const arriving = page.waitForEvent('download')
      await page.getByRole('button', { name: t.takeOut.download }).click()
      const download = await arriving
      expect(download.suggestedFilename()).toContain(t.takeOut.fileName)
    })
  })

const question = (page: Page, skill: string) => page.locator(`[data-skill="${skill}"]`)
const choice = (of: Locator, what: 'level' | 'confidence', value: number) =>
  of.locator(`input[name^="${what}-"][value="${value}"]`)
const unanswered = (page: Page) =>
  page.locator('[data-skill]').filter({ hasNot: page.locator('input[name^="level-"]:checked') })

async function answer(of: Locator, level: number, confidence: number): Promise<void> {
  await choice(of, 'level', level).check()
  await choice(of, 'confidence', confidence).check()
}

/** Answers whatever is still open on the page. */
async function answerAll(page: Page, level: number, confidence: number): Promise<void> {
  const open = await unanswered(page).all()
  const skills = await Promise.all(open.map(one => one.getAttribute('data-skill')))
  for (const skill of skills) await answer(question(page, skill ?? ''), level, confidence)
}
