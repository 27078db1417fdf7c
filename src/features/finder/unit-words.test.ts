import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedWords } from '#features/terms/index.ts'
import { type NamedUnit, unitWords } from './unit-words.ts'

const names = ['Planning', 'Plan', 'Home care', 'Night care', 'Care, north', 'Teams', 'Team 1', 'Drift og vakt', 'Åsen']
/** Each unit with the place of the one above it, which is an earlier one. */
const trees = fc
  .array(fc.record({ name: fc.constantFrom(...names), above: fc.nat(), stands: fc.boolean() }), { maxLength: 40 })
  .map(rows => {
    const units: NamedUnit[] = []
    for (const [index, { name, above, stands }] of rows.entries()) {
      const parent = index > 0 && stands ? units[above % index] : undefined
      const id = String(index).padStart(3, '0')
      units.push({ id, name, path: [...(parent?.path ?? []), id] })
    }
    return units.toSorted((a, b) => (a.path.join() < b.path.join() ? -1 : 1))
  })

test('a word means the units that are called so, and every unit below one of them', () => {
  fc.assert(
    fc.property(
      trees,
      fc.constantFrom('care', 'plan', 'planning', 'teams', 'drift', 'asen', 'an', 'nothing'),
      (units, typed) => {
        const [word = { text: '', stem: '' }] = typedWords(typed)
        const { ids, named } = unitWords(units)(word)
        const tops = new Set(named.map(({ id }) => id))
        expect(ids.toSorted()).toEqual(
          units
            .filter(({ path }) => path.some(id => tops.has(id)))
            .map(({ id }) => id)
            .toSorted(),
        )
        const called = new RegExp(`(^|[ ,])${typed === 'asen' ? 'åsen' : word.stem}`, 'i')
        const expected = typed === 'an' ? [] : units.filter(({ name }) => called.test(name))
        expect([...tops].toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
      },
    ),
  )
})

test('a word that stands in very many names means the shortest of them', () => {
  const units = Array.from({ length: 400 }, (_, index) => {
    const id = String(index).padStart(3, '0')
    return { id, name: `Team ${'x'.repeat(400 - index)}`, path: [id] }
  })
  const { ids, named } = unitWords(units)({ text: 'team', stem: 'team' })
  expect(ids).toHaveLength(150)
  expect(named[0]?.id).toBe('399')
})
