import { type Compare, parse, type Suffix } from 'scim2-parse-filter'
import type { Attribute, ResourceType } from './attribute.ts'
import { type AttributePath, findPath, subAttribute } from './attribute-path.ts'
import { invalidFilter } from './scim-error.ts'

export type Operator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le' | 'pr'
export type Operand = string | number | boolean | null

/** A filter whose every attribute is known and whose every comparison makes sense. */
export type Filter<Place> =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter<Place>[] }
  | { readonly kind: 'not'; readonly filter: Filter<Place> }
  | { readonly kind: 'compare'; readonly at: Place; readonly operator: Operator; readonly operand: Operand }
  | { readonly kind: 'any'; readonly at: Place; readonly where: Filter<Attribute> }

export type ResourceFilter = Filter<AttributePath>
/** About one of several values, such as one e-mail address. */
export type ValueFilter = Filter<Attribute>

type Comparison = Compare | Suffix
/** What the parser makes of a filter; its own type does not tell the kinds apart. */
export type Parsed =
  | Comparison
  | { readonly op: 'and'; readonly filters: readonly Parsed[] }
  | { readonly op: 'or'; readonly filters: readonly Parsed[] }
  | { readonly op: 'not'; readonly filter: Parsed }
  | { readonly op: '[]'; readonly attrPath: string; readonly valFilter: Parsed }

const longestFilter = 4_000

/** Reads a filter of RFC 7644, section 3.4.2.2. @throws {ScimError} invalidFilter */
export function readFilter(type: ResourceType, text: string): ResourceFilter {
  return checkResource(type, parseText(text), text.includes('].'))
}

/** Reads what stands between the brackets of `emails[…]`. @throws {ScimError} invalidFilter */
export const checkValueFilter = (attribute: Attribute, parsed: Parsed): ValueFilter => checkValue(attribute, parsed)

export function parseText(text: string): Parsed {
  if (text.length > longestFilter) throw invalidFilter(`The filter is longer than ${longestFilter} characters.`)
  const parsed = parsedOrNothing(text)
  if (!isWhole(parsed))
    throw invalidFilter('The filter cannot be read. Write it as in: userName eq "asha@example.org".')
  return parsed
}

function parsedOrNothing(text: string): Parsed | undefined {
  try {
    return parse(text) as Parsed
  } catch {
    return undefined
  }
}

// Of `a pr not b pr` the parser makes conditions of which one is missing, and says nothing.
function isWhole(parsed: Parsed | undefined): parsed is Parsed {
  if (!parsed) return false
  if (parsed.op === 'and' || parsed.op === 'or') return parsed.filters.every(isWhole)
  if (parsed.op === 'not') return isWhole(parsed.filter)
  return parsed.op === '[]' ? isWhole(parsed.valFilter) : true
}

function checkResource(type: ResourceType, parsed: Parsed, hasValuePaths: boolean): ResourceFilter {
  if (parsed.op === 'and' || parsed.op === 'or') {
    const filters = hasValuePaths && parsed.op === 'and' ? joinValuePaths(parsed.filters) : parsed.filters
    const checked = filters.map(filter => checkResource(type, filter, hasValuePaths))
    const [only] = checked
    return checked.length === 1 && only ? only : { kind: parsed.op, filters: checked }
  }
  if (parsed.op === 'not') return { kind: 'not', filter: checkResource(type, parsed.filter, hasValuePaths) }
  const at = findPath(type, parsed.attrPath)
  if (!at) throw invalidFilter(`There is no attribute ${parsed.attrPath.slice(0, 200)}.`)
  if (parsed.op === '[]') {
    if (!at.attribute.subAttributes || at.sub)
      throw invalidFilter(`${parsed.attrPath.slice(0, 200)} has no parts to look into.`)
    return { kind: 'any', at, where: checkValue(at.attribute, parsed.valFilter) }
  }
  const place = plainPlace(at)
  const compared = place.sub ?? place.attribute
  return { kind: 'compare', at: place, ...comparison(compared, parsed) }
}

// The parser takes emails[type eq "work"].value eq "x" apart into two conditions; they are about the same address.
function joinValuePaths(filters: readonly Parsed[]): readonly Parsed[] {
  const joined: Parsed[] = []
  for (const filter of filters) {
    const before = joined.at(-1)
    const isPart =
      before?.op === '[]' &&
      'attrPath' in filter &&
      filter.op !== '[]' &&
      filter.attrPath.startsWith(`${before.attrPath}.`)
    if (!isPart) {
      joined.push(filter)
      continue
    }
    const part = { ...filter, attrPath: filter.attrPath.slice(before.attrPath.length + 1) }
    joined[joined.length - 1] = { ...before, valFilter: { op: 'and', filters: [before.valFilter, part] } }
  }
  return joined
}

/** `emails eq "x"` means `emails.value eq "x"`, and so does `manager eq "x"`. */
function plainPlace(at: AttributePath): AttributePath {
  if (at.sub || at.attribute.type !== 'complex') return at
  const value = subAttribute(at.attribute, 'value')
  return value ? { ...at, sub: value } : at
}

function checkValue(attribute: Attribute, parsed: Parsed): ValueFilter {
  if (parsed.op === 'and' || parsed.op === 'or')
    return { kind: parsed.op, filters: parsed.filters.map(filter => checkValue(attribute, filter)) }
  if (parsed.op === 'not') return { kind: 'not', filter: checkValue(attribute, parsed.filter) }
  const part = parsed.op === '[]' ? undefined : subAttribute(attribute, parsed.attrPath)
  if (!part || parsed.op === '[]')
    throw invalidFilter(`${attribute.name} has no part ${parsed.attrPath.slice(0, 200)}.`)
  return { kind: 'compare', at: part, ...comparison(part, parsed) }
}

const ordering: readonly string[] = ['gt', 'ge', 'lt', 'le']
const searching: readonly string[] = ['co', 'sw', 'ew']

function comparison(attribute: Attribute, parsed: Comparison): { operator: Operator; operand: Operand } {
  if (parsed.op === 'pr') return { operator: 'pr', operand: null }
  const { op, compValue } = parsed
  const refuse = (because: string) => invalidFilter(`${attribute.name} ${op} …: ${because}.`)
  if (attribute.type === 'complex') throw refuse('compare one of its parts')
  if (compValue === null) {
    if (op === 'eq' || op === 'ne') return { operator: op, operand: null }
    throw refuse('null has no order')
  }
  if (attribute.type === 'boolean') {
    const word = String(compValue).toLowerCase()
    if (op !== 'eq' && op !== 'ne') throw refuse('true and false have no order')
    if (word !== 'true' && word !== 'false') throw refuse('it is true or false')
    return { operator: op, operand: word === 'true' }
  }
  if (attribute.type === 'dateTime') {
    if (searching.includes(op)) throw refuse('a time is compared as a whole')
    const time = typeof compValue === 'string' ? readMoment(compValue) : undefined
    if (!time) throw refuse('write a time as 2026-11-22T08:00:00Z')
    return { operator: op, operand: time }
  }
  if (typeof compValue === 'boolean') throw refuse('it is a text')
  if (ordering.includes(op) && typeof compValue !== 'string') throw refuse('it is a text')
  const operand = String(compValue)
  if (operand.includes('\0')) throw refuse('a text holds no zero character')
  return { operator: op, operand }
}

function readMoment(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return undefined
  const time = new Date(/[zZ]|[+-]\d{2}:\d{2}$/.test(text) || text.length === 10 ? text : `${text}Z`)
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1 ? undefined : time.toISOString()
}
