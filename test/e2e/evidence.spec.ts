import type { Page } from '@playwright/test'
import { askingWords } from '../../src/features/evidence/asking-words.ts'
import { evidenceUrls } from '../../src/features/evidence/evidence.urls.ts'
import { words as evidenceWords } from '../../src/features/evidence/words.ts'
import { errorSummary, expect, type House, heading, houses, notice, phone, test } from './capable.ts'

const told = {
  en: {
    title: 'A list of keys',
    did: 'I made a list of who has which key.',
    line: 'You use the list.',
    words: 'I use it daily.',
  },
  nb: {
    title: 'En liste over nøkler',
    did: 'Jeg laget en liste over hvem som har hvilken nøkkel.',
    line: 'Du bruker listen.',
    words: 'Jeg bruker den daglig.',
  },
}

async function addNote(page: Page, house: House): Promise<void> {
  const t = evidenceWords(house.locale)
  const { title, did } = told[house.locale]
  await page.goto(evidenceUrls.list.href())
  await page.getByRole('link', { name: t.list.add }).click()
  await page.getByRole('link', { name: t.choose.note }).click()
  await page.getByRole('button', { name: t.form.next }).click()
  await expect(errorSummary(page)).toContainText(t.form.faults.titleMissing)
  await page.getByLabel(t.form.title, { exact: true }).fill(title)
  await page.getByLabel(t.form.whatIDid, { exact: true }).fill(did)
  await page.getByRole('button', { name: t.form.next }).click()
  await expect(notice(page)).toContainText(t.form.added)
}

for (const house of houses) {
  const t = evidenceWords(house.locale)
  const a = askingWords(house.locale)

  test.describe(house.name, () => {
    test('somebody writes a note, finds the skill it shows, and withdraws it again', async ({ signInAs }) => {
      const page = await signInAs('programme-lead', house)
      await addNote(page, house)
      await page.getByLabel(t.skills.search).fill(house.locale === 'en' ? 'files' : 'filer')
      await page.getByRole('button', { name: t.skills.searchButton, exact: true }).last().click()
      await page
        .getByRole('button', { name: new RegExp(`^${t.skills.add}`) })
        .first()
        .click()
      await expect(notice(page)).toBeVisible()
      await page.getByRole('button', { name: t.skills.done, exact: true }).click()
      await expect(heading(page)).toHaveText(told[house.locale].title)
      await page.getByRole('button', { name: t.show.withdraw, exact: true }).click()
      await expect(notice(page)).toContainText(t.show.withdrawn)
      await page.getByRole('button', { name: t.show.bringBack }).click()
      await expect(notice(page)).toContainText(t.show.broughtBack)
    })

    test('somebody asks the champion, who gives it back with what would do, and then confirms it', async ({
      signInAs,
    }) => {
      const page = await signInAs('administrator', house)
      await page.goto(evidenceUrls.ask.href())
      await page.getByLabel(a.begin.confirm).check()
      await page.getByRole('button', { name: a.begin.next }).click()
      await page.getByLabel(t.skills.search).fill(house.locale === 'en' ? 'files' : 'filer')
      await page.getByRole('button', { name: t.skills.searchButton, exact: true }).last().click()
      await page
        .getByRole('button', { name: new RegExp(`^${t.skills.add}`) })
        .first()
        .click()
      await page.locator('select[name="level-0"]').selectOption('2')
      await page.getByRole('button', { name: a.requestSkills.saveLevels }).click()
      const champion = house.locale === 'en' ? 'Yusuf Karim' : 'Máret Somby'
      await page.getByLabel(a.person.search).fill(champion)
      await page.getByRole('button', { name: a.person.searchButton, exact: true }).last().click()
      await page
        .getByRole('button', { name: `${a.person.choose} ${champion}` })
        .first()
        .click()
      await expect(page.getByText(a.request.draftWhoThen(champion))).toBeVisible()
      await page.getByLabel(a.request.message).fill(told[house.locale].line)
      await page.getByRole('button', { name: a.request.send, exact: true }).click()
      await expect(notice(page)).toContainText(a.request.sent)
      const requestId = new URL(page.url()).pathname.split('/')[3] ?? ''

      const other = await signInAs('champion', house)
      await other.goto(evidenceUrls.askedRequest.href({ requestId }))
      await expect(other.getByText(told[house.locale].line)).toBeVisible()
      await other.getByRole('link', { name: a.answer.return }).click()
      await other.getByLabel(a.give.why).fill('…')
      await other.getByRole('button', { name: a.give.returnButton }).click()
      await expect(errorSummary(other)).toContainText(a.give.whatMissing)
      await other.getByLabel(a.give.whatWouldDo).fill('…')
      await other.getByRole('button', { name: a.give.returnButton }).click()
      await expect(notice(other)).toContainText(a.give.returned)

      await page.reload()
      await expect(page.getByText(a.request.returnedText)).toBeVisible()
      await page.getByRole('button', { name: a.request.sendAgain }).click()
      await other.goto(evidenceUrls.askedRequest.href({ requestId }))
      await other.locator('select[name="level-0"]').selectOption('2')
      await other.getByLabel(a.answer.words).fill(told[house.locale].words)
      await other.getByRole('button', { name: a.answer.confirm, exact: true }).click()
      await expect(notice(other)).toContainText(a.answer.done.confirm)
      await page.goto(evidenceUrls.endorsements.href())
      await expect(page.getByText(told[house.locale].words)).toBeVisible()
    })

    test('an assessor takes the oldest of the shared queue on a telephone', async ({ signInAs }) => {
      const page = await signInAs('champion', house, phone)
      await page.goto(evidenceUrls.queue.href())
      await expect(heading(page)).toHaveText(a.queue.title)
      const sticksOut = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(sticksOut).toBeLessThanOrEqual(0)
      await page.locator('tbody a').first().click()
      const take = page.getByRole('button', { name: a.answer.take, exact: true })
      if (await take.isVisible()) await take.click()
      await expect(page.getByText(a.answer.withYou)).toBeVisible()
      await page.getByRole('button', { name: a.answer.giveBack }).click()
      await expect(notice(page)).toContainText(a.answer.givenBack)
    })
  })
}
