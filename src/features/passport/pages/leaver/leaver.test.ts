import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { organisations } from '#platform/http/organisation.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import { tellLeaversJob } from '../../passport.jobs.ts'
import { makeTakeOutLink } from '../../taking-along/leavers.ts'
import { takePassport } from '../../testing/take-passport.ts'

const capable: TestApp = await testApp()
let world: World

afterAll(() => capable.close())
let worlds = 0
beforeEach(async () => {
  worlds += 1
  world = await createWorld(capable, `northshire-${worlds}`)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  await takePassport(await world.signedIn(world.people.asha), { level: 2, confidence: 1 })
})

const setLeft = (person: WorldPerson, leftAt: Date | null) =>
  capable.database.writing(world.organisationId, tx =>
    tx
      .updateTable('people')
      .set({ left_at: leftAt })
      .where('organisation_id', '=', world.organisationId)
      .where('id', '=', person.id)
      .execute(),
  )

async function tell(now = new Date()): Promise<void> {
  const { config, database } = capable
  const organisation = await organisations(database, 0).byId(world.organisationId)
  if (!organisation) throw new Error('no organisation')
  await tellLeaversJob.run({ payload: {}, organisation, actorId: undefined, database, config, now })
}

async function linksMailedTo({ email }: WorldPerson): Promise<string[]> {
  const mails = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('mails')
      .select('text_body')
      .where('organisation_id', '=', world.organisationId)
      .where('to_address', '=', email)
      .execute(),
  )
  return mails.map(({ text_body: text }) => /http:\/\/capable\.test(\/\S+)/.exec(text ?? '')?.[1] ?? '')
}

/** Opens a mailed address in a browser that knows nothing, which is first told the organisation and the language. */
async function openAsStranger(href: string) {
  const browser = capable.browser()
  const first = await browser.get(href)
  return { browser, page: first.location ? await browser.get(first.location) : first }
}

describe('somebody who has left', () => {
  test('gets one mail with a link, if there is a passport to take along', async () => {
    const { asha, ben, carol } = world.people
    await setLeft(asha, new Date())
    await setLeft(ben, new Date())
    await tell()
    await tell()
    expect(await linksMailedTo(asha)).toHaveLength(1)
    expect([...(await linksMailedTo(ben)), ...(await linksMailedTo(carol))]).toEqual([])
  })

  test('reads, prints and saves the whole passport without signing in', async () => {
    const { asha } = world.people
    await setLeft(asha, new Date())
    await tell()
    const [href = ''] = await linksMailedTo(asha)
    const { browser, page } = await openAsStranger(href)
    expect(page.$('h1').text()).toBe('Take my passport with me')
    expect(page.text).toContain('Only those who have your link can see this')
    expect(page.text).toContain('Asha Patel, Northshire Council')
    expect(page.$('main table')).toHaveLength(9)
    const file = await browser.get(page.$('main a.govuk-button').attr('href') ?? '')
    expect(JSON.parse(file.body).frameworks[0].history).toHaveLength(36)
  })

  test('is not written to after a month, when the address is no longer theirs', async () => {
    await setLeft(world.people.asha, new Date(Date.now() - 40 * day))
    await tell()
    expect(await linksMailedTo(world.people.asha)).toEqual([])
  })

  test('is told again after coming back and leaving once more', async () => {
    const { asha } = world.people
    await setLeft(asha, new Date(Date.now() - 5 * day))
    await tell(new Date(Date.now() - 4 * day))
    await setLeft(asha, null)
    await tell()
    await setLeft(asha, new Date())
    await tell()
    expect(await linksMailedTo(asha)).toHaveLength(2)
  })
})

describe('a link to take a passport along', () => {
  const make = (expiresAt: Date) =>
    capable.database.writing(world.organisationId, tx =>
      makeTakeOutLink(tx, world.people.asha, { now: new Date(), expiresAt }),
    )
  const open = async (token: string, slug = world.slug) =>
    (await openAsStranger(`/passport/take-out/link/${token}?organisation=${slug}`)).page

  test.each([
    ['is over', async () => make(new Date(Date.now() - 1))],
    ['was never made', async () => 'AAAA'],
  ])('shows nothing when it %s', async (_, token) => {
    await setLeft(world.people.asha, new Date())
    const page = await open(await token())
    expect(page.$('h1').text()).toBe('This link does not work any more')
    expect(page.text).not.toContain('Asha')
  })

  test('shows nothing for somebody who works here: they sign in', async () => {
    expect((await open(await make(new Date(Date.now() + day)))).text).toContain('This link does not work any more')
  })

  test('opens nothing in another organisation, and offers no file there', async () => {
    const neighbours = await createWorld(capable, `southshire-${worlds}`, 'Southshire Council')
    await setLeft(world.people.asha, new Date())
    const token = await make(new Date(Date.now() + day))
    expect((await open(token)).text).toContain('Asha Patel')
    expect((await open(token, neighbours.slug)).text).toContain('This link does not work any more')
    const browser = await neighbours.signedIn(neighbours.people.farah)
    expect((await browser.get(`/passport/take-out/link/${token}/passport.json`)).status).toBe(404)
  })
})
