import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { peopleUrls } from '#features/people/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { restUrls } from '../api.urls.ts'
import { type Program, testProgram } from '../testing/program.ts'
import { cursorAfter, readCursor } from './cursor.ts'

let capable: TestApp
let world: World
let program: Program
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  program = await testProgram(capable, world)
}, 60_000)
afterAll(() => capable.close())

const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).sort()
const nobody = '00000000-0000-4000-8000-000000000000'

describe('a program that reads people', () => {
  test('sees what every colleague sees', async () => {
    const { body } = await program.get(restUrls.person.href({ personId: world.people.asha.id }))
    expect(body).toMatchObject({
      name: 'Asha Patel',
      jobTitle: 'Care assistant',
      unit: { id: world.units.nightTeam, name: 'Night team' },
      manager: { id: world.people.carol.id, name: 'Carol Jones' },
      email: 'asha.patel@northshire.example',
      phone: null,
      profile: `http://capable.test${peopleUrls.person.href({ personId: world.people.asha.id })}`,
    })
  })

  test('walks through everybody page by page, each once', async () => {
    const seen: { name: string }[] = []
    let next: string | null = restUrls.people.href({}, { limit: 4 })
    while (next) {
      const { body, headers } = await program.get(next.replace('http://capable.test', ''))
      seen.push(...body.items)
      next = body.next
      expect(headers.link).toBe(next ? `<${next}>; rel="next"` : undefined)
    }
    expect(names(seen)).toEqual(names(Object.values(world.people)))
  })

  test('finds people by words and by unit, with all below it', async () => {
    const found = async (query: Record<string, string>) =>
      names((await program.get(restUrls.people.href({}, query))).body.items)
    expect(await found({ q: 'OFFICER ben' })).toEqual(['Ben Okafor'])
    expect(await found({ unit: world.units.care })).toEqual(['Asha Patel', 'Carol Jones', 'Dag Solberg'])
    expect(await found({ q: '%' })).toHaveLength(6)
    expect(await found({ q: 'nobody-of-that-name' })).toEqual([])
  })

  test('is not told an address that its owner hides, not even by finding somebody with it', async () => {
    await capable.database.writing(world.organisationId, tx =>
      tx
        .insertInto('profile_audiences')
        .values({
          organisation_id: world.organisationId,
          person_id: world.people.dag.id,
          field: 'email',
          audience: 'team',
        })
        .execute(),
    )
    const { body } = await program.get(restUrls.people.href({}, { q: 'dag' }))
    expect(body.items[0].email).toBeNull()
    for (const q of ['dag.solberg@northshire.example', 'dag.solberg', 'northshire.example'])
      expect(names((await program.get(restUrls.people.href({}, { q }))).body.items)).not.toContain('Dag Solberg')
    expect(names((await program.get(restUrls.people.href({}, { q: 'solberg therapist' }))).body.items)).toEqual([
      'Dag Solberg',
    ])
  })

  test('reads the skills that somebody tells all colleagues, and no level that is told to fewer', async () => {
    const { ben } = world.people
    const own = { organisation_id: world.organisationId, person_id: ben.id }
    await capable.database.writing(world.organisationId, async tx => {
      const told = [
        { label: 'Spreadsheets', relation: 'lends', audience: 'organisation', level: 3 },
        { label: 'Beekeeping', relation: 'lends', audience: 'team', level: 4 },
        { label: 'Drawing', relation: 'wants', audience: 'organisation', level: null },
      ] as const
      for (const { label, ...row } of told) {
        const term = { organisation_id: world.organisationId, id: uuid() }
        const texts = JSON.stringify({ en: { label, alternatives: [] } })
        await tx
          .insertInto('terms')
          .values({ ...term, kind: 'skill', origin: 'own-word', texts, search_text: label.toLowerCase() })
          .execute()
        await tx
          .insertInto('person_terms')
          .values({ ...own, ...row, term_id: term.id })
          .execute()
      }
    })
    const { body } = await program.get(restUrls.personSkills.href({ personId: ben.id }))
    expect(body.lends).toMatchObject([{ label: 'Spreadsheets', level: null, evidence: 'said' }])
    expect(body.wants).toMatchObject([{ label: 'Drawing' }])
    expect(JSON.stringify(body)).not.toContain('Beekeeping')
  })

  test('fetches only what changed', async () => {
    await new Promise(resolve => setTimeout(resolve, 5))
    const since = { updatedSince: new Date().toISOString() }
    expect((await program.get(restUrls.people.href({}, since))).body.items).toEqual([])
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ job_title: 'Night carer', changed_at: new Date() })
        .where('id', '=', world.people.asha.id)
        .execute(),
    )
    expect(names((await program.get(restUrls.people.href({}, since))).body.items)).toEqual(['Asha Patel'])
    const all = await program.get(restUrls.people.href({}, { updatedSince: since.updatedSince.replace('Z', '+00:00') }))
    expect(names(all.body.items)).toEqual(['Asha Patel'])
  })

  test('does not find who has left', async () => {
    const { elin } = world.people
    await capable.database.writing(world.organisationId, tx =>
      tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', elin.id).execute(),
    )
    expect((await program.get(restUrls.person.href({ personId: elin.id }))).status).toBe(404)
    expect(names((await program.get(restUrls.people.href())).body.items)).not.toContain('Elin Berg')
    const { body } = await program.get(restUrls.person.href({ personId: world.people.farah.id }))
    expect(body.manager).toBeNull()
  })

  test('is told every parameter that cannot be used', async () => {
    const { status, body } = await program.get(
      `${restUrls.people.href()}?limit=x&unit=here&updatedSince=yesterday&cursor=zzz&colour=red&q=a&q=b`,
    )
    expect(status).toBe(400)
    expect(body.errors.map((one: { name: string }) => one.name).sort()).toEqual([
      'colour',
      'cursor',
      'limit',
      'q',
      'unit',
      'updatedSince',
    ])
    const unknown = await program.get(restUrls.people.href({}, { unit: nobody }))
    expect([unknown.status, unknown.body.errors[0].name]).toEqual([400, 'unit'])
  })
})

