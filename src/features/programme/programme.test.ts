import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'

let capable: TestApp
let world: World

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
})
afterAll(() => capable?.close())

describe('the room of the programme', () => {
  test('shows its lead every door with what is done behind it, and each of them opens', async () => {
    const lead = await world.signedIn(world.people.elin)
    const page = await lead.get('/programme')
    const doors = page.$('.app-area-card').map((_, card) => ({
      href: page.$(card).find('a').attr('href') ?? '',
      hint: page.$(card).find('.app-area-card__text').text(),
    }))
    expect(doors.length).toBeGreaterThan(6)
    for (const { href, hint } of doors.toArray()) {
      expect(hint).not.toBe('')
      expect([href, (await lead.get(href)).status]).toEqual([href, 200])
    }
  })

  test('does not exist for colleagues, and no door leads there', async () => {
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get('/programme')).status).toBe(404)
    expect((await asha.get('/')).$('a[href="/programme"]')).toHaveLength(0)
  })
})
