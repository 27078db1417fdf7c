import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peopleUrls } from '#features/people/index.ts'
import { profilesUrls } from '#features/profiles/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'

let capable: TestApp
let world: World
let browser: Browser
let origin: string

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  origin = await capable.app.listen({ port: 0, host: '127.0.0.1' })
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args })
  const ben = await world.signedIn(world.people.ben)
  await ben.post(profilesUrls.reportLeft.href({ personId: world.people.asha.id }), { note: 'gone'.repeat(75) })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await capable?.close()
})

const rename = (name: string) =>
  capable.database.writing(world.organisationId, async tx => {
    const asha = { organisation_id: tx.organisationId, person_id: world.people.asha.id }
    await tx.updateTable('people').set({ name }).where('id', '=', asha.person_id).execute()
    const told = { preferred_name: name.slice(0, 100), about: name.repeat(5), ask_me_about: name }
    await tx
      .insertInto('profiles')
      .values({ ...asha, ...told })
      .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(told))
      .execute()
  })

describe('on a narrow screen, where people meet', () => {
  test.each([
    ['a name of two hundred letters', 'W'.repeat(200)],
    ['a name of two hundred letters that runs from right to left', 'ش'.repeat(200)],
    ['a name of pictures', '👩‍🚒'.repeat(25)],
    ['a name of one letter', 'Q'],
  ])(
    '%s, nothing sticks out',
    async (_what, name) => {
      await rename(name)
      const personId = world.people.asha.id
      const reports = (await (await world.signedIn(world.people.farah)).get(profilesUrls.leaverReports.href())).$
      const places = [
        profilesUrls.person.href({ personId }),
        profilesUrls.suggest.href({ personId }),
        profilesUrls.reportLeft.href({ personId }),
        profilesUrls.leaverReports.href(),
        reports('tbody a').attr('href') ?? '',
        peopleUrls.unit.href({ unitId: world.units.nightTeam }),
        peopleUrls.directory.href({}, { unit: world.units.nightTeam }),
        profilesUrls.person.href({ personId: world.people.carol.id }),
      ]
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      const session = (await world.signedIn(world.people.farah)).cookies.get('session') ?? ''
      await context.addCookies([{ name: 'session', value: session, url: origin }])
      const page = await context.newPage()
      for (const href of places) {
        const answer = await page.goto(origin + href)
        expect(answer?.status(), href).toBe(200)
        const sticksOut = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(sticksOut, `pixels at ${href}`).toBeLessThanOrEqual(0)
      }
      await context.close()
    },
    60_000,
  )
})
