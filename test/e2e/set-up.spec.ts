import type { Page } from '@playwright/test'
import type { Locale } from '#platform/i18n/index.ts'
import { words as administrationWords } from '../../src/features/administration/words.ts'
import { importWords } from '../../src/features/people/import/fault-words.ts'
import { importPageWords } from '../../src/features/people/import-page-words.ts'
import { peopleUrls } from '../../src/features/people/people.urls.ts'
import { words as peopleWords } from '../../src/features/people/words.ts'
import { words as profileWords } from '../../src/features/profiles/words.ts'
import { words as signInWords } from '../../src/features/sign-in/words.ts'
import { errorSummary, expect, heading, notice, test } from './capable.ts'
import { type Product, startProduct } from './product.ts'
import { staffLists } from './staff-lists.ts'

for (const [locale, browserLocale] of [
  ['en', 'en-GB'],
  ['nb', 'nb-NO'],
] as const)
  test.describe(`starting in an empty folder, reading ${locale}`, () => {
    test.describe.configure({ mode: 'serial' })
    const list = staffLists[locale]
    const password = 'slow green kettle orchestra'
    let product: Product
    let page: Page

    test.beforeAll(async ({ browser }) => {
      const { ready } = await startProduct('serve')
      product = await ready
      const context = await browser.newContext({ baseURL: product.origin, locale: browserLocale })
      page = await context.newPage()
    })
    test.afterAll(async () => {
      await page?.context().close()
      await product?.stop()
    })

    test('whoever opens the printed link names the organisation and is its first administrator', async () => {
      const t = administrationWords(locale)
      await expect.poll(() => product.printed()).toMatch(/\/set-up\//)
      const link = /http\S+\/set-up\/\S+/.exec(product.printed())?.[0] ?? ''
      await page.goto(link)
      await page.getByRole('button', { name: t.setUp.submit }).click()
      await expect(errorSummary(page)).toContainText(t.organisation.nameMissing)
      await expect(errorSummary(page)).toContainText(t.setUp.yourNameMissing)
      await page.getByLabel(t.organisation.name).fill(list.organisation)
      await page.getByLabel(t.setUp.yourName).fill(list.administrator.name)
      await page.getByLabel(t.setUp.email).fill(list.administrator.email)
      await page.getByLabel(t.setUp.password, { exact: true }).fill(password)
      await page.getByRole('button', { name: t.setUp.submit }).click()
      await expect(heading(page)).toHaveText(t.title)
      await expect(notice(page)).toContainText(t.setUp.done(list.organisation))
      await expect(page.locator('.app-header')).toContainText(list.organisation)
      await expect(page.locator('html')).toHaveAttribute('lang', locale)

      await page.goto(link)
      await expect(heading(page)).toHaveText(t.setUp.goneTitle)
    })

    test('the administrator reads what a staff list would do, decides about its faults, and brings it in', async () => {
      const { columns, show } = importPageWords(locale)
      const faults = importWords(locale).faults
      await page.goto('/administration')
      await page.getByRole('link', { name: administrationWords(locale).cards.imports }).click()
      await sendFile(page, locale, 'january')
      await expect(heading(page)).toHaveText(columns.title)
      await page.getByRole('button', { name: columns.continue }).click()

      await expect(heading(page)).toHaveText(show.title)
      await expect(page.getByText(show.rows(7), { exact: true })).toBeVisible()
      await expect(summary(page, show.joins)).toHaveText('7')
      for (const kind of ['email-bad', 'manager-missing', 'formula'] as const)
        await expect(page.getByRole('heading', { name: faults[kind].title })).toBeVisible()
      const { email, manager, jobTitle } = list.columns
      const decide = (line: number, column: string) =>
        `${show.decide}: ${importWords(locale).where.cell(String(line), column)}`
      await page.getByLabel(decide(5, email)).selectOption({ label: faults['email-bad'].accept })
      await page.getByLabel(decide(7, jobTitle)).selectOption({ label: importWords(locale).leaveOut })
      await page.getByRole('button', { name: show.apply }).click()
      await expect(summary(page, show.joins)).toHaveText('6')
      await expect(summary(page, show.leftOut)).toHaveText('1')

      await expect(page.getByLabel(decide(5, email))).toHaveValue('accept')
      await page.getByLabel(decide(6, manager)).selectOption({ label: faults['manager-missing'].fix ?? '' })
      await page.getByLabel(`${show.typed}: ${importWords(locale).where.cell('6', manager)}`).fill('1001')
      await page.getByLabel(decide(7, jobTitle)).selectOption({ label: faults.formula.accept })
      await page.getByRole('button', { name: show.apply }).click()
      await expect(summary(page, show.joins)).toHaveText('7')

      await page.getByRole('button', { name: show.confirm }).click()
      await expect(heading(page)).toHaveText(show.done)
      await page.getByRole('link', { name: show.directory }).click()
      await expect(page.getByRole('link', { name: list.badAddress })).toBeVisible()
      await expect(page.getByText(peopleWords(locale).directory.count(8))).toBeVisible()
    })

    test('everybody finds the people and the units of the list', async () => {
      const t = { ...peopleWords(locale), ...profileWords(locale) }
      await page.goto(peopleUrls.units.href())
      const [above, below] = list.units
      await page.locator('summary').filter({ hasText: above }).click()
      await expect(page.getByRole('link', { name: below })).toBeVisible()
      await page.getByRole('link', { name: above }).click()
      await expect(heading(page)).toHaveText(above)
      await expect(page.getByText(t.unit.everybody(3), { exact: true })).toBeVisible()
      await page.goto(peopleUrls.directory.href({}, { q: list.lostManager }))
      await page.getByRole('link', { name: list.lostManager }).click()
      await expect(heading(page)).toContainText(list.lostManager)
      await expect(summary(page, t.person.manager)).toContainText(list.topManager)
    })

    test('a changed list brings a joiner, a mover and a leaver, and the columns are remembered', async () => {
      const { show, columns } = importPageWords(locale)
      await sendFile(page, locale, 'february')
      await expect(page.getByText(columns.remembered)).toBeVisible()
      await page.getByRole('button', { name: columns.continue }).click()
      await expect(summary(page, show.joins)).toHaveText('1')
      await expect(summary(page, show.changes)).toHaveText('2')
      await expect(summary(page, show.leaves)).toHaveText('1')
      await page.locator('summary').filter({ hasText: show.joining }).click()
      await expect(page.getByRole('cell', { name: list.joiner })).toBeVisible()
      await page.locator('summary').filter({ hasText: show.changing }).click()
      await expect(page.getByRole('row').filter({ hasText: list.mover.name })).toContainText(list.mover.to)
      await page.locator('summary').filter({ hasText: show.leaving }).click()
      await expect(page.getByRole('cell', { name: list.leaver })).toBeVisible()
      await page.getByRole('button', { name: show.confirm }).click()
      await expect(heading(page)).toHaveText(show.done)

      await page.goto(peopleUrls.directory.href())
      await expect(page.getByRole('link', { name: list.joiner })).toBeVisible()
      await expect(page.getByRole('link', { name: list.leaver })).toHaveCount(0)
      await page.getByRole('link', { name: list.mover.name }).click()
      await expect(page.getByRole('main').getByRole('link', { name: list.mover.to })).toBeVisible()
    })

    test('the same file again changes nothing', async () => {
      const { show, columns } = importPageWords(locale)
      await sendFile(page, locale, 'february')
      await page.getByRole('button', { name: columns.continue }).click()
      await expect(page.getByText(show.nothing)).toBeVisible()
      await expect(page.getByRole('button', { name: show.confirm })).toHaveCount(0)
      await page.getByRole('button', { name: show.giveUp }).click()
      await expect(notice(page)).toContainText(show.givenUp)
    })

    test('somebody who comes back later signs in with the password chosen at set-up', async ({ openBrowser }) => {
      const t = signInWords(locale)
      const later = await openBrowser({ baseURL: product.origin, locale: browserLocale })
      await later.goto('/')
      await later.getByRole('main').getByRole('button').click()
      await later.getByRole('link', { name: t.signIn.usePassword }).click()
      await later.getByLabel(t.email).fill(list.administrator.email)
      await later.getByLabel(t.password, { exact: true }).fill(password)
      await later.getByRole('button', { name: t.withPassword.submit }).click()
      await expect(later.locator('.app-account__name')).toContainText(list.administrator.name)
    })
  })

/** Chooses the list, says that it holds everybody, and sends it. */
async function sendFile(page: Page, locale: Locale, month: 'january' | 'february'): Promise<void> {
  const { upload } = importPageWords(locale)
  const { fileName, [month]: buffer } = staffLists[locale]
  await page.goto(peopleUrls.imports.href())
  await page.locator('input[type=file]').setInputFiles({ name: fileName, mimeType: 'text/csv', buffer })
  await page.getByLabel(upload.wholeYes, { exact: true }).check()
  await page.getByRole('button', { name: upload.continue }).click()
}

const summary = (page: Page, key: string) =>
  page
    .locator('.govuk-summary-list__row')
    .filter({ has: page.getByText(key, { exact: true }) })
    .locator('dd')
    .first()
