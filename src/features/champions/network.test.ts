import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantRole, holdsRole, peopleUrls } from '#features/people/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World, type WorldPerson } from '#platform/testing/world.ts'
import { findMembership } from './champions.queries.ts'
import { championsUrls } from './champions.urls.ts'
import { keepInStep } from './in-step.ts'
import { inDays, type Network, openNetwork, wish } from './network.testing.ts'
import { backFromBreaks, tellOfTerms } from './terms.ts'

let capable: TestApp
let world: World
let network: Network
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  network = await openNetwork(capable, world)
}, 60_000)
afterAll(() => capable?.close())

const as = (person: WorldPerson) => network.as(person)
const read: Network['read'] = work => network.read(work)
const write: Network['write'] = work => network.write(work)
const membership = (person: WorldPerson) => read(db => findMembership(db, person.id))
const isChampion = (person: WorldPerson) => read(db => holdsRole(db, person.id, 'champion'))
const toldOf = (person: WorldPerson, topic: string) => network.toldOf(person, topic)

describe('becoming a champion', () => {
  test('somebody volunteers, the manager signs with one click, the programme welcomes, and colleagues find them', async () => {
    const { asha, carol, elin, ben } = world.people
    const page = await as(asha).get(championsUrls.join.href())
    expect(page.text).toContain('Carol Jones is asked to sign for the time')
    const sent = await as(asha).submit(championsUrls.join.href(), wish)
    expect(sent.text).toContain('Carol Jones is asked for the time')
    expect(await toldOf(carol, 'champions.time-asked')).toHaveLength(1)
    expect(await toldOf(elin, 'champions.volunteers-wait')).toHaveLength(1)
    expect(await isChampion(asha)).toBe(false)
    const championId = (await membership(asha))?.id ?? ''
    const agreement = championsUrls.agreement.href({ championId })
    expect((await as(carol).get('/')).$(`a[href="${agreement}"]`).text()).toContain('needs your signature')
    expect((await as(carol).get(championsUrls.mine.href())).text).toContain('Asha Patel, 4 hours a month')
    expect((await as(carol).submit(agreement, { says: 'yes', reason: '' })).text).toContain('You said yes')
    expect((await as(carol).get('/')).text).not.toContain('needs your signature')
    expect((await membership(asha))?.state).toBe('agreed')
    const list = await as(elin).get(championsUrls.programme.href({}, { state: 'waiting' }))
    expect(list.$('input[name=championId]').attr('checked')).toBeDefined()
    const welcomed = await as(elin).submit(championsUrls.programme.href({}, { state: 'waiting' }), {
      championId: [championId],
      cohortId: '',
    })
    expect(welcomed.text).toContain('1 person begins today')
    expect(await isChampion(asha)).toBe(true)
    expect(await toldOf(asha, 'champions.welcomed')).toHaveLength(1)
    const found = await as(ben).get(championsUrls.find.href({}, { area: 'safe' }))
    expect(found.$('.app-passport-step').first().text()).toContain('Asha Patel')
    expect(found.text).toContain('likes to help with “Staying safe”')
  })

  test('a manager who says not now gives a reason, and the programme cannot begin it without a yes', async () => {
    const { ben, carol, elin } = world.people
    await as(ben).submit(championsUrls.join.href(), { ...wish, hours: '8' })
    const championId = (await membership(ben))?.id ?? ''
    const agreement = championsUrls.agreement.href({ championId })
    const without = await as(carol).post(agreement, { says: 'not-now', reason: ' ' })
    expect(without.status).toBe(400)
    expect(without.$('.govuk-error-summary a').attr('href')).toBe('#reason')
    await as(carol).submit(agreement, { says: 'not-now', reason: 'After the plan is adopted' })
    expect((await as(ben).get(championsUrls.mine.href())).text).toContain('says not now: “After the plan is adopted”')
    const waits = await as(elin).submit(championsUrls.programme.href(), { championId: [championId], cohortId: '' })
    expect(waits.text).toContain('1 person will begin with the manager’s yes')
    expect(await isChampion(ben)).toBe(false)
    await as(ben).submit(championsUrls.focus.href(), { ...wish, hours: '2', busyUntil: '' })
    expect((await membership(ben))?.managerSaid).toBeUndefined()
    const signed = await as(carol).submit(agreement, { says: 'yes', reason: '' })
    expect(signed.text).toContain('is a digital champion and has 2 hours a month for it')
    expect(await isChampion(ben)).toBe(true)
  })

  test('nobody but the manager answers for the time, and only the programme sees the list', async () => {
    const { asha, ben, dag } = world.people
    const championId = (await membership(ben))?.id ?? ''
    for (const who of [asha, ben, dag])
      expect((await as(who).get(championsUrls.agreement.href({ championId }))).status).toBe(404)
    for (const href of [
      championsUrls.programme.href(),
      championsUrls.programmeFile.href(),
      championsUrls.policy.href(),
      championsUrls.one.href({ championId }),
    ])
      expect((await as(dag).get(href)).status).toBe(404)
  })

  test('a nominee is asked kindly and may say no without anybody being told', async () => {
    const { carol, dag } = world.people
    const search = championsUrls.nominate.href({}, { search: 'caro' })
    expect((await as(dag).get(search)).text).toContain('Carol Jones')
    const nominated = await as(dag).submit(search, { personId: carol.id, because: 'She never laughs at a question' })
    expect(nominated.text).toContain('Carol Jones is asked, and decides')
    expect((await as(dag).post(search, { personId: carol.id, because: 'Again' })).status).toBe(400)
    const asked = await as(carol).get(championsUrls.nomination.href())
    expect(asked.text).toContain('She never laughs at a question')
    expect((await as(carol).submit(championsUrls.declineNomination.href())).text).toContain('Nobody is told')
    expect(await membership(carol)).toBeUndefined()
    expect(await toldOf(dag, 'champions.nomination-accepted')).toHaveLength(0)
    const rows = await read(db =>
      db.selectFrom('champions').select('nominated_because').where('ended_why', '=', 'declined').execute(),
    )
    expect(rows).toEqual([{ nominated_because: '' }])
    expect((await as(world.people.elin).get(championsUrls.programme.href({}, { state: 'ended' }))).text).not.toContain(
      'Carol Jones',
    )
  })
})

