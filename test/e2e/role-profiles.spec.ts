import { gapsUrls } from '../../src/features/gaps/gaps.urls.ts'
import { words as gapWords } from '../../src/features/gaps/words.ts'
import { roleProfilesUrls } from '../../src/features/role-profiles/role-profiles.urls.ts'
import { words as profileWords } from '../../src/features/role-profiles/words.ts'
import { expect, heading, houses, phone, test } from './capable.ts'

for (const house of houses)
  test(`at ${house.name} a programme lead writes a role profile, and a carer follows it on a phone and sees what comes next`, async ({
    signInAs,
    hasScripts,
  }) => {
    const [t, g] = [profileWords(house.locale), gapWords(house.locale)]
    // The two projects share a demonstration, so each writes a profile of its own.
    const name = `Ferry guard ${house.slug} ${hasScripts ? 'one' : 'two'}`
    const lead = await signInAs('programme-lead', house)
    await lead.goto(roleProfilesUrls.profiles.href())
    await lead.getByRole('link', { name: t.list.add }).click()
    await lead.getByRole('button', { name: t.add.button }).click()
    await expect(lead.getByRole('main')).toContainText(t.add.nameMissing)
    await lead.getByLabel(t.add.name).fill(name)
    await lead.getByRole('button', { name: t.add.button }).click()
    await expect(heading(lead)).toContainText(t.edit.title)
    const levels = lead.locator('select[name^="level-"]')
    await levels.nth(0).selectOption('2')
    await levels.nth(5).selectOption('4')
    await lead.getByRole('button', { name: t.edit.save }).click()
    await expect(lead.getByRole('main')).toContainText(t.profile.draftText)
    await lead.getByRole('button', { name: t.profile.publish }).click()
    await expect(lead.getByRole('main').locator('tbody tr').first()).toBeVisible()

    const carer = await signInAs('carer', house, phone)
    await carer.goto(roleProfilesUrls.followed.href())
    await carer.getByRole('button', { name: t.followed.followName(name) }).click()
    await expect(carer.getByRole('main')).toContainText(t.followed.nowFollowing(name))
    await carer.goto(gapsUrls.mine.href())
    await carer.getByRole('main').getByRole('link', { name }).click()
    await expect(heading(carer)).toContainText(name)
    await expect(carer.getByRole('main')).toContainText(g.one.have)
    await expect(carer.getByRole('main')).toContainText(g.one.next)
    await expect(carer.getByRole('main').locator('figure svg')).toHaveCount(2)

    await carer.goto(roleProfilesUrls.followed.href())
    await carer.getByRole('button', { name: t.followed.stopName(name) }).click()
    await expect(carer.getByRole('main')).toContainText(t.followed.stopped(name))
    await lead.goto(gapsUrls.units.href())
    await expect(lead.getByRole('main').locator('tbody tr').first()).toBeVisible()
  })
