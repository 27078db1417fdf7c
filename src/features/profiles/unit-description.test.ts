import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { profilesUrls } from './profiles.urls.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable?.close())

describe('what a unit does', () => {
  const href = () => profilesUrls.unitDescription.href({ unitId: world.units.nightTeam })

  test('is said by an administrator or by whoever leads it, and read by everybody', async () => {
    const carol = await world.signedIn(world.people.carol)
    const saved = await carol.submit(href(), { description: 'We look after people at night.' })
    expect(saved.text).toContain('The description is saved.')
    const ben = await world.signedIn(world.people.ben)
    const page = await ben.get(`/units/${world.units.nightTeam}`)
    expect(page.text).toContain('We look after people at night.')
    expect(page.text).not.toContain('Say what the unit does')
    const farah = await world.signedIn(world.people.farah)
    expect((await farah.get(`/units/${world.units.nightTeam}`)).text).toContain('Say what the unit does')
    await farah.submit(href(), { description: '' })
    expect((await ben.get(`/units/${world.units.nightTeam}`)).text).not.toContain('at night.')
  })

  test('is nobody else’s to say', async () => {
    const ben = await world.signedIn(world.people.ben)
    expect((await ben.get(href())).status).toBe(404)
    expect((await ben.post(href(), { description: 'Mine now' })).status).toBe(404)
  })

  test('is kept when it is too long, with what is wrong beside it', async () => {
    const farah = await world.signedIn(world.people.farah)
    const page = await farah.post(href(), { description: 'x'.repeat(2001) })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#description')
    expect(page.$('textarea').text()).toContain('xxx')
  })

  test('is for its own head to say, even where all others sit in units below', async () => {
    const { asha, carol: head, dag, elin } = world.people
    const reader = await world.signedIn(asha)
    const staff = (id: string, values: { unit_id?: string; manager_id?: string | null }) =>
      capable.database.writing(world.organisationId, tx =>
        tx
          .updateTable('people')
          .set(values)
          .where('organisation_id', '=', world.organisationId)
          .where('id', '=', id)
          .execute(),
      )
    await staff(head.id, { manager_id: elin.id })
    await staff(dag.id, { unit_id: world.units.nightTeam })
    expect((await reader.get(`/units/${world.units.care}`)).text).toMatch(/Led by ?Carol Jones, Head of care/)
    const own = profilesUrls.unitDescription.href({ unitId: world.units.care })
    expect((await (await world.signedIn(head)).get(own)).status).toBe(200)
    await staff(head.id, { manager_id: null })
    await staff(dag.id, { unit_id: world.units.care })
  })
})
