import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { peopleUrls } from '../people.urls.ts'
import { bringIn, changed, newcomer, preview, type StaffLine, staffOf, without } from './journey.testing.ts'

const council = 'Northshire Council'
let capable: TestApp
let world: World
let farah: TestBrowser
let staff: readonly StaffLine[]
let worlds = 0

beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())

beforeEach(async () => {
  worlds += 1
  world = await createWorld(capable, `northshire-${worlds}`, council)
  farah = await world.signedIn(world.people.farah)
  staff = staffOf(world, council)
})

const find = async (query: string, browser = farah) =>
  (await browser.get(peopleUrls.directory.href({}, { q: query }))).text
const person = (name: string) =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('people')
      .selectAll()
      .where('organisation_id', '=', world.organisationId)
      .where('name', '=', name)
      .executeTakeFirstOrThrow(),
  )
const historyOf = (importId: string) =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('staff_import_changes')
      .select(['person_id', 'outcome', 'changes'])
      .where('organisation_id', '=', world.organisationId)
      .where('import_id', '=', importId)
      .orderBy('outcome')
      .execute(),
  )

describe('an administrator with a staff list', () => {
  test('walks from the file to the directory, seeing first what would happen', async () => {
    const lines = [...staff, newcomer('2001', 'Gita Rao'), newcomer('2002', 'Hans Vik', { manager: '9999' })]
    const { href, importId, page } = await preview(capable, farah, lines)
    expect(page.$('h1').text()).toBe('What this file would do')
    expect(page.text).toContain('Gita Rao')
    expect(page.text).toContain('Line 9, column “manager_staff_id”')
    expect(page.text).toContain('We could not find the person “9999”')
    expect(await find('Gita')).not.toContain('Gita Rao')

    const decided = await farah.submit(href, {
      'choice.manager-missing.9.manager': 'fix',
      'value.manager-missing.9.manager': '1004',
    })
    expect(decided.$('h1').text()).toBe('We are reading your file')
    expect(decided.headers.refresh).toBe('2')
    await capable.runJobs()
    const again = await farah.get(href)
    expect(again.text).not.toContain('9999')
    expect(again.text).toContain('More than one person at the top')

    const working = await farah.submit(peopleUrls.confirmImport.href({ importId }))
    expect(working.$('h1').text()).toBe('We are bringing it in')
    expect(working.text).toContain('0 of 2 people')
    expect(working.headers.refresh).toBe('2')
    await capable.runJobs()
    const done = await farah.get(href)
    expect(done.$('h1').text()).toBe('The staff list is in')
    expect(done.headers.refresh).toBeUndefined()
    expect(done.text).toContain('Who joined (2)')
    expect(done.text).toContain('Hans Vik')
    expect(await find('Gita')).toContain('Gita Rao')
    expect((await person('Hans Vik')).manager_id).toBe(world.people.dag.id)
  })

  test('brings in a changed list, and only the changes are written', async () => {
    await bringIn(capable, farah, [...staff, newcomer('2001', 'Gita Rao')])
    const untouched = await person('Ben Okafor')
    const next = [
      ...without(
        changed(staff, { '1002': { job: 'Senior care assistant', unit: 'Planning', above: council } }),
        '1004',
      ),
      newcomer('2001', 'Gita Rao'),
      newcomer('2003', 'Ida Moe', { manager: '2001' }),
    ]
    const { page } = await preview(capable, farah, next)
    expect(page.text).toContain('Who joins (1)')
    expect(page.text).toContain('Who changes (1)')
    expect(page.text).toContain('from Care assistant to Senior care assistant')
    expect(page.text).toContain('from Night team to Planning')
    expect(page.text).toContain('Who leaves (1)')
    const { importId } = await bringIn(capable, farah, next)
    const history = await historyOf(importId)
    expect(history.map(({ outcome }) => outcome)).toEqual(['changes', 'joins', 'leaves'])
    expect(await person('Ben Okafor')).toEqual(untouched)
    expect(await find('Senior')).toContain('Asha Patel')
    expect(await find('Dag')).not.toContain('Dag Solberg')
    expect((await person('Ida Moe')).manager_id).toBe((await person('Gita Rao')).id)
  })

  test('brings in the same list twice and nothing changes', async () => {
    const lines = [...staff, newcomer('2001', 'Gita Rao')]
    await bringIn(capable, farah, lines)
    const { page } = await preview(capable, farah, lines)
    expect(page.text).toContain('Nothing would change')
    expect(page.$('form[action$="/confirm"]')).toHaveLength(0)
  })

  test('sees two people swap their addresses, and two units their codes', async () => {
    const coded = changed(staff, { '1003': { code: 'P1' }, '1002': { code: 'N1' } })
    await bringIn(capable, farah, coded)
    const [asha, ben] = [world.people.asha, world.people.ben]
    const swapped = changed(coded, {
      '1002': { email: ben.email, code: 'P1', unit: 'Planning', above: council },
      '1003': { email: asha.email, code: 'N1', unit: 'Night team', above: 'Adult care' },
    })
    await bringIn(capable, farah, swapped)
    expect((await person('Asha Patel')).email).toBe(ben.email)
    expect((await person('Ben Okafor')).email).toBe(asha.email)
    const codes = changed(swapped, { '1002': { code: 'N1' }, '1003': { code: 'P1' } })
    const { page } = await bringIn(capable, farah, codes)
    expect(page.$('h1').text()).toBe('The staff list is in')
    const again = await preview(capable, farah, codes)
    expect(again.page.text).toContain('Nothing would change')
  })

  test('is asked once more when more than one in five would leave', async () => {
    const few = without(staff, '1002', '1003', '1004')
    const { page, href } = await preview(capable, farah, few)
    expect(page.text).toContain('3 of 6 people would leave')
    expect(page.$('form[action$="/confirm"]')).toHaveLength(0)
    await farah.post(href, { leavers: 'confirmed' })
    await capable.runJobs()
    expect((await farah.get(href)).$('form[action$="/confirm"]')).toHaveLength(1)
  })

  test('keeps whoever is not in a list that holds only some, and every administrator', async () => {
    const { page } = await preview(capable, farah, [newcomer('2001', 'Gita Rao', { manager: '' })], { whole: 'no' })
    expect(page.text).not.toContain('Who leaves')
    const whole = await preview(capable, farah, without(staff, '1006'))
    expect(whole.page.text).not.toContain('Who leaves')
  })
})

