import type { Page } from '@playwright/test'
import { crosswalksUrls } from '../../src/features/crosswalks/crosswalks.urls.ts'
import { crosswalksWords } from '../../src/features/crosswalks/words.ts'
import { editingWords } from '../../src/features/skills/editing/words.ts'
import { frameworksWords } from '../../src/features/skills/frameworks-words.ts'
import { skillsUrls } from '../../src/features/skills/skills.urls.ts'
import { expect, heading, houses, test } from './capable.ts'

/** Walks with the Tab key to what it says, and presses Enter: nothing here is pointed at. */
async function pressEnterOn(page: Page, role: 'link' | 'button', name: string) {
  await page.getByRole('main').getByRole(role, { name, exact: true }).first().focus()
  await page.keyboard.press('Enter')
}

async function typeInto(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.insertText(text)
}

for (const house of houses)
  test(`at ${house.name} a programme lead writes a framework with the keyboard, and matches it with another`, async ({
    signInAs,
    hasScripts,
  }) => {
    const { write, levels, draft, skill: s, area, merge, fields } = editingWords(house.locale)
    const [t, c] = [frameworksWords(house.locale), crosswalksWords(house.locale)]
    const name = `Garden ${house.slug} ${hasScripts ? 'one' : 'two'}`
    const lead = await signInAs('programme-lead', house)
    await lead.goto(skillsUrls.frameworks.href())
    await pressEnterOn(lead, 'link', write.link)
    await typeInto(lead, write.name, name)
    await lead.keyboard.press('Enter')
    await expect(heading(lead)).toContainText(name)

    const frameworkKey = new URL(lead.url()).pathname.split('/')[2] ?? ''
    for (const level of ['Low', 'High']) {
      await lead.goto(skillsUrls.newDraftLevel.href({ frameworkKey }))
      await typeInto(lead, levels.name, level)
      await lead.keyboard.press('Enter')
      await expect(lead.getByRole('main')).toContainText(draft.saved)
    }
    await lead.goto(skillsUrls.newDraftArea.href({ frameworkKey }))
    await typeInto(lead, area.name, 'Beds')
    await lead.keyboard.press('Enter')
    await expect(lead.getByRole('main')).toContainText('Beds')
    await pressEnterOn(lead, 'link', 'Beds')
    for (const skill of ['Weeding', 'Mulching', 'Digging']) {
      await pressEnterOn(lead, 'link', draft.addSkill)
      await typeInto(lead, s.name, skill)
      await pressEnterOn(lead, 'button', s.add)
      await expect(lead.getByRole('main')).toContainText(draft.saved)
    }
    await pressEnterOn(lead, 'button', `${draft.up} Mulching`)
    const skills = lead.getByRole('table').getByRole('link', { name: /^(Weeding|Mulching|Digging)$/ })
    await expect(skills).toHaveText(['Mulching', 'Weeding', 'Digging'])
    await pressEnterOn(lead, 'button', draft.undo)
    await expect(lead.getByRole('main')).toContainText(draft.undone('').trim())

    await lead.goto(skillsUrls.draftSkill.href({ frameworkKey, skillKey: 'mulching' }))
    await pressEnterOn(lead, 'link', s.merge)
    await lead.getByRole('radio', { name: 'Weeding' }).focus()
    await lead.keyboard.press('Space')
    await pressEnterOn(lead, 'button', merge.button)
    await expect(lead.getByRole('main')).toContainText(merge.done)
    await expect(lead.getByLabel(s.labels, { exact: true })).toHaveValue('Mulching')
    await pressEnterOn(lead, 'link', fields.cancel)
    await expect(lead).toHaveURL(/draft\?area=/)
    await lead.goto(skillsUrls.publish.href({ frameworkKey }))
    await pressEnterOn(lead, 'button', t.publish.button)
    await expect(lead.getByRole('main')).toContainText(t.publish.done)

    await lead.goto(crosswalksUrls.create.href())
    await lead.getByLabel(c.create.from, { exact: true }).selectOption({ label: name })
    await lead.getByLabel(c.create.to, { exact: true }).selectOption({ index: 1 })
    await pressEnterOn(lead, 'button', c.create.button)
    await lead.getByRole('radio', { name: 'Weeding' }).focus()
    await lead.keyboard.press('Space')
    await lead.locator('input[name=to][type=checkbox]').first().focus()
    await lead.keyboard.press('Space')
    await lead.getByRole('radio', { name: c.kinds.related, exact: true }).focus()
    await lead.keyboard.press('Space')
    await pressEnterOn(lead, 'button', c.draft.button)
    await expect(lead.getByRole('main')).toContainText(c.draft.saved)
    await pressEnterOn(lead, 'link', c.draft.publish)
    await pressEnterOn(lead, 'button', c.publish.button)
    await expect(lead.getByRole('main')).toContainText(c.publish.done)

    const carer = await signInAs('carer', house)
    await carer.goto(skillsUrls.skill.href({ frameworkKey, skillKey: 'weeding' }))
    await expect(carer.getByRole('main')).toContainText(c.alsoCounts.title)
    expect((await carer.goto(skillsUrls.draft.href({ frameworkKey })))?.status()).toBe(404)
  })
