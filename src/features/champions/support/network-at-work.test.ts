import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installCards } from '#features/learning/index.ts'
import { planUrls } from '#features/plan/index.ts'
import { digitalBasics, getCurrentFramework, installBuiltInFrameworks } from '#features/skills/index.ts'
import { listStamps, stamps } from '#features/stamps/index.ts'
import { installTerms } from '#features/terms/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { championsUrls } from '../champions.urls.ts'
import { firstSteps } from '../first-steps.ts'
import { healthUrls } from '../health/health.urls.ts'
import { keepInStep } from '../in-step.ts'
import { recognitionUrls } from '../recognition/recognition.urls.ts'
import { tryOutsUrls } from '../try-outs/try-outs.urls.ts'
import { countTopics, protectTopics } from './asked-about/count-topics.ts'
import { later } from './read-words.ts'
import { supportUrls } from './support.urls.ts'

let app: TestApp
let world: World
let other: World
let browsers: Record<'asha' | 'ben' | 'carol' | 'dag' | 'elin', TestBrowser>
const today = calendarDay('Europe/London', new Date())

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app, 'northshire', 'Northshire Council')
  other = await createWorld(app, 'southshire', 'Southshire Council')
  await app.database.writing(world.organisationId, async tx => {
    await installBuiltInFrameworks(tx, new Date('2026-01-05'))
    await installTerms(tx)
    await stamps.prepareOrganisation?.(tx, new Date('2026-01-05'))
    await keepInStep(tx, new Date(), { tells: false })
  })
  const names = ['asha', 'ben', 'carol', 'dag', 'elin'] as const
  const pairs = await Promise.all(names.map(async name => [name, await world.signedIn(world.people[name])] as const))
  browsers = Object.fromEntries(pairs) as typeof browsers
})
afterAll(() => app?.close())

describe('thanks', () => {
  test('are read by others only while both sides want it, and taken back by whoever wrote them', async () => {
    const { asha, ben, dag } = browsers
    const thank = recognitionUrls.thank.href({ personId: world.people.dag.id })
    expect((await asha.post(thank, { words: ' ' })).status).toBe(400)
    expect((await dag.get(thank)).status).toBe(404)
    await asha.post(thank, { words: 'For the calendar', isPublic: 'yes' })
    const list = recognitionUrls.thanks.href()
    expect((await ben.get(list)).text).toContain('For the calendar')
    const change = (await dag.get(list)).$('form[action*="/thanks/"]').attr('action') ?? ''
    expect((await ben.post(change, { act: 'hide' })).status).toBe(404)
    expect((await dag.post(change, { act: 'take-back' })).status).toBe(404)
    await dag.post(change, { act: 'hide' })
    expect((await ben.get(list)).text).not.toContain('For the calendar')
    await dag.post(change, { act: 'show' })
    expect((await asha.submit(change, { act: 'take-back' })).text).toContain('Nobody sees it any more')
    expect((await dag.get(list)).text).not.toContain('For the calendar')
  })
})

describe('a story', () => {
  test('is shown once everybody in it agrees, and comes down when one of them takes that back', async () => {
    const { asha, ben, dag, elin } = browsers
    const draft = { name: 'A rota on one page', words: 'We tried three ways.', people: world.people.asha.email }
    expect((await dag.post(recognitionUrls.tellStory.href(), { ...draft, people: 'who@x.example' })).text).toContain(
      'We do not know who@x.example',
    )
    const here = (await dag.post(recognitionUrls.tellStory.href(), draft)).location ?? ''
    expect((await asha.get(here)).status).toBe(404)
    expect((await dag.submit(here, { act: 'offer' })).text).toContain('They are asked')
    expect((await asha.get(recognitionUrls.stories.href())).text).toContain('You are asked to agree')
    expect((await ben.get(here)).status).toBe(404)
    await asha.post(here, { act: 'agree' })
    expect((await ben.get(recognitionUrls.stories.href())).text).toContain('A rota on one page')
    await asha.post(here, { act: 'decline' })
    expect((await ben.get(here)).status).toBe(404)
    await dag.post(`${here}/edit`, { ...draft, people: '' })
    expect((await dag.submit(here, { act: 'offer' })).text).toContain('Published')
    expect((await elin.submit(here, { act: 'withdraw' })).text).toContain('Taken down')
    expect((await ben.get(here)).status).toBe(404)
  })
})

describe('a letter to the manager', () => {
  test('says only what the champion ticked, is read by that manager alone, and can be taken back', async () => {
    const { dag, carol, asha } = browsers
    await dag.post(supportUrls.desk.href(), { words: 'Two people, passwords, 20 minutes', outcome: 'solved' })
    expect((await dag.post(recognitionUrls.myLetter.href(), { words: 'x' })).status).toBe(400)
    const here = (await dag.post(recognitionUrls.myLetter.href(), { facts: ['helped'], words: '' })).location ?? ''
    expect((await carol.get(here)).status).toBe(404)
    expect((await dag.submit(here, { act: 'send' })).text).toContain('Carol Jones can read it now')
    const read = await carol.get(here)
    expect(read.text).toContain('Helped 2 people in 1 session')
    expect(read.text).not.toContain('Used 0.5 hours')
    expect((await carol.post(here, { act: 'take-back' })).status).toBe(404)
    const pdf = await carol.get(`${here}/letter.pdf`)
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect((await asha.get(here)).status).toBe(404)
    await dag.post(here, { act: 'take-back' })
    expect((await carol.get(here)).status).toBe(404)
  })
})

