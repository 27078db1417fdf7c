import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeWave } from '#features/basics/index.ts'
import { addProfile, publishDraft } from '#features/role-profiles/index.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { collectPersonalData } from '#platform/personal-data.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { features } from '../../app.ts'
import { countPledge } from './count/count-pledge.ts'
import { draftPledge } from './keep-pledge.ts'
import { sayMore } from './pages/show/tiles.tsx'
import { getPledge } from './pledges.queries.ts'
import { addPlanner, answer } from './pledges.testing.ts'
import { pledgesUrls } from './pledges.urls.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let asha: TestBrowser
let pledgeId: string

const months = Array.from({ length: 9 }, (_, month) => new Date(Date.UTC(2026, 1 + month, 1, 2, 15)))

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await write(async tx => {
    await installBuiltInFrameworks(tx, new Date('2025-01-01'))
    await tx
      .updateTable('people')
      .set({ created_at: new Date('2025-01-01'), started_on: '2025-01-01' })
      .where('organisation_id', '=', tx.organisationId)
      .execute()
    for (let index = 0; index < 40; index += 1) await addPlanner(tx, `Planner ${index}`, world.units.planning)
    for (let index = 0; index < 24; index += 1) await addPlanner(tx, `Carer ${index}`, world.units.care)
  })
  const everybody = await listStaff()
  // Each month three more planners and one more carer have everything; some answered and are not there yet.
  for (const [month, on] of months.entries())
    await write(async tx => {
      for (const [index, { id, name }] of everybody.entries()) {
        const place = Number(name.split(' ')[1])
        if (Number.isNaN(place)) continue
        const reaches = name.startsWith('Planner') ? Math.floor(place / 3) : place
        if (month === 0 && place % 5 !== 4)
          await answer(tx, id, index % 2 === 0 ? 'all but safety' : 'little', months[0])
        if (reaches === month) await answer(tx, id, 'all', on)
      }
      await takeWave(tx, { on: new Date(on.getTime() + 3_600_000), minimumGroup: 10 })
    })
  elin = await world.signedIn(world.people.elin)
  asha = await world.signedIn(world.people.asha)
}, 120_000)
afterAll(() => capable?.close())

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)

const listStaff = () =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('people')
      .select(['id', 'name'])
      .where('organisation_id', '=', db.organisationId)
      .orderBy('id')
      .execute(),
  )

const due = { 'due-day': '31', 'due-month': '12', 'due-year': String(new Date().getUTCFullYear() + 1) }

