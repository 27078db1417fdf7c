import { isObject } from '#platform/json.ts'
import type { Attribute, ResourceType } from './attribute.ts'
import { findExtension, findOwn, subAttribute } from './attribute-path.ts'
import { invalidSyntax, invalidValue } from './scim-error.ts'

/** A resource as it is kept: names as the schema writes them, nothing empty, extensions under their urn. */
export type Resource = Record<string, unknown>

const longestText = 10_000
/** What others are found by stands in an index, which takes no more. */
const longestName = 400
const isLookedUp = ({ name, uniqueness }: Attribute): boolean =>
  uniqueness === 'server' || name === 'externalId' || name === 'value'
const mostValues = 200

/**
 * Takes a body apart: attributes of the schema whatever their case, without those that are ours to write (readOnly) and
 * those nobody knows. Empty values count as absent (RFC 7643, section 2.5).
 * @throws {ScimError} invalidSyntax or invalidValue
 */
export function readResource(type: ResourceType, body: unknown): Resource {
  if (!isObject(body)) throw invalidSyntax('The body must be a JSON object.')
  refuseOtherSchemas(type, body)
  return readAttributes(type, body)
}

/** The attributes in an object, as far as somebody may write them; what is present but empty is null. */
export function readAttributes(type: ResourceType, body: Record<string, unknown>): Resource {
  const resource: Resource = {}
  for (const [name, value] of Object.entries(body)) {
    const extension = findExtension(type, name)
    if (extension) {
      if (value === null) resource[extension.id] = null
      else if (isObject(value)) {
        const inner = readComplex(extension.attributes, value, extension.id)
        if (Object.keys(inner).length > 0) resource[extension.id] = inner
      } else throw invalidValue(`${extension.id} must be an object.`)
      continue
    }
    const attribute = findOwn(type, name)
    if (!attribute || attribute.mutability === 'readOnly' || attribute.name === 'schemas') continue
    const read = readValue(attribute, value, attribute.name)
    if (read !== undefined) resource[attribute.name] = read
  }
  return resource
}

// A body without schemas is forgiven; one that says it is something else is not.
function refuseOtherSchemas(type: ResourceType, body: Record<string, unknown>): void {
  const named = Object.entries(body).find(([name]) => name.toLowerCase() === 'schemas')?.[1]
  if (named === undefined) return
  if (!Array.isArray(named) || named.some(urn => typeof urn !== 'string'))
    throw invalidSyntax('schemas must be a list of texts.')
  const ours = type.schema.id.toLowerCase()
  if (named.length > 0 && !named.some(urn => String(urn).toLowerCase() === ours))
    throw invalidSyntax(`schemas must name ${type.schema.id}.`)
}

/** One value as it is kept; undefined for nothing. @throws {ScimError} invalidValue */
export function readValue(attribute: Attribute, value: unknown, where: string): unknown {
  if (value === null || value === undefined) return undefined
  if (!attribute.multiValued) return readSingle(attribute, value, where)
  // Some senders leave the brackets out when there is only one.
  const values: unknown[] = Array.isArray(value) ? value : [value]
  if (attribute.type !== 'complex') {
    const singles = values.flatMap(one => readSingle(attribute, one, where) ?? [])
    return singles.length > 0 ? singles : undefined
  }
  if (attribute.name !== 'members' && values.length > mostValues)
    throw invalidValue(`${where} has more than ${mostValues} values.`)
  const read = values.map(one => readOne(attribute, one, where)).filter(one => one !== undefined)
  return read.length > 0 ? onePrimary(eachOnce(read)) : undefined
}

/** One of several values. A bare text stands for its `value`, as some senders write members. */
export function readOne(attribute: Attribute, value: unknown, where: string): Resource | undefined {
  if (value === null || value === undefined) return undefined
  if (typeof value === 'string' && subAttribute(attribute, 'value')) return readOne(attribute, { value }, where)
  if (!isObject(value)) throw invalidValue(`${where} must hold objects.`)
  const inner = readComplex(attribute.subAttributes ?? [], value, where)
  return Object.keys(inner).length > 0 ? inner : undefined
}

/** What a value and its use come to: somebody has a value for a use once (RFC 7643, section 2.4). */
export const keyOf = ({ type, value }: Resource): string => JSON.stringify([type, value])

function eachOnce(values: Resource[]): Resource[] {
  const lastPlaces = new Map(values.map((one, place) => [keyOf(one), place]))
  return values.filter((one, place) => one.value === undefined || lastPlaces.get(keyOf(one)) === place)
}

// The one that is said last is the main one (RFC 7643, section 2.4, allows one).
function onePrimary(values: Resource[]): Resource[] {
  const last = values.findLastIndex(({ primary }) => primary === true)
  return values.map((value, place) => (value.primary === true && place !== last ? { ...value, primary: false } : value))
}

function readComplex(attributes: readonly Attribute[], value: Record<string, unknown>, where: string): Resource {
  const inner: Resource = {}
  for (const [name, part] of Object.entries(value)) {
    const attribute = attributes.find(one => one.name.toLowerCase() === name.toLowerCase())
    if (!attribute || attribute.mutability === 'readOnly') continue
    const read = readValue(attribute, part, `${where}.${attribute.name}`)
    if (read !== undefined) inner[attribute.name] = read
  }
  return inner
}

function readSingle(attribute: Attribute, value: unknown, where: string): unknown {
  if (value === null || value === undefined) return undefined
  if (attribute.type === 'boolean') return readBoolean(value, where)
  if (attribute.type === 'complex') {
    // A manager is sent as a bare id by some.
    if (typeof value === 'string' && subAttribute(attribute, 'value'))
      return value === '' ? undefined : readSingle(attribute, { value }, where)
    // And in brackets by others.
    if (Array.isArray(value) && value.length === 1) return readSingle(attribute, value[0], where)
    if (!isObject(value)) throw invalidValue(`${where} must be an object.`)
    const inner = readComplex(attribute.subAttributes ?? [], value, where)
    return Object.keys(inner).length > 0 ? inner : undefined
  }
  if (typeof value === 'object') throw invalidValue(`${where} must be a text.`)
  const text = String(value).toWellFormed()
  const longest = isLookedUp(attribute) ? longestName : longestText
  if (text.length > longest) throw invalidValue(`${where} is longer than ${longest} characters.`)
  return text === '' ? undefined : text
}

// Entra ID writes booleans as "True" and "False".
function readBoolean(value: unknown, where: string): boolean | undefined {
  if (typeof value === 'boolean') return value
  const word = typeof value === 'string' ? value.trim().toLowerCase() : undefined
  if (word === 'true' || word === 'false') return word === 'true'
  if (word === '') return undefined
  throw invalidValue(`${where} must be true or false.`)
}
