import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { learningUrls } from '#features/learning/index.ts'
import { xapiUrls } from '#features/xapi/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { coursePackage, courseXml, unitXml } from './courses.testing.ts'
import { coursesUrls } from './courses.urls.ts'
import { names, verbs } from './launching/vocabulary.ts'

let capable: TestApp
let world: World
let asha: TestBrowser
let ben: TestBrowser
let elin: TestBrowser
let course = ''

const pass = unitXml({
  id: 'https://courses.example/pass',
  title: 'Pass this',
  more: 'moveOn="Passed" masteryScore="0.8"',
})
const read = unitXml({
  id: 'https://courses.example/read',
  title: 'Read this',
  url: 'read.html',
  more: 'moveOn="Completed"',
})
const xml = courseXml(
  `<block id="https://courses.example/block"><title><langstring lang="en">One</langstring></title>${pass}</block>${read}`,
)
const files = { 'index.html': '<p>Quiz</p>', 'read.html': '<p>Text</p>', 'js/app.js': 'start()' }

const bringIn = (browser: TestBrowser, content: Buffer | string) =>
  browser.upload(coursesUrls.courses.href(), 'file', { name: 'course.zip', content })

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable, 'northshire', 'Northshire Council')
  asha = await world.signedIn(world.people.asha)
  ben = await world.signedIn(world.people.ben)
  elin = await world.signedIn(world.people.elin)
  expect((await bringIn(elin, coursePackage(xml, files))).status).toBe(303)
  const listed = await elin.get(coursesUrls.courses.href())
  course = String(listed.$('main table a').attr('href'))
})
afterAll(() => capable?.close())

