import { isObject } from '#platform/json.ts'
import type { Attribute, ResourceType } from './attribute.ts'
import { findExtension, findPath } from './attribute-path.ts'
import type { Resource } from './read-resource.ts'
import { ScimError } from './scim-error.ts'

/** Which attributes an answer shall have: `attributes` or `excludedAttributes` of RFC 7644, section 3.9. */
export interface Projection {
  readonly only: readonly string[] | undefined
  readonly without: readonly string[]
}

export const everything: Projection = { only: undefined, without: [] }

/** Reads both as lists or as text with commas. @throws {ScimError} invalidValue when both are given */
export function readProjection(attributes: unknown, excluded: unknown): Projection {
  const only = namesIn(attributes)
  const without = namesIn(excluded)
  if (only.length > 0 && without.length > 0)
    throw new ScimError(400, 'Give attributes or excludedAttributes, not both.', 'invalidValue')
  return { only: only.length > 0 ? only : undefined, without }
}

const namesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value ?? ''])
    .flatMap(one => String(one).split(','))
    .map(name => name.trim())
    .filter(Boolean)

/** Whether an answer shall have this attribute of the resource itself; saves the work of finding it out. */
export function wants(type: ResourceType, { only, without }: Projection, name: string): boolean {
  const named = (names: readonly string[]) => names.map(one => findPath(type, one)).filter(at => at && !at.extension)
  if (named(without).some(at => at?.attribute.name === name && !at.sub)) return false
  return !only || named(only).some(at => at?.attribute.name === name)
}

/** The resource with what was asked for. What is always returned stays. */
export function project(type: ResourceType, resource: Resource, { only, without }: Projection): Resource {
  if (only) return keepOnly(type, resource, only)
  if (without.length === 0) return resource
  const result = structuredClone(resource)
  for (const name of without) {
    const extension = findExtension(type, name)
    if (extension) delete result[extension.id]
    const at = findPath(type, name)
    if (!at || at.attribute.returned === 'always') continue
    const place = at.extension === undefined ? result : result[at.extension]
    if (isObject(place)) drop(place, at.attribute, at.sub)
  }
  return result
}

function drop(place: Resource, { name }: Attribute, sub: Attribute | undefined): void {
  if (!sub) delete place[name]
  else for (const value of [place[name]].flat()) if (isObject(value)) Reflect.deleteProperty(value, sub.name)
}

function keepOnly(type: ResourceType, resource: Resource, names: readonly string[]): Resource {
  const result: Resource = { schemas: resource.schemas, id: resource.id }
  for (const name of names) {
    const extension = findExtension(type, name)
    if (extension && resource[extension.id]) result[extension.id] = resource[extension.id]
    const at = findPath(type, name)
    if (!at) continue
    const from = at.extension === undefined ? resource : resource[at.extension]
    if (!isObject(from) || from[at.attribute.name] === undefined) continue
    if (at.extension !== undefined && !isObject(result[at.extension])) result[at.extension] = {}
    const to = at.extension === undefined ? result : result[at.extension]
    if (isObject(to)) keep(to, from, at.attribute, at.sub)
  }
  return result
}

function keep(to: Resource, from: Resource, { name, multiValued }: Attribute, sub: Attribute | undefined): void {
  const value = from[name]
  if (!sub) {
    to[name] = value
    return
  }
  const pick = (one: unknown) => (isObject(one) && one[sub.name] !== undefined ? { [sub.name]: one[sub.name] } : {})
  if (!multiValued) to[name] = { ...(isObject(to[name]) ? to[name] : {}), ...pick(value) }
  else {
    const before = [to[name] ?? []].flat()
    to[name] = [value].flat().map((one, place) => ({ ...(isObject(before[place]) ? before[place] : {}), ...pick(one) }))
  }
}