describe('being a champion', () => {
  test('first steps are seen by themselves or ticked', async () => {
    const { dag } = world.people
    const page = await as(dag).get(championsUrls.mine.href())
    expect(page.text).toContain('0 of 8 done')
    await as(dag).submit(championsUrls.tickStep.href({ step: 'meet' }), { done: 'yes' })
    await as(dag).submit(championsUrls.focus.href(), { ...wish, areas: ['safe'], busyUntil: '' })
    expect((await as(dag).get(championsUrls.mine.href())).text).toContain('2 of 8 done')
    await as(dag).submit(championsUrls.tickStep.href({ step: 'meet' }), { done: 'no' })
    expect((await as(dag).get(championsUrls.mine.href())).text).toContain('1 of 8 done')
    expect((await as(dag).post(championsUrls.tickStep.href({ step: 'nonsense' }), { done: 'yes' })).status).toBe(404)
  })

  test('whoever is out of office passes colleagues on to the next, with words', async () => {
    const { dag, carol } = world.people
    const first = async () => (await as(carol).get(championsUrls.find.href())).$('.app-passport-step h3').first().text()
    expect(await first()).toContain('Dag Solberg')
    await as(dag).submit(championsUrls.focus.href(), { ...wish, busyUntil: inDays(5) })
    const page = await as(carol).get(championsUrls.find.href())
    expect(page.text).toContain('Dag Solberg is the nearest, but not there until')
    expect(await first()).not.toContain('Dag Solberg')
    expect((await as(carol).get(championsUrls.find.href({}, { now: 'yes' }))).text).not.toContain('Dag Solberg')
    const past = await as(dag).post(championsUrls.focus.href(), { ...wish, busyUntil: inDays(-2) })
    expect(past.$('.govuk-error-summary').text()).toContain('That day has passed')
    await as(dag).submit(championsUrls.focus.href(), { ...wish, busyUntil: '' })
  })

  test('a break takes the role back, and the day after it is over gives it again', async () => {
    const { dag } = world.people
    const bad = { what: 'pause', until: '2026-02-30', successor: '', words: '' }
    expect((await as(dag).post(championsUrls.term.href(), bad)).status).toBe(400)
    await as(dag).submit(championsUrls.term.href(), { ...bad, until: inDays(10) })
    expect(await isChampion(dag)).toBe(false)
    expect((await membership(dag))?.state).toBe('paused')
    await write(tx => backFromBreaks(tx, inDays(9), new Date()))
    expect(await isChampion(dag)).toBe(false)
    await write(tx => backFromBreaks(tx, inDays(11), new Date()))
    expect(await isChampion(dag)).toBe(true)
    expect((await membership(dag))?.state).toBe('active')
  })

  test('a month before a term ends it is told once, and going on asks the manager again', async () => {
    const { asha, carol } = world.people
    const until = (await membership(asha))?.termUntil ?? ''
    const near = new Date(Date.parse(until) - 20 * 86_400_000)
    for (let times = 0; times < 2; times += 1)
      await write(tx => tellOfTerms(tx, near.toISOString().slice(0, 10), new Date()))
    expect(await toldOf(asha, 'champions.term-ends')).toHaveLength(1)
    await as(asha).submit(championsUrls.term.href(), { what: 'renew', until: '', successor: '', words: '' })
    const renewed = await membership(asha)
    expect(renewed?.termUntil?.slice(0, 4)).toBe(String(Number(until.slice(0, 4)) + 2))
    expect(renewed?.managerSaid).toBeUndefined()
    expect(await toldOf(carol, 'champions.time-asked')).not.toHaveLength(0)
    expect(await isChampion(asha)).toBe(true)
  })

  test('a successor who is no champion yet is asked, and the first stays until the second begins', async () => {
    const { asha, carol, elin } = world.people
    const to = (successor: string) => ({
      what: 'hand-over',
      until: '',
      successor,
      words: 'The scanner jams on Mondays',
    })
    expect((await as(asha).post(championsUrls.term.href(), to('Nobody Here'))).status).toBe(400)
    await write(tx => tx.deleteFrom('champions').where('person_id', '=', carol.id).execute())
    await as(asha).submit(championsUrls.term.href(), to(carol.email.toUpperCase()))
    expect((await as(carol).get(championsUrls.nomination.href())).text).toContain('asks you to take over')
    await as(carol).submit(championsUrls.nomination.href(), wish)
    expect(await isChampion(asha)).toBe(true)
    const next = (await membership(carol))?.id ?? ''
    await as(elin).submit(championsUrls.one.href({ championId: next }), {
      what: 'welcome',
      cohortId: '',
      unit: '',
      reason: '',
    })
    expect(await isChampion(carol)).toBe(true)
    expect(await isChampion(asha)).toBe(false)
    expect(await membership(asha)).toBeUndefined()
    const units = await read(db =>
      db.selectFrom('champion_units').select('unit_id').where('champion_id', '=', next).execute(),
    )
    expect(units).toEqual([{ unit_id: world.units.nightTeam }])
    expect((await as(asha).get(championsUrls.coverage.href({}, { which: 'with' }))).text).toContain('Night team')
  })
})

