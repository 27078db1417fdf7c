import { isDeepStrictEqual } from 'node:util'
import { isObject } from '#platform/json.ts'
import type { Attribute, ResourceType } from './attribute.ts'
import type { ValueFilter } from './filter.ts'
import { fits } from './filter-values.ts'
import type { PatchOperation, PatchTarget } from './read-patch.ts'
import { keyOf, type Resource, readAttributes, readOne, readValue } from './read-resource.ts'
import { invalidValue, mutability, ScimError } from './scim-error.ts'

/** The resource as the operations leave it; the one that is given stays as it was. @throws {ScimError} */
export function applyPatch(type: ResourceType, resource: Resource, operations: readonly PatchOperation[]): Resource {
  const result = structuredClone(resource)
  for (const operation of operations) {
    const { extension, attribute } = operation.target
    if (!attribute) {
      patchExtension(type, result, extension ?? '', operation)
      continue
    }
    const place = extension === undefined ? result : placeFor(result, extension)
    patchAttribute(place, attribute, operation)
    if (extension !== undefined && Object.keys(place).length === 0) delete result[extension]
  }
  return result
}

function placeFor(resource: Resource, extension: string): Resource {
  const known = resource[extension]
  if (isObject(known)) return known
  const fresh: Resource = {}
  resource[extension] = fresh
  return fresh
}

function patchExtension(type: ResourceType, resource: Resource, urn: string, { op, value }: PatchOperation): void {
  if (op === 'remove' || value === null) {
    delete resource[urn]
    return
  }
  if (!isObject(value)) throw invalidValue(`${urn} must be an object.`)
  const read = readAttributes(type, { [urn]: value })[urn]
  resource[urn] = { ...placeFor(resource, urn), ...(isObject(read) ? read : {}) }
  for (const [name, part] of Object.entries(value))
    if (part === null || part === '') delete placeFor(resource, urn)[canonical(type, name)]
  if (Object.keys(placeFor(resource, urn)).length === 0) delete resource[urn]
}

const canonical = ({ extension }: ResourceType, name: string): string =>
  extension?.attributes.find(one => one.name.toLowerCase() === name.toLowerCase())?.name ?? name

function patchAttribute(place: Resource, attribute: Attribute, operation: PatchOperation): void {
  const { op, target, value } = operation
  if (target.filter) patchChosen(place, attribute, target.filter, operation)
  else if (target.sub) patchPart(place, attribute, target.sub, operation)
  else if (op === 'remove') removeWhole(place, attribute, value)
  else setWhole(place, attribute, operation)
  if (attribute.required && place[attribute.name] === undefined) throw mutability(`${attribute.name} must stay.`)
}

function setWhole(place: Resource, attribute: Attribute, { op, value }: PatchOperation): void {
  const { name } = attribute
  const read = readValue(attribute, value, name)
  const before = place[name]
  if (attribute.multiValued) {
    if (op === 'add') set(place, name, read === undefined ? before : added(listOf(before), listOf(read)))
    else set(place, name, read)
  } else if (attribute.type === 'complex' && isObject(read) && isObject(before))
    set(place, name, { ...before, ...read })
  // An empty value adds nothing, but replaces what was there by nothing.
  else if (read !== undefined || op === 'replace') set(place, name, read)
}

// Some senders name in a value which of several are to go.
function removeWhole(place: Resource, attribute: Attribute, value: unknown): void {
  const named = attribute.multiValued && value !== undefined && value !== null ? listOf(value) : []
  if (named.length === 0) {
    delete place[attribute.name]
    return
  }
  const gone = named.map(one => (attribute.subAttributes ? readOne(attribute, one, attribute.name) : one))
  const isNamed = (one: unknown) =>
    gone.some(other =>
      isObject(one) && isObject(other)
        ? Object.entries(other).every(([key, part]) => isDeepStrictEqual(one[key], part))
        : one === other,
    )
  set(
    place,
    attribute.name,
    listOf(place[attribute.name]).filter(one => !isNamed(one)),
  )
}

function patchPart(place: Resource, attribute: Attribute, sub: Attribute, { op, value }: PatchOperation): void {
  const read = op === 'remove' ? undefined : readValue(sub, value, `${attribute.name}.${sub.name}`)
  const before = place[attribute.name]
  if (!attribute.multiValued) {
    set(place, attribute.name, withPart(isObject(before) ? before : {}, sub, read))
    return
  }
  const values = objectsOf(before)
  const changed = values.length > 0 ? values.map(one => withPart(one, sub, read)) : [withPart({}, sub, read)]
  set(place, attribute.name, changed.filter(isSomething))
}

