import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { peopleUrls } from '../people.urls.ts'
import { listUnitsNamed } from '../sources/units-by-name.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
let count = 0
beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())
beforeEach(async () => {
  world = await createWorld(capable, `mid${++count}`, `Midshire ${count}`)
  farah = await world.signedIn(world.people.farah)
})

const change = (unitId: string, fields: Record<string, string>) =>
  farah.submit(peopleUrls.unitChange.href({ unitId }), fields)

const units = () =>
  capable.database.reading(world.organisationId, async db => {
    const rows = await db
      .selectFrom('units')
      .select(['id', 'name', 'path', 'closed_at'])
      .where('organisation_id', '=', world.organisationId)
      .execute()
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    return Object.fromEntries(
      rows.map(({ name, path, closed_at }) => [name, closed_at ? 'closed' : path.map(id => names.get(id)).join(' > ')]),
    )
  })

const unitOf = (personId: string) =>
  capable.database.reading(world.organisationId, async db => {
    const row = await db
      .selectFrom('people')
      .select('unit_id')
      .where('organisation_id', '=', world.organisationId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return row.unit_id
  })

const named = (name: string) => capable.database.reading(world.organisationId, db => listUnitsNamed(db, name))

const undoLatest = async (unitId: string) => {
  const page = await farah.get(peopleUrls.unitChange.href({ unitId }))
  return farah.submit(page.$('main form[action$="/undo"]').first().attr('action') ?? '')
}

describe('an administrator', () => {
  test('renames a unit, whose old name still finds it, and undoes that', async () => {
    const { nightTeam } = world.units
    const page = await change(nightTeam, { kind: 'rename', name: 'Night care' })
    expect(page.text).toContain('Night team is now called Night care')
    expect(page.text).toContain('Night team was renamed Night care')
    expect(await named('night TEAM')).toMatchObject([{ id: nightTeam, name: 'Night care' }])
    expect((await undoLatest(nightTeam)).text).toContain('Undone')
    expect(await units()).toHaveProperty('Night team')
    const after = await farah.get(peopleUrls.unitChange.href({ unitId: nightTeam }))
    expect(after.$('main form[action$="/undo"]').length).toBe(0)
    expect(after.text).toContain('Undone by Farah Khan')
  })

  test('moves a unit with everything below it, and undoes that', async () => {
    const { care, planning } = world.units
    expect((await change(care, { kind: 'move', parent: 'planning' })).text).toContain(
      'Adult care now belongs to Planning',
    )
    const top = `Midshire ${count}`
    expect(await units()).toMatchObject({ 'Night team': `${top} > Planning > Adult care > Night team` })
    expect((await change(planning, { kind: 'move', parent: 'Night team' })).text).toContain('cannot go below itself')
    await undoLatest(care)
    expect(await units()).toMatchObject({ 'Night team': `${top} > Adult care > Night team` })
    expect((await change(care, { kind: 'move', parent: '' })).text).toContain('stands at the top')
    expect(await units()).toMatchObject({ 'Night team': 'Adult care > Night team' })
  })

  test('merges a unit into another: people and units go along, both keep their history, and it can be undone', async () => {
    const { care, planning, nightTeam } = world.units
    const { carol, asha } = world.people
    const page = await change(care, { kind: 'merge', into: 'Planning' })
    expect(page.text).toContain('Adult care is now part of Planning')
    expect(await units()).toMatchObject({
      'Adult care': 'closed',
      'Night team': `Midshire ${count} > Planning > Night team`,
    })
    expect(await unitOf(carol.id)).toBe(planning)
    expect(await unitOf(asha.id)).toBe(nightTeam)
    expect(await named('Adult care')).toMatchObject([{ id: planning }])
    const someone = await world.signedIn(asha)
    expect((await someone.get('/units')).text).not.toContain('Adult care')
    const closed = await someone.get(peopleUrls.unit.href({ unitId: care }))
    expect(closed.status).toBe(200)
    expect(closed.text).toContain('This unit became part of Planning on')
    expect(closed.$('main a.govuk-link').last().attr('href')).toBe(peopleUrls.unit.href({ unitId: planning }))
    expect((await undoLatest(planning)).text).toContain('Undone')
    expect(await unitOf(carol.id)).toBe(care)
    expect(await units()).toMatchObject({ 'Night team': `Midshire ${count} > Adult care > Night team` })
    expect(await named('Adult care')).toMatchObject([{ id: care }])
  })

  test('does not undo what later changes contradict', async () => {
    const { nightTeam, planning } = world.units
    await change(nightTeam, { kind: 'rename', name: 'Night care' })
    await change(nightTeam, { kind: 'merge', into: 'Planning' })
    const page = await farah.get(peopleUrls.unitChange.href({ unitId: planning }))
    expect(page.text).toContain('Night care was merged into Planning')
    const { id } = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('unit_changes')
        .select('id')
        .where('organisation_id', '=', world.organisationId)
        .where('kind', '=', 'renamed')
        .executeTakeFirstOrThrow(),
    )
    const undo = peopleUrls.undoUnitChange.href({ unitId: nightTeam, changeId: id })
    await farah.post(undo)
    expect(await units()).toHaveProperty('Night care', 'closed')
  })

  test.each([
    [{}, 'Type the new name'],
    [{ kind: 'rename', name: '' }, 'Type the new name'],
    [{ kind: 'rename', name: 'Adult care' }, 'the name that the unit has now'],
    [{ kind: 'rename', name: 'x'.repeat(201) }, 'at most 200 characters'],
    [{ kind: 'merge', into: '' }, 'unit that takes over'],
    [{ kind: 'merge', into: 'Nowhere' }, 'no other unit called “Nowhere”'],
    [{ kind: 'merge', into: 'Night team' }, 'cannot go below itself'],
  ])('is told what is missing: %o', async (fields, expected) => {
    const page = await farah.post(peopleUrls.unitChange.href({ unitId: world.units.care }), fields)
    expect(page.status).toBe(400)
    expect(page.text).toContain(expected)
  })

  test('finds her colleagues by the new name of their unit', async () => {
    await change(world.units.nightTeam, { kind: 'rename', name: 'Starlight' })
    const rows = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('people')
        .select('search_text')
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', world.people.asha.id)
        .execute(),
    )
    expect(rows[0]?.search_text).toContain('starlight')
  })
})

describe('nobody else', () => {
  test('finds the page or changes a unit', async () => {
    for (const person of [world.people.asha, world.people.carol, world.people.elin]) {
      const browser = await world.signedIn(person)
      const href = peopleUrls.unitChange.href({ unitId: world.units.care })
      expect((await browser.get(href)).status).toBe(404)
      expect((await browser.post(href, { kind: 'rename', name: 'X' })).status).toBe(404)
    }
  })
})
