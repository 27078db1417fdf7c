import { fold } from '../framework.ts'

const longest = 60

/** A word for addresses made of a code or a name: “H.A.MATH.GM” → `h-a-math-gm`. */
const slug = (text: string): string => fold(text).replaceAll(' ', '-').slice(0, longest).replace(/-+$/, '')

/** Gives each item a key of its own, in the order in which they come: the second `data` is `data-2`. */
export function keyMaker(otherwise: string, taken: Iterable<string> = []): (text: string) => string {
  const used = new Set(taken)
  const next = new Map<string, number>()
  return text => {
    const wanted = slug(text) || otherwise
    let key = wanted
    for (let number = next.get(wanted) ?? 2; used.has(key); number += 1) {
      key = `${wanted}-${number}`
      next.set(wanted, number + 1)
    }
    used.add(key)
    return key
  }
}
