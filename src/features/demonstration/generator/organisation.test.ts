import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personaKeys } from '../personas.ts'
import { type DemonstrationOrganisation, demonstrationOrganisation } from './organisation.ts'

const now = new Date('2026-11-22T10:15:00Z')
const council = demonstrationOrganisation({ now })
const kommune = demonstrationOrganisation({ blueprint: 'kommune', now })
const both = [
  ['the council', council],
  ['the kommune', kommune],
] as const

const staffOf = ({ people }: DemonstrationOrganisation) => people.filter(({ leftAt }) => !leftAt)
const sizes = (organisation: DemonstrationOrganisation) => {
  const counts = Map.groupBy(staffOf(organisation), ({ unitId }) => unitId)
  return organisation.units.map(({ id }) => counts.get(id)?.length ?? 0)
}
const repeated = <T>(values: readonly T[]) => values.filter((value, index) => values.indexOf(value) !== index)

/** The number of steps up to the top; -1 for whoever never gets there. */
function stepsUp(organisation: DemonstrationOrganisation): readonly number[] {
  const steps = new Map<string, number>()
  const managers = new Map(organisation.people.map(({ id, managerId }) => [id, managerId]))
  const climb = (id: string, seen: number): number => {
    const managerId = managers.get(id)
    if (managerId === undefined) return 0
    if (seen > 50) return -1
    const above = steps.get(managerId) ?? climb(managerId, seen + 1)
    return above < 0 ? -1 : above + 1
  }
  for (const { id } of organisation.people) steps.set(id, climb(id, 0))
  return [...steps.values()]
}

function treeFaults({ units }: DemonstrationOrganisation): readonly string[] {
  const paths = new Map(units.map(({ id, path }) => [id, path]))
  return units
    .filter(({ id, parentId, path }) => {
      const above = parentId === undefined ? [] : (paths.get(parentId) ?? ['nowhere'])
      return path.join() !== [...above, id].join()
    })
    .map(({ name }) => name)
}

