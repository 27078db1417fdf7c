import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { xapiCompleted, xapiWithdrawn } from '#features/xapi/index.ts'
import { publish } from '#platform/events/event.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { cardStructure } from './cards/card-structure.ts'
import { readCards } from './cards/install-cards.ts'
import { countSureness, findSureness } from './completing/sureness.ts'
import { faultBook } from './import/faults.ts'
import { readCourse } from './import/read-course.ts'
import { coursesOfJson } from './import/read-file.ts'
import { installCards, learningAnswers, learningUrls } from './index.ts'
import { checkLinks } from './links/check-links.ts'

let app: TestApp
let world: World
let elin: TestBrowser
let site: Server

const now = new Date('2026-11-22T10:00:00Z')

beforeAll(async () => {
  app = await testApp({ OUTGOING_ALLOW: '127.0.0.1' })
  world = await createWorld(app, 'northshire', 'Northshire Council')
  await app.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, now)
    await installCards(tx, now)
  })
  elin = await world.signedIn(world.people.elin)
  site = createServer((request, answer) => {
    if (request.url === '/round') return answer.writeHead(302, { location: '/and-round' }).end()
    if (request.url === '/and-round') return answer.writeHead(302, { location: '/round' }).end()
    if (request.url === '/moved') return answer.writeHead(301, { location: '/here' }).end()
    return answer.writeHead(request.url === '/here' ? 200 : 404).end('x')
  })
  await new Promise<void>(done => site.listen(0, '127.0.0.1', done))
})
afterAll(async () => {
  site?.close()
  await app?.close()
})

const upload = (name: string, content: string) => elin.upload(learningUrls.imports.href(), 'file', { name, content })

async function bringIn(name: string, content: string, fields: Record<string, string>): Promise<TestPage> {
  const columns = String((await upload(name, content)).location)
  const form = await elin.get(columns)
  const chosen = Object.fromEntries(
    form
      .$('main select')
      .toArray()
      .map(select => [
        form.$(select).attr('name') ?? '',
        String(form.$(select).find('option[selected]').attr('value') ?? ''),
      ]),
  )
  const show = String((await elin.post(columns, { ...chosen, ...fields })).location)
  await app.runJobs()
  return elin.get(show)
}

const confirm = async (preview: TestPage): Promise<TestPage> => {
  const address = String(preview.$('main form').first().attr('action'))
  await elin.post(address)
  await app.runJobs()
  return elin.get(address)
}

const table = [
  'Course code;Course title;Short description;URL;Type;Duration;Cost;Skills',
  'A1;Letters that work;Write so that people understand.;https://example.org/a1;Classroom;90;£120;Plain English (2-3)',
  'A2;Numbers for beginners;;not an address;Potion;soon;cheap;Juggling',
  'A2;Numbers again;;;video;10;0;',
  ';;;;;;;',
  'A3;;;;;;;',
].join('\n')

