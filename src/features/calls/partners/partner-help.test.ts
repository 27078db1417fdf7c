import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notificationsUrls } from '#features/notifications/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { becomePartners } from '#features/partnerships/testing/become-partners.ts'
import { installTerms } from '#features/terms/index.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { posted } from '../calls.testing.ts'
import { callsUrls } from '../calls.urls.ts'
import { matchingUrls } from '../matching/matching.urls.ts'
import { tellOfPartnerCall } from '../matching/telling/tell-partner-round.ts'
import { callPartnersUrls } from './partners.urls.ts'

const { list, show, offer, ask } = callPartnersUrls

let capable: TestApp
let north: World
let south: World
let partnershipId: string
let asha: TestBrowser
let ben: TestBrowser

beforeAll(async () => {
  capable = await testApp()
  north = await createWorld(capable)
  south = await createWorld(capable, 'southshire', 'Southshire Council')
  asha = await north.signedIn(north.people.asha)
  ben = await south.signedIn(south.people.ben)
  partnershipId = await becomePartners(capable, north, south)
}, 60_000)
afterAll(() => capable?.close())

const asking = async (title: string, fields: Record<string, string> = {}) => {
  const callId = await posted(asha, { title })
  await asha.post(ask.href({ callId }), { asks: 'yes', ...fields })
  await capable.runJobs()
  return callId
}
const offering = async (partnerCallId: string, words: string) => {
  const { location = '' } = await ben.post(show.href({ partnerCallId }), { words, manager: 'yes' })
  await capable.runJobs()
  return location.split('/').at(-1) ?? ''
}
const write = async (who: TestBrowser, partnerOfferId: string, act: string, words = '') => {
  const answer = await who.post(offer.href({ partnerOfferId }), { act, words })
  await capable.runJobs()
  return answer
}
const inbox = async (who: TestBrowser) => (await who.get(notificationsUrls.inbox.href())).text

test('a call stays at home until its asker also asks partners, and names nobody unless they say so', async () => {
  const callId = await posted(asha, { title: 'Who knows drones?' })
  await capable.runJobs()
  expect((await ben.get(list.href())).text).not.toContain('Who knows drones?')
  expect((await asha.get(callsUrls.show.href({ callId }))).text).toContain('You can also ask people at partner')
  await asha.post(ask.href({ callId }), { asks: 'yes' })
  expect((await asha.get(callsUrls.show.href({ callId }))).text).toContain('can see this, and people at partner')
  await capable.runJobs()
  expect((await ben.get(list.href())).text).toContain('Who knows drones?')
  const page = await ben.get(show.href({ partnerCallId: callId }))
  expect(page.text).toContain('Somebody at Northshire Council asks')
  expect(page.text).toContain('Residents ask us the same things')
  expect(page.body).not.toContain(north.people.asha.name)
  expect((await ben.get(callsUrls.show.href({ callId }))).status, 'the call itself is not there').toBe(404)
  const named = await asking('Who knows bees?', { named: 'yes' })
  const listed = (await ben.get(list.href())).text
  expect(listed).toContain('Asha Patel at Northshire Council, ')
  expect(listed.match(/Asha Patel/g), 'the other one names nobody').toHaveLength(1)
  expect((await ben.get(show.href({ partnerCallId: named }))).text).toContain('Asha Patel at Northshire Council asks')
  const carol = await north.signedIn(north.people.carol)
  expect((await carol.post(ask.href({ callId }), { asks: 'no' })).status, 'only the asker decides').toBe(404)
})

test('an offer from there reaches the asker, both write, and taking it up tells who asked', async () => {
  const callId = await asking('Who has moved an archive?')
  const bare = await ben.post(show.href({ partnerCallId: callId }), { words: 'I have' })
  expect(bare.text).toContain('Tell your manager first')
  const partnerOfferId = await offering(callId, 'I moved ours last year')
  expect(await inbox(asha)).toContain('offers to help with “Who has moved an archive?”')
  expect((await asha.get(callsUrls.show.href({ callId }))).text).toContain('Ben Okafor, Planning officer')
  const page = await asha.get(offer.href({ partnerOfferId }))
  expect(page.text).toContain('I moved ours last year')
  await write(ben, partnerOfferId, 'message', 'Fridays are best')
  expect((await asha.get(offer.href({ partnerOfferId }))).text).toContain('Fridays are best')
  await write(asha, partnerOfferId, 'message', 'Friday it is')
  const before = await ben.get(offer.href({ partnerOfferId }))
  expect(before.text).toContain('Friday it is')
  expect(before.body).not.toContain(north.people.asha.name)
  await write(asha, partnerOfferId, 'chosen', 'Thank you, gladly')
  expect(await inbox(ben)).toContain('was taken up')
  const after = await ben.get(offer.href({ partnerOfferId }))
  expect(after.text).toContain('Thank you, gladly')
  expect(after.text).toContain('Asha Patel')
  expect((await write(asha, partnerOfferId, 'declined', 'Oh no')).status, 'once').toBe(400)
})

test('nobody but the two sees an offer, and neither can act for the other', async () => {
  const callId = await asking('Who sings?')
  const partnerOfferId = await offering(callId, 'I do')
  for (const [world, who] of [
    [north, north.people.carol],
    [north, north.people.farah],
    [south, south.people.carol],
    [south, south.people.farah],
  ] as const)
    expect((await (await world.signedIn(who)).get(offer.href({ partnerOfferId }))).status).toBe(404)
  expect((await write(ben, partnerOfferId, 'chosen', 'Me!')).status).toBe(400)
  expect((await write(asha, partnerOfferId, 'withdrawn')).status).toBe(400)
  expect((await write(ben, partnerOfferId, 'withdrawn')).status).toBe(303)
  expect(await inbox(asha)).toContain('was taken back')
})

