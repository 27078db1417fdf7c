import { foldLabel, isSmallWord, stem } from '#features/terms/index.ts'
import { alikeWords } from './alike-words.ts'
import { type RequestWord, requestWords } from './request-words.ts'

/** Something that a request may be about, with everything that it is called. */
export interface Nameable {
  readonly id: string
  readonly labels: readonly { readonly text: string; readonly weight: number }[]
}

export interface Suggestion {
  readonly id: string
  readonly score: number
}

export interface SkillIndex {
  /** What a request is likely about, the likeliest first. */
  suggest(text: string, limit: number): readonly Suggestion[]
}

/** So much of a label must stand in the request; a label of two words takes both, or the one that says nearly all. */
const leastOfALabel = 0.55

/**
 * An index from words to names in memory: small arrays of numbers, because an organisation may have 14,000 skills with
 * 100,000 names. A name counts by how much of it stands in the request, and a rare word more than a common one.
 */
export function buildSkillIndex(named: readonly Nameable[], filler: ReadonlySet<string>): SkillIndex {
  const gathered = gather(named)
  const { labelOwner, labelWeight, labelWords, postings, spread } = gathered
  const rarity = new Map([...spread].map(([root, many]) => [root, Math.log(1 + named.length / many)]))
  const labelWorth = new Float32Array(labelOwner.length)
  for (const [root, labels] of postings) for (const label of labels) labelWorth[label] = at(labelWorth, label) + worthOf(root)
  const alike = alikeWords([...postings.keys()])
  const usual = Math.log(1 + named.length)

  function worthOf(root: string): number {
    return (rarity.get(root) ?? 0) * (filler.has(root) ? 0.5 : 1)
  }

  function suggest(text: string, limit: number): readonly Suggestion[] {
    const found = new Map<number, Evidence>()
    for (const word of requestWords(text, filler))
      for (const { root, likeness } of alike(word))
        for (const label of postings.get(root) ?? []) note(found, label, word, root, worthOf(root) * likeness)
    const best = new Map<number, { best: number; words: Map<string, number> }>()
    for (const [label, { worth, words }] of found) {
      const share = worth / Math.max(at(labelWorth, label), 0.001)
      if (share < leastOfALabel) continue
      const together = words.length > 1 ? closeness(words) : 1
      const weakest = Math.max(...words.map(({ weight }) => weight))
      const score = share ** 2 * at(labelWeight, label) * together * weakest * (0.3 + worth / usual)
      const owner = at(labelOwner, label)
      const sum = best.get(owner) ?? { best: 0, words: new Map() }
      best.set(owner, sum)
      sum.best = Math.max(sum.best, score)
      for (const { stem: root } of words) sum.words.set(root, Math.max(sum.words.get(root) ?? 0, score / words.length))
    }
    const scored = [...best].map(([owner, sum]) => {
      const others = [...sum.words.values()].reduce((total, one) => total + one, 0)
      return { id: named[owner]?.id ?? '', score: sum.best + 0.35 * Math.max(0, others - sum.best), owner }
    })
    return scored.sort((a, b) => b.score - a.score || a.owner - b.owner).slice(0, limit)
  }

  void labelWords
  return { suggest }
}

interface Evidence {
  worth: number
  readonly words: RequestWord[]
  readonly roots: string[]
}

function note(found: Map<number, Evidence>, label: number, word: RequestWord, root: string, worth: number): void {
  const before = found.get(label)
  if (!before) found.set(label, { worth, words: [word], roots: [root] })
  else if (!before.roots.includes(root)) {
    before.worth += worth
    before.words.push(word)
    before.roots.push(root)
  }
}

// “Change management” is not meant where change stands at the beginning and management at the end.
function closeness(words: readonly RequestWord[]): number {
  const [first, ...others] = words
  const near = others.every(other =>
    other.places.some(place => first?.places.some(begin => Math.abs(place - begin) <= words.length + 1)),
  )
  return near ? 1.1 : 0.6
}

const at = (numbers: Float32Array | Int32Array, index: number): number => numbers[index] ?? 0

function gather(named: readonly Nameable[]) {
  const owners: number[] = []
  const weights: number[] = []
  const lists = new Map<string, number[]>()
  const spread = new Map<string, number>()
  for (const [owner, { labels }] of named.entries()) {
    const seen = new Set<string>()
    const known = new Set<string>()
    for (const { text, weight } of labels) {
      const roots = rootsOf(text)
      const key = roots.join(' ')
      if (roots.length === 0 || known.has(key)) continue
      known.add(key)
      const label = owners.length
      owners.push(owner)
      weights.push(weight)
      for (const root of roots) {
        const list = lists.get(root)
        if (list) list.push(label)
        else lists.set(root, [label])
        seen.add(root)
      }
    }
    for (const root of seen) spread.set(root, (spread.get(root) ?? 0) + 1)
  }
  const postings = new Map([...lists].map(([root, list]) => [root, Int32Array.from(list)]))
  return {
    labelOwner: Int32Array.from(owners),
    labelWeight: Float32Array.from(weights),
    labelWords: owners.length,
    postings,
    spread,
  }
}

function rootsOf(label: string): readonly string[] {
  const words = foldLabel(label).split(' ').filter(Boolean)
  const telling = words.filter(word => !isSmallWord(word))
  return [...new Set((telling.length > 0 ? telling : words).map(stem))]
}
