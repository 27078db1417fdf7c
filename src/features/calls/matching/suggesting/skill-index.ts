import { setImmediate as nextTurn } from 'node:timers/promises'
import { foldLabel, isSmallWord, stem } from '#features/terms/index.ts'
import { alikeWords } from './alike-words.ts'
import { type RequestWord, requestWords } from './request-words.ts'

/** Something that a request may be about, with everything that it is called; a name of less weight hints only. */
export interface Nameable {
  readonly id: string
  readonly labels: readonly { readonly text: string; readonly weight: number }[]
}

export interface Likely {
  readonly id: string
  readonly score: number
  /** The words of the request that led to it, as they were typed, folded. */
  readonly because: readonly string[]
}

export interface SkillIndex {
  /** What a request is likely about, the likeliest first. */
  find(text: string, limit: number): readonly Likely[]
}

/** So much of a name must stand in the request, by what its words say: both of two words, or the one that says nearly all. */
const leastOfALabel = 0.55
/** A word that stands in every request says half as much in a name, too. */
const fillerWorth = 0.5
/** Each further word that points to the same skill adds so much of what it says. */
const moreWords = 0.35

/**
 * An index from words to names, in memory: an organisation may have 14,000 skills with 100,000 names. A name counts by how
 * much of it stands in the request; a rare word counts more than a common one, words side by side more than words apart.
 */
export async function buildSkillIndex(named: readonly Nameable[], filler: ReadonlySet<string>): Promise<SkillIndex> {
  const { owners, weights, postings, spread } = await gather(named)
  const worthOf = (root: string): number =>
    Math.log(1 + named.length / (spread.get(root) ?? named.length)) * (filler.has(root) ? fillerWorth : 1)
  const labelWorth = new Float32Array(owners.length)
  for (const [root, labels] of postings)
    for (const label of labels) labelWorth[label] = at(labelWorth, label) + worthOf(root)
  const alike = alikeWords([...postings.keys()])
  const usual = Math.log(1 + named.length)

  const score = (label: number, { worth, words }: Evidence): number => {
    const share = worth / Math.max(at(labelWorth, label), 0.001)
    if (share < leastOfALabel) return 0
    const strongest = Math.max(...words.map(({ weight }) => weight))
    return share ** 2 * at(weights, label) * closeness(words) * strongest * (0.3 + worth / usual)
  }

  return {
    find(text, limit) {
      const found = new Map<number, Evidence>()
      for (const word of requestWords(text, filler))
        for (const { root, likeness } of alike(word))
          for (const label of postings.get(root) ?? []) note(found, label, word, root, worthOf(root) * likeness)
      const sums = new Map<number, Sum>()
      for (const [label, evidence] of found) {
        const points = score(label, evidence)
        if (points > 0) add(sums, at(owners, label), points, evidence.words)
      }
      return [...sums]
        .map(([owner, sum]) => ({ owner, score: total(sum), because: sum.because }))
        .sort((a, b) => b.score - a.score || a.owner - b.owner)
        .slice(0, limit)
        .map(({ owner, ...likely }) => ({ id: named[owner]?.id ?? '', ...likely }))
    },
  }
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
  if (!first || others.length === 0) return 1
  const isNear = others.every(other =>
    other.places.some(place => first.places.some(begin => Math.abs(place - begin) <= words.length + 1)),
  )
  return isNear ? 1.1 : 0.6
}

interface Sum {
  best: number
  because: readonly string[]
  readonly byWord: Map<string, number>
}

function add(sums: Map<number, Sum>, owner: number, points: number, words: readonly RequestWord[]): void {
  const sum = sums.get(owner) ?? { best: 0, because: [], byWord: new Map() }
  sums.set(owner, sum)
  if (points > sum.best) {
    sum.best = points
    sum.because = words.map(({ text }) => text)
  }
  for (const { stem: root } of words) sum.byWord.set(root, Math.max(sum.byWord.get(root) ?? 0, points / words.length))
}

function total({ best, byWord }: Sum): number {
  const all = [...byWord.values()].reduce((sum, one) => sum + one, 0)
  return best + moreWords * Math.max(0, all - best)
}

const at = (numbers: Float32Array | Int32Array, index: number): number => numbers[index] ?? 0

const inOneTurn = 400

// Small arrays of numbers, and a pause now and then, so that nobody waits for the index of somebody else.
async function gather(named: readonly Nameable[]) {
  const owners: number[] = []
  const weights: number[] = []
  const lists = new Map<string, number[]>()
  const spread = new Map<string, number>()
  for (const [owner, { labels }] of named.entries()) {
    if (owner % inOneTurn === inOneTurn - 1) await nextTurn()
    const seen = new Set<string>()
    const known = new Set<string>()
    for (const { text, weight } of labels) {
      const roots = rootsOf(text)
      const key = roots.join(' ')
      if (roots.length === 0 || known.has(key)) continue
      known.add(key)
      for (const root of roots) {
        const list = lists.get(root) ?? []
        lists.set(root, list)
        list.push(owners.length)
        seen.add(root)
      }
      owners.push(owner)
      weights.push(weight)
    }
    for (const root of seen) spread.set(root, (spread.get(root) ?? 0) + 1)
  }
  const postings = new Map([...lists].map(([root, list]) => [root, Int32Array.from(list)]))
  return { owners: Int32Array.from(owners), weights: Float32Array.from(weights), postings, spread }
}

function rootsOf(label: string): readonly string[] {
  const words = foldLabel(label).split(' ').filter(Boolean)
  const telling = words.filter(word => !isSmallWord(word))
  return [...new Set((telling.length > 0 ? telling : words).map(stem))]
}
