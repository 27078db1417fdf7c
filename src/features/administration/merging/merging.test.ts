import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { takeWave } from '#features/basics/index.ts'
import { takePassport } from '#features/passport/testing/take-passport.ts'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { administrationUrls } from '../administration.urls.ts'

let capable: TestApp
let world: World
let farah: TestBrowser
let twin: { id: string; email: string }
let count = 0
beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())
beforeEach(async () => {
  world = await createWorld(capable, `vale${++count}`, `Vale ${count}`)
  farah = await world.signedIn(world.people.farah)
  twin = await addTwin()
})

// Ben once more, by another address: with a profile, a team and somebody who reports to him.
async function addTwin() {
  const { organisationId, units, people } = world
  const id = uuid()
  const email = `ben.okafor@old.example`
  await capable.database.writing(organisationId, async tx => {
    const own = { organisation_id: organisationId, person_id: id }
    await tx
      .insertInto('people')
      .values({
        organisation_id: organisationId,
        id,
        name: 'Ben Okafor',
        email,
        phone: '+44 20 1234',
        unit_id: units.care,
        search_text: 'ben okafor',
      })
      .execute()
    await tx
      .insertInto('profiles')
      .values({ ...own, about: 'I like maps' })
      .execute()
    await tx
      .insertInto('person_units')
      .values({ ...own, unit_id: units.nightTeam })
      .execute()
    await tx
      .updateTable('people')
      .set({ manager_id: id })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', people.asha.id)
      .execute()
  })
  return { id, email }
}

const row = (id: string) =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('people')
      .selectAll()
      .where('organisation_id', '=', world.organisationId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  )

const aboutOf = async (id: string) => {
  const found = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('profiles')
      .select('about')
      .where('organisation_id', '=', world.organisationId)
      .where('person_id', '=', id)
      .executeTakeFirst(),
  )
  return found?.about
}

const pairHref = () => administrationUrls.mergePeople.href({ personId: world.people.ben.id, otherId: twin.id })
const choices = {
  keep: 'first',
  email: 'first',
  employeeNumber: 'first',
  jobTitle: 'first',
  unit: 'first',
  manager: 'first',
  phone: 'second',
}
const merge = (more: Record<string, string> = {}) => farah.submit(pairHref(), { ...choices, ...more })
const undo = async () => {
  const page = await farah.get(administrationUrls.duplicates.href())
  return farah.submit(page.$('main form[action$="/undo"]').first().attr('action') ?? '')
}

