import { describe, expect, test } from 'vitest'
import { choose, directoryOf, faultsOf, kindsOf, plan } from './import.testing.ts'

const header = 'Id,Name,Email,Job title,Unit,FTE,Start date,Phone\n'
const ann = '1,Ann Lee,ann@council.example,Carer,Care,1,2020-01-31,+44 1482 000000\n'
const names = (made: { people: readonly { name: string }[] }) => made.people.map(({ name }) => name)

describe('A row without faults', () => {
  test('comes in as it stands', async () => {
    const made = await plan(header + ann)
    expect(made.faults).toEqual([])
    expect(made.ready).toBe(true)
    expect(made.people[0]).toMatchObject({
      ...{ line: 2, employeeNumber: '1', name: 'Ann Lee', email: 'ann@council.example', jobTitle: 'Carer', fte: 1 },
      ...{ startedOn: '2020-01-31', phone: '+44 1482 000000', outcome: 'joins' },
    })
  })

  test('numbers keep their leading zeros, and stray spaces and invisible characters are tidied with a note', async () => {
    const made = await plan('Id,Name,Job title\n0012,Ann  Lee ,Carer\u200b\n="0013",Bob Ray,Carer\n')
    expect(made.people.map(({ employeeNumber, name, jobTitle }) => [employeeNumber, name, jobTitle])).toEqual([
      ['0012', 'Ann Lee', 'Carer'],
      ['0013', 'Bob Ray', 'Carer'],
    ])
    expect(made.faults).toEqual([])
    expect(made.notes).toEqual([
      { kind: 'zeros-kept', count: 2, line: 2 },
      { kind: 'spaces-tidied', count: 1, line: 2 },
      { kind: 'invisible-removed', count: 1, line: 2 },
      { kind: 'text-unwrapped', count: 1, line: 3 },
    ])
  })

  test('a family name first is turned round, a given and a family name are put together', async () => {
    const turned = await plan('Nr;Navn\n1;Nordmann, Kari\n2;Lie, Per Olav\n3;Berg, Li\n')
    expect(names(turned)).toEqual(['Kari Nordmann', 'Per Olav Lie', 'Li Berg'])
    expect(names(await plan('Nr;Etternavn;Fornavn\n1;Nordmann;Kari\n'))).toEqual(['Kari Nordmann'])
  })
})

describe('Missing cells', () => {
  test('a row without a name is left out unless the name is typed', async () => {
    const csv = `${header}${ann}2,,bob@council.example,Carer,Care,1,,\n`
    const made = await plan(csv)
    expect(names(made)).toEqual(['Ann Lee'])
    expect(made.leftOut).toEqual([{ line: 3, name: '', because: 'name-missing' }])
    expect(faultsOf(made, 'name-missing')).toMatchObject([
      { line: 3, column: 'Name', value: 'bob@council.example', severity: 'blocks-row', offers: ['leave-out', 'fix'] },
    ])
    const mended = await plan(csv, { choices: choose(made, 'name-missing', 'fix', 'Bob Ray') })
    expect(names(mended)).toEqual(['Ann Lee', 'Bob Ray'])
    expect(mended.faults).toEqual([])
  })

  test('a row without number and address is left out unless one is typed', async () => {
    const csv = `${header}${ann},Bob Ray,,Carer,Care,1,,\n`
    const made = await plan(csv)
    expect(faultsOf(made, 'identifier-missing')).toMatchObject([{ line: 3, column: 'Id', value: 'Bob Ray' }])
    const mended = await plan(csv, { choices: choose(made, 'identifier-missing', 'fix', '002') })
    expect(mended.people[1]).toMatchObject({ name: 'Bob Ray', employeeNumber: '002' })
  })

  test('a number that is only a placeholder is no number', async () => {
    const made = await plan(`${header}${ann}XX,Bob Ray,bob@council.example,Carer,Care,1,,\n`)
    expect(made.people[1]).toMatchObject({ name: 'Bob Ray', employeeNumber: '' })
  })

  test('a row without a unit comes in without one, or with the one that is typed', async () => {
    const csv = `${header}${ann}2,Bob Ray,,Carer,,1,,\n`
    const made = await plan(csv)
    expect(faultsOf(made, 'unit-missing')).toMatchObject([
      { line: 3, column: 'Unit', severity: 'warning', outcome: 'accept' },
    ])
    expect(made.people[1]?.unit).toBeUndefined()
    const mended = await plan(csv, { choices: choose(made, 'unit-missing', 'fix', 'Care') })
    expect(mended.people[1]?.unit?.name).toBe('Care')
  })
})

