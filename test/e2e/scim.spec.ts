import type { APIRequestContext, Page } from '@playwright/test'
import { words as apiWords } from '../../src/features/api/words.ts'
import { passportUrls } from '../../src/features/passport/passport.urls.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { scimUrls, serviceUrls } from '../../src/features/scim/scim.urls.ts'
import { words } from '../../src/features/scim/words.ts'
import { words as signInWords } from '../../src/features/sign-in/words.ts'
import { expect, type House, heading, houses, test } from './capable.ts'
import { openOwnLink } from './own-link.ts'

const tokenName = 'Entra ID'
const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User'
const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp'

async function makeToken(page: Page, { locale }: House): Promise<string> {
  const t = apiWords(locale)
  await page.getByRole('link', { name: words(locale).connect.makeToken }).click()
  await page.getByLabel(t.make.name).fill(tokenName)
  await page.getByLabel(t.scopes.scim).check()
  await page.getByLabel(t.make.lives[30]).check()
  await page.getByRole('button', { name: t.make.submit }).click()
  return page.getByLabel(t.made.token, { exact: true }).inputValue()
}

/** What an identity system says, with its token. */
const identitySystem = (request: APIRequestContext, token: string) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' }
  return {
    find: (userName: string) =>
      request.get(serviceUrls.users.href({}, { filter: `userName eq "${userName}"` }), { headers }),
    add: (data: object) => request.post(serviceUrls.users.href(), { headers, data }),
    patch: (id: string, operation: object) =>
      request.patch(serviceUrls.user.href({ id }), { headers, data: { schemas: [patchUrn], Operations: [operation] } }),
  }
}

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale).connect

    test('an administrator connects an identity system; whoever it adds comes in, and is out when it says so', async ({
      signInAs,
      openBrowser,
    }) => {
      const administrator = await signInAs('administrator', house)
      await administrator.goto(scimUrls.connect.href())
      await expect(heading(administrator)).toHaveText(t.title)
      const system = identitySystem(administrator.request, await makeToken(administrator, house))
      await administrator.goto(scimUrls.connect.href())
      const connection = administrator.getByRole('row').filter({ hasText: tokenName }).filter({ hasText: t.never })
      await expect(connection).toHaveCount(1)

      const userName = `nora.nykommer@${house.slug}.example`
      expect((await (await system.find(userName)).json()).totalResults).toBe(0)
      const added = await system.add({
        schemas: [userUrn],
        userName,
        name: { givenName: 'Nora', familyName: 'Nykommer' },
        emails: [{ value: userName, type: 'work', primary: true }],
        active: true,
      })
      expect(added.status()).toBe(201)
      const { id } = await added.json()
      await administrator.goto(scimUrls.connect.href())
      await expect(connection).toHaveCount(0)
      await administrator.goto(peopleUrls.directory.href({}, { q: 'Nora Nykommer' }))
      await expect(administrator.getByRole('main')).toContainText('Nora Nykommer')

      const nora = await openBrowser({ locale: house.browser })
      await openOwnLink(nora, administrator, house, userName)
      await nora.getByRole('button', { name: signInWords(house.locale).useLink.submit }).click()
      await expect(nora.locator('.app-account__name')).toContainText('Nora Nykommer')

      expect((await system.patch(id, { op: 'Replace', path: 'active', value: 'False' })).ok()).toBe(true)
      await expect(async () => {
        await nora.goto(passportUrls.show.href())
        expect(new URL(nora.url()).pathname).not.toBe(passportUrls.show.href())
      }).toPass()
      await administrator.goto(peopleUrls.directory.href({}, { q: 'Nora Nykommer' }))
      await expect(administrator.getByRole('link', { name: 'Nora Nykommer' })).toHaveCount(0)
    })

    test('nobody else finds the page', async ({ signInAs }) => {
      const page = await signInAs('programme-lead', house)
      expect((await page.goto(scimUrls.connect.href()))?.status()).toBe(404)
    })
  })