describe('a board', () => {
  test('is there only where the programme switched it on, and shows nobody who did not join', async () => {
    const { dag, elin, asha } = browsers
    const here = recognitionUrls.board.href()
    expect((await asha.get(here)).status).toBe(404)
    expect((await dag.get(here)).text).toContain('There is no board')
    expect((await dag.post(here, { act: 'on', unit: 'all' })).status).toBe(404)
    await elin.post(here, { act: 'on', unit: 'all' })
    expect((await elin.post(here, { act: 'on', unit: 'all' })).text).toContain('There is a board for them already')
    const board = (await dag.get(here)).$('input[name=board]').attr('value') ?? ''
    expect((await dag.submit(here, { act: 'join', board })).text).toContain('once 3 champions have joined')
    expect((await elin.submit(here, { act: 'off', board })).text).toContain('forgotten')
    const left = await app.database.reading(world.organisationId, db =>
      db.selectFrom('champion_board_members').selectAll().execute(),
    )
    expect(left).toEqual([])
  })
})

describe('a try-out', () => {
  test('is asked for, joined, told about, read by the project, and closed with what came of it', async () => {
    const { elin, dag, asha, ben } = browsers
    const form = { name: 'New form', about: 'Book a room.', until: later(today, 9), questions: 'What was hard?' }
    expect(
      (await elin.post(tryOutsUrls.make.href(), { ...form, address: 'http://x', until: '2020-01-01' })).status,
    ).toBe(400)
    const here =
      (await elin.post(tryOutsUrls.make.href(), { ...form, address: '', owner: world.people.ben.email })).location ?? ''
    expect((await asha.get(here)).status).toBe(404)
    await dag.post(here, { act: 'yes' })
    expect((await dag.post(here, { act: 'tell' })).status).toBe(400)
    expect((await dag.submit(here, { act: 'tell', works: 'partly', 'answer-1': 'The date' })).text).toContain(
      'Thank you',
    )
    expect((await dag.get(`${here}/answers`)).status).toBe(404)
    expect((await ben.get(`${here}/answers`)).text).toContain('The date')
    expect((await ben.get(`${here}/answers.csv`)).body).toContain('The date')
    await ben.post(`${here}/answers`, { whatCame: 'We moved the date to the top' })
    expect((await dag.get(here)).text).toContain('We moved the date to the top')
    expect((await dag.post(here, { act: 'tell', works: 'yes' })).status).toBe(404)
  })
})

describe('how the network is', () => {
  test('is seen by the programme as signs without numbers, and a call is noted', async () => {
    const { elin, dag } = browsers
    expect((await dag.get(healthUrls.health.href())).status).toBe(404)
    const page = await elin.get(healthUrls.health.href())
    expect(page.text).toContain('Dag Solberg')
    expect(page.text).toContain('in the last 60 days')
    const over = await elin.submit(healthUrls.spoke.href({ personId: world.people.dag.id }))
    expect(over.text).toContain('Noted that you spoke with Dag Solberg')
    expect((await elin.get(healthUrls.file.href())).body).toContain('Dag Solberg')
    expect((await elin.post(healthUrls.spoke.href({ personId: other.people.dag.id }))).status).toBe(404)
  })

  test('says what to do where there are no champions yet', async () => {
    await app.database.writing(other.organisationId, tx =>
      tx.deleteFrom('role_grants').where('role', '=', 'champion').execute(),
    )
    const page = await (await other.signedIn(other.people.elin)).get(healthUrls.health.href())
    expect(page.text).toContain('There are no champions yet')
    expect(page.text).toContain('Suggest a colleague')
    expect(page.text).not.toContain('have been quiet')
  })
})

