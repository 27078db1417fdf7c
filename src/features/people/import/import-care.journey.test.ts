import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { collectPersonalData } from '#platform/personal-data.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { peopleUrls } from '../people.urls.ts'
import { peoplePersonalData } from '../personal-data.ts'
import { forgetOldImports } from './import.jobs.ts'
import { asCsv, bringIn, changed, columnsOfCsv, newcomer, preview, type StaffLine, staffOf } from './journey.testing.ts'

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

const send = (content: Buffer | string, fields: Record<string, string> = { whole: 'yes' }, name = 'staff.csv') =>
  farah.upload(peopleUrls.imports.href(), 'file', { name, content }, fields)
const storedRow = (importId: string) =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('staff_imports')
      .selectAll()
      .where('organisation_id', '=', world.organisationId)
      .where('id', '=', importId)
      .executeTakeFirstOrThrow(),
  )

const piecesOf = async (importId: string) => {
  const pieces = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('staff_import_pieces')
      .select('number')
      .where('organisation_id', '=', world.organisationId)
      .where('import_id', '=', importId)
      .execute(),
  )
  return pieces.length
}

describe('a file that is no staff list', () => {
  test.each([
    ['an Excel workbook', Buffer.from('504b0304140006000800', 'hex'), 'packed folder'],
    ['an empty file', Buffer.alloc(0), 'There is nothing in this file'],
    ['bytes that are no text', Buffer.from(Array.from({ length: 400 }, (_, at) => (at * 37) % 31)), 'CSV'],
    ['a header and nothing under it', Buffer.from('staff_id,name,email\n'), 'There are no people in this file'],
    ['one word', Buffer.from('hello'), 'There are no people in this file'],
  ])('is refused beside the field when it is %s, and the answer given is kept', async (_what, content, said) => {
    const page = await send(content)
    expect(page.status).toBe(400)
    expect(page.$('#file-error').text()).toContain(said)
    expect(page.$('.govuk-error-summary a').attr('href')).toBe('#file')
    expect(page.$('input[name="whole"]:checked').attr('value')).toBe('yes')
  })

  test('or no file, or no answer, is said for both at once', async () => {
    const neither = await farah.post(peopleUrls.imports.href(), {})
    expect(neither.status).toBe(400)
    expect(neither.$('.govuk-error-summary li')).toHaveLength(2)
    const noAnswer = await send(asCsv(staff), {})
    expect(noAnswer.$('#file-error').text()).toContain('Choose the file once more')
    expect(noAnswer.$('#whole-error').text()).toContain('Choose whether the file holds everybody')
  })

  test('or is larger than we take, is answered with what to do', async () => {
    const page = await send(Buffer.alloc(50 * 1024 * 1024 + 1, 'a'))
    expect(page.status).toBe(413)
    expect(page.text).toContain('choose a smaller file')
  })
})

describe('the columns of a file', () => {
  test('are recognised, checked beside each field, and remembered for the next file with the same titles', async () => {
    const columns = (await send(asCsv(staff))).location ?? ''
    const recognised = await farah.get(columns)
    expect(recognised.$('#column-7 option[selected]').attr('value')).toBe('manager')
    const twice = await farah.post(columns, { ...columnsOfCsv, 'column-3': 'name', 'column-4': '' })
    expect(twice.status).toBe(400)
    expect(twice.$('#column-3-error').text()).toContain('More than one column')
    expect(twice.$('#column-4 option[selected]').attr('value') ?? '').toBe('')
    const nameless = await farah.post(columns, { 'column-0': 'employeeNumber' })
    expect(nameless.text).toContain('Choose the column that holds the name')
    await farah.post(columns, { ...columnsOfCsv, 'column-3': '' })
    const next = await farah.get((await send(asCsv(staff))).location ?? '')
    expect(next.text).toContain('confirmed last time')
    expect(next.$('#column-3 option[selected]').attr('value') ?? '').toBe('')
  })
})

