import { askingWords } from '../../src/features/calls/asking/words.ts'
import { callsUrls } from '../../src/features/calls/calls.urls.ts'
import { closingWords } from '../../src/features/calls/closing/words.ts'
import { offerWords } from '../../src/features/calls/offers/words.ts'
import { words } from '../../src/features/calls/words.ts'
import { become, errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

const told = {
  en: {
    title: 'Who can show us how to label the shared folders?',
    offer: 'I did it for our team',
    came: 'Nobody searches any more',
  },
  nb: {
    title: 'Hvem kan vise oss hvordan vi merker fellesmappene?',
    offer: 'Jeg gjorde det for teamet vårt',
    came: 'Ingen leter lenger',
  },
}

for (const house of houses) {
  const w = words(house.locale)
  const a = askingWords(house.locale)
  const o = offerWords(house.locale)
  const c = closingWords(house.locale)
  const said = told[house.locale]

  test(`${house.name}: somebody asks, a colleague offers, and both say what came of it`, async ({ signInAs }) => {
    const page = await signInAs('team-manager', house, phone)
    await page.goto(callsUrls.feed.href())
    await page.getByRole('link', { name: w.feed.ask, exact: true }).click()
    await page.getByRole('button', { name: a.next, exact: true }).click()
    await expect(errorSummary(page)).toContainText(a.faults.what)
    await page.getByLabel(a.what.asks).fill(said.title)
    await page.getByRole('button', { name: a.next, exact: true }).click()
    await page.getByRole('link', { name: a.triage.skip }).first().click()
    await page.getByRole('button', { name: a.check.post, exact: true }).click()
    await expect(heading(page)).toHaveText(said.title)
    const address = page.url()

    await become(page, 'champion', house)
    await page.goto(address)
    await page.getByRole('link', { name: w.show.actions.offer, exact: true }).click()
    await page.getByLabel(o.make.words.asks).fill(said.offer)
    await page.getByRole('button', { name: o.make.save, exact: true }).click()
    await expect(notice(page)).toBeVisible()
    const offer = page.url()

    await become(page, 'team-manager', house)
    await page.goto(offer)
    await page.getByRole('button', { name: o.show.choose, exact: true }).click()
    await expect(notice(page)).toBeVisible()
    await page.goto(`${address}/close`)
    await page.getByLabel(c.outcomes.helped).check()
    await page.getByLabel(c.what, { exact: true }).fill(said.came)
    await page.getByRole('button', { name: c.save, exact: true }).click()
    await expect(notice(page)).toContainText(c.saved)

    await become(page, 'champion', house)
    await page.goto(offer)
    await page.getByRole('button', { name: c.after.keep, exact: true }).click()
    await expect(notice(page)).toContainText(c.after.keptNow)
    const sticksOut = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(sticksOut).toBeLessThanOrEqual(0)
  })
}
