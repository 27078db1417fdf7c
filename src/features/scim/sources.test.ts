import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleUrls } from '#features/people/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { enterpriseUrn } from './protocol/schemas.ts'
import { type ScimClient, scimClient } from './scim.testing.ts'

let capable: TestApp
let world: World
let entra: ScimClient
let farah: TestBrowser
let count = 0
beforeAll(async () => {
  capable = await testApp()
})
afterAll(() => capable?.close())
beforeEach(async () => {
  world = await createWorld(capable, `west${++count}`, `Westshire ${count}`)
  entra = await scimClient(capable, world.organisationId)
  farah = await world.signedIn(world.people.farah)
})

const asha = () =>
  capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('people')
      .selectAll()
      .where('organisation_id', '=', world.organisationId)
      .where('id', '=', world.people.asha.id)
      .executeTakeFirstOrThrow(),
  )

const ashaAs = (more: object) => ({
  userName: 'asha',
  displayName: 'Asha Patel',
  emails: [{ value: world.people.asha.email, type: 'work' }],
  ...more,
})

const give = (owners: Record<string, string>) => farah.submit(peopleUrls.sources.href(), owners)

describe('the staff list has the say about a fact', () => {
  test('what the identity system says otherwise waits for an administrator, who takes it', async () => {
    await give({ 'job-title': 'csv', unit: 'csv', manager: 'csv' })
    const boss = await entra.post('/Users', { userName: 'ben', emails: [{ value: world.people.ben.email }] })
    await entra.post(
      '/Users',
      ashaAs({
        title: 'Nurse',
        [enterpriseUrn]: { department: 'Planning', manager: { value: boss.body.id } },
      }),
    )
    expect(await asha()).toMatchObject({
      job_title: 'Care assistant',
      unit_id: world.units.nightTeam,
      manager_id: world.people.carol.id,
    })
    const page = await farah.get(peopleUrls.sources.href())
    expect(page.text).toContain('3 differences wait')
    expect(page.text).toContain('Job titleCare assistantIdentity system says: Nurse')
    expect(page.text).toContain('ManagerCarol JonesIdentity system says: Ben Okafor')
    for (const form of page.$('main form[action*="/sources/"]').toArray())
      await farah.post(page.$(form).attr('action') ?? '', { outcome: 'taken' })
    expect(await asha()).toMatchObject({
      job_title: 'Nurse',
      unit_id: world.units.planning,
      manager_id: world.people.ben.id,
    })
    expect((await farah.get(peopleUrls.sources.href())).text).toContain('No differences wait for you')
  })

  test('what an administrator keeps is not asked again, until something else is said', async () => {
    await give({ 'job-title': 'csv' })
    const { body } = await entra.post('/Users', ashaAs({ title: 'Nurse' }))
    const page = await farah.get(peopleUrls.sources.href())
    const href = page.$('main form[action*="/sources/"]').attr('action') ?? ''
    expect((await farah.submit(href, { outcome: 'kept' })).text).toContain('Kept as it was')
    expect((await farah.submit(href, { outcome: 'taken' })).text).toContain('decided this already')
    const say = (value: string) => entra.patch(`/Users/${body.id}`, [{ op: 'replace', path: 'title', value }])
    await say('Care assistant')
    await say('Nurse')
    expect((await farah.get(peopleUrls.sources.href())).text).toContain('No differences')
    await say('Matron')
    expect((await farah.get(peopleUrls.sources.href())).text).toContain('Identity system says: Matron')
    expect((await asha()).job_title).toBe('Care assistant')
  })

  test('a difference goes away by itself when both say the same again', async () => {
    await give({ 'job-title': 'csv' })
    const { body } = await entra.post('/Users', ashaAs({ title: 'Nurse' }))
    await entra.patch(`/Users/${body.id}`, [{ op: 'replace', path: 'title', value: 'Care assistant' }])
    expect((await farah.get(peopleUrls.sources.href())).text).toContain('No differences')
  })

  test('giving the say to the identity system takes over what it has said', async () => {
    await give({ 'job-title': 'csv' })
    await entra.post('/Users', ashaAs({ title: 'Nurse' }))
    expect((await give({ 'job-title': 'scim' })).text).toContain('Saved')
    await capable.runJobs()
    expect((await asha()).job_title).toBe('Nurse')
  })
})

describe('nobody has the say yet', () => {
  test('the identity system gets it with the first thing that it says', async () => {
    await entra.post('/Users', ashaAs({ title: 'Nurse' }))
    expect((await asha()).job_title).toBe('Nurse')
    const page = await farah.get(peopleUrls.sources.href())
    expect(page.$('select[name="job-title"]').val()).toBe('scim')
    expect(page.$('select[name="phone"]').val()).toBe('nobody')
  })
})

describe('what cannot be taken', () => {
  test('is shown with the reason: an address of somebody else, a unit of which there are several', async () => {
    await capable.database.writing(world.organisationId, tx =>
      tx
        .insertInto('units')
        .values({
          organisation_id: world.organisationId,
          id: crypto.randomUUID(),
          name: 'Night team',
          parent_id: world.units.planning,
          path: [world.units.council, world.units.planning, crypto.randomUUID()],
          search_text: 'night team',
        })
        .execute(),
    )
    await entra.post('/Users', { userName: 'ben', emails: [{ value: world.people.ben.email }] })
    const { status } = await entra.post('/Users', {
      userName: 'other',
      displayName: 'Other Person',
      emails: [{ value: world.people.ben.email }],
      [enterpriseUrn]: { department: 'night team' },
    })
    expect(status).toBe(201)
    const { text } = await farah.get(peopleUrls.sources.href())
    expect(text).toContain('Somebody else has it already')
    expect(text).toContain('several units of this name')
  })

  test('a department that is told apart by its division is found', async () => {
    await entra.post('/Users', {
      userName: 'x',
      displayName: 'X',
      [enterpriseUrn]: { department: 'Night team', division: 'Planning' },
    })
    await entra.post('/Users', {
      userName: 'y',
      displayName: 'Y',
      [enterpriseUrn]: { department: 'Dog wardens', division: 'Planning' },
    })
    const units = await capable.database.reading(world.organisationId, db =>
      db
        .selectFrom('units')
        .select(['name', 'parent_id'])
        .where('organisation_id', '=', world.organisationId)
        .execute(),
    )
    expect(units).toContainEqual({ name: 'Dog wardens', parent_id: world.units.planning })
    expect(units.filter(({ name }) => name === 'Night team')).toHaveLength(1)
  })
})

describe('nobody but an administrator', () => {
  test('finds the page or decides', async () => {
    for (const person of [world.people.asha, world.people.elin, world.people.dag]) {
      const browser = await world.signedIn(person)
      expect((await browser.get(peopleUrls.sources.href())).status).toBe(404)
      expect((await browser.post(peopleUrls.sources.href(), { name: 'csv' })).status).toBe(404)
    }
  })
})
