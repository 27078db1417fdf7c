import { describe, expect, test } from 'vitest'
import { locales } from '#platform/i18n/index.ts'
import { termKinds } from '../terms.ts'
import { foldLabel } from '../word-forms.ts'
import { vocabulary } from './vocabulary.ts'

const ofKind = (kind: string) => vocabulary.filter(term => term.kind === kind)

describe.each(locales)('the built-in vocabulary in %s', locale => {
  test.each(termKinds)('calls no two things of the kind %s by the same word', kind => {
    const labels = ofKind(kind).flatMap(({ key, texts }) => {
      const words = texts[locale]
      const all = [words?.label ?? '', ...(words?.alternatives ?? [])].map(foldLabel)
      return [...new Set(all)].map(label => ({ key, label }))
    })
    const owners = Map.groupBy(labels, ({ label }) => label)
    const shared = [...owners].filter(([, all]) => all.length > 1)
    expect(shared.map(([label, all]) => `${label}: ${all.map(({ key }) => key).join(', ')}`)).toEqual([])
  })

  test('has words for everything, short enough to be shown in a list', () => {
    const labels = vocabulary.map(({ texts }) => texts[locale]?.label ?? '')
    expect(labels.filter(label => label.length === 0 || label.length > 45)).toEqual([])
  })

  test('explains every skill, network and role in one line that ends with a stop', () => {
    const explained = vocabulary.filter(({ kind }) => ['skill', 'network', 'role'].includes(kind))
    const wrong = explained.filter(({ texts }) => !/^\p{Lu}.{10,110}\.$/u.test(texts[locale]?.definition ?? ''))
    expect(wrong.map(({ key }) => key)).toEqual([])
  })
})

describe('the built-in vocabulary', () => {
  test.each([
    ['skill', 150],
    ['interest', 60],
    ['language', 25],
    ['network', 15],
    ['role', 15],
  ])('holds enough of the kind %s to begin with', (kind, least) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(least)
  })

  test('uses no key twice in a kind', () => {
    const names = vocabulary.map(({ kind, key }) => `${kind}/${key}`)
    expect(new Set(names).size).toBe(names.length)
  })
})
