import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { installTerms } from '#features/terms/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { act, dayIn, offered, posted, show } from './calls.testing.ts'
import { chaseCalls, settleLeavers, tellOfLastDay } from './chasing/chase.ts'
import { callsUrls } from './index.ts'

let app: TestApp
let world: World
let browsers: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin' | 'farah', TestBrowser>

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  await app.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await installTerms(tx)
  })
  const names = ['asha', 'ben', 'carol', 'dag', 'elin', 'farah'] as const
  const pairs = await Promise.all(names.map(async name => [name, await world.signedIn(world.people[name])] as const))
  browsers = Object.fromEntries(pairs) as typeof browsers
})
afterAll(() => app?.close())

describe('an offer', () => {
  test('reaches the asker with its manager told; both write to each other and agree on a time', async () => {
    const { asha, ben, carol, dag } = browsers
    const callId = await posted(asha)
    const making = await ben.get(callsUrls.makeOffer.href({ callId }))
    expect(making.text).toContain('Carol Jones, your manager, sees it too')
    const offerId = await offered(ben, callId)
    const here = callsUrls.offer.href({ callId, offerId })
    expect((await dag.get(here)).status).toBe(404)
    const manager = await carol.get(here)
    expect(manager.text).toContain('You do not see what they write to each other')
    const chosen = await act(asha, callId, offerId, 'choose')
    expect(chosen.text).toContain('Taken up')
    await act(asha, callId, offerId, 'message', { message: 'Shall we meet?' })
    expect((await ben.get(here)).text).toContain('Shall we meet?')
    expect((await carol.get(here)).text).not.toContain('Shall we meet?')
    const wrong = await ben.post(here, { act: 'time', day: dayIn(3), from: '15:00', to: '14:00' })
    expect(wrong.text).toContain('The end has to be after the beginning')
    await act(ben, callId, offerId, 'time', { day: dayIn(3), from: '13.30', to: '1500' })
    const file = await asha.get(callsUrls.calendar.href({ callId, offerId }))
    expect(file.headers['content-type']).toContain('text/calendar')
    expect(file.body).toContain(`call-${offerId}@`)
    expect((await carol.get(callsUrls.calendar.href({ callId, offerId }))).status).toBe(404)
    expect((await ben.get('/inbox')).text).toContain('takes up your offer')
    expect((await ben.post(here, { act: 'choose' })).status).toBe(404)
    expect((await carol.post(here, { act: 'message', message: 'x' })).status).toBe(404)
  })

  test('waits for the manager where the programme decided so, and the asker never hears of a “not now”', async () => {
    const { asha, dag, carol } = browsers
    await setPolicy({ manager_part: 'asked' })
    const callId = await posted(asha)
    const offerId = await offered(dag, callId)
    const here = callsUrls.offer.href({ callId, offerId })
    expect((await asha.get(here)).status).toBe(404)
    expect((await asha.get(show(callId))).text).toContain('Nobody has offered yet')
    expect((await carol.post(here, { act: 'manager', agrees: 'no' })).text).toContain('Write why not now')
    await act(carol, callId, offerId, 'manager', { agrees: 'no', why: 'Two of us are away until Friday' })
    expect((await dag.get(here)).text).toContain('Two of us are away until Friday')
    expect((await asha.get(here)).status).toBe(404)
    expect((await asha.get('/inbox')).text).not.toContain('Dag Solberg')
    await act(carol, callId, offerId, 'manager', { agrees: 'yes' })
    expect((await asha.get(here)).text).toContain('Dag Solberg offers to help')
    await setPolicy({ manager_part: 'informed' })
  })

  test('is thanked kindly when it is not needed, is made once, and not on a call that is closed', async () => {
    const { asha, ben } = browsers
    const callId = await posted(asha)
    const offerId = await offered(ben, callId)
    const again = await ben.post(callsUrls.makeOffer.href({ callId }), { words: 'Me again', whenWords: '' })
    expect(again.location).toBe(show(callId))
    await act(asha, callId, offerId, 'decline', { kindWords: 'Next time for sure' })
    expect((await ben.get('/inbox')).text).toContain('thanks you for your offer')
    await asha.submit(callsUrls.close.href({ callId }), {
      outcome: 'another-way',
      whatCame: '',
      amount: '',
      basis: '',
      basisWords: '',
    })
    const late = await browsers.dag.post(callsUrls.makeOffer.href({ callId }), { words: 'I can do it', whenWords: '' })
    expect(late.status).toBe(400)
    expect(late.text).toContain('takes no more offers')
    expect(late.text).toContain('I can do it')
  })
})

