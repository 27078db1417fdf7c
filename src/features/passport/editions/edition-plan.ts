import { type Area, type Framework, type Skill, type SkillSuccessor, skillsOf } from '#features/skills/index.ts'
import type { Answer, Answers } from '../passport.ts'

/** An answer that stands for a skill of the newer edition as well. */
export interface Carried {
  readonly from: Skill
  readonly to: Skill
  readonly answer: Answer
  /** The skills that were joined into it; one when nothing was. */
  readonly sources: readonly Skill[]
}

/** A skill that cannot be answered by what was said before. */
export interface AskedAgain {
  readonly to: Skill
  readonly sources: readonly Skill[]
  readonly because: 'split' | 'merged' | 'replaced' | 'levels'
}

/** What moving to a newer edition does with what a person has said. Each answered skill is in one of the lists. */
export interface EditionPlan {
  readonly carried: readonly Carried[]
  readonly askedAgain: readonly AskedAgain[]
  /** Skills with an answer that nothing takes the place of; they stay in the history. */
  readonly retired: readonly Skill[]
  /** Skills that nothing leads to. */
  readonly added: readonly Skill[]
  /** Of those that come along: worded anew under the same key. */
  readonly reworded: readonly Skill[]
  /** Of those that come along: in another area. */
  readonly elsewhere: readonly { readonly skill: Skill; readonly before: Area; readonly after: Area }[]
  /** The scale is another one: then no answer comes along by itself. */
  readonly levelsChanged: boolean
  /** Where each old key leads, whether answered or not. */
  readonly targets: ReadonlyMap<string, readonly string[]>
}

interface Trail {
  readonly keys: readonly string[]
  /** Something on the way was more than another name or place. */
  readonly broken: 'split' | 'replaced' | undefined
}

interface Editions {
  readonly before: Framework
  readonly after: Framework
  /** What became of skills on the way from one to the other, the oldest edition first. */
  readonly successors: readonly SkillSuccessor[]
  readonly answers: Answers
}

/**
 * An answer comes along where its skill is the same one, perhaps under another name or in another area, and where
 * skills were joined that were all answered with the same level. It is asked for again where a skill was divided or
 * replaced, or joined with one that was answered otherwise. Nothing is ever written over or left out.
 */
export function planEdition({ before, after, successors, answers }: Editions): EditionPlan {
  const levelsChanged = before.levels.length !== after.levels.length
  const known = new Map(skillsOf(after).map(skill => [skill.key, skill]))
  const trails = new Map(skillsOf(before).map(({ key }) => [key, trailOf(key, successors, known)]))
  const sourcesOf = new Map<string, Skill[]>()
  for (const skill of skillsOf(before))
    for (const key of trails.get(skill.key)?.keys ?? []) sourcesOf.set(key, [...(sourcesOf.get(key) ?? []), skill])

  const carried: Carried[] = []
  const askedAgain: AskedAgain[] = []
  for (const [key, sources] of sourcesOf) {
    const to = known.get(key)
    const answered = sources.flatMap(skill => answers.get(skill.key) ?? [])
    if (!to || answered.length === 0) continue
    const because = levelsChanged ? 'levels' : reasonToAsk(sources, answered, trails)
    const [answer] = [...answered].sort((a, b) => b.assessedAt.getTime() - a.assessedAt.getTime())
    const from = sources.find(skill => skill.key === answer?.skillKey)
    if (because || !answer || !from) askedAgain.push({ to, sources, because: because ?? 'replaced' })
    else carried.push({ from, to, answer, sources })
  }
  const areas = { before: areasByKey(before), after: areasByKey(after) }
  const same = carried.filter(({ from, to, sources }) => from.key === to.key && sources.length === 1)
  return {
    ...{ carried, askedAgain, levelsChanged },
    retired: skillsOf(before).filter(({ key }) => answers.has(key) && trails.get(key)?.keys.length === 0),
    added: skillsOf(after).filter(({ key }) => !sourcesOf.has(key)),
    reworded: same.filter(({ from, to }) => wordsOf(from) !== wordsOf(to)).map(({ to }) => to),
    elsewhere: same.flatMap(({ from, to }) => {
      const [old, now] = [areas.before.get(from.areaKey), areas.after.get(to.areaKey)]
      return old && now && old.key !== now.key ? [{ skill: to, before: old, after: now }] : []
    }),
    targets: new Map([...trails].map(([key, { keys }]) => [key, keys])),
  }
}

/** The skills of the newer edition to which a key leads, step by step through the editions between. */
function trailOf(key: string, successors: readonly SkillSuccessor[], known: ReadonlyMap<string, Skill>): Trail {
  let keys: readonly string[] = [key]
  let broken: Trail['broken']
  for (const { fromKey, toKeys, kind } of successors) {
    if (!keys.includes(fromKey)) continue
    if (kind === 'split') broken = 'split'
    if (kind === 'retired' && toKeys.length > 0) broken ??= 'replaced'
    keys = [...new Set(keys.flatMap(one => (one === fromKey ? toKeys : [one])))]
  }
  return { keys: keys.filter(one => known.has(one)), broken }
}

function reasonToAsk(
  sources: readonly Skill[],
  answered: readonly Answer[],
  trails: ReadonlyMap<string, Trail>,
): AskedAgain['because'] | undefined {
  const broken = sources.map(({ key }) => trails.get(key)?.broken)
  if (broken.includes('split')) return 'split'
  if (broken.includes('replaced')) return 'replaced'
  const levels = new Set(answered.map(({ level }) => level))
  return answered.length < sources.length || levels.size > 1 ? 'merged' : undefined
}

const areasByKey = ({ areas }: Framework) => new Map(areas.map(area => [area.key, area]))

const wordsOf = ({ name, definition, statements }: Skill) => JSON.stringify([name, definition, statements])
