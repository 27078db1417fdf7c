import type { Page } from '@playwright/test'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { words as passportWords } from '../../src/features/passport/words.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { words as peopleWords } from '../../src/features/people/words.ts'
import { signInUrls } from '../../src/features/sign-in/sign-in.urls.ts'
import { words as signInWords } from '../../src/features/sign-in/words.ts'
import { council, errorSummary, expect, heading, houses, kommune, notice, phone, test } from './capable.ts'
import { layoutWords } from './frame-words.ts'

const focused = (page: Page) => page.locator(':focus')

/** Presses Tab until something is reached, as a person does who looks for it. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`${what}:focus`).count()) > 0) return
  }
  throw new Error(`Tab does not lead to ${what}`)
}

test.describe('with the keyboard alone', () => {
  test('somebody skips to what the page is about', async ({ signInAs }) => {
    const page = await signInAs('champion')
    await page.goto(peopleUrls.directory.href())
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveText(layoutWords('en').skip)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  })

  test('somebody opens the account menu, closes it again, and goes on from it', async ({ signInAs, hasScripts }) => {
    const page = await signInAs('champion')
    await page.goto('/')
    await tabTo(page, '.app-account__name')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(focused(page)).toHaveText(layoutWords('en').myPage)
    if (hasScripts) {
      await page.keyboard.press('Escape')
      await expect(page.getByRole('link', { name: layoutWords('en').myPage })).toBeHidden()
      await expect(page.locator('.app-account__name')).toBeFocused()
      await page.keyboard.press('Space')
      await page.keyboard.press('Tab')
    }
    await tabTo(page, `.app-account a[href="${signInUrls.sessions.href()}"]`)
    await expect(focused(page)).toHaveText(layoutWords('en').sessions)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(signInWords('en').sessions.title)
  })

  test('somebody goes through the doors of the product on a narrow screen', async ({ signInAs, hasScripts }) => {
    const page = await signInAs('champion', council, phone)
    await page.goto('/')
    const door = page.getByRole('link', { name: peopleWords('en').nav, exact: true })
    if (hasScripts) {
      await expect(door).toBeHidden()
      await tabTo(page, '.app-doors button')
      await page.keyboard.press('Enter')
    }
    await expect(door).toBeVisible()
    await tabTo(page, `.app-doors a[href="${peopleUrls.directory.href()}"]`)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(peopleWords('en').directory.title)
  })

  test('somebody is led to each mistake and put where it can be mended', async ({ page, hasScripts }) => {
    const t = signInWords('en')
    await page.goto(`/sign-in/password?organisation=${council.slug}`)
    await tabTo(page, 'input[type="email"]')
    await page.keyboard.press('Enter')
    await expect(errorSummary(page).getByRole('link')).toHaveText([t.emailMissing, t.passwordMissing])
    if (hasScripts) await expect(errorSummary(page)).toBeFocused()
    await tabTo(page, '.govuk-error-summary a[href="#password"]')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(t.password, { exact: true })).toBeFocused()
  })

  for (const house of houses)
    test(`a chief executive begins the passport and answers a whole page at ${house.name}`, async ({ signInAs }) => {
      const t = passportWords(house.locale)
      const page = await signInAs('chief-executive', house)
      await page.goto(passportUrls.show.href())
      await tabTo(page, 'main button')
      await expect(focused(page)).toHaveText(t.show.start)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/\/passport\/areas\//)
      const here = page.url()

      const skills = await page.locator('[data-skill]').all()
      for (const skill of skills) {
        const key = await skill.getAttribute('data-skill')
        await tabTo(page, `input[name="level-${key}"]`)
        await page.keyboard.press('Space')
        await page.keyboard.press('ArrowDown')
        await expect(page.locator(`input[name="level-${key}"][value="2"]`)).toBeChecked()
        await tabTo(page, `input[name="confidence-${key}"]`)
        await page.keyboard.press('Space')
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('ArrowDown')
        await expect(page.locator(`input[name="confidence-${key}"][value="3"]`)).toBeChecked()
      }
      await tabTo(page, 'main button[type="submit"]')
      await expect(focused(page)).toHaveText(t.area.save)
      await page.keyboard.press('Enter')
      await expect(page).not.toHaveURL(here)
      await page.goto(here)
      for (const skill of skills) await expect(skill.locator('input:checked')).toHaveCount(2)

      await tabTo(page, 'main button[name="leave"]')
      await page.keyboard.press('Enter')
      await expect(notice(page)).toContainText(t.area.savedForLater)
    })

  test('somebody unfolds the examples of a skill', async ({ signInAs }) => {
    const page = await signInAs('chief-executive', kommune)
    await page.goto(passportUrls.area.href({ areaKey: 'safe' }))
    await tabTo(page, 'main summary')
    await page.keyboard.press('Enter')
    await expect(page.locator('main details[open]')).toHaveCount(1)
  })
})