function patchChosen(place: Resource, attribute: Attribute, filter: ValueFilter, operation: PatchOperation): void {
  const { op, target } = operation
  const values = objectsOf(place[attribute.name])
  const chosen = values.filter(one => fits(filter, one))
  if (op === 'remove') {
    const left = values.flatMap(one => (chosen.includes(one) ? without(one, target) : one))
    set(place, attribute.name, left)
    return
  }
  if (chosen.length > 0) {
    const changed = values.map(one => (chosen.includes(one) ? changedValue(one, attribute, operation) : one))
    set(
      place,
      attribute.name,
      singlePrimary(changed.filter(isSomething), chosen.length === 1 ? values.indexOf(chosen[0] ?? {}) : -1),
    )
    return
  }
  const made = mayBeMade(filter, op) ? changedValue(describedBy(filter), attribute, operation) : undefined
  if (!made) throw new ScimError(400, `No value of ${attribute.name} fits the filter of the path.`, 'noTarget')
  set(place, attribute.name, added(values, [made]))
}

function without(value: Resource, { sub }: PatchTarget): Resource[] {
  if (!sub || sub.name === 'value') return []
  const left = withPart(value, sub, undefined)
  return isSomething(left) ? [left] : []
}

function changedValue(
  value: Resource,
  attribute: Attribute,
  { target: { sub }, value: sent }: PatchOperation,
): Resource {
  if (sub) return withPart(value, sub, readValue(sub, sent, `${attribute.name}.${sub.name}`))
  const read = readOne(attribute, Array.isArray(sent) && sent.length === 1 ? sent[0] : sent, attribute.name)
  return { ...value, ...read }
}

const withPart = (value: Resource, { name }: Attribute, part: unknown): Resource => {
  const { [name]: _, ...rest } = value
  return part === undefined ? rest : { ...rest, [name]: part }
}

/** The value that a filter such as `type eq "work"` describes. */
function describedBy(filter: ValueFilter): Resource {
  if (filter.kind === 'and') return Object.assign({}, ...filter.filters.map(describedBy))
  return filter.kind === 'compare' && filter.operator === 'eq' && filter.operand !== null
    ? { [filter.at.name]: filter.operand }
    : {}
}

/**
 * Whether a value that is not there yet may be made. RFC 7644 lets `add` do so and answers `replace` with noTarget, but
 * Entra ID replaces `phoneNumbers[type eq "mobile"].value` of people who have none; a kind that we know is taken as meant.
 */
function mayBeMade(filter: ValueFilter, op: 'add' | 'replace'): boolean {
  if (filter.kind === 'and') return filter.filters.every(one => mayBeMade(one, op))
  if (filter.kind !== 'compare' || filter.operator !== 'eq' || filter.operand === null) return false
  if (op === 'add' || filter.at.name === 'primary') return true
  return filter.at.canonicalValues?.some(kind => kind === String(filter.operand).toLowerCase()) ?? false
}

function added(before: readonly unknown[], values: readonly unknown[]): unknown[] {
  const result = [...before]
  let latest = result.length - 1
  for (const value of values) {
    const same = result.findIndex(one => isSame(one, value))
    latest = same < 0 ? result.length : same
    result[latest] = same < 0 || !isObject(value) ? value : { ...objectsOf([result[same]])[0], ...value }
  }
  return singlePrimary(result, latest)
}

const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(one, other) ||
  (isObject(one) && isObject(other) && one.value !== undefined && keyOf(one) === keyOf(other))

/** Only one value is the main one; `latest` wins if it says so. */
function singlePrimary(values: readonly unknown[], latest: number): unknown[] {
  const primaries = values.flatMap((one, place) => (isObject(one) && one.primary === true ? [place] : []))
  if (primaries.length < 2) return [...values]
  const keeps = primaries.includes(latest) ? latest : primaries.at(-1)
  return values.map((one, place) =>
    isObject(one) && one.primary === true && place !== keeps ? { ...one, primary: false } : one,
  )
}

const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat())
const objectsOf = (value: unknown): Resource[] => listOf(value).filter(isObject)
const isSomething = (value: Resource): boolean => Object.keys(value).length > 0

function set(place: Resource, name: string, value: unknown): void {
  const isEmpty =
    value === undefined || (Array.isArray(value) ? value.length === 0 : isObject(value) && !isSomething(value))
  if (isEmpty) delete place[name]
  else place[name] = value
}
