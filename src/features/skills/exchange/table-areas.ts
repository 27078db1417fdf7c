import { guidOf } from '../guid.ts'
import { keyMaker } from './keys.ts'
import type { PortableArea } from './portable.ts'

/** The areas that a table names row by row, each once, with a place for whatever stands in them. */
export function areaBook(frameworkGuid: string, language: string) {
  const areas = new Map<string, PortableArea>()
  const placed = new Map<string, number>()
  const keyFor = keyMaker('area')
  const nextPlace = (parent: string | undefined): number => {
    const position = (placed.get(parent ?? '') ?? 0) + 1
    placed.set(parent ?? '', position)
    return position
  }
  function areaAt(path: readonly string[]): string | undefined {
    const name = path.at(-1)
    if (name === undefined) return undefined
    const guid = guidOf(`${frameworkGuid}/areas/${path.join(' / ')}`)
    if (areas.has(guid)) return guid
    const parent = areaAt(path.slice(0, -1))
    const position = nextPlace(parent)
    const texts = { [language]: { name } }
    areas.set(guid, { guid, key: keyFor(name), ...(parent ? { parent } : {}), position, texts })
    return guid
  }
  return {
    /** The area at the end of a path of names, made if it is new, and the next place in it. */
    place(path: readonly string[]): { readonly area: string | undefined; readonly position: number } {
      const area = areaAt(path)
      return { area, position: nextPlace(area) }
    },
    all: (): readonly PortableArea[] => [...areas.values()],
    onlyNumbers: (): boolean => {
      const names = [...areas.values()].map(({ texts }) => texts[language]?.name ?? '')
      return names.length > 0 && names.every(name => /^\d+$/.test(name))
    },
  }
}
