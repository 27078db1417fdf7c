import { fold, isPlaceholder } from './cell-values.ts'
import { type Field, isMapped, type Mapping, unitLevels } from './mapping.ts'

/** One combination of unit cells; thousands of rows share it. */
export interface Place {
  /** From the top down, when the file tells the whole way. */
  readonly levels: readonly string[] | undefined
  readonly unit: string
  readonly code: string
  readonly parent: string
  readonly parentCode: string
  /** The first line on which it stands. */
  readonly line: number
  rows: number
}

export type Cells = Partial<Record<Field, string>>

export interface Places {
  /** The field that says where somebody works, undefined when no column does. */
  readonly field: Field | undefined
  /** The index of the place, -1 when the row names none. */
  find(line: number, cells: Cells): number
  all(): readonly Place[]
}

export function openPlaces(mapping: Mapping): Places {
  const mappedLevels = unitLevels.filter(level => isMapped(mapping, level))
  const way: Field[] = isMapped(mapping, 'unitPath') ? ['unitPath'] : mappedLevels
  const whole = way.length > 0
  const places: Place[] = []
  const known = new Map<string, number>()
  const keyFields: Field[] = whole ? [...way, 'unit', 'unitCode'] : ['unit', 'unitCode', 'parentUnit', 'parentUnitCode']

  function place(line: number, cells: Cells): Place | undefined {
    const named = (field: Field) => meaningful(cells[field])
    const code = named('unitCode')
    if (!whole) {
      const unit = named('unit') || code
      const parent = { parent: named('parentUnit'), parentCode: named('parentUnitCode') }
      return unit ? { levels: undefined, unit, code, ...parent, line, rows: 0 } : undefined
    }
    const levels = withoutRepeats([...way.flatMap(field => steps(field, cells[field] ?? '')), named('unit')])
    const unit = levels.at(-1)
    return unit ? { levels, unit, code, parent: '', parentCode: '', line, rows: 0 } : undefined
  }

  return {
    field:
      (isMapped(mapping, 'unit') ? 'unit' : way.at(-1)) ?? (isMapped(mapping, 'unitCode') ? 'unitCode' : undefined),
    find(line, cells) {
      const key = keyFields.map(field => cells[field] ?? '').join('\u0001')
      let index = known.get(key)
      if (index === undefined) {
        const fresh = place(line, cells)
        index = fresh ? places.push(fresh) - 1 : -1
        known.set(key, index)
      }
      const found = places[index]
      if (found) found.rows++
      return index
    },
    all: () => places,
  }
}

const meaningful = (text: string | undefined): string => (text && !isPlaceholder(text) ? text : '')

function steps(field: Field, text: string): string[] {
  if (field !== 'unitPath') return [text]
  const separator = ['>', '»', '\\', '|', '/'].find(mark => text.includes(mark))
  return separator ? text.split(separator).map(step => step.trim()) : [text]
}

/** A top unit is often repeated on the levels below it. */
function withoutRepeats(levels: readonly string[]): string[] {
  const named = levels.filter(level => meaningful(level) !== '')
  return named.filter((level, at) => at === 0 || fold(level) !== fold(named[at - 1] ?? ''))
}
