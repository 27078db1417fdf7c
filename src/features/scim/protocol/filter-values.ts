import type { Attribute } from './attribute.ts'
import type { Operand, Operator, ValueFilter } from './filter.ts'

/** Whether one of several values, such as one e-mail address, is meant by a filter. */
export function fits(filter: ValueFilter, value: Readonly<Record<string, unknown>>): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.filters.every(one => fits(one, value))
    case 'or':
      return filter.filters.some(one => fits(one, value))
    case 'not':
      return !fits(filter.filter, value)
    case 'any':
      return false
    case 'compare':
      return compare(filter.at, value[filter.at.name], filter.operator, filter.operand)
  }
}

function compare({ type, caseExact }: Attribute, value: unknown, operator: Operator, operand: Operand): boolean {
  const isThere = value !== undefined && value !== null && value !== ''
  if (operator === 'pr') return isThere
  if (operand === null) return operator === 'eq' ? !isThere : isThere
  if (!isThere) return operator === 'ne'
  const fold = (one: unknown) => (caseExact || type === 'boolean' ? String(one) : String(one).toLowerCase())
  const [here, there] = [fold(value), fold(operand)]
  switch (operator) {
    case 'eq':
      return here === there
    case 'ne':
      return here !== there
    case 'co':
      return here.includes(there)
    case 'sw':
      return here.startsWith(there)
    case 'ew':
      return here.endsWith(there)
    case 'gt':
      return here > there
    case 'ge':
      return here >= there
    case 'lt':
      return here < there
    case 'le':
      return here <= there
  }
}
