import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChoices, noChoices, readKey, restoreChoices, storeChoices } from './choices.ts'
import { faultKinds } from './faults.ts'
import { faultsOf, plan } from './import.testing.ts'

const decide = (posted: Record<string, unknown>, before = noChoices) => applyChoices(before, posted)

describe('Decisions from a form', () => {
  test('are taken one by one, and typed corrections with them', () => {
    const choices = decide({
      ...{ 'choice.manager-missing.12.manager': 'fix', 'value.manager-missing.12.manager': ' 4711 ' },
      ...{ 'choice.fte-bad.13.fte': 'leave-out', 'choice.date-bad.14.startedOn': 'accept' },
    })
    expect([...choices.each]).toEqual([
      ['manager-missing.12.manager', { do: 'fix', value: '4711' }],
      ['fte-bad.13.fte', { do: 'leave-out' }],
      ['date-bad.14.startedOn', { do: 'accept' }],
    ])
  })

  test('can be taken back', () => {
    const first = decide({ 'choice.fte-bad.13.fte': 'leave-out', 'all.manager-missing': 'leave-out' })
    const second = decide({ 'choice.fte-bad.13.fte': '', 'all.manager-missing': '' }, first)
    expect(second).toEqual(noChoices)
  })

  test('for all of a kind replace earlier ones but not what somebody typed', () => {
    const first = decide({
      ...{ 'choice.manager-missing.2.manager': 'accept', 'choice.manager-missing.3.manager': 'fix' },
      'value.manager-missing.3.manager': '1',
    })
    const second = decide({ 'all.manager-missing': 'leave-out' }, first)
    expect([...second.each.keys()]).toEqual(['manager-missing.3.manager'])
    expect([...second.all]).toEqual([['manager-missing', 'leave-out']])
  })

  test('one by one win over those for all', async () => {
    const csv = 'Id,Name,Manager\n1,Ann Lee,\n2,Bob Ray,8\n3,Cid Fox,9\n'
    const made = await plan(csv, {
      choices: decide({ 'all.manager-missing': 'leave-out', 'choice.manager-missing.4.manager': 'accept' }),
    })
    expect(made.people.map(({ name }) => name)).toEqual(['Ann Lee', 'Cid Fox'])
    expect(faultsOf(made, 'manager-missing').map(({ outcome }) => outcome)).toEqual(['leave-out', 'accept'])
  })

  test('a cell holds only the last thing that was typed', () => {
    const first = decide({ 'choice.formula.2.name': 'fix', 'value.formula.2.name': 'Ann' })
    const second = decide({ 'choice.name-missing.2.name': 'fix', 'value.name-missing.2.name': 'Bob' }, first)
    expect([...second.each]).toEqual([['name-missing.2.name', { do: 'fix', value: 'Bob' }]])
  })

  test.each([
    { 'choice.no-such-kind.2.name': 'accept' },
    { 'choice.name-missing.2.name': 'accept' },
    { 'choice.name-missing.2.name': 'fix' },
    { 'choice.name-missing.2.name': 'fix', 'value.name-missing.2.name': '  ' },
    { 'choice.name-missing.x.name': 'leave-out' },
    { 'choice.name-missing.2.salary': 'leave-out' },
    { 'choice.__proto__': 'accept' },
    { 'all.row-repeated': 'leave-out' },
    { 'all.constructor': 'accept' },
    { 'choice.fte-bad.2.fte': ['leave-out'] },
  ])('that make no sense are passed over: %j', posted => {
    expect(decide(posted)).toEqual(noChoices)
  })

  test('no form whatever makes them throw, and what is kept can be stored and read again', () => {
    const key = fc.tuple(
      fc.constantFrom(...Object.keys(faultKinds), 'x'),
      fc.nat(20),
      fc.constantFrom('name', 'fte', ''),
    )
    const name = fc.oneof(
      key.map(parts => `choice.${parts.join('.')}`),
      key.map(parts => `value.${parts.join('.')}`),
      fc.constantFrom(...Object.keys(faultKinds)).map(kind => `all.${kind}`),
      fc.string(),
    )
    const value = fc.oneof(fc.constantFrom('fix', 'accept', 'leave-out', ''), fc.string(), fc.array(fc.string()))
    fc.assert(
      fc.property(fc.dictionary(name, value), posted => {
        const choices = decide(posted)
        for (const at of choices.each.keys()) expect(readKey(at)).toBeDefined()
        expect(restoreChoices(JSON.parse(JSON.stringify(storeChoices(choices))))).toEqual(choices)
      }),
    )
  })

  test.each([undefined, null, 'x', { each: 1 }, { each: [['x', { do: 'run' }]], all: [] }])(
    'stored nonsense (%j) decides nothing',
    stored => {
      expect(restoreChoices(stored)).toEqual(noChoices)
    },
  )
})