test('closing tells whoever offered, and the call is gone there', async () => {
  const callId = await asking('Who bakes?')
  const partnerOfferId = await offering(callId, 'Bread')
  const close = await asha.post(callsUrls.close.href({ callId }), { outcome: 'another-way', whatCame: 'We managed' })
  expect(close.status, close.text).toBe(303)
  await capable.runJobs()
  expect((await ben.get(show.href({ partnerCallId: callId }))).status).toBe(404)
  expect((await ben.get(offer.href({ partnerOfferId }))).text).toContain('Over')
  expect(await inbox(ben)).toContain('“Who bakes?” is closed')
})

const termOf = ({ organisationId }: World) =>
  capable.database.reading(organisationId, async db => {
    const query = db.selectFrom('terms').select('id').where('organisation_id', '=', organisationId)
    return (await query.where('kind', '=', 'skill').where('key', '=', 'spreadsheets').executeTakeFirstOrThrow()).id
  })
const lends = (
  { organisationId }: World,
  { id }: WorldPerson,
  termId: string,
  audience: 'me' | 'team' | 'organisation',
) =>
  capable.database.writing(organisationId, tx =>
    tx
      .insertInto('person_terms')
      .values({
        ...{ organisation_id: organisationId, person_id: id, term_id: termId, relation: 'lends' as const, audience },
        ...{ level: null, level_audience: 'me' as const, happy_to_help: true },
      })
      .execute(),
  )
const needing = async (title: string, termId: string) => {
  const callId = await posted(asha, { title })
  const whose = { organisation_id: north.organisationId, id: uuid(), call_id: callId, added_at: new Date() }
  await capable.database.writing(north.organisationId, tx =>
    tx
      .insertInto('call_skills')
      .values({ ...whose, relation: 'needed', term_id: termId })
      .execute(),
  )
  await asha.post(ask.href({ callId }), { asks: 'yes' })
  await capable.runJobs()
  return callId
}

test('a call of a partner is brought to those who show that they lend what it needs, by the rules of their own house', async () => {
  for (const { organisationId } of [north, south]) await capable.database.writing(organisationId, installTerms)
  const [there, here] = [await termOf(north), await termOf(south)]
  const { dag: shows, carol: toTeam, elin: toNobody, ben: helps } = south.people
  const dag = await south.signedIn(shows)
  // Ben’s offer was taken up before: he helps already, and is left alone.
  for (const one of [shows, helps]) await lends(south, one, here, 'organisation')
  await lends(south, toTeam, here, 'team')
  await lends(south, toNobody, here, 'me')
  const told = async (callId: string) => {
    const people = Object.values(south.people)
    const rows = await capable.database.reading(south.organisationId, db =>
      db
        .selectFrom('call_tellings')
        .select('person_id as id')
        .where('organisation_id', '=', south.organisationId)
        .where('call_id', '=', callId)
        .execute(),
    )
    return rows.map(({ id }) => people.find(person => person.id === id)?.name)
  }
  const first = await needing('Who counts our bins?', there)
  expect(await told(first), 'who keeps it to the team or to themselves is not asked for strangers').toEqual([
    shows.name,
  ])
  expect(await inbox(dag)).toContain('Can you help somebody at Northshire Council? “Who counts our bins?”')
  const page = await dag.get(show.href({ partnerCallId: first }))
  expect(page.text).toContain('Why this was brought to you')
  expect(page.text).toContain('You show that you lend')
  expect((await asha.get(callsUrls.show.href({ callId: first }))).body).not.toContain(shows.name)
  await capable.database.writing(south.organisationId, tx => enqueue(tx, tellOfPartnerCall, { callId: first }))
  await capable.runJobs()
  expect(await told(first), 'the same job twice tells nobody twice').toHaveLength(1)
  const second = await needing('Who counts our benches?', there)
  const third = await needing('Who counts our buses?', there)
  expect(await told(second)).toEqual([shows.name])
  expect(await told(third), 'two in a week are enough, wherever they come from').toEqual([])
  expect((await dag.get(matchingUrls.settings.href())).text).toContain('Who counts our benches?')
  await dag.post(matchingUrls.told.href({ callId: second }), { answer: 'never' })
  expect((await dag.get(show.href({ partnerCallId: second }))).text).toContain('You said “never about this”')
  await asha.post(callsUrls.close.href({ callId: first }), { outcome: 'another-way', whatCame: 'We managed' })
  await capable.runJobs()
  expect(await inbox(dag), 'what was a copy is in no inbox').not.toContain('Who counts our bins?')
  expect((await dag.get(matchingUrls.settings.href())).text).not.toContain('Who counts our bins?')
})

test('an ended partnership leaves nothing of the other side, and one’s own words', async () => {
  const callId = await asking('Who knits?')
  const partnerOfferId = await offering(callId, 'I knit')
  await write(asha, partnerOfferId, 'message', 'Which needles?')
  const farah = await south.signedIn(south.people.farah)
  await farah.post(partnershipsUrls.end.href({ partnershipId }))
  await capable.runJobs()
  const mine = await ben.get(offer.href({ partnerOfferId }))
  expect(mine.text).toContain('I knit')
  expect(mine.text).not.toContain('Which needles?')
  expect(mine.text).not.toContain('Who knits?')
  expect((await asha.get(offer.href({ partnerOfferId }))).status).toBe(404)
  for (const { organisationId } of [north, south]) {
    const left = await capable.database.reading(organisationId, db =>
      db.selectFrom('partner_calls').select('id').where('organisation_id', '=', organisationId).execute(),
    )
    expect(left).toEqual([])
  }
})
