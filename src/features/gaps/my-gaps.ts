import { deriveLevels, listCrosswalkLinks } from '#features/crosswalks/index.ts'
import { listSkillStates, type State, stateOf } from '#features/evidence/index.ts'
import { type CurrentAnswer, listCurrentAnswers } from '#features/passport/index.ts'
import { gapsOf, type RoleProfile } from '#features/role-profiles/index.ts'
import { type Framework, getFrameworkHead, getFrameworkPart, type Skill, skillsOf } from '#features/skills/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { frameworkNames } from './gaps.queries.ts'

/** One skill that a profile asks for, beside what its owner has. */
export interface SkillGap {
  readonly skill: Skill
  readonly needed: number
  /** Nothing where the person has not said. */
  readonly has: number | undefined
  readonly steps: number
  /** What stands behind the answer; nothing where there is no answer of one's own. */
  readonly state: State | undefined
  /** The frameworks whose answers it was worked out from, by name; nothing for an answer of one's own. */
  readonly derivedFrom: readonly string[] | undefined
}

export interface ProfileGaps {
  readonly profile: RoleProfile
  readonly framework: Framework
  /** In the framework's order. */
  readonly gaps: readonly SkillGap[]
  /** Skills of the profile that its framework does not have any more. */
  readonly gone: number
}

/** What a person has and what is missing, for each of these profiles. For that person's own pages alone. */
export async function loadGaps(
  db: Reading,
  me: Pick<Me, 'id'>,
  profiles: readonly RoleProfile[],
  locale: Locale,
): Promise<readonly ProfileGaps[]> {
  const answers = await listCurrentAnswers(db, me.id)
  const states = new Map(
    (await listSkillStates(db, me.id)).map(state => [`${state.frameworkId} ${state.skillKey}`, state]),
  )
  const known = new Map<string, Awaited<ReturnType<typeof levelsIn>>>()
  const all: ProfileGaps[] = []
  for (const profile of profiles) {
    const { frameworkId } = profile
    const levels = known.get(frameworkId) ?? (await levelsIn(db, frameworkId, answers, locale))
    known.set(frameworkId, levels)
    const head = await getFrameworkHead(db, profile.frameworkVersionId, locale)
    const skillKeys = profile.requirements.map(({ skillKey }) => skillKey)
    const framework = await getFrameworkPart(db, head, locale, { skillKeys })
    const skills = new Map(skillsOf(framework).map(skill => [skill.key, skill]))
    const found = gapsOf(profile, new Map([...levels].map(([key, { level }]) => [key, level])))
    const gaps = found.flatMap(({ skillKey, level, has, steps }): SkillGap[] => {
      const skill = skills.get(skillKey)
      const derivedFrom = levels.get(skillKey)?.derivedFrom
      const state =
        has === undefined || derivedFrom ? undefined : stateOf(has, states.get(`${frameworkId} ${skillKey}`))
      return skill ? [{ skill, needed: level, has, steps, state, derivedFrom }] : []
    })
    all.push({ profile, framework, gaps, gone: found.length - gaps.length })
  }
  return all
}

interface Level {
  readonly level: number
  readonly derivedFrom: readonly string[] | undefined
}

/** What holds in one framework: answers of one's own, and beside them what follows from other frameworks. */
async function levelsIn(
  db: Reading,
  frameworkId: string,
  answers: readonly CurrentAnswer[],
  locale: Locale,
): Promise<ReadonlyMap<string, Level>> {
  const own = answers.filter(answer => answer.frameworkId === frameworkId)
  const levels = new Map<string, Level>(own.map(({ skillKey, level }) => [skillKey, { level, derivedFrom: undefined }]))
  if (own.length === answers.length) return levels
  const links = await listCrosswalkLinks(db, frameworkId)
  const derived = deriveLevels(links, answers).filter(one => one.frameworkId === frameworkId)
  if (derived.length === 0) return levels
  const names = await frameworkNames(db, locale)
  for (const { skillKey, level, derivedFrom } of derived)
    if (!levels.has(skillKey)) {
      const from = [...new Set(derivedFrom.map(one => names.get(one.frameworkId) ?? ''))]
      levels.set(skillKey, { level, derivedFrom: from })
    }
  return levels
}

/** The gaps in the order in which they are shown: what is there, what is one step away, what is further, what is unsaid. */
export function sortGaps(gaps: readonly SkillGap[]) {
  const said = gaps.filter(({ has }) => has !== undefined)
  return {
    reached: said.filter(({ steps }) => steps === 0),
    oneStep: said.filter(({ steps }) => steps === 1),
    further: said.filter(({ steps }) => steps > 1),
    unsaid: gaps.filter(({ has }) => has === undefined),
  }
}

/** How many skills a person has answered themselves; what is worked out from another framework is no answer. */
export const countAnswered = (gaps: readonly SkillGap[]): number =>
  gaps.filter(({ has, derivedFrom }) => has !== undefined && !derivedFrom).length

/** The skill to take on next: the nearest that is said, and else the first that is not. */
export function nextGap(gaps: readonly SkillGap[]): SkillGap | undefined {
  const { oneStep, further, unsaid } = sortGaps(gaps)
  return oneStep[0] ?? further.toSorted((a, b) => a.steps - b.steps)[0] ?? unsaid[0]
}