describe('an invented organisation', () => {
  test('is the same whenever it is asked for, and another one with another seed', () => {
    const again = demonstrationOrganisation({ now })
    for (const part of ['id', 'units', 'people', 'roleGrants', 'profiles'] as const)
      expect(again[part]).toEqual(council[part])
    const other = demonstrationOrganisation({ now, seed: 'another' })
    expect(other.people.map(({ name }) => name)).not.toEqual(council.people.map(({ name }) => name))
    expect(other.id).not.toBe(council.id)
  })

  test('has as many people as its kind: a council of 2,500, a kommune of 400', () => {
    expect(staffOf(council)).toHaveLength(2500)
    expect(council.units.length).toBeGreaterThanOrEqual(150)
    expect(council.units.length).toBeLessThanOrEqual(250)
    expect(staffOf(kommune)).toHaveLength(400)
  })

  test('has exactly as many people as are asked for, in a tree without a fault', () => {
    const kommuneOf = fc.record({
      blueprint: fc.constant('kommune' as const),
      people: fc.integer({ min: 250, max: 3000 }),
    })
    const councilOf = fc.record({
      blueprint: fc.constant('council' as const),
      people: fc.integer({ min: 1200, max: 9000 }),
    })
    fc.assert(
      fc.property(fc.oneof(kommuneOf, councilOf), ({ people, blueprint }) => {
        const made = demonstrationOrganisation({ blueprint, people, now })
        expect(staffOf(made)).toHaveLength(people)
        expect(treeFaults(made)).toEqual([])
        expect(made.units.filter(({ parentId }) => parentId === undefined)).toHaveLength(1)
        expect(repeated(made.units.map(({ code }) => code))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  test('says so when there are too few people for its units', () => {
    expect(() => demonstrationOrganisation({ people: 100, now })).toThrow('100 people are too few for 223 units')
  })

  test.each(both)('is deep and uneven: %s has teams of one to nine, large ones, and people above teams', (_, one) => {
    const found = sizes(one)
    expect(found.filter(size => size >= 1 && size <= 9).length).toBeGreaterThan(20)
    expect(found.filter(size => size >= 20).length).toBeGreaterThan(0)
    expect(found.filter(size => size === 0)).toEqual([])
    const parents = new Set(one.units.map(({ parentId }) => parentId))
    expect(one.units.filter(({ id }, index) => parents.has(id) && (found[index] ?? 0) > 0).length).toBeGreaterThan(10)
    expect(Math.max(...one.units.map(({ path }) => path.length))).toBeGreaterThanOrEqual(4)
  })

  test.each(both)(
    'has one person at the top of %s, and everybody else reaches them without going in circles',
    (_, one) => {
      const steps = stepsUp(one)
      expect(steps.filter(count => count === 0)).toHaveLength(1)
      expect(steps.filter(count => count < 0)).toEqual([])
      expect(one.people.filter(({ id, managerId }) => id === managerId)).toEqual([])
      const here = new Set(staffOf(one).map(({ id }) => id))
      expect(one.people.filter(({ managerId }) => managerId && !here.has(managerId))).toEqual([])
    },
  )

  test.each(both)('gives nobody in %s another’s address or number, and no address that exists', (_, one) => {
    const emails = one.people.flatMap(({ email }) => (email ? [email] : []))
    expect(repeated(emails)).toEqual([])
    expect(repeated(one.people.map(({ employeeNumber }) => employeeNumber))).toEqual([])
    expect(repeated(one.people.map(({ id }) => id))).toEqual([])
    expect(emails.filter(email => !/^[a-z][a-z.0-9-]*[a-z0-9]@[a-z]+\.example$/.test(email))).toEqual([])
  })

  test('rings nowhere: numbers come from the range kept for drama, or are extensions', () => {
    const phones = (one: DemonstrationOrganisation) => one.people.flatMap(({ phone }) => (phone ? [phone] : []))
    expect(phones(council).filter(phone => !/^01632 960\d{3}$/.test(phone))).toEqual([])
    expect(phones(kommune).filter(phone => !/^\d{4}$/.test(phone))).toEqual([])
  })

  test.each(both)('has in %s every persona once, at work and with an address', (_, one) => {
    const personas = staffOf(one).filter(({ persona }) => persona)
    expect(personas.map(({ persona }) => persona).sort()).toEqual([...personaKeys].sort())
    expect(personas.filter(({ email }) => !email)).toEqual([])
    const holders = new Map(one.roleGrants.filter(({ revokedAt }) => !revokedAt).map(g => [g.personId, g.role]))
    const roleOf = (key: string) => holders.get(personas.find(({ persona }) => persona === key)?.id ?? '')
    expect([roleOf('champion'), roleOf('programme-lead'), roleOf('administrator')]).toEqual([
      'champion',
      'programme-lead',
      'administrator',
    ])
  })

  test.each(both)('had in %s people who came and people who went, all within the year', (_, one) => {
    const { launch } = one.year
    const joined = staffOf(one).filter(({ createdAt }) => createdAt > launch)
    const left = one.people.filter(({ leftAt }) => leftAt)
    expect(joined.length).toBeGreaterThan(one.people.length * 0.05)
    expect(left.length).toBeGreaterThan(one.people.length * 0.05)
    expect(left.filter(({ leftAt, createdAt }) => !leftAt || leftAt <= createdAt || leftAt > now)).toEqual([])
    expect(one.people.filter(({ createdAt }) => createdAt < launch || createdAt > now)).toEqual([])
    const moments = [...one.roleGrants.map(g => g.grantedAt), ...one.profiles.map(p => p.changedAt)]
    expect(moments.filter(moment => moment < launch || moment > now)).toEqual([])
  })

  test.each(both)(
    'let nobody come or go in %s in the team that a visitor leads, so that its figures show',
    (_, one) => {
      const manager = one.people.find(({ persona }) => persona === 'team-manager')
      const team = one.people.filter(({ managerId }) => managerId === manager?.id)
      expect(team.length).toBeGreaterThan(25)
      expect(team.filter(({ leftAt, createdAt }) => leftAt || createdAt > one.year.launch)).toEqual([])
    },
  )

  test.each(both)('has in %s people who tell much, some a face, some away, some silent for long', (_, one) => {
    const working = staffOf(one).length
    const share = (rule: (profile: (typeof one.profiles)[number]) => boolean) =>
      one.profiles.filter(rule).length / working
    expect(share(() => true)).toBeGreaterThan(0.75)
    expect(share(({ askMeAbout }) => askMeAbout !== '')).toBeGreaterThan(0.7)
    expect(share(({ workingDays }) => workingDays.length > 0)).toBeGreaterThan(0.3)
    const today = now.toISOString().slice(0, 10)
    expect(share(({ awayUntil = '' }) => awayUntil > today)).toBeGreaterThan(0.02)
    const halfAYearAgo = new Date(now.getTime() - 182 * 86_400_000)
    expect(share(p => p.changedAt < halfAYearAgo && (p.confirmedAt ?? p.changedAt) < halfAYearAgo)).toBeGreaterThan(0.1)
    const faces = one.profiles.filter(({ hasPhoto }) => hasPhoto).map(({ personId }) => personId)
    const personas = one.people.filter(({ persona }) => persona).map(({ id }) => id)
    expect(personas.filter(id => !faces.includes(id))).toEqual([])
    expect(faces.length).toBeGreaterThan(personas.length)
  })

  test('has champions in many teams, each role held once', () => {
    const champions = council.roleGrants.filter(({ role }) => role === 'champion')
    expect(champions.length).toBeGreaterThan(50)
    for (const { roleGrants } of [council, kommune])
      expect(repeated(roleGrants.map(({ personId, role }) => `${personId} ${role}`))).toEqual([])
  })

  test('shows the mixed population of a real one', () => {
    const names = (one: DemonstrationOrganisation, pattern: RegExp) =>
      one.people.filter(({ name }) => pattern.test(name))
    for (const pattern of [/ Patel$/, / Okafor$/, / Nowak$/, / Hussain$/, / Williams$/])
      expect(names(council, pattern).length, String(pattern)).toBeGreaterThan(0)
    expect(names(kommune, /[áŋšŧžđ]/i).length).toBeGreaterThan(0)
    expect(names(kommune, /[æøå]/i).length).toBeGreaterThan(50)
  })
})
