import type { Page } from '@playwright/test'
import { apiUrls, restUrls } from '../../src/features/api/api.urls.ts'
import { words } from '../../src/features/api/words.ts'
import { errorSummary, expect, type House, heading, houses, notice, phone, test } from './capable.ts'

/** Makes a token by hand and gives its text. */
async function makeToken(page: Page, { locale }: House, name: string): Promise<string> {
  const t = words(locale)
  await page.goto(apiUrls.tokens.href())
  await page.getByRole('link', { name: t.tokens.make }).click()
  await page.getByLabel(t.make.name).fill(name)
  await page.getByRole('button', { name: t.make.submit }).click()
  await expect(errorSummary(page)).toContainText(t.make.scopesMissing)
  await expect(page.getByLabel(t.make.name)).toHaveValue(name)
  await page.getByLabel(t.scopes['people:read']).check()
  await page.getByLabel(t.make.lives[30]).check()
  await page.getByRole('button', { name: t.make.submit }).click()
  await expect(heading(page)).toHaveText(t.made.title)
  return page.getByLabel(t.made.token, { exact: true }).inputValue()
}

for (const house of houses)
  test.describe(`at ${house.name}, an administrator`, () => {
    const t = words(house.locale)

    test('gives a program access, tries it, and ends it again, on a phone', async ({ signInAs }) => {
      const page = await signInAs('administrator', house, phone)
      const name = 'Intranett'
      const token = await makeToken(page, house, name)
      const asProgram = (path: string) =>
        page.request.get(path, { headers: { authorization: `Bearer ${token}` }, maxRedirects: 0 })
      const people = await asProgram(restUrls.people.href({}, { limit: 1 }))
      expect(people.status()).toBe(200)
      const [{ name: somebody }] = (await people.json()).items
      expect((await asProgram(restUrls.units.href())).status()).toBe(403)

      await page.getByRole('link', { name: t.made.reference }).click()
      await expect(heading(page)).toHaveText(t.reference.title)
      await page.goto(apiUrls.tryEndpoint.href({ operation: 'listPeople' }))
      await page.getByLabel('limit', { exact: true }).fill('1')
      await page.getByLabel(t.tryIt.secret, { exact: true }).fill(token)
      await page.getByRole('button', { name: t.tryIt.submit }).click()
      await expect(page.getByRole('region', { name: t.tryIt.answer }).first()).toContainText(somebody)
      await expect(page.getByLabel('limit', { exact: true })).toHaveValue('1')

      await page.goto(apiUrls.tokens.href())
      await expect(page.getByRole('main')).not.toContainText(token)
      await page.getByRole('link', { name: t.tokens.revokeWhich(name) }).click()
      await page.getByRole('button', { name: t.revoke.submit }).click()
      await expect(notice(page)).toContainText(t.revoke.done(name))
      expect((await asProgram(restUrls.me.href())).status()).toBe(401)
    })

    test('loses no token and makes no second one by loading the page again', async ({ signInAs }) => {
      const page = await signInAs('administrator', house)
      const name = 'Skjermen i gangen'
      await makeToken(page, house, name)
      await page.reload()
      await expect(notice(page)).toContainText(t.make.again)
      await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(1)
    })

    test('is the only one who finds these pages', async ({ signInAs }) => {
      const page = await signInAs('programme-lead', house)
      const answer = await page.goto(apiUrls.tokens.href())
      expect(answer?.status()).toBe(404)
    })
  })

test('a stranger reads what programs can ask, and programs fetch the same', async ({ openBrowser }) => {
  const page = await openBrowser()
  await page.goto(apiUrls.reference.href())
  await expect(page.getByRole('main')).toContainText('GET /people')
  const answer = await page.request.get(restUrls.openapi.href())
  const { paths } = await answer.json()
  for (const path of Object.keys(paths)) await expect(page.getByRole('main')).toContainText(path)
})
