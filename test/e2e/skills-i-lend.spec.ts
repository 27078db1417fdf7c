import { language } from '#platform/i18n/index.ts'
import { en } from '../../src/features/profiles/person-terms/person-terms.en.ts'
import { nb } from '../../src/features/profiles/person-terms/person-terms.nb.ts'
import { personTermsUrls } from '../../src/features/profiles/person-terms/person-terms.urls.ts'
import { expect, heading, houses, phone, test } from './capable.ts'

const words = language({ en, nb })
const list = personTermsUrls.section.href({ section: 'skills-i-lend' })

/** What people of each house call a thing, what they are offered for it, and a word that is nobody's yet. */
const called = {
  en: { other: 'Maps', term: 'Maps and GIS', own: 'Bell ringing' },
  nb: { other: 'kart', term: 'Kart og GIS', own: 'Klokkeringing' },
}

for (const house of houses) {
  const t = words(house.locale)
  const { other, term, own } = called[house.locale]

  test.describe(house.name, () => {
    test('somebody adds a skill by another name for it, says how well, and who sees which', async ({ signInAs }) => {
      const page = await signInAs('chief-executive', house)
      await page.goto(list)
      await page.getByLabel(t.sections['skills-i-lend'].label).fill(other)
      await page.getByRole('button', { name: t.add, exact: true }).click()
      await expect(heading(page)).not.toContainText(t.sections['skills-i-lend'].title)
      // What may mean several things is asked; without doubt it is added at once. The heading comes before either.
      await page.waitForLoadState()
      if (await page.getByRole('radio', { name: term }).isVisible()) {
        await page.getByText(term, { exact: true }).click()
        await page.getByRole('button', { name: t.add, exact: true }).click()
      }
      await expect(heading(page)).toContainText(term)
      await page.getByText(t.levels.skill[3], { exact: true }).click()
      await page.getByRole('button', { name: t.details.save }).click()
      const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: term }) })
      await expect(item).toContainText(t.levels.skill[3])
      await expect(item).toContainText(t.levelSeen.me)
    })

    test('a word of one’s own is kept, taken away, and put back', async ({ signInAs }) => {
      const page = await signInAs('team-manager', house)
      await page.goto(list)
      await page.getByLabel(t.sections['skills-i-lend'].label).fill(own)
      await page.getByRole('button', { name: t.add, exact: true }).click()
      await expect(heading(page)).toContainText(own)
      await page.waitForLoadState()
      const ownWord = page.getByText(t.choose.own(own), { exact: true })
      if (await ownWord.isVisible()) {
        await ownWord.click()
        await page.getByRole('button', { name: t.add, exact: true }).click()
      } else await page.getByRole('button', { name: t.choose.addOwn(own) }).click()
      await expect(page.getByRole('button', { name: t.details.save })).toBeVisible()
      await page.getByRole('link', { name: t.details.back }).click()
      const item = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: own }) })
      await item.getByRole('button', { name: t.remove }).click()
      await expect(item).toHaveCount(0)
      await page.getByRole('button', { name: t.undo }).click()
      await expect(item).toHaveCount(1)
    })

    test('on a telephone nothing sticks out, and a mistake is explained', async ({ signInAs }) => {
      const page = await signInAs('carer', house, phone)
      await page.goto(list)
      await page.getByRole('button', { name: t.add, exact: true }).click()
      await expect(page.locator('.govuk-error-message')).toContainText(t.faults.missing)
      const sticksOut = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(sticksOut).toBeLessThanOrEqual(0)
    })
  })
}

test('suggestions are chosen with the keyboard alone, and read out', async ({ signInAs, hasScripts }) => {
  const t = words('en')
  const page = await signInAs('planner')
  await page.goto(list)
  const field = page.getByLabel(t.sections['skills-i-lend'].label)
  if (!hasScripts) {
    await expect(page.getByRole('combobox')).toHaveCount(0)
    await expect(field).toBeVisible()
    return
  }
  await field.pressSequentially('sign lang')
  const options = page.getByRole('option')
  await expect(options.first()).toContainText('Sign language')
  await expect(page.locator('.app-combobox [role="status"]')).toContainText('suggestion')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await field.press('End')
  await field.pressSequentially('u')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('Sign language')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toContainText('Sign language')
})