/** A unit as its program would run it: what it was launched with, and how it reports. */
async function open(browser: TestBrowser, unit: number) {
  const { location = '', status } = await browser.post(`${course}/units/${unit}`)
  expect(status).toBe(303)
  const launched = new URL(location)
  const query = Object.fromEntries(launched.searchParams) as Record<
    'fetch' | 'actor' | 'registration' | 'activityId',
    string
  >
  const { pathname } = new URL(query.fetch)
  const fetchKey = async () =>
    (await capable.app.inject({ method: 'POST', url: pathname, headers: { origin: 'null' } })).json()
  const key = await fetchKey()
  const send = async (
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    { body, search = {} }: { body?: unknown; search?: Record<string, string> } = {},
  ) =>
    capable.app.inject({
      method,
      url: `/xapi${path}?${new URLSearchParams(search)}`,
      headers: {
        authorization: `Basic ${key['auth-token']}`,
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    })
  const state = { activityId: query.activityId, agent: query.actor, registration: query.registration }
  const launchData = async () =>
    (await send('GET', '/activities/state', { search: { ...state, stateId: 'LMS.LaunchData' } })).json()
  const { contextTemplate, ...facts } = await launchData()
  const say = (verb: keyof typeof verbs, result?: object) => {
    const isResult = ['completed', 'passed', 'failed'].includes(verb)
    const category = [names.category, ...(isResult ? [names.moveOnCategory] : [])].map(id => ({ id }))
    const context = {
      ...contextTemplate,
      registration: query.registration,
      contextActivities: { ...contextTemplate.contextActivities, category },
    }
    const statement = {
      id: randomUUID(),
      actor: JSON.parse(query.actor),
      verb: verbs[verb],
      object: { id: query.activityId },
      context,
    }
    return send('POST', '/statements', {
      body: { ...statement, ...(result ? { result } : {}), timestamp: new Date().toISOString() },
    })
  }
  return { launched, query, state, facts, send, say, fetchKey }
}

const duration = 'PT2M'

describe('a course that runs here', () => {
  test('is in the catalogue once it was brought in, and everybody can see what there is to do', async () => {
    const found = await asha.get(learningUrls.catalogue.href({}, { q: 'safe letters' }))
    expect(found.text).toContain('Safe letters')
    const resource = await asha.get(String(found.$('.app-area-card__link').first().attr('href')))
    expect(resource.$(`a[href="${course}"]`).text()).toContain('Go to the course')
    const page = await asha.get(course)
    expect(page.text).toContain('0 of 2 parts done')
    expect(page.text).toContain('How far you are and what you score: only you.')
    expect((await asha.get(`${course}/units/1`)).text).toContain('You pass with 80%')
    expect((await asha.get(coursesUrls.courses.href())).status).toBe(404)
  })

  test('is launched, passed and read, and is then done in the plan and on the page', async () => {
    const quiz = await open(asha, 1)
    expect(quiz.launched.pathname).toMatch(/^\/course-files\/[0-9a-f]{32}\.[\w-]{43}\/index\.html$/)
    expect(quiz.facts).toMatchObject({ launchMode: 'Normal', moveOn: 'Passed', masteryScore: 0.8 })
    expect(quiz.facts.returnURL).toBe(`http://capable.test${course}`)
    expect((await quiz.say('initialized')).statusCode).toBe(200)
    expect((await quiz.say('failed', { success: false, score: { scaled: 0.4 }, duration })).statusCode).toBe(200)
    expect((await asha.get(course)).text).toContain('Not passed yet')
    const early = await quiz.say('passed', { success: true, score: { scaled: 0.5 }, duration })
    expect([early.statusCode, early.json().detail]).toEqual([403, expect.stringContaining('mastery score')])
    expect((await quiz.say('passed', { success: true, score: { scaled: 0.9 }, duration })).statusCode).toBe(200)
    expect((await quiz.say('terminated', { duration })).statusCode).toBe(200)
    expect((await quiz.say('initialized')).statusCode).toBe(403)
    expect((await asha.get(course)).text).toContain('1 of 2 parts done')

    const text = await open(asha, 2)
    await text.say('initialized')
    expect((await text.say('completed', { completion: true, duration })).statusCode).toBe(200)
    const page = await asha.get(course)
    expect(page.text).toContain('2 of 2 parts done')
    expect(page.text).toContain('You finished this course on')
    expect((await asha.get(learningUrls.mine.href())).text).toContain('Safe letters')
    await capable.runJobs()
    const records = await asha.get(xapiUrls.records.href())
    for (const verb of ['launched', 'passed', 'finished']) expect(records.text).toContain(verb)
    expect((await ben.get(course)).text).toContain('0 of 2 parts done')
  })

  test('that is opened again is for looking back, and what was left open is given up', async () => {
    const first = await open(asha, 1)
    expect(first.facts.launchMode).toBe('Review')
    expect((await first.say('initialized')).statusCode).toBe(200)
    expect((await first.say('passed', { success: true, score: { scaled: 1 }, duration })).statusCode).toBe(403)
    const second = await open(asha, 1)
    expect((await first.say('terminated', { duration })).statusCode).toBe(401)
    expect((await second.say('initialized')).statusCode).toBe(200)
  })

  test('can be known already: the unit counts, and the plan hears of the whole', async () => {
    for (const unit of [1, 2]) expect((await ben.post(`${course}/units/${unit}/known`)).status).toBe(303)
    const page = await ben.get(course)
    expect(page.text).toContain('You know this already')
    expect(page.text).toContain('2 of 2 parts done')
  })
})

describe('a unit that runs', () => {
  test('gets its key once, and reaches nothing but its own person, activity and registration', async () => {
    const farah = await world.signedIn(world.people.farah)
    const unit = await open(farah, 1)
    expect(await unit.fetchKey()).toMatchObject({ 'error-code': '1' })
    const { send, state } = unit
    const kept = { ...state, stateId: 'bookmark' }
    expect((await send('PUT', '/activities/state', { search: kept, body: { page: 2 } })).statusCode).toBe(204)
    expect((await send('GET', '/activities/state', { search: kept })).json()).toEqual({ page: 2 })
    const other = JSON.stringify({ mbox: `mailto:${world.people.asha.email}` })
    const reaches = [
      await send('GET', '/activities/state', { search: { ...kept, agent: other } }),
      await send('GET', '/activities/state', { search: { ...kept, activityId: 'https://x.example/a' } }),
      await send('PUT', '/activities/state', { search: { ...state, stateId: 'LMS.LaunchData' }, body: {} }),
      await send('GET', '/agents/profile', { search: { agent: other, profileId: 'x' } }),
      await send('PUT', '/activities/profile', {
        search: { activityId: 'https://x.example/a', profileId: 'x' },
        body: {},
      }),
    ]
    expect(reaches.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403])
    const seen = (await send('GET', '/statements')).json().statements as { actor: unknown }[]
    expect(seen.map(({ actor }) => actor)).toEqual(seen.map(() => JSON.parse(unit.query.actor)))
    expect(JSON.stringify(seen)).not.toContain('passed')
  })

  test('is served apart: its files need the secret of the launch, carry no origin and cannot be climbed out of', async () => {
    const { launched } = await open(elin, 1)
    const root = launched.pathname.replace('index.html', '')
    const get = (path: string, headers = {}) => capable.app.inject({ url: root + path, headers })
    const page = await get('index.html')
    expect([page.statusCode, page.body]).toEqual([200, '<p>Quiz</p>'])
    expect(page.headers['content-security-policy']).toMatch(/^sandbox allow-scripts/)
    expect(page.headers['content-security-policy']).not.toContain('allow-same-origin')
    expect(page.headers['set-cookie']).toBeUndefined()
    expect((await get('js/app.js')).headers['content-type']).toContain('text/javascript')
    const part = await get('js/app.js', { range: 'bytes=0-4' })
    expect([part.statusCode, part.body]).toEqual([206, 'start'])
    for (const path of ['gone.html', 'cmi5.xml/..', '%2e%2e/index.html', '..%2f..%2fetc'])
      expect((await get(path)).statusCode).toBe(404)
    const forged = root.replace(/\.[\w-]{43}/, `.${'a'.repeat(43)}`)
    expect((await capable.app.inject({ url: `${forged}index.html` })).statusCode).toBe(404)
    const elsewhere = await createWorld(capable, 'southshire', 'Southshire Council')
    const foreign = root.replace(/[0-9a-f]{32}/, elsewhere.organisationId.replaceAll('-', ''))
    expect((await capable.app.inject({ url: `${foreign}index.html` })).statusCode).toBe(404)
    const stranger = await elsewhere.signedIn(elsewhere.people.asha)
    expect((await stranger.get(course)).status).toBe(404)
    expect((await stranger.post(`${course}/units/1`)).status).toBe(404)
  })
})

