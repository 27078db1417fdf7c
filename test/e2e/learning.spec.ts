import { cardStructure } from '../../src/features/learning/cards/card-structure.ts'
import { en as cardsEn } from '../../src/features/learning/cards/en/cards.ts'
import { nb as cardsNb } from '../../src/features/learning/cards/nb/cards.ts'
import { en } from '../../src/features/learning/learning.en.ts'
import { nb } from '../../src/features/learning/learning.nb.ts'
import { learningUrls } from '../../src/features/learning/learning.urls.ts'
import { language } from '../../src/platform/i18n/index.ts'
import { errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

const words = language({ en, nb })
const cards = language({ en: cardsEn, nb: cardsNb })
const misspelt = { en: 'captoins', nb: 'tekstnig' } as const

for (const house of houses) {
  const t = words(house.locale)
  const card = cards(house.locale).content['captions-for-all']

  test.describe(house.name, () => {
    test('somebody finds a card in spite of the spelling, reads it, says it is done and keeps it', async ({
      signInAs,
    }) => {
      expect(Object.keys(cardStructure.content)).toContain('captions-for-all')
      const page = await signInAs('team-manager', house, phone)
      await page.goto(learningUrls.catalogue.href())
      await expect(heading(page)).toHaveText(t.catalogue.title)
      await page.getByRole('searchbox', { name: t.catalogue.search }).fill(misspelt[house.locale])
      await page.getByRole('button', { name: t.catalogue.find, exact: true }).click()
      await page.getByRole('link', { name: card.title }).click()
      await expect(heading(page)).toHaveText(card.title)
      const sticksOut = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(sticksOut).toBeLessThanOrEqual(0)
      const done = page.getByRole('button', { name: t.resource.done })
      await ((await done.isVisible()) ? done : page.getByRole('link', { name: t.resource.doneAgain })).click()
      await page.getByLabel(t.done.certificate).fill('…')
      await page.getByRole('button', { name: t.done.save }).click()
      await expect(errorSummary(page)).toContainText(t.done.certificateOdd)
      await page.getByLabel(t.done.certificate).fill('')
      await page.getByRole('group', { name: t.done.sureBefore }).getByLabel(t.done.sure[2], { exact: true }).check()
      await page.getByRole('group', { name: t.done.sureAfter }).getByLabel(t.done.sure[4], { exact: true }).check()
      await page.getByRole('button', { name: t.done.save }).click()
      await expect(notice(page)).toContainText(t.done.saved)
      await page.goto(learningUrls.mine.href())
      await expect(page.getByRole('table', { name: t.mine.done })).toContainText(card.title)
    })
  })
}
