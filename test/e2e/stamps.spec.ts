import { stampsUrls } from '../../src/features/stamps/stamps.urls.ts'
import { words } from '../../src/features/stamps/words.ts'
import { errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

for (const house of houses) {
  const t = words(house.locale)

  test.describe(house.name, () => {
    test('a planner takes a stamp along, and a stranger finds out that it is genuine', async ({
      signInAs,
      openBrowser,
    }) => {
      const page = await signInAs('planner', house)
      await page.goto(stampsUrls.mine.href())
      await expect(heading(page)).toHaveText(t.title)
      await page.locator('.app-stamp-place a').first().click()
      await expect(page.getByRole('heading', { name: t.show.takeAlong })).toBeVisible()
      const href = await page.getByRole('link', { name: t.show.png }).getAttribute('href')
      const picture = await (await page.request.get(href ?? '')).body()

      const stranger = await openBrowser({ locale: house.browser, ...phone })
      await stranger.goto(stampsUrls.check.href())
      await stranger.getByRole('button', { name: t.check.button }).click()
      await expect(errorSummary(stranger)).toContainText(t.check.missing)
      await stranger
        .getByLabel(t.check.file)
        .setInputFiles({ name: 'stamp.png', mimeType: 'image/png', buffer: picture })
      await stranger.getByRole('button', { name: t.check.button }).click()
      await expect(stranger.getByText(t.check.states.valid.title)).toBeVisible()
      await stranger.getByLabel(t.check.email).fill('somebody@else.example')
      await stranger.getByRole('button', { name: t.check.compare }).click()
      await expect(stranger.getByText(t.check.fitsNot)).toBeVisible()
      const width = await stranger.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(width).toBeLessThanOrEqual(0)
    })

    test('a champion shares a stamp by a link, and withdraws it', async ({ signInAs, openBrowser }) => {
      const page = await signInAs('champion', house)
      await page.goto(stampsUrls.mine.href())
      await page.locator('.app-stamp-place a').last().scrollIntoViewIfNeeded()
      await page.locator('.app-stamp-place a').first().click()
      const link = page.getByLabel(t.show.link, { exact: true })
      if (!(await link.isVisible())) await page.getByRole('button', { name: t.show.makeLink }).click()
      const address = await link.inputValue()
      const stranger = await openBrowser({ locale: house.browser })
      await stranger.goto(new URL(address).pathname)
      await expect(stranger.getByText(t.stampPage.holder)).toBeVisible()
      await page.getByRole('button', { name: t.show.withdraw }).click()
      await expect(notice(page)).toContainText(t.show.linkGone)
      await stranger.reload()
      await expect(heading(stranger)).toHaveText(t.stampPage.gone)
    })
  })
}
