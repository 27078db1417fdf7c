import { signInUrls } from '../../src/features/sign-in/sign-in.urls.ts'
import { words } from '../../src/features/sign-in/words.ts'
import { expect, houses, test } from './capable.ts'

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = words(house.locale)
    test.use({ locale: house.browser })

    test('without JavaScript, or at another address, a sentence says why there is no button', async ({
      page,
      demonstration,
      hasScripts,
    }) => {
      const { origin } = demonstration
      await page.goto(`${origin}${signInUrls.withPasskey.href({}, { organisation: house.slug })}`)
      const why = hasScripts ? t.passkey.elsewhere(origin.replace('127.0.0.1', 'localhost')) : t.passkey.without
      await expect(page.getByText(why)).toBeVisible()
      await expect(page.getByRole('button', { name: t.passkey.submit })).toHaveCount(0)
      await page.getByRole('link', { name: t.passkey.other }).click()
      await expect(page.getByRole('button', { name: t.signIn.sendLink })).toBeVisible()
    })
  })
