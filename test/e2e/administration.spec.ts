import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { administrationUrls } from '../../src/features/administration/administration.urls.ts'
import { words } from '../../src/features/administration/words.ts'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { words as profileWords } from '../../src/features/profiles/words.ts'
import { signInUrls } from '../../src/features/sign-in/sign-in.urls.ts'
import { errorSummary, expect, heading, houses, notice, test } from './capable.ts'
import { findColleague } from './colleagues.ts'

const jobs = { wendlemoor: 'Gardener', bjorkvag: 'Rådgiver' } as const

for (const house of houses)
  test.describe(`at ${house.name}, an administrator`, () => {
    const t = words(house.locale)
    const search = async (page: Page, name: string) => {
      await page.getByRole('main').getByRole('searchbox').fill(name)
      await page.getByRole('button', { name: t.grant.searchButton, exact: true }).last().click()
    }

    test('gives somebody a role, sees it work at once, takes it back, and finds both in the log', async ({
      signInAs,
    }) => {
      const page = await signInAs('administrator', house)
      const somebody = await findColleague(page, jobs[house.slug], 0)
      const role = t.roles.names.champion
      await page.goto(administrationUrls.roles.href())
      await page.getByRole('link', { name: t.roles.give }).click()
      await search(page, somebody.name)
      await page.getByRole('button', { name: t.grant.next }).click()
      await expect(errorSummary(page)).toContainText(t.grant.whichMissing)
      await page.getByRole('group', { name: t.grant.who }).getByLabel(somebody.name).first().check()
      await page.getByLabel(role).check()
      await page.getByRole('button', { name: t.grant.next }).click()
      await expect(heading(page)).toHaveText(t.grant.confirmTitle(role, somebody.name))
      await page.getByRole('button', { name: t.grant.submit }).click()
      await expect(notice(page)).toContainText(t.grant.given(somebody.name, role))

      await page.goto(peopleUrls.directory.href({}, { q: somebody.email }))
      await page.getByRole('link', { name: somebody.name }).first().click()
      await expect(page.getByText(profileWords(house.locale).person.champion)).toBeVisible()

      await page.goto(administrationUrls.roles.href())
      await page.getByRole('link', { name: t.roles.takeFrom(role, somebody.name) }).click()
      await page.getByRole('button', { name: t.revoke.submit }).click()
      await expect(notice(page)).toContainText(t.revoke.done(somebody.name, role))

      await page.goto(administrationUrls.audit.href({}, { person: somebody.email }))
      for (const act of ['administration.role-granted', 'administration.role-revoked'] as const)
        await expect(page.getByRole('cell', { name: t.auditWords[act] }).first()).toBeVisible()
      const log = await fileFrom(page, () => page.getByRole('link', { name: t.audit.download }).click())
      expect(log.name).toContain(house.slug)
      expect(log.text).toContain(somebody.name)
    })

    test('is told which colour would work when one cannot be read, and keeps what was typed', async ({ signInAs }) => {
      const page = await signInAs('administrator', house)
      await page.goto(administrationUrls.settings.href())
      const colour = page.getByLabel(t.organisation.colour)
      const before = await colour.inputValue()
      await colour.fill('#ffe45c')
      await page.getByLabel(t.organisation.minimumGroup).fill('3')
      await page.getByRole('button', { name: t.settings.submit }).click()
      await expect(errorSummary(page)).toContainText(t.organisation.colourTooLight('').trim())
      await expect(errorSummary(page)).toContainText(t.organisation.minimumGroupWrong)
      await expect(colour).toHaveValue('#ffe45c')

      const nearest = /#[0-9a-f]{6}/.exec((await errorSummary(page).textContent()) ?? '')?.[0] ?? ''
      await colour.fill(nearest)
      await page.getByLabel(t.organisation.minimumGroup).fill(house.locale === 'en' ? '10' : '5')
      await page.getByRole('button', { name: t.settings.submit }).click()
      await expect(notice(page)).toContainText(t.settings.saved)
      await colour.fill(before)
      await page.getByRole('button', { name: t.settings.submit }).click()
      await expect(colour).toHaveValue(before)
    })

    test('answers a privacy request with a file, and the person is told; the passport stays private', async ({
      signInAs,
    }) => {
      const page = await signInAs('administrator', house)
      const { persona } = findPersona(house.slug, 'planner') ?? {}
      const name = persona?.name ?? ''
      await page.goto(administrationUrls.privacy.href())
      await search(page, name)
      await page.getByRole('link', { name, exact: true }).click()
      await expect(heading(page)).toHaveText(t.personData.title(name))
      const file = await fileFrom(page, () => page.getByRole('button', { name: t.personData.exportButton }).click())
      expect(file.text).toContain(name)
      await page.goto(administrationUrls.outbox.href({}, { to: persona?.email }))
      await expect(page.getByText(t.mails.exportSubject).first()).toBeVisible()
    })

    test('erases somebody after typing the name, and nobody finds them any more', async ({ signInAs }) => {
      const page = await signInAs('administrator', house)
      const somebody = await findColleague(page, jobs[house.slug], 2)
      await page.goto(administrationUrls.privacy.href({}, { person: somebody.email }))
      await page.getByRole('main').getByRole('link', { name: somebody.name }).click()
      await page.getByRole('link', { name: t.personData.eraseLink }).click()
      await page.getByLabel(t.erasure.confirm).fill('Somebody Else')
      await page.getByRole('button', { name: t.erasure.submit }).click()
      await expect(errorSummary(page)).toContainText(t.erasure.confirmWrong)
      await expect(page.getByLabel(t.erasure.confirm)).toHaveValue('Somebody Else')
      await page.getByLabel(t.erasure.confirm).fill(somebody.name)
      await page.getByRole('button', { name: t.erasure.submit }).click()
      await expect(notice(page)).toContainText(t.erasure.done)

      await page.goto(peopleUrls.directory.href({}, { q: somebody.email }))
      await expect(page.getByRole('link', { name: somebody.name })).toHaveCount(0)
      await page.goto(administrationUrls.audit.href())
      await expect(page.getByRole('row').filter({ hasText: t.audit.erased })).not.toHaveCount(0)
    })

    test('sees at a glance whether everything works', async ({ signInAs }) => {
      const page = await signInAs('administrator', house)
      await page.goto(administrationUrls.front.href())
      await page.getByRole('link', { name: t.cards.selfCheck }).click()
      await expect(page.getByRole('row').filter({ hasText: t.selfCheck.database })).toContainText(
        t.selfCheck.states.fine,
      )
      await expect(page.getByRole('row').filter({ hasText: t.selfCheck.migrations })).toContainText(
        t.selfCheck.states.fine,
      )
    })
  })

for (const house of houses)
  test(`at ${house.name}, anybody takes their own data along`, async ({ signInAs }) => {
    const t = words(house.locale).myData
    const page = await signInAs('champion', house)
    await page.goto(signInUrls.myData.href())
    const file = await fileFrom(page, () => page.getByRole('button', { name: t.download }).click())
    const { persona } = findPersona(house.slug, 'champion') ?? {}
    expect(JSON.parse(file.text)).toBeInstanceOf(Object)
    expect(file.text).toContain(persona?.email ?? '?')
    expect(file.text).toContain('assessments')
  })

/** The file that arrives when something is pressed. */
async function fileFrom(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string }> {
  const arriving: Promise<Download> = page.waitForEvent('download')
  await press()
  const download = await arriving
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}
