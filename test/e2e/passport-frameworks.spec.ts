import { leadingKey } from '../../src/features/demonstration/second-framework/leading.ts'
import { passportUrls, placesOf } from '../../src/features/passport/passport.urls.ts'
import { words } from '../../src/features/passport/words.ts'
import { expect, heading, houses, notice, phone, test } from './capable.ts'

const places = placesOf(leadingKey)

for (const house of houses)
  test.describe(`at ${house.name}, on a phone, a manager with a framework of choice`, () => {
    const t = words(house.locale)

    test('reads what a new edition would change before saying yes, and loses no answer', async ({ signInAs }) => {
      const page = await signInAs('team-manager', house, phone)
      await page.goto(passportUrls.show.href())
      await page.locator(`a[href="${places.show()}"]`).click()
      await expect(page.getByText(t.onlyYou)).toBeVisible()
      await page.getByRole('link', { name: t.edition.see }).click()
      await expect(page.getByRole('heading', { name: t.edition.askedAgain })).toBeVisible()
      await expect(page.getByRole('heading', { name: t.edition.renamed })).toBeVisible()
      await expect(page.getByRole('heading', { name: t.edition.retired })).toBeVisible()
      await page.getByRole('button', { name: t.edition.move('2.0') }).click()
      await expect(notice(page)).toContainText(t.edition.moved('2.0'))

      await page.goto(places.skill('small-trials'))
      await expect(page.locator('[data-skill="small-trials"] input[name^="level-"]:checked')).toHaveCount(0)
      await page.goto(places.skill('priorities'))
      await expect(page.getByRole('heading', { name: t.skill.myAnswer })).toBeVisible()
      await page.goto(places.history())
      await expect(page.getByText(t.overTime.earlierEditions)).toBeVisible()
    })

    test('answers one skill, with when it was last done and what to help with', async ({ signInAs }) => {
      const page = await signInAs('team-manager', house, phone)
      await page.goto(places.skill('stopping'))
      const skill = page.locator('[data-skill="stopping"]')
      await skill.locator('input[name="level-stopping"][value="2"]').check()
      await skill.locator('input[name="confidence-stopping"][value="3"]').check()
      await skill.getByText(t.assess.more).click()
      await skill.locator('input[name="used-stopping"][value="this-year"]').check()
      await skill.locator('input[name="help-stopping"]').check()
      await page.getByRole('button', { name: t.skill.save }).click()
      await expect(notice(page)).toContainText(t.skill.saved)
      await expect(page.getByText(t.assess.lastUses['this-year']).first()).toBeVisible()
      await expect(page.getByRole('link', { name: t.skill.toProfile })).toBeVisible()
      await expect(page.getByRole('button', { name: t.skill.addEvidence })).toBeVisible()
    })

    test('looks through old answers in a minute and changes only one', async ({ signInAs }) => {
      const page = await signInAs('planner', house, phone)
      const basics = placesOf('digital-basics')
      await page.goto(basics.stillTrue({ months: 0 }))
      await expect(heading(page)).toHaveText(t.stillTrue.title)
      const first = page.locator('select[name^="confidence-"]').first()
      const name = (await first.getAttribute('name')) ?? ''
      const other = (await first.inputValue()) === '4' ? '3' : '4'
      await first.selectOption(other)
      await page.getByRole('button', { name: t.stillTrue.save }).click()
      await expect(heading(page)).toHaveText(t.check.title)
      await page.goto(basics.skill(name.replace('confidence-', '')))
      await expect(page.locator(`input[name="${name}"][value="${other}"]`)).toBeChecked()
    })

    test('sees everything over time, and then and now', async ({ signInAs }) => {
      const page = await signInAs('planner', house, phone)
      await page.goto(passportUrls.history.href())
      await expect(page.getByRole('img').first()).toBeVisible()
      await page.getByRole('link', { name: t.compare.link }).click()
      await expect(heading(page)).toHaveText(t.compare.title)
      await expect(page.getByRole('img').first()).toBeVisible()
      await page.getByRole('button', { name: t.compare.show }).click()
      await expect(page).toHaveURL(/then=\d{4}/)
    })
  })
