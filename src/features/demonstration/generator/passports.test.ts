import { describe, expect, test } from 'vitest'
import { digitalBasics } from '#features/skills/index.ts'
import { demonstrationOrganisation } from './organisation.ts'
import type { Family } from './outline.ts'
import type { Passport } from './passports.ts'
import { random } from './random.ts'
import type { Round } from './walk.ts'

const now = new Date('2026-11-22T10:15:00Z')
const chance = random('a framework')
const framework = {
  versionId: chance.uuid(0),
  areas: digitalBasics.areas.map(({ key, skills }) => ({
    id: chance.uuid(0),
    key,
    skills: skills.map(skill => ({ id: chance.uuid(0), key: skill.key, basicLevel: skill.basicLevel })),
  })),
}
const skills = framework.areas.flatMap(area => area.skills)
const council = demonstrationOrganisation({ now })
const kommune = demonstrationOrganisation({ blueprint: 'kommune', now })
const passports = [council, kommune].flatMap(one => [...one.passports(framework)])
const rounds = passports.flatMap(passport => passport.rounds)
const finished = ({ rounds: all }: Passport) => all.filter(({ completedAt }) => completedAt)

/** The levels that held after each round, worked out anew from the answers alone. */
function levelsAfter(all: readonly Round[], index: number): ReadonlyMap<string, number> {
  const answers = all.slice(0, index + 1).flatMap(round => round.answers)
  return new Map(answers.map(({ skillId, level }) => [skillId, level]))
}

describe('the invented passports', () => {
  test('are the same whenever they are asked for', () => {
    expect([...kommune.passports(framework)]).toEqual([...kommune.passports(framework)])
  })

  test('are never open twice: only the last round of a person may be unfinished', () => {
    expect(passports.filter(({ rounds: all }) => all.slice(0, -1).some(({ completedAt }) => !completedAt))).toEqual([])
  })

  test('run forward: a round begins after the one before, answers come before the end, and nothing after today', () => {
    const late = passports.filter(({ person, rounds: all }) =>
      all.some(({ startedAt, completedAt, answers }, index) => {
        const before = all[index - 1]?.completedAt
        const moments = answers.map(({ at }) => at)
        const end = completedAt ?? person.leftAt ?? now
        const inOrder = moments.every(at => at >= startedAt && at <= end) && (!before || before < startedAt)
        return !inOrder || end > (person.leftAt ?? now) || startedAt < person.createdAt
      }),
    )
    expect(late).toEqual([])
  })

  test('hold levels and confidence on the scale, of skills that exist, each at most once a round', () => {
    const ids = new Set(skills.map(({ id }) => id))
    const odd = rounds.flatMap(({ answers }) =>
      answers.filter(({ skillId, level, confidence }) => {
        const onScale = [level, confidence].every(value => Number.isInteger(value) && value >= 1 && value <= 4)
        return !onScale || !ids.has(skillId)
      }),
    )
    expect(odd).toEqual([])
    expect(rounds.filter(({ answers }) => new Set(answers.map(a => a.skillId)).size < answers.length)).toEqual([])
  })

  test('say half an answer as exactly one half, about a skill that is not answered in that round', () => {
    const halves = rounds.flatMap(({ halves: all, answers, completedAt }) =>
      all.map(half => ({ ...half, completedAt, answered: answers.some(({ skillId }) => skillId === half.skillId) })),
    )
    expect(halves.length).toBeGreaterThan(10)
    const odd = halves.filter(({ level, confidence, answered, completedAt }) => {
      return (level === undefined) === (confidence === undefined) || answered || completedAt
    })
    expect(odd).toEqual([])
  })

  test('come to the result that the passport’s own rule would find', () => {
    const wrong = passports.flatMap(({ person, rounds: all }) =>
      all.flatMap(({ result }, index) => {
        if (!result) return []
        const levels = levelsAfter(all, index)
        const atBasic = skills.filter(({ id, basicLevel }) => (levels.get(id) ?? 0) >= basicLevel).length
        const right = { answered: skills.length, atBasic, isAtBasic: atBasic === skills.length }
        return JSON.stringify(right) === JSON.stringify(result) ? [] : [person.name]
      }),
    )
    expect(wrong).toEqual([])
    expect(rounds.filter(({ result, completedAt }) => Boolean(result) !== Boolean(completedAt))).toEqual([])
  })

  test('keep only what is different when somebody goes through it again', () => {
    const same = passports.flatMap(({ rounds: all }) =>
      all.slice(1).flatMap(({ answers }, index) => {
        const before = new Map(all.slice(0, index + 1).flatMap(r => r.answers.map(a => [a.skillId, a] as const)))
        return answers.filter(({ skillId, level, confidence }) => {
          const held = before.get(skillId)
          return held?.level === level && held.confidence === confidence
        })
      }),
    )
    expect(same).toEqual([])
  })
})

