import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { resultsUrls } from '../results/results.urls.ts'
import { surveysUrls } from '../surveys.urls.ts'
import { addSurvey } from './bring-wave.ts'
import { guessMeanings } from './guess.ts'
import { readPastFile, readShare } from './read-past-file.ts'

let capable: TestApp
let world: World
let elin: TestBrowser
let surveyId: string

beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  elin = await world.signedIn(world.people.elin)
  const survey = { title: { en: 'Earlier' }, kind: 'own' as const, ownerId: world.people.elin.id }
  const { id } = await capable.database.writing(world.organisationId, tx => addSurvey(tx, survey, new Date()))
  surveyId = id
}, 60_000)
afterAll(() => capable?.close())

const rows = Array.from({ length: 40 }, (_, at) => [
  `${1000 + at}`,
  `p${at}@northshire.example`,
  ['1', '2', '3'][at % 3],
  ...(at % 2 === 0 ? ['På jobb', ''] : ['', 'Hjemme']),
  `${(at * 7) % 33}`,
  ['Kjøkken', 'Bærum', 'Tromsø'][at % 3],
  at === 3 ? 'En lang, fri kommentar; med tegn' : `Ord nummer ${at} om dagen`,
])
const twoLines = [
  ['Respondent ID', 'E-post', 'Hva synes du?', 'Hvor lærer du?', '', 'Timer', 'Sted', 'Noe mer?'],
  ['', '', 'Response', 'På jobb', 'Hjemme', 'Response', 'Response', 'Open-Ended Response'],
  ...rows,
]
const asText = (table: readonly (readonly (string | undefined)[])[]) =>
  table.map(row => row.map(cell => (/[;"]/.test(cell ?? '') ? `"${cell}"` : cell)).join(';')).join('\n')
const bring = (content: Buffer | string) =>
  elin.upload(resultsUrls.bringPast.href({ surveyId }), 'file', { name: 'export.csv', content })
const meaningsOn = async (href: string) => {
  const page = await elin.get(href)
  const chosen = page
    .$('select option[selected]')
    .toArray()
    .map(one => page.$(one).attr('value') ?? '')
  return { page, fields: Object.fromEntries(chosen.map((meaning, at) => [`column-${at}`, meaning])) }
}
const when = { 'due-day': '31', 'due-month': '10', 'due-year': '2024' }

describe('somebody who brings in an earlier survey', () => {
  test('sees a file of an old Macintosh with two lines of titles as it was meant', async () => {
    const { location = '' } = await bring(iconv.encode(asText(twoLines), 'macintosh'))
    const { page, fields } = await meaningsOn(location)
    expect(Object.values(fields)).toEqual(['skip', 'skip', 'scale', 'tick', 'tick', 'number', 'one', 'text'])
    expect(page.text).toContain('Kjøkken; Bærum; Tromsø')
    expect(page.text).toContain('5 questions, answered by 40 people')
    expect(page.text).not.toMatch(/@northshire|1003|Ord nummer/)
    expect((await elin.post(location, { ...fields, name: '', ...when })).status).toBe(400)
    expect((await elin.post(location, { ...fields, name: '2024', ...when, 'due-year': '2099' })).status).toBe(400)
    const done = await elin.submit(location, { ...fields, name: '2024', ...when, what: 'bring' })
    expect(done.body).toContain('The earlier survey is there')
    expect((await elin.get(location)).status).toBe(404)
    const waveId = await latestWave()
    const results = await elin.get(resultsUrls.show.href({ waveId }))
    expect(results.text).toContain('Hva synes du?')
    expect(results.text).toContain('På jobb')
  })

  test('brings in printed figures, and what the publisher hid stays hidden', async () => {
    const table = [
      'Table 1: Results by group,,,',
      'Group,Count,I like it,I have time',
      'Everyone,"1,200",58%,0.41',
      'Kitchen,45,62%,[c]',
      'Night,7,80%,[c]',
    ].join('\n')
    const { location = '' } = await bring(table)
    const { page, fields } = await meaningsOn(location)
    expect(Object.values(fields)).toEqual(['label', 'people', 'share', 'share'])
    expect(page.text).toContain('2 figures of 2 groups')
    expect(page.text).toContain('1 line is left out')
    await elin.post(location, { ...fields, name: '2023', ...when, 'due-year': '2023', what: 'bring' })
    const waveId = await latestWave()
    const results = await elin.get(resultsUrls.show.href({ waveId }))
    expect(results.text).toMatch(/I like it 58%.*1,200/)
    const kitchen = await elin.get(resultsUrls.show.href({ waveId }, { line: '1' }))
    expect(kitchen.text).toMatch(/I like it 62%.*45.*I have time ?not shown/)
    expect(results.text).not.toContain('Night')
    const survey = await elin.get(surveysUrls.survey.href({ surveyId }))
    const inOrder = ['Closed on 31 October 2024', 'Closed on 31 October 2023']
    expect(
      survey.text.match(/Closed on 31 October \d+/g),
      'by the day it was asked, not by when we heard of it',
    ).toEqual(inOrder)
  })

  test('is told when there is too little in it, and can give up', async () => {
    const { location = '' } = await bring(
      asText([
        ['Q', 'W'],
        ['Yes', 'a'],
        ['No', 'b'],
      ]),
    )
    const { page, fields } = await meaningsOn(location)
    expect(page.text).toContain('Fewer than 10 people')
    expect((await elin.post(location, { ...fields, name: 'x', ...when })).status).toBe(400)
    await elin.post(location, { ...fields, name: 'x', ...when, what: 'give-up' })
    expect((await elin.get(location)).status).toBe(404)
    expect((await bring('')).status).toBe(400)
    expect((await bring(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]))).status).toBe(400)
  })
})

describe('a cell with a share', () => {
  test('is read however it was printed', () => {
    expect(['58%', '58 %', '0.58', '0,58', '58.0%', '58.0'].map(readShare)).toEqual([
      0.58, 0.58, 0.58, 0.58, 0.58, 0.58,
    ])
    expect(['[c]', '*', '..', '–'].map(readShare)).toEqual([null, null, null, null])
    expect(['', 'x', '158%', '-3%', '58'].map(readShare)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('any file', () => {
  test('is read or named, and never breaks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }), { maxLength: 12 }),
        async table => {
          const read = await readPastFile(Buffer.from(table.map(row => row.join(',')).join('\n')))
          if ('fault' in read) return
          expect(guessMeanings(read)).toHaveLength(read.columns.length)
          for (const row of read.rows) expect(row).toHaveLength(read.columns.length)
        },
      ),
      { numRuns: 80 },
    )
  })
})

async function latestWave(): Promise<string> {
  const { id } = await capable.database.reading(world.organisationId, db =>
    db
      .selectFrom('survey_waves')
      .select('id')
      .where('organisation_id', '=', db.organisationId)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return id
}
