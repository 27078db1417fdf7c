import { describe, expect, test } from 'vitest'
import { council } from './council.outline.ts'
import { kommune } from './kommune.outline.ts'
import { readOutline } from './outline.ts'

describe('an outline of an organisation', () => {
  test('says what a unit is called, where it is, who works there and who leads whom', () => {
    const units = readOutline(`
Harbour [office] @ Old quay: Director, Clerk 3 = persona-x
  Pilots, tugs and ropes [manual]: Master* 2, Deckhand 14
    Night watch @ Lighthouse: Watch 2
`)
    expect(units.map(({ name, family, location, parent }) => [name, family, location, parent])).toEqual([
      ['Harbour', 'office', 'Old quay', undefined],
      ['Pilots, tugs and ropes', 'manual', 'Old quay', 0],
      ['Night watch', 'manual', 'Lighthouse', 1],
    ])
    expect(units[0]?.jobs).toEqual([
      { title: 'Director', count: 1, leads: false, persona: undefined },
      { title: 'Clerk', count: 3, leads: false, persona: 'persona-x' },
    ])
    expect(units[1]?.jobs[0]).toEqual({ title: 'Master', count: 2, leads: true, persona: undefined })
  })

  test('is refused with the line that cannot be read', () => {
    expect(() => readOutline('Harbour without people')).toThrow('cannot be read: Harbour without people')
    expect(() => readOutline('Harbour: Director\n    Pilots: Pilot 2')).toThrow('hangs in the air:     Pilots')
    expect(() => readOutline('Harbour [sailing]: Director')).toThrow('no family of jobs called sailing')
  })

  test.each([
    ['the council', council],
    ['the kommune', kommune],
  ])('names every unit of %s differently and leaves none empty', (_, text) => {
    const units = readOutline(text)
    expect(new Set(units.map(({ name }) => name)).size).toBe(units.length)
    expect(units.filter(({ location }) => location === '')).toEqual([])
    expect(units.flatMap(({ jobs }) => jobs).filter(({ title, count }) => !title || count < 1)).toEqual([])
  })
})
