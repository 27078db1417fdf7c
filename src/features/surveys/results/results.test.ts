import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { answeringUrls } from '../answering/answering.urls.ts'
import { choiceOf, noAnswer } from './items.ts'
import { findResults, readSlice, readSlicesWith, readTallies } from './results.queries.ts'
import {
  addClosedWave,
  addResponses,
  countAsJob,
  invent,
  type Response,
  smallQuestionnaire,
} from './results.testing.ts'
import { resultsUrls } from './results.urls.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let asha: TestBrowser
let waveId: string
let surveyId: string
let responses: Response[]

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  elin = await world.signedIn(world.people.elin)
  asha = await world.signedIn(world.people.asha)
  responses = invent(world, 0.5)
  const wave = { questionnaire: smallQuestionnaire, groups: ['leaders', 'staff'], responses }
  await write(async tx => {
    const before = await addClosedWave(tx, {
      ...wave,
      name: '2025',
      responses: invent(world, 0.2),
      closedAt: new Date('2025-10-31'),
    })
    const now = await addClosedWave(tx, { ...wave, surveyId: before.surveyId, number: 2 })
    await countAsJob(tx, before.waveId)
    await countAsJob(tx, now.waveId)
    waveId = now.waveId
    surveyId = before.surveyId
  })
}, 60_000)
afterAll(() => capable?.close())

const write = <T>(work: (tx: Writing) => Promise<T>) => capable.database.writing(world.organisationId, work)
const read = <T>(work: (db: Reading) => Promise<T>) => capable.database.reading(world.organisationId, work)

describe('maintained figures', () => {
  test('say of everybody what counting all answers again says', async () => {
    await write(async tx => {
      const results = await findResults(tx, waveId)
      if (!results) throw new Error('not counted')
      expect([results.respondents, results.counted]).toEqual([79, 79])
      const tallies = await readTallies(tx, waveId)
      const slice = await readSlice(tx, results, [])
      for (const item of results.items) {
        const again = responses.map(({ answers }) => choiceOf(item, answers)).filter(choice => choice !== noAnswer)
        const told = slice.told[item.key]
        const favourable = again.filter(choice => item.favourable.includes(item.pools[choice] ?? -1)).length
        if (!told) {
          // Everybody has a telephone: nobody may tell that of each.
          expect(item.key).toBe('tools.phone')
          continue
        }
        expect([item.key, told[0], told[1]]).toEqual([item.key, again.length, favourable])
        const blocks = tallies
          .get(item.key)
          ?.share.reduce((sum, { counts }) => sum + (counts[0] ?? 0) + (counts[1] ?? 0), 0)
        expect(blocks).toBe(again.length)
      }
    })
  })

  test('stay as they are when they are counted twice', async () => {
    await write(async tx => {
      const all = () =>
        Promise.all(
          ['survey_blocks', 'survey_comments', 'survey_counted_responses'].map(async table => {
            const { rows } = await tx
              .selectFrom(table as 'survey_blocks')
              .select(tx.fn.countAll<string>().as('n'))
              .execute()
              .then(rows => ({ rows }))
            return rows[0]?.n
          }),
        )
      const before = await all()
      await countAsJob(tx, waveId)
      expect(await all()).toEqual(before)
    })
  })

  test('let those who answer after a reopening wait until they are enough', async () => {
    await write(async tx => {
      const wave = { questionnaire: smallQuestionnaire, groups: ['leaders', 'staff'], mode: 'confidential' as const }
      const { waveId: again } = await addClosedWave(tx, { ...wave, responses, title: 'Again' })
      await countAsJob(tx, again)
      const before = await findResults(tx, again)
      await addResponses(tx, { waveId: again, mode: 'confidential' }, responses.slice(0, 4))
      await countAsJob(tx, again)
      expect((await findResults(tx, again))?.counted).toBe(before?.counted)
      await addResponses(tx, { waveId: again, mode: 'confidential' }, responses.slice(4, 12))
      await countAsJob(tx, again)
      expect((await findResults(tx, again))?.counted).toBe((before?.counted ?? 0) + 12)
    })
  })
})

