import { describe, expect, test } from 'vitest'
import type { CurrentDirectory } from './current.ts'
import { carryOut, choose, directoryOf, faultsOf, kindsOf, plan } from './import.testing.ts'

const header = 'Id,Name,Email,Job title,Unit,Manager\n'
const people = [
  '1,Ann Lee,ann@c.example,Chief,Council,',
  '2,Bob Ray,bob@c.example,Carer,Care,1',
  '3,Cid Fox,cid@c.example,Carer,Care,1',
]
const file = (...rows: string[]) => `${header}${rows.join('\n')}\n`
const threeStaff = () => directoryOf(file(...people))
const outcomes = (made: { people: readonly { name: string; outcome: string }[] }) =>
  Object.fromEntries(made.people.map(({ name, outcome }) => [name, outcome]))

describe('A changed file', () => {
  test('shows joiners, movers and changes, and leavers only when it holds everybody', async () => {
    const current = await threeStaff()
    const changed = file(
      people[0] ?? '',
      '2,Bob Ray,bob@c.example,Team leader,Roads,1',
      '4,Dee Hay,dee@c.example,Carer,Care,2',
    )
    const some = await plan(changed, { current })
    expect(outcomes(some)).toEqual({ 'Ann Lee': 'stays', 'Bob Ray': 'changes', 'Dee Hay': 'joins' })
    expect(some.people[1]?.changes).toEqual([
      { field: 'jobTitle', from: 'Carer', to: 'Team leader' },
      { field: 'unit', from: 'Care', to: 'Roads' },
    ])
    expect(some.counts).toMatchObject({ joins: 1, changes: 1, moves: 1, stays: 1, leaves: 0 })
    expect(some).toMatchObject({ leavers: [], missingCount: 1, ready: true })
    const all = await plan(changed, { current, complete: true })
    expect(all.leavers.map(({ name }) => name)).toEqual(['Cid Fox'])
  })

  test('twice changes nothing the second time', async () => {
    const current = await threeStaff()
    const again = await plan(file(...people), { current, complete: true })
    expect(again.changesAnything).toBe(false)
    expect(again.counts).toMatchObject({ stays: 3, joins: 0, changes: 0, leaves: 0, unitsNew: 0 })
  })

  test('a manager who changes is told by name', async () => {
    const made = await plan(file('3,Cid Fox,cid@c.example,Carer,Care,2'), { current: await threeStaff() })
    expect(made.people[0]?.changes).toEqual([{ field: 'manager', from: 'Ann Lee', to: 'Bob Ray' }])
  })

  test('columns that the file does not have are left as they are', async () => {
    const made = await plan('Id,Name\n2,Robert Ray\n', { current: await threeStaff() })
    expect(made.people[0]).toMatchObject({ email: 'bob@c.example', jobTitle: 'Carer', changes: [{ field: 'name' }] })
  })

  test('an empty address or number in the file takes away neither', async () => {
    const made = await plan(file('2,Bob Ray,,Carer,Care,1', ',Cid Fox,cid@c.example,Carer,Care,1'), {
      current: await threeStaff(),
    })
    expect(made.counts).toMatchObject({ stays: 2 })
  })
})

