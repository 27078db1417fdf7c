import { describe, expect, test } from 'vitest'
import { choose, directoryOf, faultsOf, kindsOf, plan, unitsOf } from './import.testing.ts'

const rows = (header: string, ...places: string[]) =>
  `Id,Name,${header}\n${places.map((place, at) => `${at + 1},Ann Lee ${at},${place}\n`).join('')}`

describe('Units are read', () => {
  test('from one column', async () => {
    expect(unitsOf(await plan(rows('Unit', 'Care', 'Roads', 'care')))).toEqual(['Care', 'Roads'])
  })

  test('from a unit and the one above, all the way up, in any order of rows', async () => {
    const made = await plan(
      rows('Unit,Parent unit', 'Team A,Home care', 'Home care,Care', 'Care,Council', 'Council,Council'),
    )
    expect(unitsOf(made)).toEqual([
      'Council',
      'Council > Care',
      'Council > Care > Home care',
      'Council > Care > Home care > Team A',
    ])
    expect(made.faults).toEqual([])
  })

  test('from one column for each level, with empty and repeated levels passed over', async () => {
    const made = await plan(
      rows('Team,Directorate,Division', 'Team A,Care,Home care', ',Care,Home care', ',Care,Care', 'Team B,Care,-'),
    )
    expect(unitsOf(made)).toEqual(['Care', 'Care > Home care', 'Care > Home care > Team A', 'Care > Team B'])
    expect(made.units.map(({ name, rows }) => [name, rows])).toEqual([
      ['Care', 1],
      ['Home care', 1],
      ['Team A', 1],
      ['Team B', 1],
    ])
  })

  test('from a whole path in one cell', async () => {
    expect(unitsOf(await plan(rows('Unit path', 'Council > Care > Team A', 'Council > Roads')))).toEqual([
      ...['Council', 'Council > Care', 'Council > Care > Team A', 'Council > Roads'],
    ])
  })

  test('with their codes, and with the code of the one above', async () => {
    const made = await plan(rows('Unit code,Unit,Parent unit code', '10,Care,', '11,Home care,10', '12,,11'))
    expect(unitsOf(made)).toEqual(['Care', 'Care > Home care', 'Care > Home care > 12'])
    expect(made.units.map(({ code }) => code)).toEqual(['10', '11', '12'])
  })

  test('but not where only left-out rows work', async () => {
    const made = await plan('Id,Name,Unit\n1,Ann Lee,Care\n2,Vacant,Roads\n')
    expect(unitsOf(made)).toEqual(['Care'])
  })
})