describe('what people ask about', () => {
  const units = [
    { id: 'root', parentId: null },
    { id: 'a', parentId: 'root' },
    { id: 'b', parentId: 'root' },
  ]
  const asked = (unitId: string, areaKey: string, people: number) => ({ unitId, frameworkId: 'f', areaKey, people })

  test('is told of groups that are large and mixed enough, and of nothing smaller', () => {
    const cells = protectTopics([asked('a', 'safe', 30), asked('a', 'data', 20), asked('b', 'safe', 4)], {
      ...{ units, minimum: 10 },
    })
    expect(cells.filter(({ unit }) => unit === 'b')).toEqual([])
    const inA = cells.filter(({ unit }) => unit === 'a')
    expect(inA.map(({ areaKey }) => areaKey).sort()).toEqual(['data', 'safe'])
    // Those four are in no figure, so that none follows by subtraction.
    const whole = cells.find(({ unit, areaKey }) => unit === 'root' && areaKey === 'safe')
    expect(whole?.total === 50 || (whole?.total ?? 0) >= 54).toBe(true)
    expect(protectTopics([asked('a', 'safe', 6)], { units, minimum: 10 })).toEqual([])
  })

  test('is counted once for each quarter that is over, shown in ranges and in a file, with the price of a ticket', async () => {
    const { elin, asha } = browsers
    const { organisationId, people, units: ours } = world
    const inQuarter = '2026-08-10'
    await app.database.writing(organisationId, async tx => {
      const framework = await tx.selectFrom('frameworks').select('id').limit(1).executeTakeFirstOrThrow()
      await sql`insert into champion_sessions (organisation_id, id, champion_id, unit_id, happened_on, people, outcome,
          framework_id, area_key, how, code, spared_it_desk, logged_at)
        select ${organisationId}, gen_random_uuid(), ${people.dag.id}, ${ours.care}, ${inQuarter}::date, 5, 'solved',
          ${framework.id}, (array['safe', 'data'])[1 + i % 2], 'page', 'T' || i, true, now()
        from generate_series(1, 12) i`.execute(tx)
      await countTopics(tx, { today, minimum: 10, now: new Date() })
      expect(await countTopics(tx, { today, minimum: 10, now: new Date() })).toBe(0)
    })
    expect((await asha.get(supportUrls.askedAbout.href())).status).toBe(404)
    const page = await elin.get(supportUrls.askedAbout.href())
    expect(page.text).toContain('July to September 2026')
    expect(page.text).toContain('60 people helped')
    expect((await elin.get(supportUrls.askedAboutFile.href())).body).toContain('2026-07-01')
    const rules = supportUrls.rules.href()
    expect((await elin.post(rules, { days: '0', cost: '12.50', basis: '' })).status).toBe(400)
    const saved = await elin.submit(rules, { days: '3', cost: '12.50', basis: 'Yearly report' })
    expect(saved.text).toContain('About £150 spared, at £12.50 for a ticket. Basis: Yearly report')
  })
})

describe('the first steps of a champion', () => {
  const stepOf = (page: Awaited<ReturnType<TestBrowser['get']>>, title: string) =>
    page.$('.app-passport-step').filter((_, step) => page.$(step).find('h3').text().trim() === title)

  test('are offered in their plan one at a time, done there or on their own page, and bring a stamp', async () => {
    const { dag, asha } = browsers
    const { organisationId } = world
    const plan = await dag.get(planUrls.show.href())
    expect(plan.text).toContain('One of your first steps as a digital champion.')
    expect((await asha.get(planUrls.show.href())).text).not.toContain('first steps as a digital champion')
    await dag.post(planUrls.steps.href(), { offer: ['champions|agreement'] })
    const done = stepOf(await dag.get(planUrls.show.href()), 'Agree on your time')
      .find('a[href$="/done"]')
      .attr('href')
    await dag.post(done ?? '', { whatIDid: '', whatHappened: '', whatNext: '' })
    await app.runJobs()
    const mine = await dag.get(championsUrls.mine.href())
    expect(mine.text).not.toContain('when in the week does it suit')
    for (const step of firstSteps) await dag.post(championsUrls.tickStep.href({ step }), { done: 'yes' })
    await app.runJobs()
    const held = () => app.database.reading(organisationId, db => listStamps(db, world.people.dag.id))
    expect(await held()).toHaveLength(0)
    await app.database.writing(organisationId, tx => letStepsShow(tx, world.people.dag.id))
    await dag.post(championsUrls.tickStep.href({ step: 'tell' }), { done: 'yes' })
    await app.runJobs()
    expect(await held()).toHaveLength(1)
    expect((await dag.get('/passport/stamps')).text).toContain('Digital champion, under way')
    expect((await dag.get(planUrls.show.href())).text).not.toContain('first steps as a digital champion')
  })
})

/** What the product sees of somebody's first steps: their focus, a passport, three pieces of learning, and some help. */
async function letStepsShow(tx: Writing, personId: string): Promise<void> {
  const own = { organisation_id: tx.organisationId, person_id: personId }
  const { versionId } = await getCurrentFramework(tx, digitalBasics.key, 'en')
  await tx
    .updateTable('champions')
    .set({ helps_with: 'Calendars' })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', personId)
    .execute()
  const round = { id: crypto.randomUUID(), framework_version_id: versionId, completed_at: new Date() }
  await tx
    .insertInto('assessment_rounds')
    .values({ ...own, ...round })
    .execute()
  await installCards(tx, new Date())
  const cards = await tx.selectFrom('learning_resources').select('id').limit(3).execute()
  const completion = { ...own, how: 'own-word', completed_at: new Date() } as const
  await tx
    .insertInto('learning_completions')
    .values(cards.map(({ id }) => ({ ...completion, id: crypto.randomUUID(), resource_id: id })))
    .execute()
  const session = { outcome: 'solved', how: 'page', code: 'STEPS2', happened_on: today, logged_at: new Date() } as const
  await tx
    .insertInto('champion_sessions')
    .values({ organisation_id: tx.organisationId, id: crypto.randomUUID(), champion_id: personId, ...session })
    .execute()
}
