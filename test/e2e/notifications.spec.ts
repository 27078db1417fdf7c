import { language } from '#platform/i18n/index.ts'
import { en as channelsEn } from '../../src/features/notifications/channels.en.ts'
import { nb as channelsNb } from '../../src/features/notifications/channels.nb.ts'
import { en as feedsEn } from '../../src/features/notifications/feeds.en.ts'
import { nb as feedsNb } from '../../src/features/notifications/feeds.nb.ts'
import { en } from '../../src/features/notifications/notifications.en.ts'
import { nb } from '../../src/features/notifications/notifications.nb.ts'
import { notificationsUrls } from '../../src/features/notifications/notifications.urls.ts'
import { expect, heading, houses, phone, test } from './capable.ts'

const words = language({ en, nb })
const channelWords = language({ en: channelsEn, nb: channelsNb })
const feedWords = language({ en: feedsEn, nb: feedsNb })
const { inbox, choices, announce, feeds } = notificationsUrls

for (const house of houses) {
  const t = words(house.locale)
  const { news } = channelWords(house.locale)

  test.describe(house.name, () => {
    test('the programme tells everybody, and a carer reads it on the phone', async ({ signInAs, hasScripts }) => {
      const headline = `Cake in the canteen ${hasScripts ? 'today' : 'tomorrow'}`
      const lead = await signInAs('programme-lead', house)
      await lead.goto(announce.href())
      await lead.getByLabel(news.headline).fill(headline)
      await lead.getByLabel(news.text).fill('Everybody is welcome.')
      await lead.getByRole('button', { name: news.check }).click()
      await expect(heading(lead)).toHaveText(news.checkTitle)
      await lead.getByRole('main').getByRole('button').first().click()
      await expect(lead.getByText(news.done)).toBeVisible()

      const carer = await signInAs('carer', house, phone)
      await expect
        .poll(
          async () => {
            await carer.goto(inbox.href())
            return carer.getByRole('button', { name: headline, exact: true }).count()
          },
          { timeout: 60_000 },
        )
        .toBe(1)
      await carer.getByRole('button', { name: headline, exact: true }).click()
      await expect(heading(carer)).toContainText(headline)
      await carer.goto(inbox.href())
      const line = carer.getByRole('listitem').filter({ hasText: headline })
      await expect(line.getByText(t.inbox.new, { exact: true })).toHaveCount(0)
      const markAll = carer.getByRole('button', { name: t.inbox.markAll })
      if (await markAll.isVisible()) await markAll.click()
      await expect(carer.getByText(t.inbox.new, { exact: true })).toHaveCount(0)
    })

    test('somebody chooses what reaches them, and makes and withdraws a feed', async ({ signInAs }) => {
      const page = await signInAs('team-manager', house)
      await page.goto(inbox.href())
      await page.getByRole('link', { name: t.inbox.choose }).click()
      await page.locator('fieldset', { hasText: news.topic }).locator('summary').click()
      await page.getByLabel(news.topic).selectOption('inbox')
      await page.getByText(t.choices.quiet, { exact: true }).click()
      await page.getByLabel(t.choices.quietFrom).selectOption('20:00')
      await page.getByLabel(t.choices.quietUntil).selectOption('')
      await page.getByRole('button', { name: t.choices.save }).click()
      await expect(page.getByRole('alert').first()).toContainText(t.choices.quietBoth)
      await expect(page.getByLabel(news.topic)).toHaveValue('inbox')
      await page.getByLabel(t.choices.quietUntil).selectOption('07:00')
      await page.getByRole('button', { name: t.choices.save }).click()
      await expect(page.getByText(t.choices.saved)).toBeVisible()

      const f = feedWords(house.locale)
      await page.goto(choices.href())
      await page.getByRole('link', { name: f.link }).click()
      await page.getByLabel(f.name).fill('Phone')
      await page.getByRole('button', { name: f.submit }).click()
      const address = ((await page.locator('#feed-json').textContent()) ?? '').trim()
      expect((await page.request.get(address)).status()).toBe(200)
      await page.goto(feeds.href())
      await page.getByRole('button', { name: /Phone/ }).first().click()
      await expect(page.getByText(f.revoked)).toBeVisible()
      expect((await page.request.get(address)).status()).toBe(404)
    })
  })
}
