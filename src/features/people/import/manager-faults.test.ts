import { describe, expect, test } from 'vitest'
import { applyChoices, noChoices } from './choices.ts'
import { choose, directoryOf, faultsOf, kindsOf, linesOf, plan } from './import.testing.ts'

const header = 'Id,Name,Email,Manager\n'
const team = `${header}1,Ann Lee,ann@c.example,\n2,Bob Ray,bob@c.example,1\n`

describe('Managers are found', () => {
  test.each(['1', 'ann@c.example', 'ANN@C.EXAMPLE', 'Ann Lee', 'ann lee', 'Lee, Ann', 'Ann Lee (1)'])(
    'by %j',
    async manager => {
      const made = await plan(`${team}3,Cid Fox,cid@c.example,"${manager}"\n`)
      expect(linesOf(made)).toEqual({ 'Ann Lee': undefined, 'Bob Ray': 'Ann Lee', 'Cid Fox': 'Ann Lee' })
      expect(made.faults).toEqual([])
      expect(made.counts.reportingLines).toBe(2)
    },
  )

  test('in the directory, when the file holds only some of the people', async () => {
    const current = await directoryOf(team)
    const made = await plan(`${header}3,Cid Fox,cid@c.example,2\n`, { current })
    expect(linesOf(made)).toEqual({ 'Cid Fox': 'Bob Ray' })
    const all = await plan(`${header}3,Cid Fox,cid@c.example,2\n`, { current, complete: true })
    expect(kindsOf(all)).toEqual(['manager-missing'])
  })

  test('nearly, when only capitals or leading zeros differ, and that is told', async () => {
    const made = await plan(`${header}DfE-7,Ann Lee,,\n0012,Bob Ray,,dfe-7\n13,Cid Fox,,12\n`)
    expect(linesOf(made)).toEqual({ 'Ann Lee': undefined, 'Bob Ray': 'Ann Lee', 'Cid Fox': 'Bob Ray' })
    expect(faultsOf(made, 'manager-nearly')).toMatchObject([
      { line: 3, value: 'dfe-7', names: ['Ann Lee (DfE-7)'], outcome: 'accept' },
      { line: 4, value: '12', names: ['Bob Ray (0012)'] },
    ])
  })
})

describe('Managers who cannot be found', () => {
  const csv = `${team}3,Cid Fox,,4711\n`

  test('the person comes in without one, with another, or not at all', async () => {
    const made = await plan(csv)
    expect(faultsOf(made, 'manager-missing')).toMatchObject([
      {
        key: 'manager-missing.4.manager',
        line: 4,
        column: 'Manager',
        value: '4711',
        severity: 'warning',
        outcome: 'accept',
      },
    ])
    expect(linesOf(made)).toHaveProperty('Cid Fox', undefined)
    const mended = await plan(csv, { choices: choose(made, 'manager-missing', 'fix', '2') })
    expect(linesOf(mended)).toHaveProperty('Cid Fox', 'Bob Ray')
    expect(mended.faults).toEqual([])
    const without = await plan(csv, { choices: choose(made, 'manager-missing', 'leave-out') })
    expect(without.leftOut).toEqual([{ line: 4, name: 'Cid Fox', because: 'manager-missing' }])
  })

  test('all of them can be left out at once, and those who report to them are told', async () => {
    const choices = applyChoices(noChoices, { 'all.manager-missing': 'leave-out' })
    const made = await plan(`${csv}4,Dee Hay,,4712\n5,Eve Orr,,3\n`, { choices })
    expect(made.faults[0]).toMatchObject({ kind: 'manager-missing', count: 2, leftOut: 2 })
    expect(faultsOf(made, 'manager-left-out')).toMatchObject([{ line: 6, names: ['Cid Fox'], otherLine: 4 }])
    expect(Object.keys(linesOf(made))).toEqual(['Ann Lee', 'Bob Ray', 'Eve Orr'])
  })

  test('a name that two people have is not guessed', async () => {
    const made = await plan(`${team}3,Ann Lee,,\n4,Cid Fox,,Ann Lee\n`)
    expect(faultsOf(made, 'manager-ambiguous')).toMatchObject([{ line: 5, names: ['Ann Lee (1)', 'Ann Lee (3)'] }])
    const mended = await plan(`${team}3,Ann Lee,,\n4,Cid Fox,,Ann Lee\n`, {
      choices: choose(made, 'manager-ambiguous', 'fix', '3'),
    })
    expect(mended.people.at(-1)?.manager).toMatchObject({ employeeNumber: '3' })
  })

  test.each(['XX', 'N/A', 'none', 'ingen', '-'])(
    '%s in the place of a manager means nobody, and that is told',
    async word => {
      const made = await plan(`${header}1,Ann Lee,,${word}\n2,Bob Ray,,1\n`)
      expect(faultsOf(made, 'manager-placeholder')).toMatchObject([{ line: 2, value: word, outcome: 'accept' }])
      expect(linesOf(made)).toEqual({ 'Ann Lee': undefined, 'Bob Ray': 'Ann Lee' })
    },
  )

  test('somebody whose number is XX is a manager like any other', async () => {
    const made = await plan(`${header}1,Ann Lee,,xx@c.example\n2,Bob Ray,xx@c.example,\n`)
    expect(linesOf(made)).toEqual({ 'Ann Lee': 'Bob Ray', 'Bob Ray': undefined })
  })
})

