import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { filler } from './everyday-words.ts'
import { buildSkillIndex, type Nameable, type SkillIndex } from './skill-index.ts'

const named: readonly Nameable[] = Object.entries({
  spreadsheets: 'Spreadsheets, Excel, pivot tables, Regneark, pivottabeller',
  research: 'User research, interviews with users, Brukerinnsikt, innsiktsarbeid',
  change: 'Change management, organisational change, Endringsledelse, omstilling',
  maps: 'Maps and GIS, QGIS, geodata, Kart og GIS',
  rota: 'Rota planning, shift planning, Turnusplanlegging, vaktplan',
  databases: 'Databases, queries, tables, Databaser',
  devices: 'Tablets and phones at work, tablet, Nettbrett',
  safety: 'Health and safety, risk assessments at work, HMS',
}).map(([id, labels]) => ({ id, labels: labels.split(', ').map(text => ({ text, weight: 1 })) }))

let index: SkillIndex
beforeAll(async () => {
  index = await buildSkillIndex(named, filler)
})
const first = (text: string) => index.find(text, 5)[0]?.id

describe('skills from the words of a request', () => {
  test.each([
    ['My pivot table is broken, can somebody look at it?', 'spreadsheets'],
    ['Hvem kan hjelpe meg med et regneark?', 'spreadsheets'],
    ['Regnearkene våre stemmer ikke', 'spreadsheets'],
    ['Vi trenger brukerinnsiktsarbeid til den nye nettsiden', 'research'],
    ['We are planing the rota for the holidays', 'rota'],
    ['Noen som kan lage en vaktplan?', 'rota'],
    ['Somebody who knows geodata', 'maps'],
    ['Who can show me how to send a photo from the tablet?', 'devices'],
    ['speradsheets are not my thing', 'spreadsheets'],
  ])('“%s” is about %s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  test('words that stand apart do not make a name together', () => {
    const apart = index.find(
      'I want to change my working hours, and later on I would like to hear from the management',
      5,
    )
    const together = index.find('Who knows change management?', 5)
    const scoreOf = (found: typeof apart) => found.find(({ id }) => id === 'change')?.score ?? 0
    expect(scoreOf(apart)).toBeLessThan(scoreOf(together) * 0.7)
  })

  test('a word that only looks like a form of another does not lead to it', () => {
    expect(index.find('My tablet is slow', 5).map(({ id }) => id)).toEqual(['devices'])
  })

  test('it says which words led there, as they were typed', () => {
    expect(index.find('Can you do a Pivot Table?', 1)[0]?.because).toEqual(['pivot', 'table'])
  })

  test('a request that says nothing of a skill suggests nothing', () => {
    for (const text of ['', '   ', 'Can somebody help me please?', 'Kan noen hjelpe meg?', '🙂🙂', '\u0000', '<b></b>'])
      expect(index.find(text, 5)).toEqual([])
  })

  test('twenty thousand words, markup and nonsense are read without harm', () => {
    const long = `${'<script>alert(1)</script> spreadsheet '.repeat(7_000)}`
    expect(index.find(long, 5)[0]?.id).toBe('spreadsheets')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        for (const { id, score } of index.find(text, 5)) {
          expect(named.some(one => one.id === id)).toBe(true)
          expect(score).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no more are suggested than were asked for, the likeliest first', () => {
    const found = index.find('spreadsheets, maps, rota planning, user research and health and safety', 3)
    expect(found.length).toBe(3)
    const scores = found.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  })
})