describe('somebody who has left by the list', () => {
  test('is gone from every list at once, signed out, and nobody reports to them', async () => {
    const carol = await world.signedIn(world.people.carol)
    expect((await carol.get('/people')).status).toBe(200)
    await bringIn(capable, farah, changed(without(staff, '1001'), { '1002': { manager: '' } }))
    expect((await carol.get('/people')).location).toContain('/sign-in')
    expect(await find('Carol')).not.toContain('Carol Jones')
    expect((await farah.get(peopleUrls.person.href({ personId: world.people.carol.id }))).status).toBe(404)
    expect((await farah.get(peopleUrls.unit.href({ unitId: world.units.care }))).text).not.toContain('Carol')
    for (const name of ['Asha Patel', 'Ben Okafor', 'Dag Solberg']) expect((await person(name)).manager_id).toBeNull()
  })

  test('comes back as the same person, but does not find the old session open', async () => {
    const ben = await world.signedIn(world.people.ben)
    await bringIn(capable, farah, without(staff, '1003'))
    const { page } = await bringIn(capable, farah, staff)
    expect(page.text).toContain('Came back1')
    const back = await person('Ben Okafor')
    expect([back.id, back.left_at]).toEqual([world.people.ben.id, null])
    expect((await ben.get('/people')).location).toContain('/sign-in')
    expect((await (await world.signedIn(world.people.ben)).get('/people')).status).toBe(200)
  })
})

describe('a unit in the list', () => {
  test('keeps its people findable when it is renamed', async () => {
    const coded = changed(staff, { '1003': { code: 'P1' } })
    await bringIn(capable, farah, coded)
    await bringIn(capable, farah, changed(coded, { '1003': { unit: 'Places and spaces' } }))
    expect(await find('places')).toContain('Ben Okafor')
    expect((await farah.get(peopleUrls.unit.href({ unitId: world.units.planning }))).text).toContain(
      'Places and spaces',
    )
  })

  test('moves with all its people, and closes when nobody is left in it', async () => {
    await bringIn(capable, farah, changed(staff, { '1002': { above: 'Planning' } }))
    const inPlanning = await farah.get(peopleUrls.directory.href({}, { unit: world.units.planning }))
    expect(inPlanning.text).toContain('Asha Patel')
    await bringIn(capable, farah, changed(staff, { '1002': { unit: 'Adult care', above: council } }))
    expect((await farah.get(peopleUrls.unit.href({ unitId: world.units.nightTeam }))).status).toBe(404)
    expect((await farah.get(peopleUrls.units.href())).text).not.toContain('Night team')
  })
})
