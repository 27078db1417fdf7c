import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type TestApp, type TestBrowser, type TestPage, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { namedUrls } from '../named/named.urls.ts'
import { sayReaders } from '../named/readers.ts'
import { annualSkillsQuestionnaire } from '../templates/annual-skills.ts'
import { closeWave, pauseWave, resumeWave } from '../waves/status.ts'
import { getWave } from '../waves/waves.queries.ts'
import { addPeople, launchSurvey } from './answering.testing.ts'
import { answeringUrls } from './answering.urls.ts'

let app: TestApp
let world: World
let other: World
let waveId: string
let asha: TestBrowser

beforeAll(async () => {
  app = await testApp()
  world = await createWorld(app)
  other = await createWorld(app, 'southshire', 'Southshire Council')
  await addPeople(app, world)
  waveId = await launchSurvey(app, world)
  asha = await world.signedIn(world.people.asha)
}, 60_000)
afterAll(async () => {
  await app?.close()
})

const read = <T>(work: (db: Reading) => Promise<T>) => app.database.reading(world.organisationId, work)
const turn = (verb: typeof pauseWave, id = waveId) =>
  app.database.writing(world.organisationId, async tx =>
    verb(tx, await getWave(tx, id), { actorId: undefined, now: new Date() }),
  )
const ballots = (id = waveId) =>
  read(async db => {
    const { rows } = await sql<{ handed: number; all: number }>`select count(*)::int as all,
      (count(*) filter (where is_handed_in))::int as handed from survey_ballots
      where organisation_id = ${db.organisationId} and wave_id = ${id}`.execute(db)
    return rows[0]
  })

/** From the invitation to the survey's own page, as pressing the buttons would lead. */
async function begin(browser: TestBrowser, id = waveId): Promise<string> {
  const { location = '' } = await browser.post(answeringUrls.start.href({ waveId: id }))
  const plain = await browser.get(location)
  return (plain.location ?? location).replace(/\?.*/, '')
}
const formOn = (page: TestPage) => page.$('main form[method="post"]').attr('action') ?? ''

