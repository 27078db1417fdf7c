import { randomUUID } from 'node:crypto'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import { words } from '../../src/features/xapi/words.ts'
import { xapiPrefix, xapiUrls } from '../../src/features/xapi/xapi.urls.ts'
import { expect, heading, houses, notice, test } from './capable.ts'

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const { sources, make, made, revoke, source, records } = words(house.locale)

    test('an administrator lets a platform in; whoever finishes a course there sees it, and nobody else', async ({
      signInAs,
    }) => {
      const mark = randomUUID().slice(0, 8)
      const [platform, course] = [`Moodle ${mark}`, `Excel ${mark}`]
      const administrator = await signInAs('administrator', house)
      await administrator.goto(xapiUrls.sources.href())
      await administrator.getByRole('link', { name: sources.make }).click()
      await administrator.getByLabel(make.name).fill(platform)
      await administrator.getByRole('button', { name: make.submit }).click()
      await expect(heading(administrator)).toHaveText(made.title)
      const shown = (label: string) => administrator.getByLabel(label, { exact: true }).inputValue()
      const [key, secret] = [await shown(made.key), await shown(made.secret)]

      const { persona } = findPersona(house.slug, 'champion') ?? {}
      const said = await administrator.request.post(`${xapiPrefix}/statements`, {
        headers: {
          authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
          'x-experience-api-version': '1.0.3',
        },
        data: {
          actor: { mbox: `mailto:${persona?.email}` },
          verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed', nb: 'fullførte' } },
          object: { id: 'https://moodle.example/courses/excel', definition: { name: { en: course } } },
        },
      })
      expect(said.status()).toBe(200)

      const champion = await signInAs('champion', house)
      await expect(async () => {
        await champion.goto(xapiUrls.records.href())
        await expect(champion.getByRole('row').filter({ hasText: course })).toHaveCount(1, {
          timeout: 500,
        })
      }).toPass()
      await expect(heading(champion)).toHaveText(records.title)

      const platforms = await signInAs('administrator', house)
      await platforms.goto(xapiUrls.sources.href())
      await platforms.getByRole('link', { name: `${sources.details} (${platform})` }).click()
      await expect(platforms.getByRole('row').filter({ hasText: course }).first()).toContainText(source.known)
      await expect(platforms.getByText(persona?.email ?? '')).toHaveCount(0)
      await platforms.getByRole('link', { name: sources.revoke }).click()
      await platforms.getByRole('button', { name: revoke.submit }).click()
      await expect(notice(platforms)).toContainText(revoke.done(platform))
    })
  })
