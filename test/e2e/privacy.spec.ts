import { findPersona } from '../../src/features/demonstration/cast.ts'
import type { PersonaKey } from '../../src/features/demonstration/personas.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { words } from '../../src/features/passport/words.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { expect, heading, houses, test } from './capable.ts'
import { httpWords } from './frame-words.ts'

const curious: readonly PersonaKey[] = ['team-manager', 'programme-lead', 'chief-executive', 'administrator']

for (const house of houses)
  test(`at ${house.name}, nobody else can open somebody's passport: not the manager, not the administrator`, async ({
    signInAs,
  }) => {
    const t = words(house.locale)
    const owner = await signInAs('planner', house)
    await owner.goto(passportUrls.history.href())
    const round = owner.locator('a[href^="/passport/rounds/"]').first()
    const address = (await round.getAttribute('href')) ?? ''
    await round.click()
    await expect(heading(owner)).toContainText(t.result.title)

    for (const key of curious) {
      const page = await signInAs(key, house)
      const answer = await page.goto(address)
      expect(answer?.status(), key).toBe(404)
      await expect(heading(page)).toHaveText(httpWords(house.locale).notFound.title)

      const { persona } = findPersona(house.slug, 'planner') ?? {}
      await page.goto(peopleUrls.directory.href({}, { q: persona?.name }))
      await page.getByRole('link', { name: persona?.name, exact: true }).click()
      await expect(heading(page)).toContainText(persona?.name ?? '')
      await expect(page.getByRole('main').locator('a[href*="passport"]')).toHaveCount(0)
    }
  })