describe('two administrators with one import', () => {
  const another = async () => {
    const { elin } = world.people
    await capable.database.writing(world.organisationId, tx =>
      tx
        .insertInto('role_grants')
        .values({
          organisation_id: world.organisationId,
          id: crypto.randomUUID(),
          person_id: elin.id,
          role: 'administrator',
        })
        .execute(),
    )
    return world.signedIn(elin)
  }

  test('do not overwrite each other’s decisions', async () => {
    const elin = await another()
    const { href } = await preview(capable, farah, [...staff, newcomer('2001', 'Gita Rao', { manager: '9999' })])
    const key = 'manager-missing.8.manager'
    const answers = await Promise.all([
      farah.post(href, { [`choice.${key}`]: 'leave-out' }),
      elin.post(href, { [`choice.${key}`]: 'accept' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const pages = await Promise.all([farah.get(href), elin.get(href)])
    const told = pages.filter(({ body }) => body.includes('Somebody else worked on this import'))
    expect(told).toHaveLength(1)
  })

  test('may both say yes: it happens once', async () => {
    const elin = await another()
    const { href, importId } = await preview(capable, farah, [...staff, newcomer('2001', 'Gita Rao')])
    const confirm = peopleUrls.confirmImport.href({ importId })
    await Promise.all([farah.post(confirm), elin.post(confirm)])
    await capable.runJobs()
    expect((await farah.submit(confirm)).$('h1').text()).toBe('The staff list is in')
    expect((await elin.get(href)).text).toContain('Joined1')
  })

  test('are shown the preview anew when the directory has changed since', async () => {
    const { href, importId } = await preview(capable, farah, [...staff, newcomer('2001', 'Gita Rao')])
    await farah.post(peopleUrls.confirmImport.href({ importId }))
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ job_title: 'Chief planner' })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', world.people.ben.id)
        .execute(),
    )
    await capable.runJobs()
    const page = await farah.get(href)
    expect(page.text).toContain('Your directory has changed since you looked at this')
    expect(page.text).toContain('Who changes (1)')
    await farah.post(peopleUrls.confirmImport.href({ importId }))
    await capable.runJobs()
    expect((await farah.get(href)).$('h1').text()).toBe('The staff list is in')
  })

  test('cannot say yes to a preview that they have not seen', async () => {
    const { importId } = await preview(capable, farah, [...staff, newcomer('2001', 'Gita Rao')])
    const page = await farah.submit(peopleUrls.confirmImport.href({ importId }), { fingerprint: 'of another preview' })
    expect(page.$('h1').text()).toBe('What this file would do')
    expect(page.body).toContain('Somebody else worked on this import')
  })
})

describe('a staff list holds everybody’s data, so it', () => {
  test('is deleted once it is carried out or given up, and cannot be given up any more after that', async () => {
    const { importId } = await bringIn(capable, farah, [...staff, newcomer('2001', 'Gita Rao')])
    expect(await piecesOf(importId)).toBe(0)
    expect(await storedRow(importId)).toMatchObject({ sample: [], choices: {} })
    expect(JSON.stringify((await storedRow(importId)).preview)).not.toContain('Gita')
    const late = await farah.submit(peopleUrls.giveUpImport.href({ importId }))
    expect(late.body).toContain('cannot be given up')
    const other = await preview(capable, farah, [...staff, newcomer('2002', 'Hans Vik')])
    const list = await farah.submit(peopleUrls.giveUpImport.href({ importId: other.importId }))
    expect(list.text).toContain('Given up')
    expect(await piecesOf(other.importId)).toBe(0)
    expect((await storedRow(other.importId)).preview).toBeNull()
  })

  test('is let go after two weeks in which nobody came back to it', async () => {
    const { importId } = await preview(capable, farah, staff)
    const organisation = { id: world.organisationId } as Parameters<typeof forgetOldImports.run>[0]['organisation']
    const { database, config } = capable
    const later = (days: number) => ({
      ...{ payload: {}, organisation, actorId: undefined, database, config },
      now: new Date(Date.now() + days * 24 * 60 * 60 * 1000),
    })
    await forgetOldImports.run(later(13))
    expect(await piecesOf(importId)).toBe(1)
    await forgetOldImports.run(later(15))
    expect(await piecesOf(importId)).toBe(0)
  })

  test('is for the organisation’s administrators alone: for everybody else no address of it exists', async () => {
    const { importId, href } = await preview(capable, farah, staff)
    const neighbours = await createWorld(capable, `southshire-${worlds}`, 'Southshire Council')
    const strangers = [await world.signedIn(world.people.elin), await neighbours.signedIn(neighbours.people.farah)]
    const columns = peopleUrls.importColumns.href({ importId })
    for (const stranger of strangers) {
      for (const address of [href, columns]) expect((await stranger.get(address)).status).toBe(404)
      const confirm = await stranger.post(peopleUrls.confirmImport.href({ importId }))
      const giveUp = await stranger.post(peopleUrls.giveUpImport.href({ importId }))
      const decide = await stranger.post(href, { leavers: 'confirmed' })
      expect([confirm.status, giveUp.status, decide.status]).toEqual([404, 404, 404])
    }
    expect((await farah.get(peopleUrls.imports.href())).text).toContain('Waiting for you to confirm')
  })

  test('leaves a trace in the audit log: who uploaded it, who carried it out, and how much it did', async () => {
    const { importId } = await bringIn(capable, farah, [...staff, newcomer('2001', 'Gita Rao')])
    const entries = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('audit_entries')
        .select(['action', 'actor_id', 'details'])
        .where('organisation_id', '=', world.organisationId)
        .where('subject_id', '=', importId)
        .orderBy('at')
        .execute(),
    )
    const { id } = world.people.farah
    expect(entries).toMatchObject([
      { action: 'people.staff-list-uploaded', actor_id: id },
      { action: 'people.staff-imported', actor_id: id, details: { joins: 1, leaves: 0 } },
    ])
  })

  test('does not keep the data of somebody who is erased, in its history or while it waits', async () => {
    await bringIn(capable, farah, changed(staff, { '1003': { job: 'Chief planner' } }))
    const waiting = await preview(capable, farah, changed(staff, { '1003': { job: 'Planner' } }))
    const { id } = world.people.ben
    const answers = collectPersonalData([{ name: 'people', personalData: peoplePersonalData }])
    const kept = await capable.database.reading(world.organisationId, async db =>
      (await Promise.all(answers.map(answer => answer.export?.(db, id) ?? []))).flat(),
    )
    expect(JSON.stringify(kept)).toContain('Chief planner')
    await capable.database.writing(world.organisationId, async tx => {
      for (const { erase } of answers) if (typeof erase === 'function') await erase(tx, id)
    })
    expect(await piecesOf(waiting.importId)).toBe(0)
    expect((await storedRow(waiting.importId)).preview).toBeNull()
    const left = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('staff_import_changes')
        .select('person_id')
        .where('organisation_id', '=', world.organisationId)
        .where('person_id', '=', id)
        .execute(),
    )
    expect(left).toEqual([])
  })
})

test('a list of thousands is worked on in a thread of its own, and its faults come page by page', async () => {
  const many = Array.from({ length: 3_000 }, (_, at) =>
    newcomer(`3${at}`, `Person${at} Family`, { manager: at < 60 ? `nobody${at}` : '1001' }),
  )
  const { page, href, importId } = await preview(capable, farah, [...staff, ...many])
  expect(page.text).toContain('The first 50 of 3000')
  expect(page.text).toContain('See all 60')
  const third = await farah.get(`${href}?kind=manager-missing&page=3`)
  expect(third.$('.app-fault__one')).toHaveLength(10)
  await farah.post(href, { 'choice.manager-missing.67.manager': 'leave-out' })
  await capable.runJobs()
  await farah.post(peopleUrls.confirmImport.href({ importId }))
  await capable.runJobs()
  const done = await farah.get(href)
  expect(done.$('h1').text()).toBe('The staff list is in')
  expect(done.text).toContain('Joined2,999')
})