describe('closing a call', () => {
  test('says what came of it; the help becomes evidence, and each can thank the other and take it back', async () => {
    const { asha, ben, dag, elin } = browsers
    const callId = await posted(asha)
    const offerId = await offered(ben, callId)
    const waiting = await offered(dag, callId)
    await act(asha, callId, offerId, 'choose')
    const close = callsUrls.close.href({ callId })
    const fields = { outcome: 'helped', whatCame: 'The blog is up', helped: offerId, [`hours-${offerId}`]: '4,5' }
    const wrong = await asha.post(close, { ...fields, amount: '1,200', basis: '', basisWords: '' })
    expect(wrong.text).toContain('Choose how you know')
    const done = {
      ...fields,
      [`thanks-${offerId}`]: 'You saved our week',
      amount: '1,200',
      basis: 'quote',
      basisWords: 'Two quotes',
    }
    const closed = await asha.submit(close, done)
    expect(closed.text).toContain('The blog is up')
    expect(closed.text).toContain('£1,200')
    expect(closed.text).toContain('4.5 hours of help')
    expect(closed.text).toContain('Ben Okafor works in quite another part of the organisation')
    expect((await elin.get(show(callId))).text).toContain('How far it reached')
    expect((await dag.get(show(callId))).text).not.toContain('How far it reached')
    expect((await dag.get(callsUrls.offer.href({ callId, offerId: waiting }))).text).toContain('Thanked')
    const here = callsUrls.offer.href({ callId, offerId })
    expect((await ben.get(here)).text).toContain('You saved our week')
    await act(ben, callId, offerId, 'keep')
    await act(ben, callId, offerId, 'keep')
    expect((await ben.get('/passport/evidence')).text).toContain('1 piece of evidence')
    await act(ben, callId, offerId, 'thank', { thanks: 'It was fun' })
    expect((await asha.get(here)).text).toContain('It was fun')
    await act(ben, callId, offerId, 'take-back')
    expect((await asha.get(here)).text).not.toContain('It was fun')
    const open = await asha.submit(callsUrls.reopen.href({ callId }))
    expect(open.text).toContain('open again')
    expect(open.text).not.toContain('£1,200')
  })

  test('shows a best answer of a question, which only its asker marks', async () => {
    const { asha, ben, dag } = browsers
    const callId = await posted(asha, { kind: 'answer', title: 'Which printer does A3?' })
    const answered = await ben.submit(callsUrls.giveAnswer.href({ callId }), { words: 'The one in the archive' })
    const answerId = String(answered.$('a[href*="/answers/"]').attr('href')).split('/').at(-1) ?? ''
    expect((await dag.post(callsUrls.bestAnswer.href({ callId, answerId }))).status).toBe(404)
    expect((await asha.submit(callsUrls.bestAnswer.href({ callId, answerId }))).text).toContain('Best answer')
    expect((await dag.get(callsUrls.changeAnswer.href({ callId, answerId }))).status).toBe(404)
    await ben.submit(callsUrls.withdrawAnswer.href({ callId, answerId }))
    expect((await dag.get(show(callId))).text).toContain('Nobody has answered yet')
  })
})