describe('Units that are unclear', () => {
  const twice = rows(
    'Unit,Parent unit',
    'Support,Care',
    'Support,Care',
    'Support,Roads',
    'Roads,Council',
    'Care,Council',
  )

  test('the same name under two others is two units, or one if somebody says so', async () => {
    const made = await plan(twice)
    expect(faultsOf(made, 'unit-parent-unclear')).toMatchObject([
      { line: 4, column: 'Parent unit', value: 'Support', names: ['Care', 'Roads'], outcome: 'accept' },
    ])
    expect(unitsOf(made)).toContain('Council > Care > Support')
    expect(unitsOf(made)).toContain('Council > Roads > Support')
    const one = await plan(twice, { choices: choose(made, 'unit-parent-unclear', 'fix', 'roads') })
    expect(unitsOf(one)).toEqual(['Council', 'Council > Roads', 'Council > Roads > Support', 'Council > Care'])
    expect(one.faults).toEqual([])
  })

  test('a typed unit above that nobody knows is told again', async () => {
    const choices = choose(await plan(twice), 'unit-parent-unclear', 'fix', 'Nowhere')
    expect(faultsOf(await plan(twice, { choices }), 'unit-parent-unclear')).toMatchObject([
      { chosen: { value: 'Nowhere' } },
    ])
  })

  test('units that lie under each other: the one most others lie under is put at the top', async () => {
    const circle = rows('Unit,Parent unit', 'Care,Home', 'Home,Care', 'Team A,Care', 'Council,Council')
    const made = await plan(circle)
    expect(faultsOf(made, 'unit-cycle')).toMatchObject([{ line: 2, value: 'Care', names: ['Care', 'Home'] }])
    expect(unitsOf(made)).toEqual(['Care', 'Care > Home', 'Care > Team A', 'Council'])
    const mended = await plan(circle, { choices: choose(made, 'unit-cycle', 'fix', 'Council') })
    expect(unitsOf(mended)).toEqual(['Council', 'Council > Care', 'Council > Care > Home', 'Council > Care > Team A'])
    const still = await plan(circle, { choices: choose(made, 'unit-cycle', 'fix', 'Team A') })
    expect(kindsOf(still)).toEqual(['unit-cycle'])
  })

  test('a code with two names is no code, unless they are one unit', async () => {
    const csv = rows('Unit,Unit code', 'Finance,7', 'Finance,7', 'Finanse,7', 'Roads,8')
    const made = await plan(csv)
    expect(faultsOf(made, 'unit-name-unclear')).toMatchObject([{ line: 4, value: '7', names: ['Finance', 'Finanse'] }])
    expect(made.units.map(({ name, code }) => [name, code])).toEqual([
      ['Finance', ''],
      ['Finanse', ''],
      ['Roads', '8'],
    ])
    const one = await plan(csv, { choices: choose(made, 'unit-name-unclear', 'fix', 'Finance') })
    expect(one.units.map(({ name, code, rows }) => [name, code, rows])).toEqual([
      ['Finance', '7', 3],
      ['Roads', '8', 1],
    ])
  })

  test('a unit with two codes has none, unless somebody says which counts', async () => {
    const csv = rows('Unit,Unit code', 'Finance,7', 'Finance,9')
    const made = await plan(csv)
    expect(faultsOf(made, 'unit-code-unclear')).toMatchObject([{ value: 'Finance', names: ['7', '9'] }])
    expect(made.units[0]).toMatchObject({ name: 'Finance', code: '' })
    const typed = await plan(csv, { choices: choose(made, 'unit-code-unclear', 'fix', '9') })
    expect(typed.units).toMatchObject([{ name: 'Finance', code: '9', rows: 2 }])
  })
})

describe('Units that the directory has', () => {
  const before = rows('Unit,Parent unit,Unit code', 'Home care,Care,11', 'Care,Council,10')

  test('the same code with another name is a unit renamed', async () => {
    const current = await directoryOf(before)
    const made = await plan(rows('Unit,Parent unit,Unit code', 'Care at home,Care,11', 'Care,Council,10'), { current })
    expect(made.counts).toMatchObject({ unitsNew: 0, unitsRenamed: 1, unitsMoved: 0 })
    expect(made.units.at(-1)).toMatchObject({
      name: 'Care at home',
      outcome: 'renamed',
      was: { name: 'Home care', parent: 'Care' },
    })
    expect(made.counts).toMatchObject({ stays: 2, changes: 0 })
  })

  test('the same name under another unit is a unit moved', async () => {
    const current = await directoryOf(before)
    const made = await plan(rows('Unit,Parent unit', 'Home care,Council', 'Care,Council'), { current })
    expect(made.counts).toMatchObject({ unitsNew: 0, unitsMoved: 1 })
    expect(made.units.find(({ outcome }) => outcome === 'moved')).toMatchObject({
      name: 'Home care',
      code: '11',
      was: { parent: 'Care' },
    })
  })

  test('a file that says nothing about what lies above moves nothing', async () => {
    const current = await directoryOf(before)
    const made = await plan(rows('Unit', 'Home care', 'Care'), { current })
    expect(made.counts).toMatchObject({ unitsNew: 0, unitsMoved: 0, stays: 2 })
    expect(made.changesAnything).toBe(false)
  })

  test('the same name with another code is another unit', async () => {
    const current = await directoryOf(rows('Unit,Unit code', 'Care,10'))
    const made = await plan(rows('Unit,Unit code', 'Care,20'), { current })
    expect(made.counts).toMatchObject({ unitsNew: 1, changes: 1 })
  })

  test('a unit that a complete file does not name is told', async () => {
    const current = await directoryOf(rows('Unit', 'Care', 'Roads'))
    const made = await plan(rows('Unit', 'Care', 'Care'), { current, complete: true })
    expect(made.unitsGone.map(({ name }) => name)).toEqual(['Roads'])
    expect((await plan(rows('Unit', 'Care', 'Care'), { current })).unitsGone).toEqual([])
  })
})