describe('answering', () => {
  test('begins with an invitation that says in one sentence what happens to the answers', async () => {
    expect((await asha.get('/inbox')).text).toContain('You are asked: How we work')
    expect((await asha.get(answeringUrls.mine.href())).text).toContain('How we work')
    const page = await asha.get(answeringUrls.start.href({ waveId }))
    expect(page.text).toContain('nobody, not even those who run the system, can find out what you said')
    expect(page.text).toContain('2 short pages')
    const nb = await asha.get(answeringUrls.start.href({ waveId }), { cookie: '' })
    expect(nb.status).toBe(303)
  })

  test('goes on, page by page, on pages that do not know who it is', async () => {
    const sheet = await begin(asha)
    const first = await asha.get(sheet)
    expect(first.body).not.toContain('Asha')
    expect(first.text).toContain('This page does not know who you are.')
    const section = await asha.get(first.$('main a.govuk-button').attr('href') ?? '')
    expect(section.text).toContain('Which do you use most?')
    expect(section.text).not.toContain('Do you share the tablet?')
    expect(section.body.length).toBeLessThan(30_000)

    expect(formOn(section), 'so that going back leads here').not.toBe(first.$('main a.govuk-button').attr('href'))
    const empty = await asha.post(formOn(section), { go: 'next' })
    expect(empty.status).toBe(400)
    expect(empty.$('.govuk-error-summary a[href="#tool"]').length).toBe(1)
    const nonsense = await asha.post(formOn(section), { tool: 'a spaceship', go: 'next' })
    expect(nonsense.status).toBe(400)
  })

  test('shows a question that an answer brings up before going on, and takes it away again', async () => {
    const section = await asha.get(`${await begin(asha)}?s=work`)
    const brought = await asha.submit(formOn(section), { tool: 'tablet', go: 'next' })
    expect(brought.text).toContain('Do you share the tablet?')
    expect(brought.text).toContain('One more question on this page, because of what you answered.')
    expect(brought.$('.govuk-error-summary').length).toBe(0)
    const next = await asha.submit(formOn(brought), { tool: 'tablet', shared: 'yes', go: 'next' })
    expect(next.text).toContain('Hours a day with: A tablet')
    const back = await asha.submit(formOn(next), { hours: '7,5', words: '', go: 'back' })
    expect(back.$('input[name="shared"][value="yes"]').attr('checked')).toBeDefined()
    const changed = await asha.submit(formOn(back), { tool: 'phone', shared: 'yes', go: 'next' })
    expect(changed.text).toContain('Hours a day with: A phone')
    expect(changed.$('input[name="hours"]').attr('value')).toBe('7.5')
  })

  test('comes back to all answers after changing one of them, by way of what that brings up', async () => {
    const carol = await world.signedIn(world.people.carol)
    const sheet = await begin(carol)
    await carol.post(`${sheet}?s=work`, { tool: 'phone', go: 'next' })
    const check = await carol.get(`${sheet}?s=check`)
    const change = await carol.get(check.$('a[href*="from=check"]').attr('href') ?? '')
    const more = await carol.submit(formOn(change), { tool: 'tablet', go: 'check' })
    expect(more.text).toContain('One more question')
    const done = await carol.submit(formOn(more), { tool: 'tablet', shared: 'no', go: 'check' })
    expect(done.$('h1').text()).toContain('Check your answers')
  })

  test('keeps what was written for whoever comes back, on another machine too', async () => {
    const again = await world.signedIn(world.people.asha)
    const check = await again.get(`${await begin(again)}?s=check`)
    expect(check.text).toContain('A phone')
    expect(check.text).not.toContain('Do you share the tablet?')
    expect(check.text).toContain('7.5')
  })

  test('takes a comment of 100,000 letters for what it is, and loses nothing of the rest', async () => {
    const section = await asha.get(`${await begin(asha)}?s=more`)
    const page = await asha.post(formOn(section), { hours: '6', words: 'å'.repeat(100_000), go: 'next' })
    expect(page.status).toBe(400)
    expect(page.$('.govuk-error-summary').text()).toMatch(/4,?000/)
    expect(page.$('textarea').text().length).toBe(100_000)
    expect((await asha.get(`${await begin(asha)}?s=more`)).$('input[name="hours"]').attr('value')).toBe('6')
  })

  test('waits while the survey is paused, with what was typed still there', async () => {
    const href = `${await begin(asha)}?s=more`
    await turn(pauseWave)
    expect((await asha.get(href)).text).toContain('This survey is paused')
    const post = await asha.post(href, { hours: '5', words: 'Half a thought', go: 'next' })
    expect(post.status).toBe(400)
    expect(post.$('textarea').text()).toBe('Half a thought')
    expect((await asha.get(answeringUrls.mine.href())).text).toContain('Paused at the moment')
    await turn(resumeWave)
    await asha.post(href, { hours: '5', words: 'Half a thought', go: 'next' })
  })

  test('can be handed in once, and only whole', async () => {
    const ben = await world.signedIn(world.people.ben)
    const half = `${await begin(ben)}?s=check`
    const missing = await ben.post(half)
    expect(missing.status).toBe(400)
    expect(missing.$('.govuk-error-summary').text()).toContain('Which do you use most?')

    const check = await asha.get(`${await begin(asha)}?s=check`)
    expect(check.text).toContain('Half a thought')
    const done = await asha.submit(formOn(check))
    expect(done.text).toContain('Thank you. Your answers are in.')
    const twice = await asha.submit(formOn(check))
    expect(twice.text).toContain('Thank you. Your answers are in.')
    const sneaked = await asha.submit(formOn(check).replace('s=check', 's=work'), { tool: 'desk', go: 'next' })
    expect(sneaked.text).toContain('Thank you. Your answers are in.')
    expect(await ballots()).toMatchObject({ handed: 1 })
    expect((await asha.get(answeringUrls.start.href({ waveId }))).text).toContain('You have answered this survey')
    expect((await asha.get(answeringUrls.mine.href())).text).toContain('Your answers are in')
  })

  test('is open to nobody who was not asked, and to nobody with an address that we did not make', async () => {
    const stranger = await other.signedIn(other.people.asha)
    expect((await stranger.get(answeringUrls.start.href({ waveId }))).status).toBe(404)
    const dag = await world.signedIn(world.people.dag)
    const sheet = new URL(await begin(dag), 'http://here').pathname
    const ticket = sheet.split('/').at(-1) ?? ''
    const flipped = `${ticket.slice(0, 30)}${ticket[30] === 'A' ? 'B' : 'A'}${ticket.slice(31)}`
    const there = (organisation: string, text: string) => answeringUrls.sheet.href({ organisation, ticket: text })
    for (const href of [
      there('northshire', flipped),
      there('southshire', ticket),
      there('northshire', 'x'),
      there('nowhere', ticket),
    ])
      expect((await app.browser().get(href)).status).toBe(404)
    expect((await app.browser().get(there('northshire', ticket))).status).toBe(200)
  })

  test('ends when the survey is closed: nothing is taken in, and what was handed in is counted', async () => {
    const dag = await world.signedIn(world.people.dag)
    const late = await begin(dag)
    await turn(closeWave)
    const refused = await dag.post(`${late}?s=more`, { hours: '3', words: 'A long thought', go: 'next' })
    expect(refused.$('.govuk-error-summary').text()).toContain('closed before this page was saved')
    expect(refused.$('textarea').text()).toBe('A long thought')
    expect((await dag.get(late)).text).toContain('This survey is closed')
    await app.runJobs()
    const counted = await dag.get(late)
    expect([counted.status, counted.$('h1').text()]).toEqual([404, 'There is no survey here now'])
    expect((await dag.submit(`${late}?s=more`, { hours: '3', go: 'next' })).text).toContain('It may have closed')
    expect((await dag.get(answeringUrls.mine.href())).text).toContain('No survey waits for you')
    const { rows } = await read(db =>
      sql<{ answers: object; person_id: string | null }>`select answers, person_id from survey_responses
        where organisation_id = ${db.organisationId} and wave_id = ${waveId}`.execute(db),
    )
    expect(rows).toEqual([
      {
        person_id: null,
        answers: { tool: { choice: 'phone' }, hours: { number: 5 }, words: { text: 'Half a thought' } },
      },
    ])
    expect(await ballots()).toMatchObject({ all: 0 })
  })
})

