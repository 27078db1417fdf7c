import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrationUrls } from '#features/administration/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { attachmentOf, type Platform, platform, statement, withFiles } from './xapi.testing.ts'
import { xapiUrls } from './xapi.urls.ts'

let capable: TestApp
let world: World
let moodle: Platform
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  moodle = await platform(capable, world.organisationId)
})
afterAll(() => capable?.close())

const courseState = { activityId: 'https://lms.example/courses/passwords', agent: { mbox: 'mailto:a@b.example' } }

describe('who may do what', () => {
  test('a stranger, a wrong secret and a locked-out platform get nothing', async () => {
    const farah = await world.signedIn(world.people.farah)
    const gone = await platform(capable, world.organisationId, { name: 'Gone' })
    expect((await gone.find({})).status).toBe(200)
    await farah.post(xapiUrls.revokeSource.href({ sourceId: gone.id }))
    const other = await platform(capable, world.organisationId, { name: 'Other' })
    const mixed = `Basic ${Buffer.from(`${Buffer.from(other.authorization.slice(6), 'base64').toString().split(':')[0]}:wrong`).toString('base64')}`
    for (const authorization of [gone.authorization, mixed, 'Basic bm9ib2R5OjE=', 'Bearer x', ''])
      expect((await moodle.send('GET', '/statements', { headers: { authorization } })).status, authorization).toBe(401)
  })

  test('a platform reads its own statements only, unless it may read all', async () => {
    const narrow = await platform(capable, world.organisationId, {
      scopes: ['statements/write', 'statements/read/mine'],
    })
    const [mine, theirs] = [statement(), statement()]
    await narrow.report(mine)
    await moodle.report(theirs)
    expect((await narrow.get(mine.id)).status).toBe(200)
    expect((await narrow.get(theirs.id)).status).toBe(404)
    expect((await narrow.find({})).body.statements).toHaveLength(1)
    expect((await moodle.get(mine.id)).status).toBe(200)
    expect((await narrow.send('GET', '/activities/state', { query: courseState })).status).toBe(403)
  })

  test('nothing crosses from one organisation to another', async () => {
    const neighbours = await createWorld(capable, 'southshire', 'Southshire Council')
    const theirs = await platform(capable, neighbours.organisationId)
    const said = statement()
    await moodle.report(said)
    expect((await theirs.get(said.id)).status).toBe(404)
    expect((await theirs.find({})).body.statements).toEqual([])
    expect((await theirs.report({ ...said, verb: { id: 'https://x.example/other' } })).status).toBe(200)
    const farah = await neighbours.signedIn(neighbours.people.farah)
    expect((await farah.get(xapiUrls.source.href({ sourceId: moodle.id }))).status).toBe(404)
  })

  test('a platform is slowed down when it asks too often, but for one that is exempt', async () => {
    const busy = await testApp({ RATE_LIMIT: '3' })
    const there = await createWorld(busy)
    const [limited, exempt] = [
      await platform(busy, there.organisationId, { isLimited: true }),
      await platform(busy, there.organisationId),
    ]
    const statuses = async (who: Platform) => {
      const all: number[] = []
      for (let time = 0; time < 6; time += 1) all.push((await who.find({})).status)
      return all
    }
    expect(await statuses(exempt)).not.toContain(429)
    expect((await statuses(limited)).at(-1)).toBe(429)
    await busy.close()
  })

  test('a browser from elsewhere may ask, and every answer says which versions are spoken', async () => {
    const preflight = await capable.app.inject({ method: 'OPTIONS', url: '/xapi/statements' })
    expect(preflight.headers['access-control-allow-origin']).toBe('*')
    expect(String(preflight.headers['access-control-allow-headers'])).toContain('X-Experience-API-Version')
    const about = await capable.app.inject({ url: '/xapi//about' })
    expect(about.json().version).toEqual(['1.0.0', '1.0.1', '1.0.2', '1.0.3', '2.0.0'])
    expect((await moodle.send('GET', '/statements', { headers: { 'x-experience-api-version': '0.9' } })).status).toBe(
      400,
    )
    expect((await moodle.send('DELETE', '/statements')).status).toBe(405)
    const refused = await moodle.find({ nonsense: 1 })
    expect(refused.status).toBe(400)
    expect(Date.parse(String(refused.headers['x-experience-api-consistent-through']))).not.toBeNaN()
  })

  test('a request that does not say its version is refused in the version its source spoke before', async () => {
    const versionless = (authorization: string) =>
      capable.app.inject({ url: '/xapi/agents', headers: { authorization } })
    const older = await platform(capable, world.organisationId, { version: '1.0.3' })
    const answers = [await versionless(older.authorization)]
    await older.find({ limit: 1 })
    answers.push(await versionless(older.authorization))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([400, 400])
    expect(answers.map(({ headers }) => headers['x-experience-api-version'])).toEqual(['2.0.0', '1.0.3'])
  })
})

