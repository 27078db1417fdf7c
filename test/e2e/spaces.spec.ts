import { spacesUrls } from '../../src/features/spaces/spaces.urls.ts'
import { words } from '../../src/features/spaces/words.ts'
import { become, errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

const said = {
  en: {
    title: 'Who has a good word for “cloud”?',
    text: 'Nobody in our team likes it.',
    reply: 'Say “our shared drive”.',
  },
  nb: {
    title: 'Hvem har et godt ord for «sky»?',
    text: 'Ingen i teamet vårt liker det.',
    reply: 'Si «fellesområdet vårt».',
  },
}

for (const house of houses) {
  const w = words(house.locale)
  const s = said[house.locale]

  test(`${house.name}: somebody asks in a space, a colleague answers, and that is marked`, async ({ signInAs }) => {
    const page = await signInAs('team-manager', house, phone)
    await page.goto(spacesUrls.list.href())
    await page
      .getByRole('link', { name: house.locale === 'en' ? 'Digital everyday' : 'Digital hverdag' })
      .first()
      .click()
    await page.getByRole('link', { name: w.show.newTopic, exact: true }).click()
    await page.getByRole('button', { name: w.write.post, exact: true }).click()
    await expect(errorSummary(page)).toContainText(w.write.faults.title)
    await page.getByLabel(w.write.topicTitle).fill(s.title)
    await page.getByLabel(w.write.words, { exact: true }).fill(s.text)
    await page.getByRole('button', { name: w.write.draft, exact: true }).click()
    await expect(notice(page)).toContainText(w.write.draftKept)
    await page.getByRole('button', { name: w.write.post, exact: true }).click()
    await expect(heading(page)).toHaveText(s.title)
    const address = page.url()

    await become(page, 'champion', house)
    await page.goto(address)
    await page.getByLabel(w.write.words, { exact: true }).fill(s.reply)
    await page.getByRole('button', { name: w.write.postReply, exact: true }).click()
    await expect(notice(page)).toContainText(w.write.posted)

    await become(page, 'team-manager', house)
    await page.goto(address)
    await page.getByRole('button', { name: w.topic.mark }).click()
    await expect(notice(page)).toContainText(w.topic.marked)
    const sticksOut = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(sticksOut).toBeLessThanOrEqual(0)
  })
}
