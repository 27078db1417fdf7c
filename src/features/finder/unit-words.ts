import { foldLabel, stem, type TypedWord } from '#features/terms/index.ts'

/** An open unit; `path` leads from the top down to itself. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
  readonly path: readonly string[]
}

/** What a word may mean among units. */
export interface MeantUnits {
  /** Units with the word in their name, and everything below them. */
  readonly ids: readonly string[]
  /** Those that have it in their own name, with that name folded. */
  readonly named: readonly { readonly id: string; readonly folded: string }[]
}

const mostNamed = 150
const mostBelow = 4_000

/**
 * Says for a word which units have it in their name, with every unit below them. A word that stands in very many names,
 * such as “team”, means the shortest of them. `units` come as their paths are ordered, each before those below it.
 */
export function unitWords(units: readonly NamedUnit[]): (word: TypedWord) => MeantUnits {
  const folded = units.map(({ name }) => foldLabel(name))
  const parts = new Map<string, { readonly stem: string; readonly places: number[] }>()
  for (const [place, name] of folded.entries()) {
    for (const part of new Set(name.split(' '))) {
      const known = parts.get(part)
      if (known) known.places.push(place)
      else parts.set(part, { stem: stem(part), places: [place] })
    }
  }
  const isShorter = (a: number, b: number) => nameOf(a).length - nameOf(b).length || (nameOf(a) < nameOf(b) ? -1 : 1)
  const nameOf = (place: number) => units[place]?.name ?? ''
  const isBelow = (place: number, top: NamedUnit) => units[place]?.path[top.path.length - 1] === top.id
  return word => {
    const found = [...parts].flatMap(([part, { stem: root, places }]) => (isIn(part, root, word) ? places : []))
    const named = [...new Set(found)].sort(isShorter).slice(0, mostNamed)
    const below = new Set<string>()
    for (const start of named) {
      const top = units[start]
      for (let place = start; top && isBelow(place, top) && below.size < mostBelow; place += 1) {
        below.add(units[place]?.id ?? '')
      }
    }
    return { ids: [...below], named: named.map(place => ({ id: units[place]?.id ?? '', folded: folded[place] ?? '' })) }
  }
}

// The beginning of a longer word will do when it says enough: “plan” means “Planning”, “an” nothing.
const isIn = (part: string, root: string, word: TypedWord): boolean =>
  part === word.text || root === word.stem || (word.stem.length > 3 && part.startsWith(word.stem))