describe('answers that are not anonymous', () => {
  test('belong to their person from the start, and what was promised cannot be changed any more', async () => {
    const named = await launchSurvey(app, world, { mode: 'named' })
    expect((await asha.get(answeringUrls.start.href({ waveId: named }))).text).toContain(
      'the digital team can read what you said',
    )
    const sheet = await begin(asha, named)
    await asha.post(`${sheet}?s=work`, { tool: 'desk', go: 'next' })
    const done = await asha.submit(`${sheet}?s=check`)
    expect(done.text).toContain('Your answers are in')
    const { rows } = await read(db =>
      sql<{ dimensions: object; answers: object }>`select dimensions, answers from survey_responses
        where organisation_id = ${db.organisationId} and wave_id = ${named} and person_id = ${world.people.asha.id}`.execute(
        db,
      ),
    )
    expect(rows).toEqual([
      { dimensions: { unit: world.units.nightTeam, manager: 'no' }, answers: { tool: { choice: 'desk' } } },
    ])
    const weaken = (mode: string) =>
      app.database.writing(world.organisationId, tx =>
        sql`update survey_waves set mode = ${mode} where organisation_id = ${tx.organisationId} and id = ${named}`.execute(
          tx,
        ),
      )
    await expect(weaken('confidential')).rejects.toThrow()
    await expect(weaken('anonymous')).rejects.toThrow()
  })

  test('are read by those whose names were said before, and by nobody else', async () => {
    const named = await launchSurvey(app, world, { mode: 'named' })
    await app.database.writing(world.organisationId, async tx => {
      await tx
        .insertInto('survey_readers')
        .values({ organisation_id: world.organisationId, wave_id: named, person_id: world.people.ben.id })
        .execute()
      // Nobody is added once it is open.
      await sayReaders(tx, named, [world.people.carol.id])
    })
    const [ben, elin] = [await world.signedIn(world.people.ben), await world.signedIn(world.people.elin)]
    expect((await asha.get(answeringUrls.start.href({ waveId: named }))).text).toContain(
      `These people can read them: ${world.people.ben.name}`,
    )
    const list = namedUrls.list.href({ waveId: named })
    expect((await ben.get(list)).text).toContain('Nobody has answered yet')
    const sheet = await begin(asha, named)
    await asha.post(`${sheet}?s=work`, { tool: 'desk', go: 'next' })
    await asha.post(`${sheet}?s=more`, { words: 'A <b>bold</b> word', go: 'next' })
    await asha.submit(`${sheet}?s=check`)
    expect((await ben.get(answeringUrls.mine.href())).text).toContain('Answers that you read')
    const page = await ben.get(list)
    expect(page.text).toContain('1 person has answered')
    expect((await ben.get(`${list}?q=zzz`)).text).toContain('Nobody of that name')
    const one = namedUrls.one.href({ waveId: named, personId: world.people.asha.id })
    expect((await ben.get(one)).text).toContain('A <b>bold</b> word')
    expect((await ben.get(namedUrls.one.href({ waveId: named, personId: world.people.carol.id }))).status).toBe(404)
    const stranger = await other.signedIn(other.people.elin)
    for (const browser of [elin, asha, stranger])
      for (const href of [list, one]) expect((await browser.get(href)).status).toBe(404)
    const confidential = await launchSurvey(app, world, { mode: 'confidential' })
    expect((await elin.get(namedUrls.list.href({ waveId: confidential }))).status).toBe(404)
  })

  test('go into the passport of whoever wants that, and only what they choose', async () => {
    await app.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
    const [section] = annualSkillsQuestionnaire().sections.filter(({ key }) => key.startsWith('area-'))
    const questionnaire = { sections: section ? [section] : [] }
    const waveId = await launchSurvey(app, world, { mode: 'confidential', questionnaire })
    const [first, second] = section?.questions ?? []
    const sheet = await begin(asha, waveId)
    const fields = { [first?.key ?? '']: 'level-3', [second?.key ?? '']: 'level-2' }
    await asha.post(`${sheet}?s=${section?.key}`, { ...fields, go: 'next' })
    const href = answeringUrls.intoPassport.href({ waveId })
    expect((await asha.get(href)).status).toBe(404)
    expect((await asha.submit(`${sheet}?s=check`)).body).toContain(href)
    const page = await asha.get(href)
    expect(page.$('input[name=skills][checked]').length).toBe(2)
    expect((await asha.post(href, {})).status).toBe(400)
    const done = await asha.submit(href, { skills: [String(page.$('input[name=skills]').first().val())] })
    expect(done.text).toContain('1 answer is in your passport')
    const again = await asha.get(href)
    // The second one, and the first until it is whole: the passport still asks how sure she feels.
    expect(again.$('input[name=skills]').length).toBe(2)
    expect((await (await world.signedIn(world.people.ben)).get(href)).status).toBe(404)
    expect((await asha.get(answeringUrls.mine.href())).body).toContain(href)
  })

  test('a closed anonymous survey never opens again, whoever tries', async () => {
    const reopen = app.database.writing(world.organisationId, tx =>
      sql`update survey_waves set status = 'open', closed_at = null
        where organisation_id = ${tx.organisationId} and id = ${waveId}`.execute(tx),
    )
    await expect(reopen).rejects.toThrow(/cannot be reopened/)
  })
})