describe('the programme lead', () => {
  test('reads the results with what has clearly changed since last time', async () => {
    const page = await elin.get(resultsUrls.show.href({ waveId }))
    expect(page.status).toBe(200)
    expect(page.text).toContain('79people answered')
    expect(page.text).toContain('About ease')
    expect(page.text).toContain('+30 points, clearly')
    expect(page.text).toContain('not shown')
  })

  test('sees one unit, and is told when a group is too small to show', async () => {
    const care = await elin.get(resultsUrls.show.href({ waveId }, { unit: world.units.planning }))
    expect(care.text).toContain('Planning')
    expect(care.text).toMatch(/of 79 who answered are counted here/)
    const night = await elin.get(resultsUrls.show.href({ waveId }, { unit: world.units.nightTeam }))
    expect(night.text).toContain('These people are too few to show')
    expect(night.text).not.toContain('About ease')
    const nonsense = await elin.get(resultsUrls.show.href({ waveId }, { group: "x' or 1=1" }))
    expect(nonsense.text).toContain('These people are too few to show')
  })

  test('keeps the map of units, however many filters are set', async () => {
    const results = await read(db => findResults(db, waveId))
    if (!results) throw new Error('No results')
    const units = results.dimensions.find(({ key }) => key === 'unit')?.values.map(({ tag }) => tag) ?? []
    const added = await read(db => readSlicesWith(db, results, ['group:staff'], units))
    const ready = await read(db => Promise.all(units.map(unit => readSlice(db, results, ['group:staff', unit]))))
    expect(added).toEqual(ready)
  })

  test('reads each answer to a question, unit by unit and over time', async () => {
    const ease = await elin.get(resultsUrls.question.href({ waveId, questionKey: 'ease' }))
    expect(ease.text).toContain('Step 4')
    expect(ease.text).toContain('Over time')
    const by = await elin.get(resultsUrls.question.href({ waveId, questionKey: 'ease' }, { by: 'unit' }))
    expect(by.text).toContain('Planning')
    const trust = await elin.get(resultsUrls.question.href({ waveId, questionKey: 'trust' }))
    expect(trust.text).toContain('My colleagues')
    expect((await elin.get(resultsUrls.question.href({ waveId, questionKey: 'nothing' }))).status).toBe(404)
  })

  test('weighs answers by those who were asked only where that is known', async () => {
    const page = await elin.get(resultsUrls.show.href({ waveId }, { weights: 'unit' }))
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('is weighted, so that')
  })
})

describe('what people wrote', () => {
  test('is read by nobody else before somebody has hidden what gives people away', async () => {
    const before = await elin.get(resultsUrls.comments.href({ waveId }))
    expect(before.text).toContain('Nothing has been checked yet')
    expect(before.text).not.toMatch(/Comment \d/)
    const check = await elin.get(resultsUrls.checkComments.href({ waveId }))
    expect(check.text).toContain('carol@northshire.example (e-mail)')
    expect(check.text).toContain('Carol (name)')
    const comment = check.$('input[name=comment]').attr('value') ?? ''
    const wrong = await elin.post(resultsUrls.checkComments.href({ waveId }), {
      comment,
      masks: ['0', '1', '2'],
      more: 'not there',
      what: 'show',
    })
    expect(wrong.status).toBe(400)
    await elin.post(resultsUrls.checkComments.href({ waveId }), {
      comment,
      masks: ['0', '1', '2'],
      more: 'helps',
      what: 'show',
    })
    const after = await elin.get(resultsUrls.comments.href({ waveId }))
    expect(after.text).toContain('[name] [name]. Write to Mr [name], [e-mail]')
    expect(after.text).not.toMatch(/Carol|northshire\.example/)
    const stored = await write(tx =>
      tx.selectFrom('survey_comments').select('words').where('id', '=', comment).executeTakeFirst(),
    )
    expect(stored?.words).toBe('')
    const twice = await elin.submit(resultsUrls.checkComments.href({ waveId }), {
      comment,
      masks: [],
      more: '',
      what: 'show',
    })
    expect(twice.text).toContain('Check what people wrote')
    const tag = (themes: string) => elin.submit(resultsUrls.comments.href({ waveId }), { comment, themes })
    expect((await tag('Help,  help, Time')).text).toContain('Time (1 comment)')
    const many = await tag('a,b,c,d,e,f')
    expect(many.$(`#themes-${comment}-error`).text()).toContain('Use at most five themes')
    expect(many.$(`#themes-${comment}`).attr('value')).toBe('a,b,c,d,e,f')
  })

  test('can be kept back', async () => {
    const check = await elin.get(resultsUrls.checkComments.href({ waveId }))
    const comment = check.$('input[name=comment]').attr('value') ?? ''
    await elin.post(resultsUrls.checkComments.href({ waveId }), { comment, masks: [], more: '', what: 'keep-back' })
    const after = await elin.get(resultsUrls.comments.href({ waveId }))
    expect(after.$('blockquote')).toHaveLength(1)
  })
})

