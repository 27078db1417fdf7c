import { plural } from '#platform/i18n/index.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { words as passportWords } from '../../src/features/passport/words.ts'
import { signInUrls } from '../../src/features/sign-in/sign-in.urls.ts'
import { words } from '../../src/features/sign-in/words.ts'
import { errorSummary, expect, heading, houses, notice, test } from './capable.ts'
import { findColleague } from './colleagues.ts'
import { layoutWords } from './frame-words.ts'
import { askForLink, openOwnLink, openSignIn } from './own-link.ts'

const password = 'seven quiet bicycles sleeping'
// Somebody who is nobody's persona, so that no other journey is disturbed when they are signed out everywhere.
const jobs = { wendlemoor: 'Library assistant', bjorkvag: 'Ingeniør' } as const

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)
    test.use({ locale: house.browser })

    test('somebody without a password signs in by a link that the administrator hands over, once', async ({
      page,
      signInAs,
      openBrowser,
    }) => {
      const administrator = await signInAs('administrator', house)
      const somebody = await findColleague(administrator, jobs[house.slug], 0)
      const link = await openOwnLink(page, administrator, house, somebody.email)
      await expect(page.getByText(t.useLink.lead(somebody.name))).toBeVisible()
      await page.getByRole('button', { name: t.useLink.submit }).click()
      await expect(page.locator('.app-account__name')).toContainText(somebody.name)

      const other = await openBrowser({ locale: house.browser })
      await other.goto(link)
      await expect(heading(other)).toHaveText(t.useLink.goneTitle)
      await expect(other.getByRole('button', { name: t.useLink.again })).toBeVisible()
    })

    test('somebody chooses a password, is told kindly when it does not fit, and comes in with it', async ({
      page,
      signInAs,
      openBrowser,
    }) => {
      const administrator = await signInAs('administrator', house)
      const somebody = await findColleague(administrator, jobs[house.slug], 1)
      await openOwnLink(page, administrator, house, somebody.email)
      await page.getByRole('button', { name: t.useLink.submit }).click()
      await page.goto(signInUrls.sessions.href())
      await page.getByRole('link', { name: t.sessions.choosePassword }).click()
      await page.getByLabel(t.changePassword.fresh, { exact: true }).fill('short')
      await page.getByRole('button', { name: t.changePassword.save }).click()
      await expect(errorSummary(page)).toContainText(t.changePassword.short)
      await page.getByLabel(t.changePassword.fresh, { exact: true }).fill(password)
      await page.getByRole('button', { name: t.changePassword.save }).click()
      await expect(notice(page)).toContainText(t.changePassword.saved.veryStrong)
      await expect(heading(page)).toHaveText(t.sessions.title)
      await expect(page.getByRole('link', { name: t.sessions.changePassword })).toBeVisible()

      const tablet = await openBrowser({ locale: house.browser })
      await openSignIn(tablet, house)
      await tablet.getByRole('link', { name: t.signIn.usePassword }).click()
      await tablet.getByLabel(t.email).fill(somebody.email)
      await tablet.getByLabel(t.password, { exact: true }).fill('not what was chosen')
      await tablet.getByRole('button', { name: t.withPassword.submit }).click()
      await expect(errorSummary(tablet)).toContainText(t.withPassword.wrong)
      await expect(tablet.getByLabel(t.email)).toHaveValue(somebody.email)
      await expect(tablet).toHaveTitle(/^(Error|Feil): /)

      await tablet.getByLabel(t.password, { exact: true }).fill(password)
      await tablet.getByLabel(t.sharedDevice).check()
      await tablet.getByRole('button', { name: t.withPassword.submit }).click()
      await expect(tablet.locator('.app-account__name')).toContainText(somebody.name)
      const [session] = (await tablet.context().cookies()).filter(({ name }) => name.endsWith('session'))
      expect(session?.expires, 'the browser forgets the session when it closes').toBe(-1)

      await tablet.goto(passportUrls.show.href())
      const shared = passportWords(house.locale).sharedDevice
      await expect(tablet.getByText(shared.text)).toBeVisible()
      await tablet.getByRole('button', { name: shared.button }).click()
      await expect(notice(tablet)).toContainText(t.signedOut)
      await tablet.goto(passportUrls.show.href())
      await expect(heading(tablet)).not.toHaveText(passportWords(house.locale).title)
    })

    test('somebody who has lost a phone signs it out from another device, then everywhere', async ({
      page,
      signInAs,
      openBrowser,
    }) => {
      const administrator = await signInAs('administrator', house)
      const somebody = await findColleague(administrator, jobs[house.slug], 2)
      const phone = await openBrowser({ locale: house.browser })
      for (const device of [phone, page]) {
        await openOwnLink(device, administrator, house, somebody.email)
        await device.getByRole('button', { name: t.useLink.submit }).click()
        await expect(device.locator('.app-account__name')).toContainText(somebody.name)
      }
      await page.locator('.app-account__name').click()
      await page.getByRole('link', { name: layoutWords(house.locale).sessions }).click()
      await expect(page.getByRole('table').getByText(t.sessions.thisDevice)).toHaveCount(1)
      await page.getByRole('button', { name: t.sessions.endOthers }).click()
      await expect(notice(page)).toContainText(plural(house.locale, 1, t.sessions.endedOthers))
      await phone.goto(passportUrls.show.href())
      await expect(phone.locator('.app-account__name')).toHaveCount(0)

      await page.getByRole('button', { name: t.sessions.endAll }).click()
      await expect(notice(page)).toContainText(t.sessions.endedAll)
      await page.goto(passportUrls.show.href())
      await expect(page.locator('.app-account__name')).toHaveCount(0)
    })

    test('a stranger does not learn who works here', async ({ page }) => {
      await askForLink(page, house, 'nobody.at.all@elsewhere.example')
      await expect(heading(page)).toHaveText(t.linkSent.title)
    })

    test('an address that cannot be one is pointed out and kept', async ({ page }) => {
      await askForLink(page, house, 'not an address')
      await expect(errorSummary(page)).toContainText(t.emailWrong)
      await expect(page.getByLabel(t.email)).toHaveValue('not an address')
      await errorSummary(page).getByRole('link', { name: t.emailWrong }).click()
      await expect(page.getByLabel(t.email)).toBeFocused()
    })
  })

/** The ordinary way in, which the demonstration offers besides its personas: by way of the choice of organisation. */