describe('Leavers and returners', () => {
  test('more than a fifth leaving must be confirmed', async () => {
    const current = await threeStaff()
    const made = await plan(file(...people.slice(0, 2)), { current, complete: true })
    expect(made).toMatchObject({ tooManyLeave: { leavers: 1, of: 3 }, ready: false })
    const confirmed = await plan(file(...people.slice(0, 2)), { current, complete: true, leaversConfirmed: true })
    expect(confirmed).toMatchObject({ tooManyLeave: undefined, ready: true })
  })

  test('somebody whose row is left out does not leave', async () => {
    const made = await plan(file(...people.slice(0, 2), '3,,cid@c.example,Carer,Care,1'), {
      current: await threeStaff(),
      complete: true,
    })
    expect(made.leftOut).toHaveLength(1)
    expect(made.leavers).toEqual([])
  })

  test('somebody who was added by hand does not leave by missing from a file', async () => {
    const current = await threeStaff()
    const kept: CurrentDirectory = { ...current, people: current.people.map(person => ({ ...person, stays: true })) }
    const made = await plan(file(people[0] ?? ''), { current: kept, complete: true })
    expect(made).toMatchObject({ leavers: [], missingCount: 2 })
  })

  test('somebody who left and is in the file again comes back', async () => {
    const current = await threeStaff()
    const left = carryOut(await plan(file(...people.slice(0, 2)), { current, complete: true }), current)
    expect(left.people.map(person => person.left)).toEqual([false, false, true])
    const made = await plan(file(...people), { current: left, complete: true })
    expect(outcomes(made)).toEqual({ 'Ann Lee': 'stays', 'Bob Ray': 'stays', 'Cid Fox': 'returns' })
    expect(made.people[2]?.match?.id).toBe(current.people[2]?.id)
  })
})

describe('Who is who', () => {
  test('somebody without a number is known by the address, and gets the number', async () => {
    const current = await directoryOf('Name,Email\nAnn Lee,ann@c.example\n')
    const made = await plan('Id,Name,Email\n1,Ann Lee,ANN@c.example\n', { current })
    expect(made.people[0]).toMatchObject({
      outcome: 'changes',
      changes: [{ field: 'employeeNumber', from: '', to: '1' }],
    })
  })

  test('the same address with another number: the same name is the same person, another name is asked about', async () => {
    const current = await threeStaff()
    const same = await plan(file('22,Bob Ray,bob@c.example,Carer,Care,1'), { current })
    expect(faultsOf(same, 'number-changed')).toMatchObject([{ severity: 'warning', names: ['Bob Ray', '2'] }])
    expect(outcomes(same)).toEqual({ 'Bob Ray': 'changes' })
    const csv = file('22,Bo Bell,bob@c.example,Carer,Care,1')
    const other = await plan(csv, { current })
    expect(faultsOf(other, 'number-changed')).toMatchObject([{ severity: 'blocks-row', outcome: 'leave-out' }])
    const typed = await plan(csv, { current, choices: choose(other, 'number-changed', 'fix', 'bo@c.example') })
    expect(outcomes(typed)).toEqual({ 'Bo Bell': 'joins' })
  })

  test('an address that somebody else keeps is not taken from them', async () => {
    const current = await threeStaff()
    const made = await plan(file('3,Cid Fox,bob@c.example,Carer,Care,1'), { current })
    expect(faultsOf(made, 'email-taken')).toMatchObject([{ value: 'bob@c.example', names: ['Bob Ray'] }])
    expect(made.people[0]).toMatchObject({ email: 'cid@c.example', outcome: 'stays' })
  })

  test('two people can change addresses with each other', async () => {
    const swapped = file('2,Bob Ray,cid@c.example,Carer,Care,1', '3,Cid Fox,bob@c.example,Carer,Care,1')
    const made = await plan(swapped, { current: await threeStaff() })
    expect(made.faults.filter(({ kind }) => kind === 'email-taken')).toEqual([])
    expect(made.counts.changes).toBe(2)
  })

  test('the same name in the same unit is only asked about', async () => {
    const current = await threeStaff()
    const csv = file(people[0] ?? '', people[1] ?? '', '33,Cid Fox,cid.fox@c.example,Carer,Care,1')
    const made = await plan(csv, { current, complete: true, leaversConfirmed: true })
    expect(kindsOf(made)).toEqual(['maybe-same'])
    expect(faultsOf(made, 'maybe-same')).toMatchObject([{ names: ['3'], outcome: 'nothing' }])
    expect(made.counts).toMatchObject({ joins: 1, leaves: 1 })
    const same = await plan(csv, { current, complete: true, choices: choose(made, 'maybe-same', 'accept') })
    expect(same.counts).toMatchObject({ joins: 0, changes: 1, leaves: 0 })
  })
})
