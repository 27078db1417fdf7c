import { describe, expect, test } from 'vitest'
import { type Framework, fold, labelsFound, type Skill, searchAreas, searchTextOf } from './framework.ts'
import { remembered } from './remembered.ts'

const skill = (key: string, name: string, alternativeLabels: readonly string[]): Skill => ({
  id: key,
  key,
  areaKey: 'tools',
  name,
  definition: '',
  language: 'nb',
  basicLevel: 3,
  statements: [],
  examples: [],
  tryAtWork: '',
  readNext: { title: '', paragraphs: [] },
  askAPerson: '',
  alternativeLabels,
  searchText: searchTextOf([name, ...alternativeLabels]),
})
const mail = skill('mail', 'Bruke e-post og kalender', ['Outlook', 'e-post', 'møteinnkalling'])
const files = skill('files', 'Keeping files in order', ['SharePoint', 'shared drive'])
const place = { parentKey: undefined, position: 1, language: 'nb' }
const tools = { id: 'a', key: 'tools', name: 'Tools', description: '', encouragement: '', ...place }
const framework: Framework = {
  frameworkId: 'f',
  key: 'example',
  versionId: 'v',
  version: '1',
  publishedAt: new Date('2026-01-01'),
  name: 'Example',
  description: '',
  changeNote: '',
  levels: [],
  confidence: [],
  areas: [{ ...tools, skills: [mail, files] }],
}
const found = (question: string) => searchAreas(framework, question).flatMap(area => area.skills.map(({ key }) => key))

describe('searching the skills', () => {
  test.each([
    ['outlook', ['mail']],
    ['SHAREP', ['files']],
    ['epost', ['mail']],
    ['e-post', ['mail']],
    ['moteinnkalling', ['mail']],
    ['drive shared', ['files']],
    ['point', []],
    ['outlook sharepoint', []],
    ['  ', ['mail', 'files']],
    ['(.*)', ['mail', 'files']],
  ])('%j finds %j', (question, expected) => {
    expect(found(question)).toEqual(expected)
  })

  test('says which other name was meant', () => {
    expect(labelsFound(mail, 'epost')).toEqual(['e-post'])
    expect(labelsFound(mail, 'kalender')).toEqual([])
  })

  test('folds Norwegian letters in whichever way they were typed', () => {
    expect(fold('Øvelse på NETTBRETT – æ')).toBe('ovelse pa nettbrett ae')
    expect(fold('A\u030A')).toBe('a')
  })
})

describe('remembering what never changes', () => {
  test('makes a value once, and forgets the one that was used longest ago', async () => {
    const made: string[] = []
    const keep = remembered<string>(2)
    const get = (key: string) =>
      keep(key, async () => {
        made.push(key)
        return key
      })
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(await get(key)).toBe(key)
    expect(made).toEqual(['a', 'b', 'c', 'b'])
  })

  test('does not remember a failure', async () => {
    const keep = remembered<string>(2)
    await expect(
      keep('a', async () => {
        throw new Error('gone')
      }),
    ).rejects.toThrow('gone')
    expect(await keep('a', async () => 'there')).toBe('there')
  })
})
