import { championsUrls } from '../../src/features/champions/champions.urls.ts'
import { findingWords } from '../../src/features/champions/finding-words.ts'
import { joiningWords } from '../../src/features/champions/joining-words.ts'
import { programmeWords } from '../../src/features/champions/programme-words.ts'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import { errorSummary, expect, heading, houses, notice, phone, test } from './capable.ts'

for (const house of houses) {
  const t = joiningWords(house.locale)
  const find = findingWords(house.locale).find
  const programme = programmeWords(house.locale)

  test(`${house.name}: a chief executive volunteers, is welcomed, is found by a carer, and stops again`, async ({
    signInAs,
  }) => {
    const name = findPersona(house.slug, 'chief-executive')?.persona.name ?? ''
    const page = await signInAs('chief-executive', house, phone)
    await page.goto(championsUrls.find.href())
    await page.getByRole('link', { name: find.join }).click()
    await page.getByLabel(t.wish.hoursItem(2), { exact: true }).check()
    await page.getByLabel(t.wish.helps).fill('I have asked every beginner’s question there is.')
    await page.getByRole('button', { name: t.join.save }).click()
    await expect(notice(page)).toContainText(t.join.saved)
    await expect(page.getByText(t.mine.states.agreed)).toBeVisible()

    const lead = await signInAs('programme-lead', house)
    await lead.goto(championsUrls.programme.href({}, { state: 'agreed', q: name }))
    await lead.getByRole('link', { name, exact: true }).click()
    await lead.getByRole('button', { name: programme.one.welcome }).click()
    await expect(notice(lead)).toContainText(programme.list.welcomed(1, 0))

    const carer = await signInAs('carer', house, phone)
    await carer.goto(championsUrls.find.href({}, { q: name }))
    await expect(heading(carer)).toHaveText(find.title)
    await expect(carer.getByRole('link', { name, exact: true })).toBeVisible()
    const wide = await carer.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBeLessThanOrEqual(0)

    await page.goto(championsUrls.term.href())
    await page.getByLabel(t.term.stop, { exact: true }).check()
    await page.getByRole('button', { name: t.term.save }).click()
    await page.getByRole('button', { name: t.term.sureButton }).click()
    await expect(notice(page)).toContainText(t.term.saved.stopped)
  })

  test(`${house.name}: a manager says not now, and why`, async ({ signInAs }) => {
    const page = await signInAs('team-manager', house)
    await page.goto(championsUrls.mine.href())
    await page.locator('h2', { hasText: t.mine.team }).locator('xpath=following-sibling::ul[1]//a').first().click()
    const notNow = page.locator('details', { hasText: t.agreement.notNow })
    await notNow.locator('summary').click()
    await page.getByRole('button', { name: t.agreement.answer }).click()
    await expect(errorSummary(page)).toContainText(t.agreement.reasonMissing)
    await page.getByLabel(t.agreement.reason).fill('After the holidays')
    await page.getByRole('button', { name: t.agreement.answer }).click()
    await expect(notice(page)).toBeVisible()
  })
}