describe('an administrator', () => {
  test('is shown who may be here twice, and says who is not', async () => {
    const page = await farah.get(administrationUrls.duplicates.href())
    expect(page.text).toContain('The same name before the @')
    expect(page.$('main table a').attr('href')).toContain(twin.id)
    const { ben } = world.people
    const after = await farah.submit(administrationUrls.keepApart.href({ personId: ben.id, otherId: twin.id }))
    expect(after.text).toContain('Nobody looks like being here twice')
  })

  test('finds two people by address, number or name', async () => {
    const find = (first: string, second: string) => farah.get(administrationUrls.duplicates.href({}, { first, second }))
    expect((await find('1003', twin.email)).$('main form a').attr('href')).toBe(pairHref())
    expect((await find('Ben Okafor', '1003')).text).toContain('several people called “Ben Okafor”')
    expect((await find('nobody', '1003')).text).toContain('nobody with the address')
  })

  test('makes one of two: chosen values stay, what belongs to the other follows, and the other leaves', async () => {
    const { ben, asha } = world.people
    const browser = await world.signedIn({ ...ben, id: twin.id })
    expect((await merge()).text).toContain('Ben Okafor is now part of Ben Okafor')
    expect(await row(ben.id)).toMatchObject({ email: ben.email, phone: '+44 20 1234', left_at: null })
    expect(await row(twin.id)).toMatchObject({ email: null, left_at: expect.any(Date) })
    expect((await row(asha.id)).manager_id).toBe(ben.id)
    expect(await aboutOf(ben.id)).toBe('I like maps')
    expect((await browser.get('/people')).status).toBe(303)
  })

  test('undoes that: they are two people again, with what was theirs', async () => {
    const { ben, asha } = world.people
    await merge({ email: 'second' })
    expect(await row(ben.id)).toMatchObject({ email: twin.email })
    expect((await undo()).text).toContain('Undone')
    expect(await row(ben.id)).toMatchObject({ email: ben.email, phone: null })
    expect(await row(twin.id)).toMatchObject({ email: twin.email, left_at: null, unit_id: world.units.care })
    expect((await row(asha.id)).manager_id).toBe(twin.id)
    expect([await aboutOf(ben.id), await aboutOf(twin.id)]).toEqual([undefined, 'I like maps'])
  })

  test('does not undo what others rely on since', async () => {
    await merge()
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ email: twin.email })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', world.people.dag.id)
        .execute(),
    )
    expect((await undo()).text).toContain('has changed since')
    expect(await row(twin.id)).toMatchObject({ left_at: expect.any(Date) })
  })

  test('finds the one chosen to stay who is here longer, whichever comes first', async () => {
    const other = administrationUrls.mergePeople.href({ personId: twin.id, otherId: world.people.ben.id })
    expect((await farah.get(pairHref())).$('input[name="keep"]:checked').val()).toBe('first')
    expect((await farah.get(other)).$('input[name="keep"]:checked').val()).toBe('second')
  })

  test('keeps what changed after the merge when it is undone', async () => {
    const { ben } = world.people
    await merge()
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ job_title: 'Head of planning' })
        .where('organisation_id', '=', world.organisationId)
        .where('id', '=', ben.id)
        .execute(),
    )
    await undo()
    expect(await row(ben.id)).toMatchObject({ job_title: 'Head of planning', phone: null })
  })

  test('gives nobody the passport of another, and breaks no figure', async () => {
    const { ben } = world.people
    await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
    await takePassport(await world.signedIn({ ...ben, id: twin.id }), { level: 2, confidence: 2 })
    const wave = (on: string) =>
      capable.database.writing(world.organisationId, tx => takeWave(tx, { on: new Date(on), minimumGroup: 5 }))
    await wave('2026-10-01')
    const assessed = () =>
      capable.database.reading(world.organisationId, db =>
        db
          .selectFrom('assessments')
          .select('person_id')
          .distinct()
          .where('organisation_id', '=', world.organisationId)
          .execute(),
      )
    await merge()
    expect(await assessed()).toEqual([{ person_id: twin.id }])
    await wave('2026-11-01')
    await undo()
    await wave('2026-12-01')
  })

  test.each([
    [{}, 'Choose which of the two stays'],
    [{ keep: 'first' }, 'choose one'],
    [{ ...choices, keep: 'third' }, 'Choose which of the two stays'],
  ])('is told what is missing: %o', async (fields, expected) => {
    const page = await farah.post(pairHref(), fields as Record<string, string>)
    expect(page.status).toBe(400)
    expect(page.text).toContain(expected)
  })

  test('never loses the only administrator to a merge', async () => {
    const { ben, farah: self } = world.people
    const href = administrationUrls.mergePeople.href({ personId: ben.id, otherId: self.id })
    const fields = Object.fromEntries(
      ['keep', 'name', 'email', 'employeeNumber', 'jobTitle', 'unit', 'manager'].map(name => [name, 'first']),
    )
    const page = await farah.post(href, fields)
    expect(page.text).toContain('only administrator')
  })
})

describe('nobody else', () => {
  test('finds the pages or merges anybody', async () => {
    for (const person of [world.people.asha, world.people.elin]) {
      const browser = await world.signedIn(person)
      expect((await browser.get(administrationUrls.duplicates.href())).status).toBe(404)
      expect((await browser.post(pairHref(), choices)).status).toBe(404)
    }
  })
})