describe('an action', () => {
  test('stands beside the number, also when it is asked again', async () => {
    const here = resultsUrls.actions.href({ waveId })
    const empty = { title: '', about: 'ease', owner: '', 'due-day': '', 'due-month': '', 'due-year': '' }
    expect((await elin.post(here, empty)).status).toBe(400)
    const day = { 'due-day': '31', 'due-month': '2', 'due-year': '2027' }
    const wrong = await elin.post(here, { ...empty, ...day, owner: 'Nobody Atall' })
    expect(wrong.$('.govuk-error-summary li').length).toBe(3)
    expect(wrong.text).toContain('We found nobody')
    const made = await elin.submit(here, {
      ...empty,
      title: 'An hour a month',
      owner: 'Carol Jones',
      'due-day': '31',
      'due-month': '3',
      'due-year': '2027',
    })
    expect(made.text).toContain('An hour a month')
    expect(made.text).toContain('Carol Jones sees to it, by 31 March 2027')
    const change = made.$('main a[href*="/actions/"]').attr('href') ?? ''
    await elin.post(change, { status: 'done', outcome: 'It works.', 'due-day': '', 'due-month': '', 'due-year': '' })
    const question = await elin.get(resultsUrls.question.href({ waveId, questionKey: 'ease' }))
    expect(question.text).toContain('It works.')
  })
})

describe('whoever works here and does not run surveys', () => {
  test('finds none of these pages', async () => {
    const at = { waveId, questionKey: 'ease' }
    for (const page of ['show', 'question', 'comments', 'checkComments', 'actions'] as const)
      expect((await asha.get(resultsUrls[page].href(at))).status).toBe(404)
    expect(surveyId).toBeTruthy()
  })
})

describe('a published page', () => {
  const publish = (fields: Record<string, string | string[]>) => elin.post(resultsUrls.publish.href({ waveId }), fields)
  const addresses = async () => {
    const page = await elin.get(resultsUrls.publish.href({ waveId }))
    return page
      .$('main a[href^="/survey-results/"]')
      .toArray()
      .map(link => page.$(link).attr('href') ?? '')
  }

  test('shows chosen results to those it is for, until it is taken back', async () => {
    expect((await publish({ audience: 'staff', words: '', items: [] })).status).toBe(400)
    await publish({ audience: 'staff', words: 'Thank you.\r\n\r\nMore in May.', items: ['ease'], withActions: 'yes' })
    const [staff = ''] = await addresses()
    const read = await asha.get(staff)
    expect(read.$('main p[dir=auto]').last().text(), 'in paragraphs').toBe('More in May.')
    expect((await asha.get(answeringUrls.mine.href())).body, 'whoever works here finds it').toContain(staff)
    expect(read.text).toContain('About ease')
    expect(read.text).toContain('An hour a month')
    expect(read.text).not.toMatch(/laptop|Carol Jones|Planning/)
    const id = staff.split('/').at(-1) ?? ''
    const stranger = capable.browser()
    expect((await stranger.get(staff)).status).not.toBe(200)
    expect(
      (await stranger.get(resultsUrls.publicPage.href({ organisation: world.slug, publicationId: id }))).status,
    ).toBe(404)
    await publish({ audience: 'everybody', words: '', items: ['tools.laptop'] })
    const open = (await addresses()).find(href => href.includes(world.slug)) ?? ''
    expect((await stranger.get(open)).text).toContain('laptop')
    await elin.post(resultsUrls.withdraw.href({ waveId, publicationId: open.split('/').at(-1) ?? '' }))
    expect((await stranger.get(open)).status).toBe(404)
  })
})

describe('a benchmark', () => {
  test('is a file of shares that others take in, and shows a span and no ranking', async () => {
    const file = (await elin.get(resultsUrls.benchmark.href({ waveId }))).body
    expect(file).not.toMatch(/Planning|Northshire|answered/)
    const here = resultsUrls.benchmarks.href({ surveyId })
    expect(
      (await elin.upload(here, 'file', { name: 'x.json', content: '{"format": 1' }, { name: 'Westmark' })).status,
    ).toBe(400)
    expect((await elin.upload(here, 'file', { name: 'x.json', content: file }, { name: '' })).status).toBe(400)
    await elin.upload(here, 'file', { name: 'x.json', content: file }, { name: 'Westmark' })
    const higher = file.replaceAll('"percent": 51', '"percent": 77')
    await elin.upload(here, 'file', { name: 'x.json', content: higher }, { name: 'Eastmark' })
    const page = await elin.get(here)
    expect(page.text).toContain('51% to 77% (2 others)')
    await elin.post(page.$('form[action*="/removal"]').first().attr('action') ?? '')
    expect((await elin.get(here)).text).toContain('(1 other)')
  })
})