describe('the programme lead', () => {
  test('makes a pledge in a few plain steps, and nobody else sees the draft', async () => {
    const made = await elin.post(pledgesUrls.make.href(), {
      title: 'Everyone at basic',
      profile: 'basic',
      level: '',
      counts: 'said',
    })
    expect(made.status).toBe(303)
    pledgeId = /pledges\/([^/]+)\/who/.exec(made.location ?? '')?.[1] ?? ''
    expect((await elin.get(pledgesUrls.who.href({ pledgeId }))).text).not.toContain('meant for some jobs')
    expect((await elin.post(pledgesUrls.who.href({ pledgeId }), { weeks: '4' })).location).toContain('/when')
    const when = { ...due, enough: '90', owner: 'Carol Jones', words: 'I give everybody an hour.' }
    expect((await elin.post(pledgesUrls.when.href({ pledgeId }), when)).location).toContain('/check')
    expect((await asha.get(pledgesUrls.show.href({ pledgeId }))).status).toBe(404)
    expect((await asha.get(pledgesUrls.check.href({ pledgeId }))).status).toBe(404)
    expect((await asha.get(pledgesUrls.list.href())).text).not.toContain('I give everybody')
  })

  test('is reminded to choose units when the profile is meant for some jobs', async () => {
    const some = await write(async tx => {
      const framework = await tx
        .selectFrom('framework_versions')
        .select(['id', 'framework_id'])
        .where('organisation_id', '=', tx.organisationId)
        .executeTakeFirstOrThrow()
      const act = { by: undefined, now: new Date('2026-01-01') }
      const texts = { en: { name: 'Gardener', description: '', family: '' } }
      const requirements = [{ skillKey: 'sign-in', level: 2 }]
      const wanted = { framework: { id: framework.framework_id, versionId: framework.id }, texts, requirements }
      const { id, key } = await addProfile(tx, wanted, act)
      await publishDraft(tx, id, act)
      return key
    })
    const first = { title: 'Every gardener', profile: some, level: '', counts: 'said' }
    const { location } = await elin.post(pledgesUrls.make.href(), first)
    expect((await elin.get(location ?? '')).text).toContain('This profile is meant for some jobs')
  })

  test('is told what is wrong, at each field', async () => {
    const nothing = await elin.post(pledgesUrls.make.href(), {
      title: ' ',
      profile: 'no such',
      level: '',
      counts: 'said',
    })
    expect(nothing.status).toBe(400)
    expect(nothing.text).toContain('Say what the pledge is called')
    expect(nothing.text).toContain('Choose what everybody reaches')
    const odd = { 'due-day': '31', 'due-month': '2', 'due-year': '2027', enough: '140', owner: '', words: '' }
    const wrong = await elin.post(pledgesUrls.when.href({ pledgeId }), odd)
    for (const told of ['Write a number from 50 to 100', 'Say who stands for it', 'Write what the owner says'])
      expect(wrong.text).toContain(told)
    const whole = { ...odd, enough: '90', owner: 'Nobody Known', words: 'Yes.' }
    expect((await elin.post(pledgesUrls.when.href({ pledgeId }), whole)).text).toContain('Write a day')
    expect((await elin.post(pledgesUrls.when.href({ pledgeId }), { ...whole, ...due })).text).toContain(
      'Nobody who works here',
    )
    expect((await elin.post(pledgesUrls.who.href({ pledgeId }), { weeks: '1000' })).status).toBe(400)
  })

  test('looks at what it would count before making it public', async () => {
    expect((await elin.get(pledgesUrls.check.href({ pledgeId }))).text).toContain('being worked out')
    await capable.runJobs()
    const page = await elin.get(pledgesUrls.check.href({ pledgeId }))
    expect(page.text).toContain('70 of 70 people who work here')
    expect(page.text).toMatch(/Where it would start\d+% on 1 October 2026/)
    const shown = await elin.submit(pledgesUrls.check.href({ pledgeId }))
    expect(shown.text).toContain('The pledge is public')
    await capable.runJobs()
  })

  test('cannot take the steps again once it is public', async () => {
    expect((await elin.get(pledgesUrls.what.href({ pledgeId }))).status).toBe(404)
    expect((await elin.post(pledgesUrls.discard.href({ pledgeId }))).status).toBe(404)
  })

  test('leaves somebody out with a reason that only that person and programme leads can read', async () => {
    const before = await figures()
    const lines = { which: 'person', whom: 'asha.patel@northshire.example', kind: 'away', reason: 'Back in May.' }
    expect((await elin.submit(pledgesUrls.exceptions.href({ pledgeId }), lines)).text).toContain(
      'Asha Patel is left out',
    )
    expect((await elin.submit(pledgesUrls.exceptions.href({ pledgeId }), lines)).text).toContain('left out already')
    await capable.runJobs()
    expect((await asha.get(pledgesUrls.show.href({ pledgeId }))).text).toContain('Back in May.')
    const ben = await world.signedIn(world.people.ben)
    const carol = await world.signedIn(world.people.carol)
    const farah = await world.signedIn(world.people.farah)
    for (const other of [ben, carol, farah]) {
      expect((await other.get(pledgesUrls.show.href({ pledgeId }))).body).not.toContain('Back in May.')
      expect((await other.get(pledgesUrls.exceptions.href({ pledgeId }))).status).toBe(404)
    }
    expect((await farah.get('/administration/audit')).body).not.toContain('Back in May.')
    // Blocks count as a whole: leaving one person out changes no figure, so nothing can be subtracted.
    expect(await figures()).toEqual(before)
  })

  test('leaves a whole unit out, and its figures go from the whole', async () => {
    const before = await asha.get(pledgesUrls.file.href({ pledgeId }))
    expect(before.body).toContain('Northshire Council > Planning')
    const unit = { which: 'unit', whom: 'planning', kind: 'agreed', reason: 'They merge next month.' }
    await elin.post(pledgesUrls.exceptions.href({ pledgeId }), unit)
    await capable.runJobs()
    expect((await asha.get(pledgesUrls.file.href({ pledgeId }))).body).not.toContain('Planning')
    const page = await elin.get(pledgesUrls.exceptions.href({ pledgeId }))
    const end = page
      .$('form[action*="/end"]')
      .toArray()
      .map(form => page.$(form).attr('action') ?? '')
    for (const action of end) await elin.post(action)
    await capable.runJobs()
    expect((await asha.get(pledgesUrls.file.href({ pledgeId }))).body).toBe(before.body)
  })

  test('changes the day with a reason, and everybody can read what it was', async () => {
    const form = {
      title: 'Everyone at basic',
      ...due,
      enough: '95',
      owner: 'Carol Jones',
      words: 'I give everybody an hour.',
    }
    expect((await elin.post(pledgesUrls.change.href({ pledgeId }), form)).text).toContain('Say why you change it')
    await elin.post(pledgesUrls.change.href({ pledgeId }), { ...form, why: 'We can do more.' })
    const page = await asha.get(pledgesUrls.show.href({ pledgeId }))
    expect(page.text).toMatch(/It was kept with 90% and is now kept with 95%\. ?Why: We can do more\. ?Elin Berg/)
  })
})

const figures = () =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('pledge_cells')
      .selectAll()
      .where('organisation_id', '=', db.organisationId)
      .orderBy('unit_id')
      .orderBy('taken_on')
      .execute(),
  )