describe('a file of courses', () => {
  test('is shown before anything is written, with what is odd in it', async () => {
    const preview = await bringIn('northern-college.csv', table, { source: 'Northern College' })
    expect(preview.text).toContain('What would come in')
    for (const said of ['not an address', 'Potion', 'soon', 'cheap', 'Juggling', 'The same course twice'])
      expect(preview.text).toContain(said)
    expect(preview.text).toContain('Courses without a title')
    expect((await elin.get(learningUrls.catalogue.href({}, { q: 'letters that work' }))).text).not.toContain(
      'Letters that work',
    )
    expect((await confirm(preview)).text).toContain('It is in')
    const found = await elin.get(learningUrls.catalogue.href({}, { q: 'letters that work' }))
    expect(found.text).toContain('Letters that work')
    expect(found.text).toContain('£120.00')
  })

  test('comes in a second time without anything twice, and only what changed is written', async () => {
    const same = await bringIn('northern-college.csv', table, { source: 'northern  college' })
    expect(same.text).toContain('There is nothing new in this file')
    const changed = await bringIn('x.csv', table.replace('90;', '120;'), { source: 'Northern College' })
    expect(changed.text).toContain('Bring in 1 of them')
  })

  test('may be JSON lines with modules, and is read as one course each', async () => {
    const lines = [
      '{ "index": { "_id": "x" } }',
      JSON.stringify({
        ...{ id: 'c1', title: 'Working more digitally', shortDescription: 'An introduction.', description: 'Long.' },
        modules: [
          { title: 'First part', moduleType: 'video', duration: 600, price: null },
          { title: 'A day together', moduleType: 'face-to-face', duration: null, price: 249 },
        ],
      }),
      'this is no JSON',
    ].join('\n')
    const preview = await bringIn('courses.ndjson', lines, { source: 'Far away' })
    expect(preview.text).toContain('Lines that are not JSON')
    await confirm(preview)
    const page = await elin.get(learningUrls.catalogue.href({}, { q: 'working more digitally' }))
    expect(page.text).toContain('Course · 10 minutes · £249.00')
  })

  test('that is no table, or from a stranger, is refused in words', async () => {
    expect((await upload('x.csv', '')).text).toContain('Choose a file')
    expect((await upload('x.xlsx', 'PK\u0003\u0004 and so on')).status).toBe(400)
    const asha = await world.signedIn(world.people.asha)
    expect((await asha.get(learningUrls.imports.href())).status).toBe(404)
    expect((await asha.get(learningUrls.file.href({ file: 'catalogue.csv' }))).status).toBe(404)
  })

  test('goes out and comes in again as it was', async () => {
    const csv = (await elin.get(learningUrls.file.href({ file: 'catalogue.csv' }))).body
    const preview = await bringIn('all.csv', csv, { source: 'Ourselves' })
    expect(preview.text).toContain('We noticed nothing wrong')
    const json = (await elin.get(learningUrls.file.href({ file: 'catalogue.json' }))).body
    const again = await bringIn('all.json', json, { source: 'Ourselves again' })
    expect(again.text).toContain('We noticed nothing wrong')
    expect(JSON.parse(json).resources.length).toBeGreaterThan(47)
  })

  test('never makes more of a record than a course or a note of what is odd, whatever stands in it', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.object(),
    )
    const record = fc.dictionary(
      fc.constantFrom('id', 'title', 'url', 'minutes', 'price', 'modules', 'skills', 'texts', 'kind'),
      value,
    )
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), records => {
        const faults = faultBook()
        for (const said of coursesOfJson(JSON.stringify(records), faults)) {
          const course = readCourse(said, { language: 'en', currency: 'GBP', skills: new Map(), faults })
          if (!course) continue
          expect(course.content.address ?? 'https://').toMatch(/^https?:\/\//i)
          expect(course.content.minutes ?? 1).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('keeps lists that somebody typed as lists, and shows characters that a web page wrote as entities', () => {
    const said = coursesOfJson(
      JSON.stringify([
        { title: '&#34;Insight&#34; &amp; Espa&ntilde;ol', description: 'You will:\n• listen\n  ● count' },
      ]),
      faultBook(),
    )[0]
    const reading = { language: 'en', currency: 'GBP', skills: new Map(), faults: faultBook() } as const
    const course = said && readCourse(said, reading)
    expect(course?.content.texts.en?.body).toBe('You will:\n- listen\n- count')
    expect(course?.content.texts.en?.title).toBe('"Insight" & Español')
  })
})

describe('links', () => {
  test('are called gently: a circle and a page that is gone are broken after two days, a moved page is fine', async () => {
    const base = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
    const rows = ['round', 'moved', 'gone'].map(path => `Film ${path};${base}/${path};video`)
    const preview = await bringIn('films.csv', ['title;url;kind', ...rows].join('\n'), { source: 'Films' })
    await confirm(preview)
    const day = (days: number) => new Date(Date.now() + days * 86_400_000)
    const look = (days: number) =>
      checkLinks(app.database, world.organisationId, { config: app.config, now: day(days) })
    await look(0)
    expect((await elin.get(learningUrls.keeping.href())).text).not.toContain('Links that do not work')
    await look(2)
    const { text: keeping, $ } = await elin.get(learningUrls.keeping.href())
    for (const fault of ['leads round in circles', 'answers with 404']) expect(keeping).toContain(fault)
    expect((await elin.get(String($('a:contains("Film gone")').attr('href')))).text).toContain('(answers with 404)')
    expect(keeping).not.toContain(`${base}/moved`)
    expect(await look(2.1)).toBe(0)
  })
})

describe('a learning platform', () => {
  test('reports what somebody passed, which is done here then, until it takes the report back', async () => {
    const { organisationId, people } = world
    const activityId = 'https://platform.example.org/activities/knots'
    const added = await elin.post(learningUrls.add.href(), { kind: 'course', 'title-en': 'Knots', activityId })
    const asha = await world.signedIn(people.asha)
    const report = (success: boolean) => {
      const said = {
        personId: people.asha.id,
        activityId,
        statementId: organisationId,
        verbId: 'https://v.example.org/p',
      }
      return app.database.writing(organisationId, tx =>
        publish(tx, xapiCompleted, { completions: [{ ...said, at: '2026-11-20T10:00:00Z', success }] }),
      )
    }
    const seen = async () => {
      await app.runJobs()
      return (await asha.get(String(added.location))).text
    }
    await report(false)
    expect(await seen()).not.toContain('You finished this on')
    await report(true)
    const passed = await seen()
    expect(passed).toContain('The platform told us')
    expect(passed).toContain('You finished this on 20 November 2026')
    await app.database.writing(organisationId, tx => publish(tx, xapiWithdrawn, { statementIds: [organisationId] }))
    expect(await seen()).not.toContain('You finished this on')
  })
})

describe('how sure people felt', () => {
  test('is told of whole groups only, and what is told never changes by one person', async () => {
    const { organisationId } = world
    const resource = await app.database.reading(organisationId, db =>
      db
        .selectFrom('learning_resources')
        .select('id')
        .where('organisation_id', '=', organisationId)
        .where('source_key', '=', 'read-a-chart')
        .executeTakeFirstOrThrow(),
    )
    const answer = (count: number) =>
      app.database.writing(organisationId, async tx => {
        for (let index = 0; index < count; index += 1) {
          const id = crypto.randomUUID()
          await tx
            .insertInto('people')
            .values({ organisation_id: organisationId, id, name: `Person ${id}`, search_text: id })
            .execute()
          await tx
            .insertInto('learning_completions')
            .values({
              ...{ organisation_id: organisationId, id: crypto.randomUUID(), person_id: id, resource_id: resource.id },
              ...{ how: 'own-word', completed_at: now, sure_before: 1 + (index % 3), sure_after: 3 + (index % 3) },
            })
            .execute()
        }
      })
    const told = async () => {
      await app.database.writing(organisationId, tx => countSureness(tx, 10, now))
      return app.database.reading(organisationId, db => findSureness(db, resource.id, 10))
    }
    await answer(9)
    expect(await told()).toBeUndefined()
    await answer(3)
    expect(await told()).toMatchObject({ people: 12, before: 2 })
    await answer(1)
    expect((await told())?.people).toBe(12)
    await answer(9)
    expect((await told())?.people).toBe(22)
    const page = await elin.get(learningUrls.resource.href({ resourceId: resource.id }))
    expect(page.text).toContain('22 people said how sure they felt')
  })
})

describe('cards', () => {
  test('are at least forty, in every language, of 150 to 250 words, with one thing to try', async () => {
    const count = Object.values(cardStructure).flatMap(cards => Object.keys(cards)).length
    expect(count).toBeGreaterThanOrEqual(40)
    for (const [language, areas] of Object.entries(await readCards()))
      for (const cards of Object.values(areas))
        for (const [key, card] of Object.entries<{ title: string; summary: string; body: string }>(cards)) {
          const words = card.body.match(/[\p{L}\p{N}]+(?:[’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
          expect(words, `${language} ${key}`).toBeGreaterThanOrEqual(150)
          expect(words, `${language} ${key}`).toBeLessThanOrEqual(250)
          expect(card.body, `${language} ${key}`).toMatch(/\n## (Try it|Prøv det)\n/)
          expect(card.summary.length, `${language} ${key}`).toBeLessThan(120)
        }
  })

  test('answer somebody who is about to ask everybody', async () => {
    const answers = await app.database.reading(world.organisationId, db =>
      learningAnswers.find(db, { id: world.people.asha.id } as never, 'How do I add captions to a film?', 'en'),
    )
    expect(answers[0]).toMatchObject({ title: 'Captions for everybody', href: expect.stringContaining('/learning/') })
  })
})
