import { findRunningEmbedded } from '#platform/db/embedded.ts'
import { connectOnce } from '#platform/db/pool.ts'
import { aboutUrls } from '../../src/features/about/about.urls.ts'
import { administrationUrls } from '../../src/features/administration/administration.urls.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { words as passportWords } from '../../src/features/passport/words.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { words as peopleWords } from '../../src/features/people/words.ts'
import { profilesUrls } from '../../src/features/profiles/profiles.urls.ts'
import { words as profileWords } from '../../src/features/profiles/words.ts'
import { council, errorSummary, expect, heading, houses, kommune, test } from './capable.ts'
import { aboutWords, httpWords, layoutWords } from './frame-words.ts'
import { startProduct } from './product.ts'

test('browser code runs in one of the two projects, and only there', async ({ page, hasScripts }) => {
  await page.goto(aboutUrls.about.href())
  await expect(page.locator('body.js-enabled')).toHaveCount(hasScripts ? 1 : 0)
})

test.describe('somebody who changes the language', () => {
  test('stays on the page, with what was searched for, and keeps the language from then on', async ({ signInAs }) => {
    const page = await signInAs('planner')
    const address = peopleUrls.directory.href({}, { q: 'Library' })
    await page.goto(address)
    await page
      .getByRole('navigation', { name: layoutWords('en').language })
      .getByRole('link')
      .click()
    await expect(page).toHaveURL(address)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
    await expect(heading(page)).toHaveText(peopleWords('nb').directory.title)
    await expect(page.getByRole('form').getByRole('searchbox')).toHaveValue('Library')
    await page.goto(passportUrls.show.href())
    await expect(heading(page)).toHaveText(passportWords('nb').title)
    await page
      .getByRole('navigation', { name: layoutWords('nb').language })
      .getByRole('link')
      .click()
    await expect(heading(page)).toHaveText(passportWords('en').title)
  })

  test('finds the other language on the first page too, before signing in', async ({ page }) => {
    await page.goto('/demo')
    await page
      .getByRole('navigation', { name: layoutWords('en').language })
      .getByRole('link')
      .click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb')
    await expect(page).toHaveURL('/demo')
  })
})

for (const house of houses)
  test.describe(`a visitor who reads ${house.locale}`, () => {
    test.use({ locale: house.browser })

    test('finds help, privacy, cookies and the accessibility statement at the foot of every page', async ({ page }) => {
      const t = layoutWords(house.locale)
      const about = aboutWords(house.locale)
      await page.goto(`/demo?organisation=${house.slug}`)
      for (const [name, title] of [
        [t.help, about.help.title],
        [t.accessibility, about.accessibility.title],
        [t.privacy, about.privacy.title],
        [t.cookies, about.cookies.title],
      ] as const) {
        await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click()
        await expect(heading(page)).toHaveText(title)
        await expect(page.locator('html')).toHaveAttribute('lang', house.locale)
      }
    })

    test('is told what to do when there is nothing at an address', async ({ signInAs }) => {
      const t = httpWords(house.locale)
      const page = await signInAs('carer', house)
      for (const address of ['/nothing/here', '/people/not-a-person', '/units/01a2018c-1cce-7530-ac7a-7677f704b3a8']) {
        expect((await page.goto(address))?.status(), address).toBe(404)
        await expect(heading(page)).toHaveText(t.notFound.title)
      }
      expect((await page.goto(administrationUrls.front.href()))?.status()).toBe(404)
      await page.getByRole('link', { name: t.startAgain }).click()
      await expect(page).toHaveURL('/')
    })

    test('is protected from forms on other sites', async ({ signInAs, baseURL }) => {
      const t = httpWords(house.locale)
      const page = await signInAs('carer', house)
      await page.route('http://elsewhere.example/**', route =>
        route.fulfill({
          contentType: 'text/html',
          body: `<form method="post" action="${baseURL}${peopleUrls.myProfile.href()}"><button>Win a prize</button></form>`,
        }),
      )
      await page.goto('http://elsewhere.example/')
      const answer = page.waitForResponse(response => response.request().method() === 'POST')
      await page.getByRole('button').click()
      expect((await answer).status()).toBe(403)
      await expect(heading(page)).toHaveText(t.forbidden.title)
    })

    test('keeps what was typed when something in it does not fit', async ({ signInAs }) => {
      const { fields: t, save } = profileWords(house.locale)
      const page = await signInAs('champion', house)
      await page.goto(profilesUrls.group.href({ group: 'about' }))
      await page.getByLabel(t.about, { exact: true }).fill('I help with rotas.')
      await page.getByLabel(t.askMeAbout, { exact: true }).fill('rotas, '.repeat(200))
      await page.getByRole('button', { name: save }).click()
      await expect(page).toHaveTitle(/^(Error|Feil): /)
      await expect(errorSummary(page).getByRole('link')).toHaveCount(1)
      await expect(page.getByLabel(t.about, { exact: true })).toHaveValue('I help with rotas.')
      await expect(page.getByLabel(t.askMeAbout, { exact: true })).toHaveValue(/^rotas, rotas/)
    })
  })

test('when something breaks or is being looked after, people read what to do in their language', async ({
  openBrowser,
}) => {
  const { ready } = await startProduct('serve')
  const product = await ready
  try {
    const address = await findRunningEmbedded(product.dataDir)
    const database = await connectOnce({ ...address, user: address?.ownerRole }, 'capable e2e')
    await database.query('alter table organisations rename to organisations_elsewhere').finally(() => database.end())
    for (const { browser, locale } of [council, kommune]) {
      const page = await openBrowser({ baseURL: product.origin, locale: browser })
      expect((await page.goto('/'))?.status()).toBe(500)
      await expect(heading(page)).toHaveText(httpWords(locale).broken.title)
      await expect(page.locator('main code')).toHaveText(/^[0-9a-f-]{36}$/)
    }
  } finally {
    await product.stop()
  }
  const closed = await (await startProduct('serve', { MAINTENANCE: 'true' })).ready
  try {
    for (const { browser, locale } of [council, kommune]) {
      const page = await openBrowser({ baseURL: closed.origin, locale: browser })
      expect((await page.goto('/'))?.status()).toBe(503)
      await expect(heading(page)).toHaveText(httpWords(locale).maintenance.title)
    }
  } finally {
    await closed.stop()
  }
})
