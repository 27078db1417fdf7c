import sharp from 'sharp'
import { formatDate, type Locale } from '#platform/i18n/index.ts'
import { findPersona } from '../../src/features/demonstration/cast.ts'
import type { PersonaKey } from '../../src/features/demonstration/personas.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { profilesUrls } from '../../src/features/profiles/profiles.urls.ts'
import { words as profileWords } from '../../src/features/profiles/words.ts'
import { errorSummary, expect, type House, heading, houses, notice, phone, test } from './capable.ts'

const personaOf = (house: House, key: PersonaKey) => {
  const found = findPersona(house.slug, key)
  if (!found) throw new Error(`No ${key} at ${house.name}`)
  return found.persona
}

const group = (name: string) => profilesUrls.group.href({ group: name })
const nextYear = new Date().getUTCFullYear() + 1
const says = (locale: Locale) => profileWords(locale)

for (const house of houses)
  test.describe(`at ${house.name}`, () => {
    const t = says(house.locale)
    const pageOf = async (page: import('@playwright/test').Page, key: PersonaKey) => {
      const { name } = personaOf(house, key)
      await page.goto(peopleUrls.directory.href({}, { q: name }))
      await page.getByRole('main').getByRole('link', { name, exact: true }).first().click()
    }

    test('somebody tells different things to different people, sees it as they do, and they see just that', async ({
      signInAs,
    }) => {
      const page = await signInAs('team-manager', house)
      const me = personaOf(house, 'team-manager')
      const forAll = 'Rotas that people can live with'
      const forTeam = 'Who gets the new van'
      await page.goto(profilesUrls.mine.href())
      await page
        .locator('.govuk-summary-card')
        .filter({ has: page.getByRole('heading', { name: t.groups.about.title, exact: true }) })
        .getByRole('link')
        .first()
        .click()
      await expect(heading(page)).toHaveText(t.groups.about.title)
      await page.getByLabel(t.fields.about, { exact: true }).fill('a'.repeat(5000))
      await page.getByLabel(t.fields.askMeAbout, { exact: true }).fill(forAll)
      await page.getByRole('button', { name: t.save }).click()
      await expect(errorSummary(page).getByRole('link')).toHaveCount(1)
      await expect(page.getByLabel(t.fields.askMeAbout, { exact: true })).toHaveValue(forAll)
      await expect(page.getByLabel(t.fields.about, { exact: true })).toHaveValue('a'.repeat(5000))

      await page.getByLabel(t.fields.about, { exact: true }).fill('')
      await page.getByLabel(t.fields.workingOn, { exact: true }).fill(forTeam)
      const audience = (field: string) => page.getByLabel(`${t.audience.label} (${field})`)
      await audience(t.fields.askMeAbout).selectOption(t.audience.organisation)
      await audience(t.fields.workingOn).selectOption(t.audience.team)
      await page.getByRole('button', { name: t.save }).click()
      await expect(notice(page)).toContainText(t.saved)
      await expect(page.getByText(forTeam)).toBeVisible()

      await page.getByRole('link', { name: t.mine.preview }).click()
      const seen = page.locator('.app-preview')
      await expect(seen.getByText(forAll)).toBeVisible()
      await expect(seen.getByText(forTeam)).toHaveCount(0)
      await page.getByRole('link', { name: t.preview.viewers.team }).click()
      await expect(seen.getByText(forTeam)).toBeVisible()
      await page.getByRole('link', { name: t.preview.viewers.partners }).click()
      await expect(page.getByText(t.preview.invisible)).toBeVisible()

      for (const [key, isTeam] of [
        ['carer', true],
        ['planner', false],
      ] as const) {
        const colleague = await signInAs(key, house)
        await pageOf(colleague, 'team-manager')
        await expect(heading(colleague)).toContainText(me.name)
        await expect(colleague.getByText(forAll)).toBeVisible()
        await expect(colleague.getByText(forTeam)).toHaveCount(isTeam ? 1 : 0)
      }
    })

    test('somebody hides the e-mail address on a phone, and says until when they are away', async ({ signInAs }) => {
      const page = await signInAs('champion', house, phone)
      const me = personaOf(house, 'champion')
      await page.goto(group('contact'))
      await page.getByLabel(`${t.audience.label} (${t.fields.email})`).selectOption(t.audience.me)
      await page.getByRole('button', { name: t.save }).click()
      await page.goto(profilesUrls.work.href())
      await page.locator('#awayUntil-day').fill('31')
      await page.locator('#awayUntil-month').fill('2')
      await page.locator('#awayUntil-year').fill(String(nextYear))
      await page.getByRole('button', { name: t.save }).click()
      await expect(errorSummary(page)).toContainText(t.work.awayNoDate)
      await page.locator('#awayUntil-day').fill('3')
      await page.getByLabel(`${t.audience.label} (${t.fields.awayUntil})`).selectOption(t.audience.organisation)
      await page.getByRole('button', { name: t.save }).click()
      await expect(notice(page)).toContainText(t.saved)

      const colleague = await signInAs('planner', house)
      await pageOf(colleague, 'champion')
      await expect(colleague.getByText(t.person.awayUntil(formatDate(house.locale, `${nextYear}-02-03`)))).toBeVisible()
      await expect(colleague.getByText(me.email)).toHaveCount(0)
    })

    test('somebody hands in a photo, crops it, and takes it away; what is no picture is refused kindly', async ({
      signInAs,
      hasScripts,
    }) => {
      const page = await signInAs('chief-executive', house)
      const picture = await sharp({ create: { width: 500, height: 300, channels: 3, background: '#2f6d72' } })
        .jpeg()
        .toBuffer()
      await page.goto(profilesUrls.myPhoto.href())
      const hand = (name: string, buffer: Buffer) =>
        page.getByLabel(t.photo.choose).setInputFiles({ name, mimeType: 'image/jpeg', buffer })
      await hand('me.jpg', Buffer.from('<svg onload="alert(1)"/>'))
      await page.getByLabel(t.photo.parts.left, { exact: true }).check()
      await page.getByRole('button', { name: t.photo.submit }).click()
      await expect(errorSummary(page)).toContainText(t.photo.faults.kind)
      await expect(page.getByLabel(t.photo.parts.left, { exact: true })).toBeChecked()
      await hand('me.jpg', picture)
      await page.getByRole('button', { name: t.photo.submit }).click()
      await expect(notice(page)).toContainText(t.photo.saved)
      await page.getByRole('link', { name: t.photo.crop }).click()
      // A frame to drag with its sliders takes the place of the choice where a script can run.
      if (hasScripts) await page.getByRole('slider').first().fill('400')
      else await page.getByLabel(t.photo.closenesses.closest).check()
      await page.getByRole('button', { name: t.photo.submit }).click()
      await expect(notice(page)).toContainText(t.photo.saved)

      const colleague = await signInAs('planner', house)
      await pageOf(colleague, 'chief-executive')
      const photo = colleague.locator('.app-person img')
      await expect(photo).toBeVisible()
      await expect(photo).toHaveJSProperty('complete', true)
      await expect(photo).not.toHaveJSProperty('naturalWidth', 0)

      await page.getByRole('link', { name: t.photo.remove }).click()
      await page.getByRole('button', { name: t.photo.remove }).click()
      await expect(notice(page)).toContainText(t.photo.removed)
      await colleague.reload()
      await expect(photo).toHaveCount(0)
    })

    test('a colleague suggests a correction, and the owner takes it over with one click', async ({ signInAs }) => {
      const colleague = await signInAs('planner', house)
      await pageOf(colleague, 'administrator')
      await colleague.getByRole('link', { name: t.person.suggest }).click()
      await colleague.getByRole('button', { name: t.suggest.submit }).click()
      await expect(errorSummary(colleague).getByRole('link')).toHaveCount(2)
      await colleague.getByLabel(t.suggest.field).selectOption(t.fields.sayMyName)
      await colleague.getByLabel(t.suggest.suggestion).fill('NO-vak, like a star')
      await colleague.getByRole('button', { name: t.suggest.submit }).click()
      await expect(notice(colleague)).toBeVisible()

      const owner = await signInAs('administrator', house)
      await owner.goto(profilesUrls.mine.href())
      await owner.getByRole('link', { name: t.mine.lookAtSuggestions }).click()
      await expect(owner.getByText('NO-vak, like a star')).toBeVisible()
      await owner.getByRole('button', { name: t.suggestions.accept }).first().click()
      await expect(notice(owner)).toContainText(t.suggestions.accepted)
      await colleague.reload()
      await expect(colleague.getByText('NO-vak, like a star')).toBeVisible()
    })

    test('somebody says with one click that all of it is still right', async ({ signInAs }) => {
      const page = await signInAs('programme-lead', house)
      await page.goto(profilesUrls.mine.href())
      await page.getByRole('button', { name: t.mine.stillRight }).click()
      await expect(notice(page)).toContainText(t.mine.confirmed)
      await page.getByRole('link', { name: t.mine.history }).click()
      await expect(page.getByText(t.history.confirmed).first()).toBeVisible()
    })

    test('an administrator decides about somebody whom a colleague reports as gone', async ({ signInAs }) => {
      const page = await signInAs('administrator', house)
      await page.goto(profilesUrls.leaverReports.href())
      await page
        .getByRole('link', { name: t.leaverReports.decideOf('') })
        .first()
        .click()
      await page.getByRole('button', { name: t.leaverReports.stays }).click()
      await expect(notice(page)).toBeVisible()
      const other = await signInAs('programme-lead', house)
      expect((await other.goto(profilesUrls.leaverReports.href()))?.status()).toBe(404)
    })
  })
