import { wordsOf } from '#features/role-profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { formatList, type Locale } from '#platform/i18n/index.ts'
import { textIn } from '../achievements/achievement.ts'
import { listCurrentAchievements } from '../achievements/achievements.queries.ts'
import { words } from '../words.ts'
import type { Surroundings } from './plain-rule.ts'
import type { Condition, Rule } from './rule.ts'

export interface DescribedRule {
  /** One sentence for each condition. */
  readonly conditions: readonly string[]
  /** The same with what holds them together and who may give it by hand. */
  readonly sentences: readonly string[]
}

/** A rule in words, as everybody may read it. */
export async function describeRule(
  db: Reading,
  { match, conditions, handers }: Rule,
  around: Surroundings,
  locale: Locale,
): Promise<DescribedRule> {
  const text = words(locale).rule
  const stamps = conditions.some(({ kind }) => kind === 'stamps') ? await listCurrentAchievements(db) : []
  const nameOf = (key: string) => {
    const found = stamps.find(one => one.key === key)
    return found ? textIn(found.texts, locale).name : key
  }
  const sentences = conditions.map(condition => sentenceOf(condition, around, nameOf, locale))
  const lead = conditions.length > 1 && match === 'any' ? [text.any] : []
  return {
    conditions: sentences,
    sentences: [...lead, ...sentences, ...describeHanders({ conditions, handers }, locale)],
  }
}

/** Who may give it by hand, in a sentence; none where nobody may. */
export function describeHanders(
  { conditions, handers }: Pick<Rule, 'conditions' | 'handers'>,
  locale: Locale,
): string[] {
  const { byHand, alsoByHand, givers } = words(locale).rule
  const [first, second] = handers
  if (!first) return []
  const who = second ? givers.either : givers[first]
  return [conditions.length > 0 ? alsoByHand(who) : byHand(who)]
}

function sentenceOf(
  condition: Condition,
  { skills, levels, profiles }: Surroundings,
  nameOf: (key: string) => string,
  locale: Locale,
): string {
  const text = words(locale).rule
  if (condition.kind === 'happenings') return text.happenings[condition.what](condition.atLeast)
  if (condition.kind === 'stamps') {
    const names = condition.stamps.map(key => nameOf(key))
    return condition.atLeast >= names.length
      ? text.allStamps(formatList(locale, names))
      : text.someStamps(condition.atLeast, formatList(locale, names))
  }
  const state = text.states[condition.state]
  if (condition.kind === 'role-profile') {
    const profile = profiles.get(condition.profile)
    return text.profile(profile ? wordsOf(profile, locale).name : condition.profile, state)
  }
  const own = skills.filter(({ frameworkKey }) => frameworkKey === condition.framework)
  const framework = own[0]?.frameworkName ?? condition.framework
  if (condition.kind === 'area') {
    const area = own.find(({ areaKey }) => areaKey === condition.area)?.areaName ?? condition.area
    return text.area(area, framework, state)
  }
  const names = condition.skills.map(key => own.find(one => one.skillKey === key)?.name ?? key)
  const { level } = condition
  if (level === undefined) return text.skills(formatList(locale, names), state)
  const named = levels.find(one => one.frameworkKey === condition.framework && one.position === level)
  return text.skillsAtLevel(formatList(locale, names), level, named?.name, state)
}