describe('a program that reads units', () => {
  test('walks through them, finds some, and sees the tree with everybody counted', async () => {
    const list = await program.get(restUrls.units.href({}, { parent: world.units.council }))
    expect(names(list.body.items)).toEqual(['Adult care', 'Planning'])
    const { body } = await program.get(restUrls.unit.href({ unitId: world.units.nightTeam }))
    expect(body).toMatchObject({ name: 'Night team', parentId: world.units.care, people: 1 })
    expect(body.path).toEqual([world.units.council, world.units.care, world.units.nightTeam])
    expect(names((await program.get(restUrls.units.href({}, { q: 'NIGHT' }))).body.items)).toEqual(['Night team'])
    const tree = await program.get(restUrls.unitTree.href())
    expect(names(tree.body.items[0].children)).toEqual(['Adult care', 'Planning'])
  })
})

describe('a cursor', () => {
  test('leads back to the id it was made from', () => {
    fc.assert(fc.property(fc.uuid(), id => readCursor(cursorAfter(id)) === id))
  })

  test('that was made up is refused, and never breaks anything', async () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
        const id = readCursor(text)
        return id === undefined || cursorAfter(id) === text
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String({ minLength: 20, maxLength: 24 }),
          fc.uuid().map(cursorAfter),
        ),
        fc.string({ maxLength: 20 }),
        async (cursor, q) => {
          const query = new URLSearchParams({ cursor: cursor.toWellFormed(), q: q.toWellFormed() })
          for (const { href } of [restUrls.people, restUrls.units])
            expect([200, 400]).toContain((await program.get(`${href()}?${query}`)).status)
        },
      ),
      { numRuns: 30 },
    )
  })
})
