import { fold, type NamedSkill } from '#features/skills/index.ts'

export interface Suggestion {
  readonly from: NamedSkill
  readonly to: NamedSkill
  readonly because: 'identifier' | 'name' | 'label' | 'similar'
}

const strength = ['identifier', 'name', 'label', 'similar'] as const

// A word that half of the skills hold, such as “using”, tells nothing.
const mostWithWord = 40
const alike = 0.6

/**
 * Pairs that look as if they mean the same: by identifier, by name, by another name, or by most of the words of their
 * names. Each skill is suggested once on each side, the surest first. What is matched already is left out.
 */
export function suggestMatches(
  from: readonly NamedSkill[],
  to: readonly NamedSkill[],
  matched: { readonly from: ReadonlySet<string>; readonly to: ReadonlySet<string> },
): readonly Suggestion[] {
  const left = from.filter(({ key }) => !matched.from.has(key))
  const right = to.filter(({ key }) => !matched.to.has(key))
  const [byGuid, byName, byLabel, byWord] = [
    index(right, ({ guid }) => [guid]),
    index(right, namesOf),
    index(right, labelsOf),
    index(right, wordsOf),
  ]
  const found = left.flatMap(skill => {
    const same = [...(byGuid.get(skill.guid) ?? [])].map(other => pair(skill, other, 'identifier'))
    const named = namesOf(skill).flatMap(name => (byName.get(name) ?? []).map(other => pair(skill, other, 'name')))
    const labelled = [
      ...namesOf(skill).flatMap(name => byLabel.get(name) ?? []),
      ...labelsOf(skill).flatMap(label => byName.get(label) ?? []),
    ].map(other => pair(skill, other, 'label'))
    return [...same, ...named, ...labelled, ...similar(skill, byWord)]
  })
  const sorted = found.sort((a, b) => strength.indexOf(a.because) - strength.indexOf(b.because) || b.share - a.share)
  const [usedLeft, usedRight] = [new Set<string>(), new Set<string>()]
  return sorted.flatMap(({ from: one, to: other, because }) => {
    if (usedLeft.has(one.key) || usedRight.has(other.key)) return []
    usedLeft.add(one.key)
    usedRight.add(other.key)
    return [{ from: one, to: other, because }]
  })
}

type Pair = Suggestion & { readonly share: number }

const pair = (from: NamedSkill, to: NamedSkill, because: Suggestion['because'], share = 1): Pair => ({
  ...{ from, to, because, share },
})

function similar(skill: NamedSkill, byWord: ReadonlyMap<string, readonly NamedSkill[]>): readonly Pair[] {
  const own = new Set(wordsOf(skill))
  const candidates = new Set(
    [...own].flatMap(word => {
      const holding = byWord.get(word) ?? []
      return holding.length > mostWithWord ? [] : holding
    }),
  )
  return [...candidates].flatMap(other => {
    const words = new Set(wordsOf(other))
    const shared = [...own].filter(word => words.has(word)).length
    const share = shared / (own.size + words.size - shared)
    return share >= alike ? [pair(skill, other, 'similar', share)] : []
  })
}

const namesOf = ({ names }: NamedSkill): readonly string[] => unique(Object.values(names).map(fold))
const labelsOf = ({ labels }: NamedSkill): readonly string[] => unique(Object.values(labels).flat().map(fold))
// Words of all languages together: the same two skills share them in each.
const wordsOf = (skill: NamedSkill): readonly string[] =>
  unique(namesOf(skill).flatMap(name => name.split(' ').filter(word => word.length > 2)))

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter(Boolean)

function index(skills: readonly NamedSkill[], wordsFor: (skill: NamedSkill) => readonly string[]) {
  const all = new Map<string, NamedSkill[]>()
  for (const skill of skills)
    for (const word of wordsFor(skill)) {
      const held = all.get(word)
      if (held) held.push(skill)
      else all.set(word, [skill])
    }
  return all
}
