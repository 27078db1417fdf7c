import type { Json } from './portable.ts'
import { tidyText } from './tidy.ts'

export interface RubricLevels {
  /** The names of the levels, lowest first. */
  readonly names: readonly string[]
  /** What each level means for an item: by the item's identifier, then by the level's name. */
  readonly statements: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Criteria disagree about what comes first. */
  readonly isUnordered: boolean
}

interface Criterion {
  readonly item: string
  readonly levels: readonly { readonly name: string; readonly text: string }[]
}

/** The scale that a package's rubrics use: a criterion for an item, with a level for each quality. */
export function levelsOfRubrics(rubrics: unknown): RubricLevels {
  const criteria = listOf(rubrics)
    .flatMap(rubric => listOf(rubric.CFRubricCriteria))
    .map(criterionOf)
  const usable = criteria.filter(({ item, levels }) => item !== '' && levels.length > 0)
  const statements = new Map(
    usable.map(({ item, levels }) => [item, new Map(levels.map(({ name, text }) => [name, text]))]),
  )
  const orders = usable.map(({ levels }) => levels.map(({ name }) => name))
  return { ...mergeOrders(orders), statements }
}

const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(one => typeof one === 'object' && one !== null) : []

function criterionOf(criterion: Json): Criterion {
  const levels = listOf(criterion.CFRubricCriterionLevels)
    .map(level => ({
      name: tidyText(String(level.quality ?? '')),
      text: tidyText(String(level.description ?? '')),
      order: Number(level.position ?? level.score ?? 0),
    }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.order - b.order)
  return { item: String((criterion.CFItemURI as Json | undefined)?.identifier ?? ''), levels }
}

/** One order out of many that each name some of the levels; says when they contradict each other. */
export function mergeOrders(orders: readonly (readonly string[])[]): { names: string[]; isUnordered: boolean } {
  const before = new Map<string, Set<string>>()
  for (const order of orders) {
    for (const [at, name] of order.entries()) {
      const earlier = before.get(name) ?? new Set()
      for (const other of order.slice(0, at)) if (other !== name) earlier.add(other)
      before.set(name, earlier)
    }
  }
  // Far more than any scale has: whoever reads it is told so, and sorting them would be no use.
  if (before.size > 100) return { names: [...before.keys()], isUnordered: true }
  const names: string[] = []
  let isUnordered = false
  const left = new Set(before.keys())
  while (left.size > 0) {
    const isFree = (name: string) => [...(before.get(name) ?? [])].every(other => !left.has(other))
    const next = [...left].find(isFree)
    if (next === undefined) isUnordered = true
    const chosen = next ?? [...left][0] ?? ''
    names.push(chosen)
    left.delete(chosen)
  }
  return { names, isUnordered }
}
