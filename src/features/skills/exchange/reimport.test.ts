import { describe, expect, test } from 'vitest'
import { compareVersions } from './compare.ts'
import type { Portable } from './portable.ts'
import { readRows } from './reading.testing.ts'
import { reconcile } from './reconcile.ts'

const header = ['Area', 'Name', 'Definition', 'Awareness', 'Working']
const rows = [
  header,
  ['Bread', 'Kneading', 'Working dough', 'Sees it', 'Does it'],
  ['Bread', 'Waiting', 'Letting it rise', 'Knows why', 'Knows how long'],
]

/** The framework as somebody edited it here: translated, renamed, with a basic level and a skill of their own. */
async function edited(): Promise<Portable> {
  const { framework } = await readRows(rows)
  const [kneading, waiting] = framework.skills
  if (!kneading || !waiting) throw new Error('no skills')
  return {
    ...framework,
    languages: ['en', 'nb'],
    texts: { ...framework.texts, nb: { name: 'Baking på norsk' } },
    levels: framework.levels.map(({ texts }, index) => ({ texts: { ...texts, nb: { name: `Nivå ${index + 1}` } } })),
    skills: [
      {
        ...{ ...kneading, basicLevel: 2, labels: { nb: ['kna'] } },
        texts: {
          en: { ...kneading.texts.en, name: 'Kneading by hand' },
          nb: { name: 'Elting', statements: { '1': 'Ser' } },
        },
      },
      waiting,
      { ...{ guid: 'own', key: 'icing', position: 9, labels: {} }, texts: { en: { name: 'Icing' } } },
    ],
  }
}

describe('the same file again, after the framework was edited here', () => {
  test('finds each skill by its identifier, and keeps translations and basic levels that the file knows nothing of', async () => {
    const earlier = await edited()
    const next = reconcile((await readRows(rows)).framework, earlier)
    const kneading = next.skills.find(({ key }) => key === 'kneading')
    expect(kneading).toMatchObject({ guid: earlier.skills[0]?.guid, basicLevel: 2, labels: { nb: ['kna'] } })
    expect(kneading?.texts).toMatchObject({
      en: { name: 'Kneading' },
      nb: { name: 'Elting', statements: { '1': 'Ser' } },
    })
    expect([next.languages, next.texts.nb?.name]).toEqual([['en', 'nb'], 'Baking på norsk'])
    expect(next.levels.map(({ texts }) => texts.nb?.name)).toEqual(['Nivå 1', 'Nivå 2'])
    const differences = compareVersions(earlier, next)
    expect(differences.reworded.map(({ name, before }) => [name, before])).toEqual([['Kneading', 'Kneading by hand']])
    expect([differences.removed.map(({ key }) => key), differences.added, differences.levels]).toEqual([
      ['icing'],
      [],
      false,
    ])
  })

  test('does not put old statements beside a scale that is another one', async () => {
    const scale = [['Area', 'Name', 'Definition', 'Novice', 'Expert'], ...rows.slice(1)]
    const next = reconcile((await readRows(scale)).framework, await edited())
    const kneading = next.skills.find(({ key }) => key === 'kneading')
    expect(kneading?.texts.nb).toEqual({ name: 'Elting' })
    expect(kneading?.basicLevel).toBeUndefined()
    expect(next.levels.map(({ texts }) => texts.nb)).toEqual([undefined, undefined])
  })

  test('of a framework that nobody edited changes nothing at all', async () => {
    const { framework } = await readRows(rows)
    const next = reconcile((await readRows(rows)).framework, framework)
    expect(next).toEqual(framework)
  })
})