describe('Circles', () => {
  test('somebody who reports to themselves comes in without a manager', async () => {
    const made = await plan(`${team}3,Cid Fox,,3\n`)
    expect(faultsOf(made, 'manager-self')).toMatchObject([{ line: 4, value: '3' }])
    expect(linesOf(made)).toHaveProperty('Cid Fox', undefined)
  })

  const circle = `${header}1,Ann Lee,,3\n2,Bob Ray,,1\n3,Cid Fox,,2\n4,Dee Hay,,2\n5,Eve Orr,,4\n`

  test('a circle is told with everybody in it and cut where most others report', async () => {
    const made = await plan(circle)
    expect(faultsOf(made, 'manager-cycle')).toMatchObject([
      { line: 3, count: 3, names: ['Bob Ray', 'Ann Lee', 'Cid Fox'], outcome: 'accept' },
    ])
    expect(linesOf(made)).toEqual({
      ...{ 'Ann Lee': 'Cid Fox', 'Bob Ray': undefined, 'Cid Fox': 'Bob Ray' },
      ...{ 'Dee Hay': 'Bob Ray', 'Eve Orr': 'Dee Hay' },
    })
  })

  test('a circle can be mended by naming another manager, and a new circle is told again', async () => {
    const made = await plan(circle)
    const worse = await plan(circle, { choices: choose(made, 'manager-cycle', 'fix', '5') })
    expect(faultsOf(worse, 'manager-cycle')).toMatchObject([
      { names: ['Bob Ray', 'Eve Orr', 'Dee Hay'], chosen: { do: 'fix' } },
    ])
    const mended = await plan(`${circle}6,Flo Day,,\n`, { choices: choose(made, 'manager-cycle', 'fix', '6') })
    expect(kindsOf(mended)).toEqual([])
    expect(linesOf(mended)).toHaveProperty('Bob Ray', 'Flo Day')
  })

  test('leaving somebody in a circle out leaves nobody above themselves', async () => {
    const made = await plan(circle, { choices: choose(await plan(circle), 'manager-cycle', 'leave-out') })
    expect(made.leftOut).toEqual([{ line: 3, name: 'Bob Ray', because: 'manager-cycle' }])
    expect(linesOf(made)).toEqual({
      ...{ 'Ann Lee': 'Cid Fox', 'Cid Fox': undefined, 'Dee Hay': undefined, 'Eve Orr': 'Dee Hay' },
    })
  })

  test('a file of some people cannot make a circle with those it does not name', async () => {
    const current = await directoryOf(team)
    const made = await plan(`${header}1,Ann Lee,ann@c.example,2\n`, { current })
    expect(faultsOf(made, 'manager-cycle')).toMatchObject([{ line: 2, names: ['Ann Lee', 'Bob Ray'] }])
    expect(linesOf(made)).toEqual({ 'Ann Lee': undefined })
  })
})

describe('Vacant posts', () => {
  test.each(['Vacant', 'Ledig stilling', ''])(
    'those who report to a post called %j report to the next above',
    async name => {
      const made = await plan(`${team}3,${name},,2\n4,Dee Hay,,3\n`)
      expect(faultsOf(made, 'post-vacant')).toMatchObject([{ line: 4, outcome: 'accept' }])
      expect(made.leftOut).toEqual([{ line: 4, name, because: 'post-vacant' }])
      expect(linesOf(made)).toHaveProperty('Dee Hay', 'Bob Ray')
      expect(made.counts.pastVacant).toBe(1)
    },
  )

  test('they can be left without a manager, or the post can get its name', async () => {
    const csv = `${team}3,Vacant,,2\n4,Dee Hay,,3\n`
    const made = await plan(csv)
    const alone = await plan(csv, { choices: choose(made, 'post-vacant', 'leave-out') })
    expect(linesOf(alone)).toHaveProperty('Dee Hay', undefined)
    const filled = await plan(csv, { choices: choose(made, 'post-vacant', 'fix', 'Cid Fox') })
    expect(linesOf(filled)).toMatchObject({ 'Cid Fox': 'Bob Ray', 'Dee Hay': 'Cid Fox' })
  })

  test('two vacant posts that point at each other lead nowhere, and nobody hangs', async () => {
    const made = await plan(`${team}3,Vacant,,4\n4,Vacant,,3\n5,Eve Orr,,4\n`)
    expect(linesOf(made)).toHaveProperty('Eve Orr', undefined)
  })

  test('somebody left out stays the manager when the directory has them', async () => {
    const current = await directoryOf(team)
    const csv = `${header}1,Ann Lee,ann@c.example,\n2,,bob@c.example,1\n3,Cid Fox,,2\n`
    const made = await plan(csv, { current, complete: true })
    expect(kindsOf(made)).toEqual(['name-missing'])
    expect(linesOf(made)).toHaveProperty('Cid Fox', 'Bob Ray')
    expect(made.leavers).toEqual([])
  })
})

describe('The top', () => {
  test('several people at the top are told, because rows may be missing', async () => {
    const made = await plan(`${team}3,Cid Fox,,\n4,Dee Hay,,XX\n`)
    expect(faultsOf(made, 'several-roots')).toMatchObject([
      { line: 0, count: 3, names: ['Ann Lee', 'Cid Fox', 'Dee Hay'] },
    ])
  })

  test('people whose manager is missing are not counted among them', async () => {
    expect(kindsOf(await plan(`${team}3,Cid Fox,,4711\n`))).toEqual(['manager-missing'])
  })
})