describe('the invented year', () => {
  test('leaves several hundred passports unfinished, and some who finished two or three', () => {
    expect(rounds.filter(({ completedAt }) => !completedAt).length).toBeGreaterThan(300)
    expect(passports.filter(passport => finished(passport).length === 2).length).toBeGreaterThan(200)
    expect(passports.filter(passport => finished(passport).length >= 3).length).toBeGreaterThan(30)
  })

  test('comes in waves: many at the launch and when the champions push, few in the summer', () => {
    const { launch } = council.year
    const begun = (from: number, to: number) =>
      rounds.filter(({ startedAt }) => {
        const day = (startedAt.getTime() - launch.getTime()) / 86_400_000
        return day >= from && day < to
      }).length
    const inJuly = rounds.filter(({ startedAt }) => startedAt.getUTCMonth() === 6).length
    expect(begun(5, 36)).toBeGreaterThan(inJuly * 4)
    expect(begun(155, 186)).toBeGreaterThan(inJuly * 4)
  })

  test('makes people better who come back', () => {
    const pairs = passports.flatMap(passport => {
      const [first, ...later] = finished(passport)
      const last = later.at(-1)
      return first?.result && last?.result ? [last.result.atBasic - first.result.atBasic] : []
    })
    expect(pairs.filter(difference => difference > 0).length).toBeGreaterThan(pairs.length / 3)
    expect(pairs.filter(difference => difference < 0).length).toBeLessThan(pairs.length / 20)
  })

  test('finds jobs different, and nobody hopeless: skills at basic differ by family', () => {
    const share = (family: Family) => {
      const results = passports.flatMap(passport => {
        const result = finished(passport).at(-1)?.result
        return passport.person.family === family && result ? [result.atBasic / skills.length] : []
      })
      return results.reduce((sum, one) => sum + one, 0) / results.length
    }
    expect(share('technical')).toBeGreaterThan(share('office'))
    expect(share('office')).toBeGreaterThan(share('care'))
    expect(share('care')).toBeGreaterThan(share('manual'))
    expect(share('manual')).toBeGreaterThan(0.2)
  })

  test('tells confidence from level: some can and doubt it, some feel sure too early', () => {
    const answers = rounds.flatMap(round => round.answers)
    expect(answers.filter(({ level, confidence }) => level >= 3 && confidence <= 2).length).toBeGreaterThan(1000)
    expect(answers.filter(({ level, confidence }) => level <= 2 && confidence >= 3).length).toBeGreaterThan(1000)
  })

  test.each([
    ['council', council],
    ['kommune', kommune],
  ] as const)('gives the team manager of the %s a team large enough to see figures', (_, one) => {
    const manager = one.people.find(({ persona }) => persona === 'team-manager')
    const done = passports.filter(passport => {
      const { managerId, leftAt } = passport.person
      return managerId === manager?.id && !leftAt && finished(passport).length > 0
    })
    expect(done.length).toBeGreaterThanOrEqual(one.blueprint.minimumGroup)
  })

  test('leaves the personas where their page says: half-way, twice, not yet', () => {
    for (const one of [council, kommune]) {
      const passport = (key: string) =>
        passports.find(({ person }) => person.persona === key && one.people.includes(person))
      expect(passport('carer')?.rounds.map(({ completedAt }) => completedAt)).toEqual([undefined])
      expect(passport('planner')?.rounds.filter(({ completedAt }) => completedAt)).toHaveLength(2)
      expect(passport('chief-executive')?.rounds).toEqual([])
    }
  })
})
