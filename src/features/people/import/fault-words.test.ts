import { describe, expect, test } from 'vitest'
import { locales } from '#platform/i18n/index.ts'
import { importWords, sayChoice, sayFault, sayMappingProblem, sayNote } from './fault-words.ts'
import { type Fault, type FaultKind, faultKinds } from './faults.ts'
import { faultsOf, plan } from './import.testing.ts'
import { fields } from './mapping.ts'

describe('Faults in words', () => {
  test('say the line, the column, the value, what was expected and what may be done', async () => {
    const made = await plan('Id,Name,Manager\n1,Ann Lee,\n2,Bob Ray,4711\n')
    const [fault] = faultsOf(made, 'manager-missing')
    expect(fault && sayFault('en', fault)).toEqual({
      where: 'Line 3, column “Manager”',
      what: 'We could not find the person “4711”.',
      expected: 'We expected the employee number, e-mail address or name of somebody in the file.',
      choices: [
        { name: 'accept', label: 'Bring the person in without a manager' },
        { name: 'leave-out', label: 'Leave this row out' },
        { name: 'fix', label: 'Type another manager' },
      ],
    })
    expect(fault && sayFault('nb', fault)).toMatchObject({
      where: 'Linje 3, kolonnen «Manager»',
      what: 'Vi fant ikke personen «4711».',
    })
  })

  test('name everybody in a circle', async () => {
    const made = await plan('Id,Name,Manager\n1,Ann Lee,3\n2,Bob Ray,1\n3,Cid Fox,2\n')
    const [fault] = faultsOf(made, 'manager-cycle')
    expect(fault && sayFault('en', fault).what).toBe(
      'These people report to each other in a circle: Ann Lee, Cid Fox and Bob Ray.',
    )
    expect(fault && sayFault('nb', fault).what).toBe(
      'Disse er ledere for hverandre i ring: Ann Lee, Cid Fox og Bob Ray.',
    )
  })

  const kinds = Object.keys(faultKinds) as FaultKind[]

  test.each(locales)('in %s each kind has its words, and each decision that is offered says what it means', locale => {
    for (const kind of kinds) {
      const { severity, offers } = faultKinds[kind]
      const place = {
        key: `${kind}.2.name`,
        line: 2,
        field: 'name',
        column: 'Name',
        value: 'Ann',
        otherLine: 9,
        count: 3,
      } as const
      const decided = { outcome: 'accept', chosen: undefined } as const
      const fault: Fault = { kind, severity, offers, names: ['Bob', 'Cid'], ...place, ...decided }
      const said = sayFault(locale, fault)
      expect(importWords(locale).faults[kind].title).not.toBe('')
      expect(`${said.what} ${said.expected}`).not.toMatch(/undefined|NaN/)
      for (const { label } of said.choices) expect(label, `${kind} in ${locale}`).not.toBe('')
      expect(new Set(said.choices.map(({ label }) => label)).size).toBe(offers.length)
      expect(sayChoice(locale, kind, 'leave-out')).not.toBe('')
    }
  })

  test.each(locales)('in %s each field has a name of its own', locale => {
    const names = fields.map(field => importWords(locale).fields[field])
    expect(new Set(names).size).toBe(fields.length)
  })

  test('notes and mappings have words too', () => {
    expect(sayNote('en', { kind: 'zeros-kept', count: 1200, line: 2 })).toBe(
      'Zeros at the beginning of employee numbers kept in 1,200 cells, first on line 2.',
    )
    expect(sayNote('nb', { kind: 'spaces-tidied', count: 1, line: 4 })).toBe(
      'Overflødige mellomrom og linjeskift er ryddet i 1 celle, først på linje 4.',
    )
    expect(sayMappingProblem('en', { kind: 'field-twice', field: 'unit' })).toBe(
      'More than one column is set to “Unit”. Choose one',
    )
  })
})
