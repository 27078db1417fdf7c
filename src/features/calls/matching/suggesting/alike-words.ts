import { isMisspelling, stem } from '#features/terms/index.ts'
import type { RequestWord } from './request-words.ts'

export interface AlikeWord {
  readonly root: string
  /** 1 is the word itself, less a part of it or a slip. */
  readonly likeness: number
}

/** Parts shorter than this stand in too many words that have nothing to do with them. */
const shortestPart = 5
const mostAlike = 24

/**
 * From a word of a request to words of names: itself in another form, what it is written together with (“brukerinnsikt”,
 * “brukerinnsiktsarbeid”), or what somebody mistyped. Sorted lists, so a word is found among 30,000 without a walk.
 */
export function alikeWords(known: readonly string[]): (word: RequestWord) => readonly AlikeWord[] {
  const all = new Set(known)
  const forward = sortedBy(
    known.filter(({ length }) => length > shortestPart),
    root => root,
  )
  const backward = sortedBy(
    known.filter(({ length }) => length > shortestPart),
    reverse,
  )
  const byShape = Map.groupBy(
    known.filter(({ length }) => length >= shortestPart),
    shapeOf,
  )

  const wider = (root: string): AlikeWord[] => {
    if (root.length < shortestPart) return []
    const ahead = beginningWith(forward, root)
    const behind = beginningWith(backward, reverse(root)).map(reverse)
    return [...ahead, ...behind]
      .filter(other => other !== root && other.length <= root.length * 2.5)
      .map(other => ({ root: other, likeness: 0.45 + 0.4 * (root.length / other.length) }))
  }

  const parts = (text: string): AlikeWord[] => {
    const found: AlikeWord[] = []
    for (let cut = 4; cut <= text.length - 4; cut += 1) {
      const [head, tail] = [stem(text.slice(0, cut)), stem(text.slice(cut))]
      if (head.length >= 4 && all.has(head)) found.push({ root: head, likeness: share(head, text) })
      if (tail.length >= 4 && all.has(tail)) found.push({ root: tail, likeness: share(tail, text) })
    }
    return found
  }

  const slips = (text: string): AlikeWord[] =>
    [-1, 0, 1]
      .flatMap(more => byShape.get(`${text.slice(0, 2)}${text.length + more}`) ?? [])
      .filter(root => isMisspelling(text, root))
      .map(root => ({ root, likeness: 0.7 }))

  return word => {
    const itself = all.has(word.stem) ? [{ root: word.stem, likeness: 1 }] : []
    const others = [...wider(word.stem), ...(word.text.length >= 8 ? parts(word.text) : [])]
    const found = [...itself, ...others]
    const meant = found.length > 0 || word.text.length < 6 ? found : slips(word.stem)
    return bestOfEach(meant)
  }
}

const share = (part: string, text: string): number => 0.35 + 0.5 * (part.length / text.length)

const shapeOf = (root: string): string => `${root.slice(0, 2)}${root.length}`

const reverse = (text: string): string => [...text].reverse().join('')

const sortedBy = (words: readonly string[], key: (word: string) => string): readonly string[] => words.map(key).sort()

function bestOfEach(found: readonly AlikeWord[]): readonly AlikeWord[] {
  const best = new Map<string, AlikeWord>()
  for (const one of found) if ((best.get(one.root)?.likeness ?? 0) < one.likeness) best.set(one.root, one)
  return [...best.values()].sort((a, b) => b.likeness - a.likeness).slice(0, mostAlike)
}

function beginningWith(sorted: readonly string[], beginning: string): readonly string[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < beginning) low = middle + 1
    else high = middle
  }
  const found: string[] = []
  for (let index = low; found.length < mostAlike && sorted[index]?.startsWith(beginning); index += 1)
    found.push(sorted[index] ?? '')
  return found
}
