import { championsUrls } from '../../src/features/champions/champions.urls.ts'
import { askingWords } from '../../src/features/champions/support/asking-words.ts'
import { supportUrls } from '../../src/features/champions/support/support.urls.ts'
import { supportWords } from '../../src/features/champions/support/words.ts'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import { expect, houses, notice, phone, test } from './capable.ts'

const said = {
  en: 'Helped two people with sharing files, 15 minutes',
  nb: 'Hjalp to personer med å dele filer, 15 minutter',
}

for (const house of houses) {
  const t = supportWords(house.locale)
  const asking = askingWords(house.locale)

  test(`${house.name}: a champion notes help in one sentence, and a carer says that it helped`, async ({
    signInAs,
  }) => {
    const champion = await signInAs('champion', house, phone)
    await champion.goto(supportUrls.desk.href())
    await champion.getByLabel(t.desk.words).fill(said[house.locale])
    await champion.getByRole('button', { name: t.outcomes.solved, exact: true }).click()
    await expect(notice(champion)).toContainText(`${t.people(2)}, ${t.minutes(15)}`)
    const shown = await champion.locator('.govuk-inset-text .govuk-heading-l').textContent()
    const code = shown?.trim() ?? ''
    const wide = await champion.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBeLessThanOrEqual(0)

    const carer = await signInAs('carer', house, phone)
    await carer.goto(supportUrls.helped.href({}, { code }))
    await carer.getByRole('button', { name: t.helped.save }).click()
    await expect(notice(carer)).toContainText(t.helped.saved)
  })

  test(`${house.name}: a carer asks a champion in one sentence, who answers`, async ({ signInAs }) => {
    const name = findPersona(house.slug, 'champion')?.persona.name ?? ''
    const words = 'Where did the second page of the form go?'
    const carer = await signInAs('carer', house, phone)
    await carer.goto(championsUrls.find.href({}, { q: name }))
    await carer.locator('a[href*="/champions/ask/"]').first().click()
    await carer.getByLabel(asking.ask.words).fill(words)
    await carer.getByRole('button', { name: asking.ask.send(name) }).click()
    await expect(notice(carer)).toContainText(name)

    const champion = await signInAs('champion', house)
    await champion.goto(supportUrls.desk.href())
    await champion.getByRole('link', { name: words }).first().click()
    await champion.getByLabel(asking.show.answer, { exact: true }).fill('Swipe to the left')
    await champion.getByRole('button', { name: asking.show.sendAnswer }).click()
    await expect(notice(champion)).toContainText(asking.show.answered)
  })
}