describe('those who keep the catalogue', () => {
  test('are told what is wrong with a package, line by line, and nothing comes in', async () => {
    const bad = await bringIn(
      elin,
      coursePackage(
        courseXml(unitXml({ more: 'moveOn="Maybe"', url: 'index.html' }), { id: 'https://courses.example/bad' }),
      ),
    )
    expect(bad.text).toContain('Line 4: The moveOn “Maybe” is none of the five that cmi5 knows.')
    expect((await bringIn(elin, 'no zip')).text).toContain('This is no ZIP file')
    expect((await bringIn(elin, '')).text).toContain('Choose a course package')
    expect((await bringIn(asha, coursePackage(xml, files))).status).toBe(404)
    expect((await elin.get(coursesUrls.courses.href())).$('main tbody tr')).toHaveLength(1)
  })

  test('hear at once that two gigabytes are too much', async () => {
    const cookie = [...elin.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await capable.app.inject({
      method: 'POST',
      url: coursesUrls.courses.href(),
      headers: { cookie, 'content-type': 'multipart/form-data; boundary=x', 'content-length': '2147483648' },
      payload: '--x\r\n',
    })
    expect(answer.body).toContain('The file is larger than 200 MB.')
  })

  test('bring in a newer version, and what people reached stays', async () => {
    const newer = xml.replace('Safe letters<', 'Safer letters<')
    expect((await bringIn(elin, coursePackage(newer, { ...files, 'index.html': '<p>New quiz</p>' }))).location).toBe(
      course,
    )
    const page = await asha.get(course)
    expect(page.text).toContain('Safer letters')
    expect(page.text).toContain('2 of 2 parts done')
    expect((await capable.app.inject({ url: (await open(asha, 1)).launched.pathname })).body).toBe('<p>New quiz</p>')
  })

  test('read who may be told what runs elsewhere, and it opens there', async () => {
    const id = 'https://courses.example/elsewhere'
    const away = courseXml(unitXml({ id: `${id}/unit`, url: 'https://elsewhere.example/start?x=1' }), {
      id,
      title: 'Elsewhere',
    })
    expect((await bringIn(elin, away)).status).toBe(303)
    const list = await elin.get(coursesUrls.courses.href())
    const href = String(list.$('main table a').first().attr('href'))
    const unit = await asha.get(`${href}/units/1`)
    expect(unit.text).toContain('This part runs at elsewhere.example')
    const opened = await asha.post(`${href}/units/1`)
    expect(opened.$('main a.govuk-button').attr('href')).toMatch(/^https:\/\/elsewhere\.example\/start\?x=1&endpoint=/)
  })
})
