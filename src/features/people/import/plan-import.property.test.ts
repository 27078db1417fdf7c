import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '#platform/csv/index.ts'
import { applyChoices, type Choices, noChoices } from './choices.ts'
import { type CurrentDirectory, emptyDirectory } from './current.ts'
import { faultKinds } from './faults.ts'
import { carryOut, plan } from './import.testing.ts'
import type { Mapping } from './mapping.ts'
import type { ImportPlan } from './plan-import.ts'

/** Few values in every column, so that everything that can collide does. */
const number = fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '01', '02', 'a', 'A', '', 'XX')
const email = fc.constantFrom('a@c.example', 'b@c.example', 'c@c.example', 'd@c.example', 'D@C.example', '', '', 'bad')
const name = fc.constantFrom('Ann Lee', 'Bob Ray', 'Cid Fox', 'Dee Hay', 'Eve Orr', 'Vacant', '', '=Ann')
const unit = fc.constantFrom('Care', 'Roads', 'Home', 'Team A', 'Team B', 'care', '')
const row = fc.record({
  number,
  name,
  email,
  unit,
  parent: unit,
  code: fc.constantFrom('10', '11', '12', '', ''),
  manager: fc.oneof(number, email, name, fc.constantFrom('4711', '8', '9')),
  fte: fc.constantFrom('1', '0,5', 'XX', '80 %', ''),
  job: fc.constantFrom('Carer', 'Planner', ''),
})
const file = fc.array(row, { maxLength: 12 })
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never

const columns = [
  'employeeNumber',
  'name',
  'email',
  'unit',
  'parentUnit',
  'unitCode',
  'manager',
  'fte',
  'jobTitle',
] as const
const mappings = fc.subarray([...columns], { minLength: 0 }).map(
  (left): Mapping => ({
    columns: columns.map(field =>
      left.includes(field) && field !== 'name' && field !== 'employeeNumber' ? null : field,
    ),
    ...{ nameOrder: 'given-first', dateOrder: 'day-first', fteIs: 'share' },
  }),
)

const cells = (rows: readonly Row[]) =>
  rows.map(r => [r.number, r.name, r.email, r.unit, r.parent, r.code, r.manager, r.fte, r.job])
const text = (rows: readonly Row[]): string => writeCsv([columns.map(String), ...cells(rows)], { protect: false })

const decisions = fc.dictionary(fc.constantFrom(...Object.keys(faultKinds)), fc.constantFrom('leave-out', 'accept'), {
  maxKeys: 6,
})
const typed = fc.array(fc.oneof(number, email, name, unit), { maxLength: 3 })

interface Decided {
  readonly decisions: Readonly<Record<string, string>>
  readonly typed: readonly string[]
}

/** Decides for whole kinds, and types something into the first faults that there are. */
async function choicesFor(
  csv: string,
  current: CurrentDirectory,
  mapping: Mapping,
  decided: Decided,
): Promise<Choices> {
  const forAll = Object.fromEntries(Object.entries(decided.decisions).map(([kind, choice]) => [`all.${kind}`, choice]))
  const choices = applyChoices(noChoices, forAll)
  const made = await plan(csv, { current, mapping, choices })
  const keys = made.faults.flatMap(({ faults }) => faults.map(({ key }) => key))
  const posted = decided.typed.flatMap((value, at) => [
    [`choice.${keys[at]}`, 'fix'],
    [`value.${keys[at]}`, value],
  ])
  return applyChoices(choices, Object.fromEntries(posted))
}

function checkAccounts(made: ImportPlan): void {
  const lines = [...made.people.map(({ line }) => line), ...made.leftOut.map(({ line }) => line)]
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines).toHaveLength(made.rowCount)
  const { joins, returns, changes, stays, leftOut } = made.counts
  expect(joins + returns + changes + stays + leftOut).toBe(made.rowCount)
}

function checkDirectory({ people, units }: CurrentDirectory): void {
  for (const list of [people, units]) {
    const above = new Map(
      list.map(item => [
        item.id,
        'managerId' in item ? item.managerId : 'parentId' in item ? item.parentId : undefined,
      ]),
    )
    for (const item of list) {
      const seen = new Set<string>()
      for (let at: string | undefined = item.id; at !== undefined; at = above.get(at)) {
        expect(seen.has(at), `${item.name} is above themselves`).toBe(false)
        seen.add(at)
      }
    }
  }
  for (const key of ['employeeNumber', 'email'] as const) {
    const values = people.map(person => person[key]).filter(value => value !== '')
    expect(new Set(values).size, `each ${key} is one person`).toBe(values.length)
  }
  const codes = units.map(({ code }) => code).filter(code => code !== '')
  expect(new Set(codes).size, 'each code is one unit').toBe(codes.length)
}

describe('Whatever the files and the decisions', () => {
  const history = fc.record({
    first: file,
    second: file,
    mapping: mappings,
    complete: fc.boolean(),
    decided: fc.record({ decisions, typed }),
  })

  test('each row is accounted for once, nobody is above themselves, and the same file again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ first, second, mapping, complete, decided }) => {
        const everything: Mapping = { ...mapping, columns: [...columns] }
        const start = carryOut(await plan(text(first), { mapping: everything }), emptyDirectory)
        checkDirectory(start)
        const choices = await choicesFor(text(second), start, mapping, decided)
        const options = { mapping, choices, complete, leaversConfirmed: true }
        const made = await plan(text(second), { ...options, current: start })
        checkAccounts(made)
        const after = carryOut(made, start)
        checkDirectory(after)
        const again = await plan(text(second), { ...options, current: after })
        checkAccounts(again)
        expect(
          again.people.filter(({ outcome }) => outcome !== 'stays').map(({ line, changes }) => [line, changes]),
        ).toEqual([])
        expect(again.changesAnything).toBe(false)
      }),
      { numRuns: 400 },
    )
  })
})
