import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installBuiltInFrameworks } from '#features/skills/index.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { addPeople } from '../answering/answering.testing.ts'
import { questionsOf } from '../questionnaire/questionnaire.ts'
import { surveysUrls } from '../surveys.urls.ts'
import type { Wave } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let waveId: string
let address: { readonly waveId: string }

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  await capable.database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2025-01-01')))
  await addPeople(capable, world)
  elin = await world.signedIn(world.people.elin)
}, 60_000)
afterAll(() => capable?.close())

const wave = (id = waveId): Promise<Wave> => capable.database.reading(world.organisationId, db => getWave(db, id))
const keys = async () => questionsOf((await wave()).questionnaire).map(({ key }) => key)
const idIn = (location: string | undefined) => /waves\/([^/?#]+)/.exec(location ?? '')?.[1] ?? ''
const edit = async () => String((await wave()).edition)
const inAMonth = new Date(Date.now() + 30 * 86_400_000)
const day = (prefix: string, date: Date) => ({
  [`${prefix}-day`]: String(date.getUTCDate()),
  [`${prefix}-month`]: String(date.getUTCMonth() + 1),
  [`${prefix}-year`]: String(date.getUTCFullYear()),
})

describe('somebody who runs the programme', () => {
  test('begins with an empty page and is told what is missing', async () => {
    const nothing = await elin.post(surveysUrls.make.href(), { start: 'own', title: '', wave: '2026' })
    expect(nothing.status).toBe(400)
    expect(nothing.text).toContain('Write what the survey is called')
    const made = await elin.post(surveysUrls.make.href(), { start: 'own', title: 'How we meet', wave: '2026' })
    waveId = idIn(made.location)
    address = { waveId }
    const launch = await elin.get(surveysUrls.launch.href(address))
    for (const said of ['It asks nothing yet', 'Say how long it is open', 'is missing in Norwegian'])
      expect(launch.text).toContain(said)
    expect((await elin.post(surveysUrls.launch.href(address))).status).toBe(400)
  })

  test('writes pages and questions of every kind with nothing but forms', async () => {
    await elin.post(surveysUrls.addSection.href(address), { edition: await edit(), title: 'Meetings' })
    const page = 'meetings'
    const add = async (kind: string, fields: Record<string, string | string[]>) =>
      elin.post(surveysUrls.addQuestion.href(address, { page, kind }), { edition: await edit(), ...fields })
    await add('one', { text: 'Where do you meet?', options: 'In a room\nOn screen\nBoth', rules: ['required'] })
    await add('several', { text: 'What do you use?', options: 'Teams\nPhone\nPaper', max: '2' })
    await add('likert', { text: 'Meetings help me', scale: 'agreement' })
    await add('matrix', {
      text: 'How far do you agree?',
      rows: 'They start on time\nThey end on time',
      scale: 'extent',
    })
    await add('ranking', { text: 'What matters most?', options: 'Time\nPeople\nTopic' })
    await add('number', { text: 'Hours a week?', min: '0', max: '60', rules: ['whole'] })
    await add('date', { text: 'When did you last cancel one?' })
    await add('long-text', { text: 'You use {{what-do-you-use}}. What would you change?' })
    await add('level', { text: 'Meeting on screen', skill: 'digital-basics devices' })
    expect(questionsOf((await wave()).questionnaire).map(({ kind }) => kind)).toEqual(
      'one several likert matrix ranking number date long-text level'.split(' '),
    )
    const { options, skill } = questionsOf((await wave()).questionnaire).at(-1) ?? {}
    expect(skill).toEqual({ frameworkKey: 'digital-basics', skillKey: 'devices' })
    expect(options?.map(({ value }) => value)).toEqual([1, 2, 3, 4])
    expect(options?.[0]?.text.nb).toMatch(/^Jeg/)
  })

  test('is told everything that is wrong with a question, and keeps what was typed', async () => {
    const href = surveysUrls.addQuestion.href(address, { page: 'meetings', kind: 'one' })
    const wrong = await elin.post(href, { edition: await edit(), text: '', options: 'Yes\nyes' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('Write the question')
    expect(wrong.text).toContain('stands there twice')
    expect(wrong.$('textarea[name=options]').val()).toBe('Yes\nyes')
  })

  test('moves, copies and deletes a question, and takes each back', async () => {
    const before = await keys()
    const act = async (what: string) =>
      elin.submit(surveysUrls.questions.href(address), { edition: await edit(), act: what })
    await act(`down ${before[0]}`)
    expect((await keys()).slice(0, 2)).toEqual([before[1], before[0]])
    await act(`copy ${before[0]}`)
    expect(await keys()).toContain(`${before[0]}-2`)
    const gone = await act(`remove ${before[0]}`)
    expect(gone.text).toContain('You can undo it')
    for (let step = 0; step < 3; step += 1) {
      const { $ } = await elin.get(surveysUrls.questions.href(address))
      const edition = String($('form:has(button[value="undo -"]) input[name=edition]').val())
      await elin.post(surveysUrls.questions.href(address), { edition, act: 'undo -' })
    }
    expect(await keys()).toEqual(before)
  })

  test('does not overwrite what somebody else has just changed', async () => {
    const stale = await edit()
    const [first = ''] = await keys()
    await elin.post(surveysUrls.questions.href(address), { edition: stale, act: `down ${first}` })
    const now = await keys()
    const late = await elin.submit(surveysUrls.questions.href(address), { edition: stale, act: `remove ${first}` })
    expect(late.text).toContain('Somebody else has just changed')
    expect(await keys()).toEqual(now)
  })

  test('asks a question only of those to whom an earlier answer fits, and loses the condition with the answer', async () => {
    const [, where = ''] = await keys()
    const later = 'what-matters-most'
    const href = surveysUrls.condition.href({ ...address, questionKey: later }, { on: where })
    const asked = { edition: await edit(), act: 'add', comparison: 'is', values: ['on-screen', 'both'] }
    const said = await elin.submit(href, asked)
    expect(said.text).toContain('“Where do you meet?” was answered: On screen or Both')
    const removed = await elin.submit(surveysUrls.questions.href(address), {
      edition: await edit(),
      act: `remove ${where}`,
    })
    expect(removed.text).toContain('1 condition that looked at it went with it')
  })

  test('translates side by side, and sees what is missing', async () => {
    const href = surveysUrls.translations.href(address, { to: 'nb' })
    const page = await elin.get(href)
    expect(page.text).toMatch(/\d+ texts are missing/)
    const fields = page
      .$('textarea')
      .toArray()
      .map(each => [String(page.$(each).attr('name')), 'På norsk'])
    await elin.post(href, { ...Object.fromEntries(fields), edition: await edit() })
    expect((await elin.get(href)).text).toContain('Nothing is missing')
    expect((await wave()).questionnaire.sections[0]?.title).toEqual({ en: 'Meetings', nb: 'På norsk' })
  })

  test('tries it as a phone shows it in Norwegian, and nothing of that is kept', async () => {
    const href = surveysUrls.preview.href(address, { language: 'nb', width: 'phone' })
    const page = await elin.get(href)
    expect(page.$('form[method=post] [lang=nb]').text()).toContain('På norsk')
    const rows = () =>
      capable.database.reading(world.organisationId, async db =>
        sql<{
          n: number
        }>`select (select count(*) from survey_ballots)::int + (select count(*) from survey_responses)::int as n`
          .execute(db)
          .then(({ rows: [row] }) => row?.n),
      )
    const before = await rows()
    const done = await elin.post(href, {
      'preview--so-far': '{}',
      'preview--step': 'next meetings',
      'hours-a-week': '7',
    })
    expect(done.text).toContain('hand them in')
    const wrong = await elin.post(href, { 'preview--step': 'next meetings', 'hours-a-week': 'many' })
    expect(wrong.text).toContain('Skriv et tall med sifre')
    expect(await rows()).toBe(before)
  })
})

describe('before it opens', () => {
  test('the audience is put together from units, roles and lists, without those who are left out', async () => {
    const href = surveysUrls.audience.href(address)
    await elin.post(href, { act: 'take', line: String((await elin.get(href)).$('button[name=line]').first().val()) })
    expect((await elin.get(href)).text).toContain('Nobody is asked yet')
    await elin.post(href, { act: 'add', kind: 'unit', unit: world.units.care })
    const named = (unitNamed: string) => elin.post(href, { act: 'add', kind: 'unit', how: 'out', unitNamed })
    expect((await named('No such team')).text).toContain('no unit of that name')
    await named('night TEAM')
    const line = (await elin.get(href)).$('section:contains("Left out") button[name=line]').val()
    await elin.post(href, { act: 'take', line: String(line) })
    const unknown = await elin.post(href, { act: 'add', kind: 'person', list: 'nobody@nowhere.example' })
    expect([unknown.status, unknown.text.includes('nobody@nowhere.example')]).toEqual([400, true])
    await elin.post(href, { act: 'add', kind: 'person', list: `${world.people.ben.email}; ${world.people.elin.email}` })
    await elin.post(href, { act: 'add', kind: 'managers', how: 'out' })
    // Fourteen carers, Asha and Dag; Ben, not Elin and Carol, who lead somebody.
    expect((await elin.get(href)).text).toMatch(/17 people are asked.*2 of them have no e-mail/s)
    await elin.post(href, { act: 'sample', size: '12' })
    expect((await elin.get(href)).text).toContain('12 people are asked')
  })

  test('days that are over, the wrong way round or no days at all are said beside their fields', async () => {
    const href = surveysUrls.how.href(address)
    const fields = { name: '2026', mode: 'anonymous', languages: ['en', 'nb'], minimum: '10', groups: '' }
    const small = await elin.post(href, { ...fields, minimum: '3' })
    expect(small.text).toContain('Enter a whole number from 10 to 100')
    const noDay = { 'opens-day': '31', 'opens-month': '2', 'opens-year': '2027' }
    const wrong = await elin.post(href, { ...fields, ...noDay })
    for (const said of ['Enter a date', 'Enter the last day']) expect(wrong.text).toContain(said)
    const [first, last] = [day('opens', inAMonth), day('closes', new Date('2026-01-01'))]
    expect((await elin.post(href, { ...fields, ...first, ...last })).text).toContain('must not come before')
    await elin.post(href, {
      ...{ ...fields, ...day('closes', inAMonth), dimensions: ['unit', 'manager'] },
      ...{ 'introduction-en': 'We want to meet better.', 'introduction-nb': 'Vi vil møtes bedre.' },
    })
    expect((await wave()).closesOn).toBe(inAMonth.toISOString().slice(0, 10))
  })

  test('it opens when nothing stands in the way, and says what is promised', async () => {
    const translations = surveysUrls.translations.href(address, { to: 'nb', show: 'missing' })
    for (let page = await elin.get(translations); page.$('textarea').length > 0; page = await elin.get(translations)) {
      const names = page
        .$('textarea')
        .toArray()
        .map(each => String(page.$(each).attr('name')))
      await elin.post(translations, {
        ...Object.fromEntries(names.map(name => [name, 'Norsk'])),
        edition: await edit(),
      })
    }
    const check = await elin.get(surveysUrls.launch.href(address))
    expect(check.text).not.toContain('To put right first')
    expect(check.text).toContain('anonymous')
    const opened = await elin.submit(surveysUrls.launch.href(address))
    expect(opened.text).toContain('It is open')
    expect((await wave()).status).toBe('open')
  })
})

describe('once it is open', () => {
  test('nothing that was promised can change, by no form and by no statement', async () => {
    const [first = ''] = await keys()
    for (const url of [surveysUrls.how, surveysUrls.audience, surveysUrls.addSection, surveysUrls.translations])
      expect((await elin.post(url.href(address), { title: 'x' })).status).toBe(404)
    const before = await keys()
    await elin.post(surveysUrls.questions.href(address), { edition: await edit(), act: `remove ${first}` })
    expect(await keys()).toEqual(before)
    const weaken = capable.database.writing(world.organisationId, tx =>
      sql`update survey_waves set mode = 'named' where organisation_id = ${tx.organisationId} and id = ${waveId}`.execute(
        tx,
      ),
    )
    await expect(weaken).rejects.toThrow()
  })

  test('it is paused, given more time and closed, each with a trace that says who and why', async () => {
    const href = surveysUrls.status.href(address)
    const later = new Date(inAMonth.getTime() + 7 * 86_400_000)
    await elin.post(href, { act: 'pause', why: 'The network is down' })
    await elin.post(href, { act: 'resume', why: '' })
    expect((await elin.post(href, { act: 'move', ...day('last', new Date('2020-01-01')) })).status).toBe(400)
    await elin.post(href, { act: 'move', ...day('last', later), why: '' })
    const shown = await elin.submit(href, { act: 'close', why: '' })
    for (const said of ['Paused', 'The network is down', 'More time', 'Closed', world.people.elin.name])
      expect(shown.text).toContain(said)
    const again = await elin.get(href)
    expect(again.text).toContain('An anonymous survey that was closed stays closed')
    expect((await elin.post(href, { act: 'reopen', ...day('last', later) })).status).toBe(400)
  })

  test('it is asked again: what stayed compares, what means something else does not', async () => {
    await capable.runJobs()
    const first = await wave()
    const made = await elin.post(surveysUrls.survey.href({ surveyId: first.survey.id }), { act: 'again', name: '2027' })
    waveId = idIn(made.location)
    address = { waveId }
    const [one = '', two = ''] = await keys()
    const change = async (questionKey: string, text: string, meaning: string) => {
      const href = surveysUrls.question.href({ ...address, questionKey })
      const { $ } = await elin.get(href)
      const options = String($('textarea[name=options]').val() ?? '')
      const scale = String($('input[name=scale]:checked').val() ?? 'own')
      await elin.post(href, { edition: await edit(), text, options, scale, meaning, max: '2' })
    }
    await change(one, 'What do you use, then?', 'same')
    await change(two, 'Something else altogether', 'other')
    const compared = await elin.get(surveysUrls.compare.href(address))
    expect(compared.text).toContain('Other words, same meaning')
    expect(compared.text).toContain('Not comparable: it was said to mean something else now')
    expect((await elin.get(surveysUrls.questions.href(address))).text).toContain('not comparable')
    // A new meaning has to be put into the other language anew.
    const changed = questionsOf((await wave()).questionnaire).find(({ key }) => key === two)
    expect(changed?.text).toEqual({ en: 'Something else altogether' })
  })
})

describe('the surveys that come with the product', () => {
  test.each(['annual-skills', 'maturity'])('need only days: %s is complete in both languages', async start => {
    const made = await elin.post(surveysUrls.make.href(), { start, title: '', wave: '2026' })
    const id = { waveId: idIn(made.location) }
    const launch = await elin.get(surveysUrls.launch.href(id))
    expect(launch.text).toContain('Say how long it is open')
    expect(launch.text).not.toMatch(/missing in|at least two answers|repeats the answer/)
    expect((await elin.get(surveysUrls.wave.href(id), { 'accept-language': 'nb' })).status).toBe(200)
  })

  test('nobody else can find them', async () => {
    const asha = await world.signedIn(world.people.asha)
    for (const url of [surveysUrls.wave, surveysUrls.questions, surveysUrls.preview, surveysUrls.file])
      expect((await asha.get(url.href(address))).status).toBe(404)
    expect((await asha.get(surveysUrls.list.href())).status).toBe(404)
  })
})