describe('Cells that cannot be read', () => {
  test.each([
    [
      'email-bad',
      '2,Bob Ray,bob(at)council,Carer,Care,1,,',
      'bob@council.example',
      { email: '' },
      { email: 'bob@council.example' },
    ],
    ['fte-bad', '2,Bob Ray,,Carer,Care,XX,,', '0,5', { fte: undefined }, { fte: 0.5 }],
    ['fte-bad', '2,Bob Ray,,Carer,Care,1.7,,', '70 %', { fte: undefined }, { fte: 0.7 }],
    ['date-bad', '2,Bob Ray,,Carer,Care,1,last spring,', '1 May 2026', { startedOn: '' }, { startedOn: '2026-05-01' }],
    ['formula', '2,Bob Ray,,=1+1,Care,1,,', 'Carer', { jobTitle: '=1+1' }, { jobTitle: 'Carer' }],
    ['control-characters', '2,Bob Ray,,Ca\u0007rer,Care,1,,', 'Nurse', { jobTitle: 'Carer' }, { jobTitle: 'Nurse' }],
    ['lost-character', '2,Bob R\uFFFDy,,Carer,Care,1,,', 'Bob Ray', { name: 'Bob R\uFFFDy' }, { name: 'Bob Ray' }],
    [
      'too-long',
      `2,Bob Ray,,${'x'.repeat(250)},Care,1,,`,
      'Carer',
      { jobTitle: 'x'.repeat(200) },
      { jobTitle: 'Carer' },
    ],
  ] as const)(
    '%s in %j: told, accepted unless somebody decides, left out or mended as they wish',
    async (kind, row, typed, accepted, mended) => {
      const csv = `${header}${ann}${row}\n`
      const made = await plan(csv)
      expect(kindsOf(made)).toEqual([kind])
      expect(faultsOf(made, kind)).toMatchObject([{ line: 3, severity: 'warning', outcome: 'accept' }])
      expect(made.people[1]).toMatchObject(accepted)
      const without = await plan(csv, { choices: choose(made, kind, 'leave-out') })
      expect(names(without)).toEqual(['Ann Lee'])
      expect(without.leftOut).toMatchObject([{ line: 3, because: kind }])
      const fixed = await plan(csv, { choices: choose(made, kind, 'fix', typed) })
      expect(fixed.people[1]).toMatchObject(mended)
      expect(fixed.faults).toEqual([])
    },
  )

  test('a typed correction that is no better is told again', async () => {
    const csv = `${header}${ann}2,Bob Ray,,Carer,Care,XX,,\n`
    const choices = choose(await plan(csv), 'fte-bad', 'fix', 'a lot')
    const again = await plan(csv, { choices })
    expect(faultsOf(again, 'fte-bad')).toMatchObject([
      { value: 'a lot', chosen: { do: 'fix', value: 'a lot' }, outcome: 'accept' },
    ])
  })

  test('a bad address without a number to know the person by leaves the row out', async () => {
    const made = await plan(`${header}${ann},Bob Ray,bob,Carer,Care,1,,\n`)
    expect(faultsOf(made, 'email-bad')).toMatchObject([{ severity: 'blocks-row', offers: ['leave-out', 'fix'] }])
    expect(names(made)).toEqual(['Ann Lee'])
  })

  test('a cell that cannot be read leaves what the directory knows', async () => {
    const current = await directoryOf(header + ann)
    const made = await plan(`${header}1,Ann Lee,ann@council,Carer,Care,XX,someday,+44 1482 000000\n`, { current })
    expect(kindsOf(made)).toEqual(['email-bad', 'fte-bad', 'date-bad'])
    expect(made.counts).toMatchObject({ stays: 1, changes: 0 })
  })
})

