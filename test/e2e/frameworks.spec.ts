import { frameworksWords } from '../../src/features/skills/frameworks-words.ts'
import { importWords } from '../../src/features/skills/import/words.ts'
import { skillsUrls } from '../../src/features/skills/skills.urls.ts'
import { expect, heading, houses, phone, test } from './capable.ts'

const table = (name: string) =>
  ['Area,Name,Definition,Beginner,Expert', `Bread,${name},What it is,"You can:\n- watch","You can:\n- teach"`].join(
    '\n',
  )

for (const house of houses)
  test(`at ${house.name} a programme lead brings in a framework, and a carer reads it on a phone`, async ({
    signInAs,
    hasScripts,
  }) => {
    const [words, t] = [importWords(house.locale), frameworksWords(house.locale)]
    // The two projects share a demonstration, so each brings a framework of its own.
    const name = `Kneading ${house.slug} ${hasScripts ? 'one' : 'two'}`
    const lead = await signInAs('programme-lead', house)
    await lead.goto(skillsUrls.frameworks.href())
    await lead.getByRole('link', { name: t.list.add }).click()
    await lead.locator('input[type=file]').setInputFiles({
      ...{ name: `${name}.csv`, mimeType: 'text/csv' },
      buffer: Buffer.from(table(name)),
    })
    await lead.getByRole('button', { name: words.upload.continue }).click()
    await expect(heading(lead)).toContainText(words.columns.title)
    await lead.getByRole('button', { name: words.columns.continue }).click()
    await expect(lead.getByRole('button', { name: words.show.confirm })).toBeVisible({ timeout: 30_000 })
    await expect(lead.getByRole('main')).toContainText(words.show.noFaults)
    await lead.getByRole('button', { name: words.show.confirm }).click()
    await lead.getByRole('button', { name: words.show.seeDraft }).click({ timeout: 30_000 })
    await expect(lead.getByRole('main')).toContainText(t.tree.draftText)
    await lead.getByRole('button', { name: t.tree.publish }).click()
    await lead.getByRole('button', { name: t.publish.button }).click()
    await expect(lead.getByRole('main')).toContainText(t.publish.done)

    const carer = await signInAs('carer', house, phone)
    await carer.goto(skillsUrls.frameworks.href({}, { search: name }))
    await carer.getByRole('main').getByRole('link', { name, exact: true }).first().click()
    const skill = carer.getByRole('main').getByRole('link', { name, exact: true })
    if (!(await skill.isVisible())) await carer.locator('main details summary').first().click()
    await skill.click()
    await expect(heading(carer)).toContainText(name)
    await expect(carer.getByRole('main')).toContainText('teach')
  })
