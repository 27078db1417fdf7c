import { fold } from '../framework.ts'
import { keyMaker } from './keys.ts'
import { mainWords, type Portable, type PortableArea, type PortableSkill } from './portable.ts'

type Item = PortableArea | PortableSkill

/**
 * A framework as the next version of an earlier one: what is the same keeps its key, because addresses and answers go
 * by it, and what has no identifier of its own in the file keeps the earlier one. The same is who has the same
 * identifier, or else the same code, or else the same name in an area of the same name.
 */
export function reconcile(next: Portable, earlier: Portable): Portable {
  const areas = matcher(earlier.areas, earlier)
  const skills = matcher(earlier.skills, earlier)
  const guids = new Map<string, string>()
  const matched = <T extends Item>(items: readonly T[], match: (item: Item, of: Portable) => Item | undefined): T[] => {
    const found = items.map(item => match(item, next))
    const keyFor = keyMaker(
      'item',
      found.flatMap(item => (item ? [item.key] : [])),
    )
    return items.map((item, at) => {
      const before = found[at]
      const guid = before && !item.source?.item ? before.guid : item.guid
      guids.set(item.guid, guid)
      return { ...item, guid, key: before?.key ?? keyFor(item.key) }
    })
  }
  const newAreas = matched(next.areas, areas).map(area => {
    const parent = area.parent && (guids.get(area.parent) ?? area.parent)
    return parent ? { ...area, parent } : area
  })
  const newSkills = matched(next.skills, skills).map(skill => {
    const area = skill.area && (guids.get(skill.area) ?? skill.area)
    return area ? { ...skill, area } : skill
  })
  return withTranslations(
    { ...next, guid: next.source ? next.guid : earlier.guid, areas: newAreas, skills: newSkills },
    earlier,
  )
}

/**
 * What people added here and the file does not speak of stays: texts in languages that the file does not have, and the
 * basic level where it names none.
 */
function withTranslations(next: Portable, earlier: Portable): Portable {
  const spoken = new Set(next.languages)
  const added = earlier.languages.filter(language => !spoken.has(language))
  const sameScale = scaleOf(next) === scaleOf(earlier)
  const before = new Map([...earlier.areas, ...earlier.skills].map(item => [item.guid, item]))
  let isEdited = false
  const others = <T>(texts: Readonly<Record<string, T>>, old: Readonly<Record<string, T>> | undefined) => {
    const kept = Object.entries(old ?? {}).filter(([language]) => added.includes(language) && !(language in texts))
    isEdited ||= kept.length > 0
    return { ...texts, ...Object.fromEntries(kept) }
  }
  const areas = next.areas.map(area => ({ ...area, texts: others(area.texts, before.get(area.guid)?.texts) }))
  const skills = next.skills.map(skill => {
    const old = before.get(skill.guid)
    if (!old || !('labels' in old)) return skill
    const texts = sameScale ? old.texts : withoutStatements(old.texts)
    const basicLevel = skill.basicLevel ?? (sameScale ? old.basicLevel : undefined)
    if (skill.basicLevel === undefined && basicLevel !== undefined) isEdited = true
    return {
      ...{ ...skill, texts: others(skill.texts, texts), labels: others(skill.labels, old.labels) },
      ...(basicLevel === undefined ? {} : { basicLevel }),
    }
  })
  const levels = sameScale
    ? next.levels.map(({ texts }, index) => ({ texts: others(texts, earlier.levels[index]?.texts) }))
    : next.levels
  const texts = others(next.texts, earlier.texts)
  if (!isEdited) return next
  const { source } = next
  return {
    ...{ ...next, languages: [...next.languages, ...added], texts, levels, areas, skills },
    ...(source ? { source: { ...source, edited: true as const } } : {}),
  }
}

const scaleOf = ({ levels, languages }: Portable): string =>
  levels.map(({ texts }) => mainWords(texts, languages[0] ?? 'en')?.name ?? '').join('\n')

const withoutStatements = (texts: PortableSkill['texts']): PortableSkill['texts'] =>
  Object.fromEntries(Object.entries(texts).map(([language, { statements: _, ...words }]) => [language, words]))

/** Finds the earlier item for a new one; each earlier one is found once. */
function matcher(items: readonly Item[], framework: Portable) {
  const byGuid = new Map(items.map(item => [item.guid, item]))
  const byCode = new Map(items.flatMap(item => (item.source?.code ? [[item.source.code, item] as const] : [])))
  const byName = new Map(items.map(item => [placeName(item, framework), item]))
  const taken = new Set<Item>()
  return (item: Item, of: Portable): Item | undefined => {
    const candidates = [byGuid.get(item.guid), byCode.get(item.source?.code ?? ''), byName.get(placeName(item, of))]
    const found = candidates.find(one => one !== undefined && !taken.has(one))
    if (found) taken.add(found)
    return found
  }
}

function placeName(item: Item, { languages, areas }: Portable): string {
  const main = languages[0] ?? 'en'
  const nameOf = (one: Item | undefined) => fold(mainWords<{ name: string }>(one?.texts ?? {}, main)?.name ?? '')
  const parent = 'labels' in item ? item.area : item.parent
  // Looked up once for each item: the areas of a framework are few beside its skills.
  return `${nameOf(parent === undefined ? undefined : areasOf(areas).get(parent))} / ${nameOf(item)}`
}

const known = new WeakMap<readonly PortableArea[], ReadonlyMap<string, PortableArea>>()

function areasOf(areas: readonly PortableArea[]): ReadonlyMap<string, PortableArea> {
  const map = known.get(areas) ?? new Map(areas.map(area => [area.guid, area]))
  known.set(areas, map)
  return map
}
