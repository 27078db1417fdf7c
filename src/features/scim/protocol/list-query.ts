import { isObject } from '#platform/json.ts'
import type { ResourceType } from './attribute.ts'
import { type AttributePath, findPath, subAttribute } from './attribute-path.ts'
import { type ResourceFilter, readFilter } from './filter.ts'
import { type Projection, readProjection } from './projection.ts'
import { invalidSyntax, invalidValue } from './scim-error.ts'

/** How many resources one answer holds at most. */
export const mostResults = 500
const usualResults = 100

export interface ListQuery {
  readonly filter: string | undefined
  readonly sortBy: string | undefined
  readonly descending: boolean
  /** From 1. */
  readonly startIndex: number
  readonly count: number
  readonly projection: Projection
}

export interface Listing {
  readonly filter: ResourceFilter | undefined
  readonly sortBy: AttributePath | undefined
}

/** Reads the parameters of a list, from an address or from the body of a search. @throws {ScimError} */
export function readListQuery(given: Readonly<Record<string, unknown>>): ListQuery {
  const one = (name: string): string | undefined => {
    const value = Object.entries(given).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    const last = Array.isArray(value) ? value.at(-1) : value
    if (last === undefined || last === null || last === '') return undefined
    if (typeof last === 'object') throw invalidValue(`${name} must be a text.`)
    return String(last)
  }
  const startIndex = wholeNumber('startIndex', one('startIndex')) ?? 1
  const count = wholeNumber('count', one('count')) ?? usualResults
  const order = one('sortOrder')?.toLowerCase()
  if (order !== undefined && order !== 'ascending' && order !== 'descending')
    throw invalidValue('sortOrder must be ascending or descending.')
  const list = (name: string) => Object.entries(given).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
  return {
    filter: one('filter'),
    sortBy: one('sortBy'),
    descending: order === 'descending',
    // RFC 7644, table 6: less than one counts as one, a negative count as none.
    startIndex: Math.max(1, startIndex),
    count: Math.min(mostResults, Math.max(0, count)),
    projection: readProjection(list('attributes'), list('excludedAttributes')),
  }
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[+-]?\d{1,15}$/.test(text.trim())) throw invalidValue(`${name} must be a whole number.`)
  return Math.max(-1, Math.min(2_000_000_000, Number(text)))
}

/** Reads the body of POST /.search; RFC 7644, section 3.4.3. @throws {ScimError} */
export function readSearch(body: unknown): ListQuery {
  if (!isObject(body)) throw invalidSyntax('The body must be a JSON object.')
  return readListQuery(body)
}

/** What a list asks of one type of resource. @throws {ScimError} invalidFilter, invalidValue */
export function listingOf(type: ResourceType, { filter, sortBy }: ListQuery): Listing {
  return { filter: filter === undefined ? undefined : readFilter(type, filter), sortBy: sortPlace(type, sortBy) }
}

function sortPlace(type: ResourceType, sortBy: string | undefined): AttributePath | undefined {
  if (sortBy === undefined) return undefined
  const at = findPath(type, sortBy)
  if (!at) throw invalidValue(`There is no attribute ${sortBy.slice(0, 200)} to sort by.`)
  if (at.sub || at.attribute.type !== 'complex') return at
  const value = subAttribute(at.attribute, 'value')
  if (!value) throw invalidValue(`Sort by a part of ${at.attribute.name}.`)
  return { ...at, sub: value }
}

const listUrn = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

/** The body of a list; RFC 7644, section 3.4.2. */
export const listBody = (resources: readonly unknown[], totalResults: number, startIndex: number) => ({
  schemas: [listUrn],
  totalResults,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
})
