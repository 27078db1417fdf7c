import type { Portable, PortableArea } from './portable.ts'

/** The same framework with its areas and skills level by level from the top, each in its place: parents come first. */
export function inTreeOrder(framework: Portable): Portable {
  const below = new Map<string, PortableArea[]>()
  for (const area of framework.areas) {
    const siblings = below.get(area.parent ?? '') ?? []
    siblings.push(area)
    below.set(area.parent ?? '', siblings)
  }
  const areas = [...(below.get('') ?? [])].sort(byPosition)
  // Grows while it is walked: each area brings those below it.
  for (const { guid } of areas) areas.push(...(below.get(guid) ?? []).sort(byPosition))
  const rank = new Map(areas.map(({ guid }, index) => [guid, index]))
  const rankOf = (area: string | undefined) => (area === undefined ? -1 : (rank.get(area) ?? -1))
  const skills = [...framework.skills].sort((a, b) => rankOf(a.area) - rankOf(b.area) || byPosition(a, b))
  return { ...framework, areas, skills }
}

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position
