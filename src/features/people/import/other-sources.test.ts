import { describe, expect, test } from 'vitest'
import type { FieldOwners } from '../sources/fields.ts'
import type { CurrentDirectory } from './current.ts'
import { choose, directoryOf, faultsOf, kindsOf, linesOf, plan } from './import.testing.ts'

const header = 'Id,Name,Email,Job title,Unit,Manager\n'
const people = [
  '1,Ann Lee,ann@c.example,Chief,Council,',
  '2,Bob Ray,bob@c.example,Carer,Care,1',
  '3,Cid Fox,cid@c.example,Carer,Care,1',
]
const file = (...rows: string[]) => `${header}${rows.join('\n')}\n`

/** Bob and Cid are looked after by an identity system that has the say about these fields. */
async function directory(owners: FieldOwners, left: readonly string[] = []): Promise<CurrentDirectory> {
  const made = await directoryOf(file(...people))
  return {
    ...made,
    owners,
    people: made.people.map(person => {
      const isFed = person.name !== 'Ann Lee'
      const hasLeft = left.includes(person.name)
      return { ...person, isFed, left: hasLeft, stays: isFed && !hasLeft }
    }),
  }
}

describe('A file that says otherwise than the identity system', () => {
  const changed = file('2,Robert Ray,new@c.example,Team leader,Roads,3')

  test('changes only what the identity system has no say about', async () => {
    const current = await directory({ name: 'scim', email: 'scim', unit: 'scim', manager: 'scim', 'job-title': 'csv' })
    const made = await plan(changed, { current })
    expect(made.people[0]?.changes).toEqual([{ field: 'jobTitle', from: 'Carer', to: 'Team leader' }])
    expect(made.people[0]?.disagreements?.map(({ field, value }) => [field, value])).toEqual([
      ['name', 'Robert Ray'],
      ['email', 'new@c.example'],
      ['manager', ''],
      ['unit', 'Roads'],
    ])
    expect(faultsOf(made, 'said-elsewhere').map(({ value, names }) => [value, ...names])).toEqual([
      ['Robert Ray', 'Bob Ray'],
      ['new@c.example', 'bob@c.example'],
      ['Cid Fox (3)', 'Ann Lee (1)'],
      ['Roads', 'Care'],
    ])
    expect(linesOf(made)).toEqual({ 'Bob Ray': 'Ann Lee' })
  })

  test('is believed where somebody decides so', async () => {
    const current = await directory({ name: 'scim' })
    const asked = await plan(changed, { current })
    const made = await plan(changed, { current, choices: choose(asked, 'said-elsewhere', 'accept') })
    expect(made.people[0]?.changes[0]).toEqual({ field: 'name', from: 'Bob Ray', to: 'Robert Ray' })
    expect(made.people[0]?.disagreements).toBeUndefined()
  })

  test('is believed about people whom no other system looks after', async () => {
    const current = await directory({ name: 'scim' })
    const made = await plan(file('1,Anne Lee,ann@c.example,Chief,Council,'), { current })
    expect(made.people[0]?.changes).toEqual([{ field: 'name', from: 'Ann Lee', to: 'Anne Lee' }])
  })

  test('cannot give away an address that its owner keeps', async () => {
    const current = await directory({ email: 'scim' })
    const swapped = file('2,Bob Ray,other@c.example,Carer,Care,1', '4,Dee Hay,bob@c.example,Carer,Care,1')
    const made = await plan(swapped, { current })
    expect(made.people.map(({ name, email }) => [name, email])).toEqual([
      ['Bob Ray', 'bob@c.example'],
      ['Dee Hay', ''],
    ])
  })

  test('cannot close a circle with a line that is kept', async () => {
    const current = await directory({ manager: 'scim' })
    const made = await plan(file('1,Ann Lee,ann@c.example,Chief,Council,2', '2,Bob Ray,bob@c.example,Carer,Care,'), {
      current,
    })
    expect(kindsOf(made)).toContain('manager-cycle')
  })

  test('neither lets go nor brings back anybody whom the identity system looks after', async () => {
    const current = await directory({}, ['Cid Fox'])
    const made = await plan(file(people[0] ?? '', people[2] ?? ''), { current, complete: true })
    expect(made.leavers).toEqual([])
    expect(made.leftOut).toEqual([{ line: 3, name: 'Cid Fox', because: 'left-elsewhere' }])
    const again = file(people[2] ?? '')
    const choices = choose(await plan(again, { current }), 'left-elsewhere', 'accept')
    expect((await plan(again, { current, choices })).counts.returns).toBe(1)
  })
})

describe('A file that calls units by their earlier names', () => {
  const named = async (id: string, earlierNames: readonly string[]): Promise<CurrentDirectory> => {
    const made = await directoryOf(file(...people))
    return { ...made, units: made.units.map(unit => (unit.name === id ? { ...unit, earlierNames } : unit)) }
  }

  test('means the unit that was renamed here, which keeps its new name', async () => {
    const made = await plan(file('2,Bob Ray,bob@c.example,Carer,Home care,1'), {
      current: await named('Care', ['Home care']),
    })
    expect(made.units).toMatchObject([{ name: 'Care', outcome: 'stays' }])
    expect(made.changesAnything).toBe(false)
  })

  test('means the unit that took the named one over', async () => {
    const current = await named('Care', ['Night care'])
    const made = await plan(file(...people, '4,Dee Hay,dee@c.example,Carer,Night care,1'), { current })
    expect(made.units.map(({ name }) => name)).not.toContain('Night care')
    expect(made.people.at(-1)).toMatchObject({ name: 'Dee Hay', unit: { name: 'Care' } })
  })
})