describe('a call that nobody answers', () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000)

  test('is chased once after three days, and its asker hears when the last day has passed', async () => {
    const { elin } = browsers
    await posted(elin, { title: 'Who speaks Welsh?', openUntil: dayIn(6) })
    const chase = (days: number) =>
      app.database.writing(world.organisationId, tx => chaseCalls(tx, dayIn(days), at(days)))
    const before = await chase(2)
    expect(before).toBe(0)
    expect(await chase(4)).toBeGreaterThan(0)
    expect(await chase(5)).toBe(0)
    expect((await elin.get('/inbox')).text).toContain('Nobody has offered yet: Who speaks Welsh?')
    for (const days of [7, 8])
      await app.database.writing(world.organisationId, tx => tellOfLastDay(tx, dayIn(days), at(days)))
    expect((await elin.get('/inbox')).text).toContain('The last day has passed: Who speaks Welsh?')
    const told = await app.database.reading(world.organisationId, db =>
      db
        .selectFrom('notifications')
        .select('key')
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', world.people.elin.id)
        .where('key', 'like', 'ran-out:%')
        .execute(),
    )
    expect(told.length).toBe(1)
  })

  test('stays open when somebody who was to help leaves in the middle, and its asker hears of it', async () => {
    const { elin, farah, ben } = browsers
    const callId = await posted(elin, { title: 'Who can film our open day?' })
    const offerId = await offered(farah, callId)
    await act(elin, callId, offerId, 'choose')
    await app.database.writing(world.organisationId, async tx => {
      await tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', world.people.farah.id).execute()
      await settleLeavers(tx, new Date())
    })
    expect((await elin.get('/inbox')).text).toContain('Farah Khan can no longer help: Who can film our open day?')
    expect((await elin.get(show(callId))).text).toContain('Nobody has offered yet')
    await offered(ben, callId)
    const again = await elin.get(callsUrls.mine.href())
    expect(again.text).toContain('Ben Okafor')
    await app.database.writing(world.organisationId, tx =>
      tx.updateTable('people').set({ left_at: null }).where('id', '=', world.people.farah.id).execute(),
    )
  })

  test('ends when its asker leaves, and who offered is told', async () => {
    const { ben, dag } = browsers
    const callId = await posted(ben, { title: 'Who knows the old archive?' })
    await offered(dag, callId)
    await app.database.writing(world.organisationId, async tx => {
      await tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', world.people.ben.id).execute()
      await settleLeavers(tx, new Date())
    })
    expect((await dag.get('/inbox')).text).toContain('This call has ended: Who knows the old archive?')
    expect((await dag.get(show(callId))).text).toContain('Closed')
  })
})

describe('the programme', () => {
  test('sees what calls brought and which wait, sets the rules, and takes down what must not stand there', async () => {
    const { asha, elin, carol, dag } = browsers
    const callId = await posted(asha, { title: 'Mr Hill of Mill Lane cannot log in' })
    await offered(dag, callId)
    const measures = await elin.get(callsUrls.measures.href())
    expect(measures.text).toContain('calls were posted')
    expect(measures.text).toContain('Too few people to say how many were never asked')
    for (const address of [callsUrls.measures.href(), callsUrls.policy.href(), callsUrls.takeDown.href({ callId })])
      expect((await carol.get(address)).status).toBe(404)
    const rules = { manager: 'informed', cap: '99', chase: '0', desk: 'https://help.example.org' }
    expect((await elin.post(callsUrls.policy.href(), rules)).$('.govuk-error-summary a').length).toBe(2)
    expect((await elin.submit(callsUrls.policy.href(), { ...rules, cap: '3', chase: '3' })).text).toContain('are saved')
    expect((await elin.post(callsUrls.takeDown.href({ callId }), { why: '' })).status).toBe(400)
    await elin.submit(callsUrls.takeDown.href({ callId }), { why: 'It names a resident' })
    expect((await dag.get(show(callId))).status).toBe(404)
    expect((await asha.get('/inbox')).text).toContain('It names a resident')
    expect((await asha.submit(callsUrls.discard.href({ callId }))).text).toContain('Your draft is gone')
  })

  test('lends time as well as it asks for it', async () => {
    const { carol, dag } = browsers
    const title = 'I have a day a month and want to learn about forms'
    const callId = await posted(dag, { title, kind: 'shadowing', helpers: '1' }, 'offers-time')
    expect((await carol.get(callsUrls.feed.href({}, { direction: 'offers-time' }))).text).toContain(title)
    const offerId = await offered(carol, callId, 'We test a form in January')
    await act(dag, callId, offerId, 'choose')
    await dag.submit(callsUrls.close.href({ callId }), {
      ...{ outcome: 'helped', whatCame: 'I saw five tests', helped: offerId, [`hours-${offerId}`]: '6' },
      ...{ amount: '', basis: '', basisWords: '' },
    })
    const here = callsUrls.offer.href({ callId, offerId })
    expect((await carol.post(here, { act: 'keep' })).status).toBe(404)
    expect((await act(dag, callId, offerId, 'keep')).text).toContain('It is in your passport')
  })
})

function setPolicy(values: { manager_part: 'none' | 'informed' | 'asked' }) {
  return app.database.writing(world.organisationId, tx =>
    tx
      .insertInto('call_policies')
      .values({ organisation_id: world.organisationId, changed_at: new Date(), ...values })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(values))
      .execute(),
  )
}