describe('Rows of the wrong shape', () => {
  test('a row with too many cells is left out unless it is accepted', async () => {
    const csv = 'Id,Name,Unit\n1,Ann Lee,Care\n2,Bob Ray,Care,Home\n'
    const made = await plan(csv)
    expect(faultsOf(made, 'row-long')).toMatchObject([{ line: 3, severity: 'blocks-row', count: 4 }])
    expect(names(made)).toEqual(['Ann Lee'])
    const accepted = await plan(csv, { choices: choose(made, 'row-long', 'accept') })
    expect(names(accepted)).toEqual(['Ann Lee', 'Bob Ray'])
  })

  test('a row with too few cells is told only when a column that counts is missing', async () => {
    const csv = 'Id,Name,Unit,Comment\n1,Ann Lee,Care,x\n2,Bob Ray,Care\n3,Cid Fox\n'
    const made = await plan(csv)
    expect(faultsOf(made, 'row-short')).toMatchObject([{ line: 4, severity: 'warning', count: 2 }])
    expect(names(made)).toHaveLength(3)
    expect(names(await plan(csv, { choices: choose(made, 'row-short', 'leave-out') }))).toEqual(['Ann Lee', 'Bob Ray'])
  })

  test('an import of half a file is not ready', async () => {
    const made = await plan('Id,Name\n1,Ann Lee\n2,"Bob Ray\n3,Cid Fox\n')
    expect(made.tableFaults).toEqual([{ kind: 'quote-not-closed', line: 3 }])
    expect(made.ready).toBe(false)
  })
})

describe('The same person twice', () => {
  test('the same row twice counts once', async () => {
    const made = await plan(header + ann + ann)
    expect(names(made)).toEqual(['Ann Lee'])
    expect(faultsOf(made, 'row-repeated')).toMatchObject([
      { line: 3, otherLine: 2, severity: 'warning', offers: ['accept'] },
    ])
    expect(made.leftOut).toEqual([{ line: 3, name: 'Ann Lee', because: 'row-repeated' }])
  })

  test('of two rows with one number the first comes in, or the second, or both with a new number', async () => {
    const csv = `${header}${ann}1,Bob Ray,bob@council.example,Carer,Care,1,,\n`
    const made = await plan(csv)
    expect(faultsOf(made, 'number-repeated')).toMatchObject([
      { line: 3, column: 'Id', value: '1', otherLine: 2, names: ['Ann Lee'] },
    ])
    expect(names(made)).toEqual(['Ann Lee'])
    const second = await plan(csv, { choices: choose(made, 'number-repeated', 'accept') })
    expect(names(second)).toEqual(['Bob Ray'])
    expect(second.leftOut).toEqual([{ line: 2, name: 'Ann Lee', because: 'number-repeated' }])
    const both = await plan(csv, { choices: choose(made, 'number-repeated', 'fix', '2') })
    expect(names(both)).toEqual(['Ann Lee', 'Bob Ray'])
  })

  test('two people with one address: the second is left out, comes in without it, or with another', async () => {
    const csv = `${header}${ann}2,Bob Ray,ANN@council.example,Carer,Care,1,,\n`
    const made = await plan(csv)
    expect(faultsOf(made, 'email-repeated')).toMatchObject([
      { line: 3, otherLine: 2, offers: ['leave-out', 'fix', 'accept'] },
    ])
    expect(names(made)).toEqual(['Ann Lee'])
    const without = await plan(csv, { choices: choose(made, 'email-repeated', 'accept') })
    expect(without.people[1]).toMatchObject({ name: 'Bob Ray', email: '' })
    const other = await plan(csv, { choices: choose(made, 'email-repeated', 'fix', 'bob@council.example') })
    expect(other.people[1]).toMatchObject({ name: 'Bob Ray', email: 'bob@council.example' })
  })

  test('a second person known by nothing but the address cannot come in without it', async () => {
    const made = await plan('Name,Email\nAnn Lee,a@b.example\nBob Ray,a@b.example\nAnn Lee,a@b.example\n')
    expect(faultsOf(made, 'email-repeated')).toMatchObject([{ line: 3, offers: ['leave-out', 'fix'] }])
    expect(faultsOf(made, 'row-repeated')).toMatchObject([{ line: 4 }])
  })
})
