import { afterAll, beforeAll, expect, test } from 'vitest'
import { notificationsUrls } from '#features/notifications/index.ts'
import { profilesUrls } from '#features/profiles/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { partnershipsUrls } from './partnerships.urls.ts'
import { becomePartners } from './testing/become-partners.ts'

const { manage, invite, accept, show, end, overview } = partnershipsUrls

let capable: TestApp
let north: World
let south: World
let farah: TestBrowser
let southFarah: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  north = await createWorld(capable)
  south = await createWorld(capable, 'southshire', 'Southshire Council')
  farah = await north.signedIn(north.people.farah)
  southFarah = await south.signedIn(south.people.farah)
}, 60_000)
afterAll(() => capable?.close())

const newCode = async (browser: TestBrowser, note = 'Southshire') =>
  (await browser.post(invite.href(), { note })).$('[name=code]').text()

test('an administrator invites, the other one sees who it is and says yes, and both are partners', async () => {
  const code = await newCode(farah)
  expect(code).toMatch(/^northshire\.[\w-]{43}$/)
  const link = accept.href({}, { code })
  expect((await southFarah.get(link)).$('[name=code]').val()).toBe(code)
  const asked = await southFarah.post(accept.href(), { code })
  expect(asked.text).toContain('Become a partner of Northshire Council?')
  expect((await southFarah.get(manage.href())).text).toContain('There are no partners yet')
  const { location = '' } = await southFarah.post(accept.href(), { code, sure: 'yes' })
  expect((await southFarah.get(location)).text).toContain('Waiting for the other side')
  await capable.runJobs()
  expect((await southFarah.get(location)).text).toContain('Partners since')
  expect((await farah.get(manage.href())).text).toContain('Southshire Council')
  const asha = await north.signedIn(north.people.asha)
  expect((await asha.get(overview.href())).text).toContain('Southshire Council')
  const audited = await capable.database.reading(north.organisationId, db =>
    db.selectFrom('audit_entries').select('action').where('organisation_id', '=', north.organisationId).execute(),
  )
  expect(audited.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['partnerships.invited', 'partnerships.begun']),
  )
  const told = await farah.get(notificationsUrls.inbox.href())
  expect(told.text).toContain('Southshire Council took up your code')
})

test('a code works once, not after it was withdrawn, not at home, and not when it is made up', async () => {
  const used = await capable.database.reading(north.organisationId, db =>
    db
      .selectFrom('partner_invitations')
      .select('used_at')
      .where('organisation_id', '=', north.organisationId)
      .execute(),
  )
  expect(used).toEqual([{ used_at: expect.any(Date) }])
  const east = await createWorld(capable, 'eastshire', 'Eastshire Council')
  const eastFarah = await east.signedIn(east.people.farah)
  const refusal = async (code: string) => {
    const { location = '' } = await eastFarah.post(accept.href(), { code, sure: 'yes' })
    await capable.runJobs()
    return (await eastFarah.get(location)).text
  }
  expect(await refusal(`northshire.${'A'.repeat(43)}`)).toContain('Nobody there knows this code')
  const code = await newCode(farah, 'Somebody')
  const withdraw = (await farah.get(manage.href())).$('form[action$="/withdraw"]').attr('action') ?? ''
  await farah.post(withdraw)
  expect(await refusal(code)).toContain('withdrawn')
  const old = await newCode(farah, 'Somebody else')
  await capable.database.writing(north.organisationId, tx =>
    tx
      .updateTable('partner_invitations')
      .set({ expires_at: new Date('2026-01-01') })
      .where('organisation_id', '=', north.organisationId)
      .where('used_at', 'is', null)
      .execute(),
  )
  expect(await refusal(old)).toContain('too old')
  const own = await newCode(farah)
  expect((await farah.post(accept.href(), { code: own })).text).toContain('a code of your own organisation')
  for (const odd of ['', 'northshire', 'nowhere.abc', `nowhere.${'A'.repeat(43)}`, "'; drop table people; --"]) {
    const answer = await eastFarah.post(accept.href(), { code: odd, sure: 'yes' })
    expect(answer.status, odd).toBe(400)
  }
  expect((await southFarah.post(accept.href(), { code: own })).text).toContain(
    'partners with this organisation already',
  )
})

test('two organisations that hold the same code at the same time do not both become partners', async () => {
  const worlds = await Promise.all(
    ['west', 'middle'].map(name => createWorld(capable, `${name}shire`, `${name}shire Council`)),
  )
  const code = await newCode(farah, 'One of two')
  const places: { browser: TestBrowser; location: string }[] = []
  for (const world of worlds) {
    const browser = await world.signedIn(world.people.farah)
    const { location = '' } = await browser.post(accept.href(), { code, sure: 'yes' })
    places.push({ browser, location })
  }
  await capable.runJobs()
  const texts = await Promise.all(places.map(async ({ browser, location }) => (await browser.get(location)).text))
  expect(texts.filter(text => text.includes('Partners since'))).toHaveLength(1)
  expect(texts.filter(text => text.includes('has been used already'))).toHaveLength(1)
})

test('nobody but an administrator who has just proved who they are begins or ends a partnership', async () => {
  const elin = await north.signedIn(north.people.elin)
  for (const href of [manage.href(), invite.href(), accept.href()]) expect((await elin.get(href)).status).toBe(404)
  const { location: mine = '' } = { location: (await farah.get(manage.href())).$('.govuk-summary-card a').attr('href') }
  expect((await elin.get(mine)).status).toBe(404)
  expect((await elin.post(`${mine}/end`)).status).toBe(404)
})

test('either side ends it at once, and both see when and by whom', async () => {
  const partnershipId = (await southFarah.get(manage.href())).$('.govuk-summary-card a').attr('href')?.split('/').at(-1)
  const where = { partnershipId: partnershipId ?? '' }
  expect((await southFarah.get(end.href(where))).text).toContain('What you shared there is taken back')
  await southFarah.post(end.href(where))
  expect((await southFarah.get(show.href(where))).text).toContain('by Farah Khan')
  await capable.runJobs()
  expect((await farah.get(show.href(where))).text).toContain('by the other side')
  expect((await farah.get(notificationsUrls.inbox.href())).text).toContain('Southshire Council ended the partnership')
  const asha = await north.signedIn(north.people.asha)
  expect((await asha.get(overview.href())).text).not.toContain('Southshire Council')
  expect((await southFarah.post(end.href(where))).location).toBe(manage.href())
  const again = await becomePartners(capable, north, south)
  expect(again).not.toBe(where.partnershipId)
  expect((await asha.get(overview.href())).text).toContain('Southshire Council')
})

test('what people are told about partners leads to who they are', async () => {
  const asha = await north.signedIn(north.people.asha)
  const page = await asha.get(profilesUrls.group.href({ group: 'basics' }))
  expect(page.$(`a[href="${overview.href()}"]`)).toHaveLength(1)
})
