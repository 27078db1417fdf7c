import { eventsUrls } from '../../src/features/events/events.urls.ts'
import { hostingWords } from '../../src/features/events/hosting-words.ts'
import { words } from '../../src/features/events/words.ts'
import { errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

const title = { en: 'Name your files so that others find them', nb: 'Gi filer navn som andre finner' }

for (const house of houses) {
  const t = words(house.locale)
  const h = hostingWords(house.locale)

  test(`${house.name}: a champion offers an event, and a carer books it on a phone and gives the place back`, async ({
    signInAs,
    hasScripts,
  }) => {
    const name = `${title[house.locale]} ${hasScripts ? '1' : '2'}`
    const host = await signInAs('champion', house)
    await host.goto(eventsUrls.make.href())
    await host.getByRole('button', { name: h.make.save }).click()
    await expect(errorSummary(host)).toContainText(h.make.titleMissing)
    await host.getByLabel(t.kinds.workshop, { exact: true }).check()
    await host.getByLabel(h.make.titleLabel).fill(name)
    await host.getByLabel(h.make.capacity).fill('5')
    await host.getByRole('button', { name: h.make.save }).click()
    await host.getByLabel(h.times.day, { exact: true }).fill('2031-03-04')
    await host.getByLabel(h.times.from, { exact: true }).fill('9:30')
    await host.getByLabel(h.times.to, { exact: true }).fill('11:00')
    await host.getByRole('button', { name: h.times.add }).click()
    await expect(notice(host)).toContainText(h.times.added)
    await host.getByRole('link', { name: h.times.next }).click()
    await host.getByRole('button', { name: h.host.publish }).click()
    await expect(notice(host)).toContainText(h.host.published)

    const page = await signInAs('carer', house, phone)
    await page.goto(eventsUrls.list.href({}, { q: name }))
    await page.getByRole('link', { name }).first().click()
    await expect(heading(page)).toHaveText(name)
    await page
      .getByRole('button', { name: t.show.book })
      .or(page.getByRole('link', { name: t.show.book }))
      .click()
    await page.getByRole('button', { name: t.book.save }).click()
    await expect(notice(page)).toContainText(t.book.booked)
    await page.getByRole('link', { name: t.show.change }).click()
    await page.getByLabel(t.change.give).check()
    await page.getByRole('button', { name: t.change.save }).click()
    await expect(notice(page)).toContainText(t.change.given)
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBeLessThanOrEqual(0)
  })
}
