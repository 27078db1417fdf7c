import type { ByLanguage, SkillWords } from '../exchange/portable.ts'
import { fold } from '../framework.ts'

/** Where each level stands after a change of the scale, by where it stood; nothing for one that is gone. */
export type NewPlaces = (position: number) => number | undefined

export const swapped =
  (a: number, b: number): NewPlaces =>
  position =>
    position === a ? b : position === b ? a : position

export const without =
  (gone: number): NewPlaces =>
  position =>
    position === gone ? undefined : position > gone ? position - 1 : position

interface SaysOfLevels {
  readonly texts: ByLanguage<SkillWords>
  readonly basicLevel: number | undefined
}

/** What a skill says about levels, moved along with them. */
export function followLevels({ texts, basicLevel }: SaysOfLevels, placeOf: NewPlaces): SaysOfLevels {
  const moved = Object.entries(texts).map(([language, words]) => {
    const { statements, ...rest } = words
    if (!statements) return [language, words] as const
    const kept = Object.entries(statements).flatMap(([position, text]) => {
      const place = placeOf(Number(position))
      return place === undefined ? [] : [[String(place), text] as const]
    })
    const ordered = kept.sort(([a], [b]) => Number(a) - Number(b))
    return [language, { ...rest, statements: Object.fromEntries(ordered) }] as const
  })
  return {
    texts: Object.fromEntries(moved),
    basicLevel: basicLevel === undefined ? undefined : placeOf(basicLevel),
  }
}

export type ScaleProblem = { readonly kind: 'nameless' | 'same-name' | 'wrong-order'; readonly name: string }

/** Why names do not make a scale: one is missing, two are alike, or their own numbers say another order. */
export function scaleProblem(names: readonly string[]): ScaleProblem | undefined {
  const folded = names.map(name => fold(name) || name.trim())
  if (folded.includes('')) return { kind: 'nameless', name: '' }
  const again = names.find((_, index) => folded.indexOf(folded[index] ?? '') < index)
  if (again !== undefined) return { kind: 'same-name', name: again }
  const numbers = names.map(numberAtAnEnd)
  const early = names.find((_, index) => {
    const [before, own] = [numbers[index - 1], numbers[index]]
    return before !== undefined && own !== undefined && before >= own
  })
  return early === undefined ? undefined : { kind: 'wrong-order', name: early }
}

// “Level 3” and “3. Safe” order themselves; “GCSE 9–1 grade” says nothing.
const numberAtAnEnd = (name: string): number | undefined => {
  const found = /^(\d{1,3})(?!\d)|(?<!\d)(\d{1,3})$/.exec(name.trim())
  return found ? Number(found[1] ?? found[2]) : undefined
}