describe('every member of staff', () => {
  test('sees how far it has come, whether we make it, what would move it and what is unsure', async () => {
    const page = await asha.get(pledgesUrls.show.href({ pledgeId }))
    expect(page.status).toBe(200)
    expect(page.text).toContain('Carol Jones stands for this pledge')
    expect(page.text).toContain('people counted')
    expect(page.text).toContain('Will we make it?')
    expect(page.text).toMatch(/The chance lies between \d+% and \d+%|In none of the nine hundred futures|In nearly all/)
    expect(page.text).toContain('What would move it')
    expect(page.text).toContain('have taken the passport')
    expect(page.text).toContain('Figures of other sources')
    expect(page.$('figure table tbody tr').length).toBeGreaterThan(9)
    expect(page.$('#units tbody tr').text()).toContain('Planning')
  })

  test('tries what would happen if more people learnt something', async () => {
    const page = await asha.get(pledgesUrls.show.href({ pledgeId }, { area: 'safe', more: 10 }))
    expect(page.text).toMatch(/If 10 more people learn .*Between \d+ and 10 more have reached the pledge/)
    for (const odd of [
      { area: 'nowhere', more: 10 },
      { area: 'safe', more: '-3' },
      { area: 'safe', more: '1e9' },
    ])
      expect((await asha.get(pledgesUrls.show.href({ pledgeId }, odd))).text).not.toContain('more people learn Work')
  })

  test('sees how many more there are than on another day', async () => {
    const page = await asha.get(pledgesUrls.show.href({ pledgeId }, { since: '2026-05-01' }))
    expect(page.text).toMatch(/16more have reached it than on 1 May 2026of the \d+ people whose answers/)
  })

  test('reads fewer and about the same in words, never a number below nothing', () => {
    const say = (from: number, to: number) => {
      const { value, label } = sayMore({ from, to }, '1 May 2026', 'en')
      return `${value} ${label}`
    }
    expect(say(3, 9)).toBe('3 to 9 more have reached it than on 1 May 2026')
    expect(say(-9, -3)).toBe('3 to 9 fewer have reached it than on 1 May 2026')
    expect(say(-91, 109)).toBe('About the same have reached it as on 1 May 2026')
    expect(say(0, 0)).toBe('About the same have reached it as on 1 May 2026')
    expect(sayMore({ from: -91, to: 109 }, '1. mai 2026', 'nb').value).toBe('Omtrent like mange')
  })

  test('finds no pledge of another organisation', async () => {
    const other = await createWorld(capable, 'southshire', 'Southshire Council')
    const stranger = await other.signedIn(other.people.elin)
    for (const url of [pledgesUrls.show, pledgesUrls.file, pledgesUrls.exceptions, pledgesUrls.change])
      expect((await stranger.get(url.href({ pledgeId }))).status).toBe(404)
    expect((await stranger.get(pledgesUrls.list.href())).text).toContain('No pledges yet')
  })
})

test('somebody who is erased leaves a number, so that nobody else’s answer can be worked out from what is missing', async () => {
  const act = { actorId: world.people.elin.id, now: new Date('2026-10-02') }
  const around = { minimumGroup: 10, now: act.now }
  const what = { title: 'A step', profileKey: 'basic', level: 2, countsFrom: 'said' } as const
  const id = await write(tx => draftPledge(tx, what, act))
  const find = (tx: Writing) => getPledge(tx, id, { withDrafts: true })
  await write(async tx => countPledge(tx, await find(tx), around))
  const latest = async () => {
    const all = await figures()
    return all.filter(cell => cell.pledge_id === id && String(cell.taken_on) === '2026-10-01')
  }
  const before = await latest()
  await write(async tx => {
    const { id: personId } = await tx
      .selectFrom('people')
      .select('id')
      .where('organisation_id', '=', tx.organisationId)
      .where('name', '=', 'Planner 3')
      .executeTakeFirstOrThrow()
    for (const { erase } of collectPersonalData(features)) if (typeof erase === 'function') await erase(tx, personId)
  })
  await write(async tx => countPledge(tx, await find(tx), around))
  expect(await latest()).toEqual(before.map(cell => ({ ...cell, here: expect.any(Number) })))
  const left = await capable.database.reading(world.organisationId, db =>
    db.selectFrom('pledge_erased').selectAll().where('organisation_id', '=', db.organisationId).execute(),
  )
  expect(left.map(({ pledge_id }) => pledge_id)).toContain(id)
})

test('a closed pledge keeps its figures and counts no more', async () => {
  const before = await figures()
  await elin.post(pledgesUrls.close.href({ pledgeId }), { words: 'We nearly made it.' })
  await write(tx => takeWave(tx, { on: new Date('2026-11-01T02:15:00Z'), minimumGroup: 10 }))
  await capable.runJobs()
  expect(await figures()).toEqual(before)
  expect((await asha.get(pledgesUrls.show.href({ pledgeId }))).text).toContain('We nearly made it.')
})
