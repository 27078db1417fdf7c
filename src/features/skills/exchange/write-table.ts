import type { Cell } from '#platform/csv/index.ts'
import { joinLabels } from './label-list.ts'
import { mainWords, type Portable, type PortableArea } from './portable.ts'

/** The names over the columns: English, because programs and other organisations read them. */
const fixed = ['Identifier', 'Code', 'Area', 'Area 2', 'Area 3', 'Name', 'Definition', 'Type', 'Basic level'] as const

/**
 * The skills as a table, one row each, in one language: what a spreadsheet can hold of a framework. Areas deeper than
 * three are joined into the third.
 */
export function* tableRows(framework: Portable, language: string): Generator<readonly Cell[]> {
  const areas = new Map(framework.areas.map(area => [area.guid, area]))
  const levels = framework.levels.map(({ texts }) => mainWords(texts, language)?.name ?? '')
  const kept = [...new Set(framework.skills.flatMap(({ source }) => Object.keys(source?.columns ?? {})))]
  yield [...fixed, 'Alternative labels', ...levels.map(name => `Level: ${name}`), ...kept]
  for (const skill of framework.skills) {
    const words = mainWords(skill.texts, language)
    const labels = skill.labels[language] ?? []
    yield [
      skill.guid,
      skill.source?.code ?? '',
      ...pathOf(skill.area, areas, language),
      words?.name ?? skill.key,
      words?.definition,
      skill.kind,
      skill.basicLevel === undefined ? '' : levels[skill.basicLevel - 1],
      joinLabels(labels),
      ...levels.map((_, index) => words?.statements?.[String(index + 1)]),
      ...kept.map(column => skill.source?.columns?.[column]?.join(' | ')),
    ]
  }
}

function pathOf(
  guid: string | undefined,
  areas: ReadonlyMap<string, PortableArea>,
  language: string,
): readonly [string, string, string] {
  const names: string[] = []
  for (let area = areas.get(guid ?? ''); area; area = areas.get(area.parent ?? ''))
    names.unshift(mainWords(area.texts, language)?.name ?? area.key)
  return [names[0] ?? '', names[1] ?? '', names.slice(2).join(' › ')]
}