describe('one truth', () => {
  test('whoever gets the role from an administrator is in the network, and who loses it is not', async () => {
    const { farah } = world.people
    await write(tx => grantRole(tx, { personId: farah.id, role: 'champion', actorId: farah.id, now: new Date() }))
    for (let times = 0; times < 2; times += 1) await write(tx => keepInStep(tx, new Date()))
    expect(await membership(farah)).toMatchObject({ state: 'active', how: 'appointed' })
    expect(await toldOf(farah, 'champions.appointed')).toHaveLength(1)
    await write(tx =>
      tx
        .updateTable('role_grants')
        .set({ revoked_at: new Date() })
        .where('person_id', '=', farah.id)
        .where('role', '=', 'champion')
        .execute(),
    )
    await write(tx => keepInStep(tx, new Date()))
    expect(await membership(farah)).toBeUndefined()
  })

  test('who leaves is a champion no more', async () => {
    const id = uuid()
    await write(async tx => {
      const gone = { name: 'Gro Vik', email: 'gro@northshire.example', search_text: 'gro vik' }
      await tx
        .insertInto('people')
        .values({ organisation_id: tx.organisationId, id, ...gone })
        .execute()
      await grantRole(tx, { personId: id, role: 'champion', actorId: undefined, now: new Date() })
      await keepInStep(tx, new Date())
      await tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', id).execute()
      await keepInStep(tx, new Date())
    })
    const row = await read(db =>
      db.selectFrom('champions').select('ended_why').where('person_id', '=', id).executeTakeFirst(),
    )
    expect(row).toEqual({ ended_why: 'left' })
  })

  test('the programme ends it with words that are told', async () => {
    const { elin, dag } = world.people
    const championId = (await membership(dag))?.id ?? ''
    const end = { what: 'end', cohortId: '', unit: '', reason: '' }
    expect((await as(elin).post(championsUrls.one.href({ championId }), end)).status).toBe(400)
    await as(elin).submit(championsUrls.one.href({ championId }), { ...end, reason: 'We agreed that you need a rest' })
    expect(await isChampion(dag)).toBe(false)
    expect(await toldOf(dag, 'champions.ended')).toMatchObject([
      { payload: { words: 'We agreed that you need a rest' } },
    ])
    expect((await as(dag).get(championsUrls.mine.href())).text).toContain('You are not a champion yet')
  })
})

