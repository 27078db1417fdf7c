import type { FaultBook } from './faults.ts'
import { type Portable, type PortableArea, portableShape } from './portable.ts'
import type { ReadFramework } from './read-case.ts'

const format = 'capable-framework'
const formatVersion = 1

export const looksLikeOwn = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as { format?: unknown }).format === format

/** Our own file: everything we know of a framework version, for another Capable or for safe keeping. */
export const writeOwn = (framework: Portable): string =>
  JSON.stringify({ format, formatVersion, ...framework }, undefined, 2)

export function readOwn(value: unknown, book: FaultBook): ReadFramework | undefined {
  const parsed = portableShape.safeParse(value)
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues)
      book.raise('shape-wrong', { item: path.join('.'), value: message })
    return undefined
  }
  const framework = parsed.data
  if (framework.skills.length + framework.areas.length === 0) book.raise('nothing-in-it')
  repeated(framework.areas, book)
  repeated(framework.skills, book)
  for (const { guid, basicLevel = 1 } of framework.skills) {
    if (basicLevel > Math.max(1, framework.levels.length))
      book.raise('shape-wrong', { item: guid, value: `basicLevel ${basicLevel}` })
  }
  return { framework: withSoundAreas(framework, book), levelNames: [], asksForOrder: false }
}

function repeated(items: readonly { guid: string; key: string }[], book: FaultBook): void {
  for (const name of ['guid', 'key'] as const) {
    const seen = new Set<string>()
    for (const item of items) {
      if (seen.has(item[name])) book.raise('identifier-conflict', { item: item.guid, value: item[name] })
      seen.add(item[name])
    }
  }
}

/** Parents before their children; what stands under nothing known, or under itself, comes to the top. */
function withSoundAreas(framework: Portable, book: FaultBook): Portable {
  const known = new Map(framework.areas.map(area => [area.guid, area]))
  const sound: PortableArea[] = []
  const done = new Set<string>()
  for (const start of framework.areas) {
    const way: PortableArea[] = []
    const onTheWay = new Set<string>()
    for (let area: PortableArea | undefined = start; area && !done.has(area.guid); ) {
      const { parent, ...top }: PortableArea = area
      onTheWay.add(area.guid)
      const isCycle: boolean = parent !== undefined && onTheWay.has(parent)
      if (isCycle) book.raise('cycle', { item: area.guid, value: area.key })
      if (parent !== undefined && !known.has(parent))
        book.raise('association-orphan', { item: area.guid, value: parent })
      const above: PortableArea | undefined = parent === undefined || isCycle ? undefined : known.get(parent)
      way.push(above ? area : top)
      area = above
    }
    way.reverse()
    for (const area of way) done.add(area.guid)
    sound.push(...way)
  }
  const skills = framework.skills.map(skill => {
    const { area, ...top } = skill
    if (area === undefined || known.has(area)) return skill
    book.raise('association-orphan', { item: skill.guid, value: area })
    return top
  })
  return { ...framework, areas: sound, skills }
}
