import { isObject } from '#platform/json.ts'
import type { Attribute, ResourceType } from './attribute.ts'
import { findExtension, findPath, subAttribute } from './attribute-path.ts'
import { checkValueFilter, parseText, type ValueFilter } from './filter.ts'
import { invalidPath, invalidSyntax, invalidValue, mutability, ScimError } from './scim-error.ts'

/** What an operation is about: an attribute, or a whole extension where `attribute` is missing. */
export interface PatchTarget {
  readonly extension: string | undefined
  readonly attribute: Attribute | undefined
  /** Which of several values. */
  readonly filter: ValueFilter | undefined
  readonly sub: Attribute | undefined
}

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove'
  readonly target: PatchTarget
  readonly value: unknown
}

const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:patchop'
const mostOperations = 1_000

/**
 * Reads a PATCH in every form that is met in the wild: operators in any case, values without a path, dotted names and
 * urns as names in such a value. An operation without a path becomes one for each of its names.
 * @throws {ScimError} invalidSyntax, invalidPath, invalidValue, invalidFilter, mutability or noTarget
 */
export function readPatch(type: ResourceType, body: unknown): readonly PatchOperation[] {
  if (!isObject(body)) throw invalidSyntax('The body must be a JSON object.')
  const schemas = member(body, 'schemas')
  if (schemas !== undefined && !(Array.isArray(schemas) && schemas.some(urn => String(urn).toLowerCase() === patchUrn)))
    throw invalidSyntax('schemas must name urn:ietf:params:scim:api:messages:2.0:PatchOp.')
  const operations = member(body, 'operations')
  if (!Array.isArray(operations) || operations.length === 0) throw invalidSyntax('Operations must be a list.')
  if (operations.length > mostOperations) throw new ScimError(400, `At most ${mostOperations} operations.`, 'tooMany')
  return operations.flatMap(operation => readOperation(type, operation))
}

const member = (body: Record<string, unknown>, name: string): unknown =>
  Object.entries(body).find(([key]) => key.toLowerCase() === name)?.[1]

function readOperation(type: ResourceType, operation: unknown): readonly PatchOperation[] {
  if (!isObject(operation)) throw invalidSyntax('Each of Operations must be an object.')
  const op = String(member(operation, 'op') ?? '').toLowerCase()
  if (op !== 'add' && op !== 'replace' && op !== 'remove') throw invalidSyntax('op must be add, replace or remove.')
  const path = member(operation, 'path')
  if (path !== undefined && path !== null && typeof path !== 'string') throw invalidPath('path must be a text.')
  const value = member(operation, 'value')
  const named = path?.trim() ?? ''
  if (named !== '' && named.toLowerCase() !== type.schema.id.toLowerCase()) {
    const target = readTarget(type, named)
    if (target === 'none') throw invalidPath(`There is no attribute ${named.slice(0, 200)}.`)
    refuseReadOnly(target)
    if (op !== 'remove' && value === undefined) throw invalidValue(`${op} needs a value.`)
    return target.attribute?.name === 'schemas' ? [] : [{ op, target, value }]
  }
  if (op === 'remove') throw new ScimError(400, 'remove needs a path.', 'noTarget')
  if (!isObject(value)) throw invalidValue('Without a path the value must be an object.')
  return Object.entries(value).flatMap(([name, part]) => readNamed(type, op, name, part))
}

// Names in a value: what nobody knows and what is ours to write is passed over.
function readNamed(type: ResourceType, op: 'add' | 'replace', name: string, value: unknown): PatchOperation[] {
  const target = readTarget(type, name)
  if (target === 'none' || isReadOnly(target) || target.attribute?.name === 'schemas') return []
  return [{ op, target, value }]
}

const isReadOnly = ({ attribute, sub }: PatchTarget): boolean =>
  attribute?.mutability === 'readOnly' || sub?.mutability === 'readOnly'

function refuseReadOnly(target: PatchTarget): void {
  if (isReadOnly(target)) throw mutability(`${target.attribute?.name} is ours to write.`)
}

function readTarget(type: ResourceType, path: string): PatchTarget | 'none' {
  const extension = findExtension(type, path)
  if (extension) return { extension: extension.id, attribute: undefined, filter: undefined, sub: undefined }
  const [, head = path, filterText, subName] = /^([^[]*)\[(.*)\](?:\.([\w$-]+))?$/s.exec(path) ?? []
  const found = findPath(type, head)
  if (!found) return 'none'
  if (filterText === undefined) return { ...found, filter: undefined }
  const { attribute } = found
  if (found.sub || !attribute.multiValued || !attribute.subAttributes)
    throw invalidPath(`${head.slice(0, 200)} has no values to choose from.`)
  const filter = checkValueFilter(attribute, parseText(filterText))
  const sub = subName === undefined ? undefined : subAttribute(attribute, subName)
  if (subName !== undefined && !sub) return 'none'
  return { extension: found.extension, attribute, filter, sub }
}
