import type { Page } from '@playwright/test'
import { administrationUrls } from '../../src/features/administration/administration.urls.ts'
import { words as administrationWords } from '../../src/features/administration/words.ts'
import { signInUrls } from '../../src/features/sign-in/sign-in.urls.ts'
import { words as signInWords } from '../../src/features/sign-in/words.ts'
import { singleSignOnUrls } from '../../src/features/single-sign-on/single-sign-on.urls.ts'
import { type RealProvider, realProvider } from '../../src/features/single-sign-on/testing/real-provider.ts'
import { adminWords, words } from '../../src/features/single-sign-on/words.ts'
import { errorSummary, expect, type House, heading, houses, notice, test } from './capable.ts'
import { findColleague } from './colleagues.ts'
import { layoutWords } from './frame-words.ts'

// People who are nobody's persona and whom no other journey needs.
const jobs = { wendlemoor: 'Social worker', bjorkvag: 'Vaktmester' } as const
const providerName = 'Fjord ID'
const client = { id: 'capable', secret: 'a secret for tests only' }

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)
    const a = adminWords(house.locale)
    test.use({ locale: house.browser })

    test('an administrator connects a provider, and somebody comes in with the account they have there', async ({
      page,
      signInAs,
      demonstration,
    }) => {
      const provider = await realProvider()
      const administrator = await signInAs('administrator', house)
      const somebody = await findColleague(administrator, jobs[house.slug], 0)
      provider.accounts.set('somebody', { name: somebody.name, email: somebody.email, email_verified: true })
      try {
        await connect(administrator, house, provider, {
          origin: demonstration.origin,
          domain: somebody.email.split('@')[1] ?? '',
        })

        await page.goto(signInUrls.signIn.href({}, { organisation: house.slug, next: signInUrls.sessions.href() }))
        await page.getByRole('button', { name: t.continueWith(providerName) }).click()
        await cancelThere(page)
        await expect(heading(page)).toHaveText(t.notCompleted.title)
        await expect(page.getByText(t.notCompleted.why.declined(providerName))).toBeVisible()
        await page.getByRole('button', { name: t.notCompleted.again(providerName) }).click()
        await signInThere(page, 'somebody')
        await expect(page.locator('.app-account__name')).toContainText(somebody.name)
        await expect(heading(page)).toHaveText(signInWords(house.locale).sessions.title)

        await page.getByRole('link', { name: t.ways.lookAt }).click()
        await expect(page.getByText(somebody.email).first()).toBeVisible()

        await page.locator('.app-account__name').click()
        await page.getByRole('button', { name: layoutWords(house.locale).signOut }).click()
        await expect(heading(page)).toHaveText(t.signedOut.title)
        await page.getByRole('button', { name: t.signedOut.there(providerName) }).click()
        await page.locator('button[name=logout]').click()
        await expect(page).toHaveURL(new RegExp(`${singleSignOnUrls.signedOut.href()}$`))
        await expect(heading(page)).toHaveText(t.signedOut.title)

        await administrator.goto(singleSignOnUrls.providers.href())
        await administrator.getByRole('link', { name: providerName }).first().click()
        await administrator.getByRole('button', { name: a.show.turnOff }).click()
        await expect(notice(administrator)).toContainText(a.show.turnedOff(providerName))
      } finally {
        await provider.close()
      }
    })
  })

/** What an administrator does, from the front page of administration to the button that everybody sees. */
async function connect(
  page: Page,
  house: House,
  provider: RealProvider,
  { origin, domain }: { origin: string; domain: string },
): Promise<void> {
  const a = adminWords(house.locale)
  await page.goto(administrationUrls.front.href())
  await page.getByRole('link', { name: administrationWords(house.locale).cards.singleSignOn }).click()
  await page
    .getByRole('link', { name: a.add })
    .or(page.getByRole('button', { name: a.add }))
    .first()
    .click()
  await page.getByRole('button', { name: a.form.submit }).click()
  await expect(errorSummary(page)).toContainText(a.form.issuerMissing)
  await page.getByLabel(a.form.nameEn).fill(providerName)
  await page.getByLabel(a.form.issuer).fill(provider.issuer)
  await page.getByLabel(a.form.clientId).fill(client.id)
  await page.getByLabel(a.form.clientSecret).fill(client.secret)
  await page.getByRole('button', { name: a.form.submit }).click()
  await expect(heading(page)).toHaveText(providerName)

  const [callback = '', backChannel = '', signedOut = ''] = await page.locator('main dd code').allTextContents()
  expect(callback.startsWith(origin)).toBe(true)
  provider.open({
    client_id: client.id,
    client_secret: client.secret,
    redirect_uris: [callback],
    post_logout_redirect_uris: [signedOut],
    backchannel_logout_uri: backChannel,
  })
  await page.getByRole('button', { name: a.show.tryIt }).click()
  await expect(page.getByText(a.show.good)).toBeVisible()

  await page.getByRole('link', { name: `${a.show.change} ${a.show.domains}` }).click()
  await page.getByLabel(a.domains.domain, { exact: true }).fill('not a domain')
  await page.getByRole('button', { name: a.domains.submit }).click()
  await expect(errorSummary(page)).toContainText(a.domains.wrong)
  await page.getByLabel(a.domains.domain, { exact: true }).fill(domain)
  await page.getByRole('button', { name: a.domains.submit }).click()
  await expect(notice(page)).toContainText(a.domains.added(domain))
  await page.getByRole('link', { name: providerName }).first().click()
  await page.getByRole('link', { name: `${a.show.change} ${a.show.comesIn}` }).click()
  await page.getByLabel(a.settings.links).check()
  await page.getByRole('button', { name: a.settings.submit }).click()
  await expect(notice(page)).toContainText(a.settings.saved)
  await page.getByRole('button', { name: a.show.turnOn }).click()
  await expect(notice(page)).toContainText(a.show.turnedOn(providerName))
}

// The provider's own pages, which speak English to everybody.
async function signInThere(page: Page, login: string): Promise<void> {
  await page.locator('input[name=login]').fill(login)
  await page.locator('input[name=password]').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

const cancelThere = (page: Page) => page.getByRole('link', { name: 'Cancel' }).click()