describe('whom statements are about', () => {
  test('a person is known by mail, by hashed mail and by account, and sees what was said; administrators see no names', async () => {
    const there = await createWorld(capable, 'eastshire', 'Eastshire Council')
    const { asha, ben, farah } = there.people
    const home = 'https://lms.example'
    const lms = await platform(capable, there.organisationId, {
      name: 'Learn',
      accounts: { homePage: `${home}/`, mean: 'employee-number' },
    })
    const sha1 = createHash('sha1').update(`mailto:${asha.email}`).digest('hex')
    const actors = [
      { mbox: `mailto:${asha.email.toUpperCase()}` },
      { mbox_sha1sum: sha1 },
      { account: { homePage: home, name: '1002' } },
    ]
    const said = actors.map((actor, place) =>
      statement({
        actor,
        object: {
          id: `https://lms.example/c/${place}`,
          definition: { name: { en: `Health &amp; safety ${place}`, nb: `HMS ${place}` } },
        },
      }),
    )
    const failed = statement({
      actor: actors[0],
      result: { success: false },
      verb: { id: 'http://adlnet.gov/expapi/verbs/failed' },
      object: { id: 'https://lms.example/c/9' },
    })
    await lms.report(
      ...said,
      failed,
      statement({
        actor: { account: { homePage: 'https://other.example', name: '1002' } },
        verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
      }),
    )
    await capable.runJobs()
    const page = await (await there.signedIn(asha)).get(xapiUrls.records.href())
    for (const place of [0, 1, 2]) expect(page.text).toContain(`Health & safety ${place}`)
    expect(page.text).toContain('Only you can see this page')
    expect((await (await there.signedIn(ben)).get(xapiUrls.records.href())).text).toContain(
      'No platform has reported anything about you',
    )
    const admin = await (await there.signedIn(farah)).get(xapiUrls.source.href({ sourceId: lms.id }))
    expect(admin.text.match(/Counts as done/g)).toHaveLength(3)
    expect(admin.text).toContain('Counts once we know who it is')
    expect(admin.text).toContain('https://other.example')
    expect(admin.body).not.toContain(asha.email)
  })

  test('what was said about a person goes with them, and where others named them nobody stands', async () => {
    const there = await createWorld(capable, 'westshire', 'Westshire Council')
    const { asha, ben, farah } = there.people
    const lms = await platform(capable, there.organisationId)
    const mailbox = ({ email }: { email: string }) => ({ mbox: `mailto:${email}` })
    const text = 'certificate'
    const hers = statement({ actor: mailbox(asha), attachments: [attachmentOf(text)] })
    const his = statement({ actor: mailbox(ben), context: { instructor: { ...mailbox(asha), name: asha.name } } })
    await lms.send('POST', '/statements', withFiles([hers, his], [{ text }]))
    await lms.send('PUT', '/activities/state', {
      query: { ...courseState, agent: mailbox(asha), stateId: 's' },
      body: { page: 7 },
    })
    await capable.runJobs()
    const data = JSON.parse((await (await there.signedIn(asha)).get(administrationUrls.myDataFile.href())).body).data
    expect(data.xapi_statements).toMatchObject([{ id: hers.id }])
    expect(data.xapi_documents).toMatchObject([{ document_id: 's', content: '{"page":7}' }])
    const admin = await there.signedIn(farah)
    await admin.post(administrationUrls.erasure.href({ personId: asha.id }), { name: asha.name })
    expect((await lms.get(hers.id)).status).toBe(404)
    expect((await lms.get(his.id)).body.context.instructor.account.name).toBe('erased')
    expect(JSON.stringify((await lms.find({})).body)).not.toContain(asha.email)
    expect(
      (await lms.send('GET', '/activities/state', { query: { ...courseState, agent: mailbox(asha) } })).body,
    ).toEqual([])
    expect((await lms.find({ attachments: true })).text).not.toContain(text)
  })
})

describe('an administrator', () => {
  test('lets a platform in, sees the secret once, and locks it out again', async () => {
    const farah = await world.signedIn(world.people.farah)
    const empty = await farah.post(xapiUrls.newSource.href(), { name: '', means: 'email', homePage: 'lms' })
    expect(empty.status).toBe(400)
    expect(empty.$('.govuk-error-summary').text()).toContain('Say what the platform is called')
    const form = await farah.get(xapiUrls.newSource.href())
    const fields = {
      name: 'KS Læring',
      scopes: ['statements/write'],
      means: 'email',
      limit: 'unlimited',
      sourceId: String(form.$('[name=sourceId]').val()),
    }
    expect(
      (await farah.post(xapiUrls.newSource.href(), { ...fields, homePage: 'lms' })).$('#homePage-error').text(),
    ).toContain('https://')
    const made = await farah.post(xapiUrls.newSource.href(), { ...fields, homePage: 'https://lms.example' })
    const value = (name: string) => String(made.$(`[name=${name}]`).val())
    expect(value('endpoint')).toBe('http://capable.test/xapi/')
    const authorization = `Basic ${Buffer.from(`${value('key')}:${value('secret')}`).toString('base64')}`
    expect((await moodle.send('POST', '/statements', { body: statement(), headers: { authorization } })).status).toBe(
      200,
    )
    const list = await farah.get(xapiUrls.sources.href())
    expect(list.text).toContain('KS Læring')
    expect(list.body).not.toContain(value('secret'))
    expect(
      (await farah.submit(xapiUrls.newSource.href(), { ...fields, homePage: 'https://lms.example' })).text,
    ).toContain('let in already')
    const done = await farah.submit(xapiUrls.revokeSource.href({ sourceId: fields.sourceId }))
    expect(done.text).toContain('“KS Læring” can report nothing any more')
    expect((await moodle.send('POST', '/statements', { body: statement(), headers: { authorization } })).status).toBe(
      401,
    )
    const asha = await world.signedIn(world.people.asha)
    for (const url of [xapiUrls.sources, xapiUrls.newSource]) expect((await asha.get(url.href())).status).toBe(404)
  })

  test('finds out why something did not come through', async () => {
    await moodle.report({ nonsense: true })
    const page = await (await world.signedIn(world.people.farah)).get(xapiUrls.source.href({ sourceId: moodle.id }))
    expect(page.text).toContain('400: statement needs the member actor')
  })
})