describe('the programme’s pages', () => {
  test('rules are kept, faults are told, and a cohort has a name of its own', async () => {
    const { elin } = world.people
    const rules = { coverage: 'every-unit', asks: 'no', hours: '6', term: '12', each: '30' }
    expect(
      (await as(elin).post(championsUrls.policy.href(), { ...rules, hours: '0', term: '2', each: 'x' })).status,
    ).toBe(400)
    await as(elin).submit(championsUrls.policy.href(), rules)
    expect((await as(elin).get(championsUrls.coverage.href())).text).toContain('wants every unit to have a champion')
    const cohort = { what: 'cohort', name: 'Autumn 2026', startsOn: '2026-09-01' }
    expect((await as(elin).submit(championsUrls.policy.href(), cohort)).text).toContain('Autumn 2026')
    expect((await as(elin).post(championsUrls.policy.href(), { ...cohort, name: 'AUTUMN 2026' })).status).toBe(400)
  })

  test('where nobody signs, whoever volunteers waits for the programme alone', async () => {
    const { asha } = world.people
    const sent = await as(asha).submit(championsUrls.join.href(), wish)
    expect(sent.text).toContain('Your time is agreed')
    await as(asha).submit(championsUrls.withdraw.href())
    expect(await membership(asha)).toBeUndefined()
  })

  test('the coverage is a picture, a table and a file, and says who is nearest', async () => {
    const { elin, asha } = world.people
    const page = await as(asha).get(championsUrls.coverage.href())
    expect(page.$('svg.app-chart rect').length).toBeGreaterThan(2)
    expect(page.text).toContain('Needs one. Nearest until then: Carol Jones')
    expect((await as(asha).get(championsUrls.coverageFile.href())).status).toBe(404)
    const file = await as(elin).get(championsUrls.coverageFile.href())
    expect(file.body).toContain('Adult care,Northshire Council,2,1,Carol Jones')
    const list = await as(elin).get(championsUrls.programmeFile.href())
    expect(list.body).toContain('Carol Jones')
  })

  test('from the gap in a skill one comes to those who help with its area', async () => {
    const skill = `${network.basicsId}/sign-in`
    const page = await as(world.people.ben).get(peopleUrls.champions.href({}, { skill }))
    expect(page.text).toContain('Whoever likes to help with “Staying safe” stands first')
  })
})
