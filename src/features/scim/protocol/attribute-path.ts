import { type Attribute, commonAttributes, type ResourceType } from './attribute.ts'

/** Where something stands in a resource. */
export interface AttributePath {
  /** The urn of the extension it stands in; undefined in the resource itself. */
  readonly extension: string | undefined
  readonly attribute: Attribute
  readonly sub: Attribute | undefined
}

const named = (attributes: readonly Attribute[], name: string): Attribute | undefined =>
  attributes.find(attribute => attribute.name.toLowerCase() === name.toLowerCase())

export const subAttribute = (attribute: Attribute, name: string): Attribute | undefined =>
  named(attribute.subAttributes ?? [], name)

/** The attributes of the resource itself, `id`, `meta` and the like included. */
export const ownAttributes = ({ schema }: ResourceType): readonly Attribute[] => [
  ...commonAttributes,
  ...schema.attributes,
]

/** An attribute that stands in the resource itself. */
export const findOwn = (type: ResourceType, name: string): Attribute | undefined =>
  named(commonAttributes, name) ?? named(type.schema.attributes, name)

/** The extension with this urn, whatever its case. */
export const findExtension = ({ extension }: ResourceType, urn: string) =>
  extension && extension.id.toLowerCase() === urn.toLowerCase() ? extension : undefined

/**
 * Finds `name.givenName`, `urn:…:User:userName` or `urn:…:enterprise:2.0:User:manager.value`, whatever their case. Also
 * takes `urn:…:enterprise:2.0:User.department`, which some senders write. Undefined when there is no such attribute.
 */
export function findPath(type: ResourceType, text: string): AttributePath | undefined {
  const prefixed = withoutUrn(type.schema.id, text)
  if (prefixed !== undefined) return inAttributes(undefined, [...ownAttributes(type)], prefixed)
  const { extension } = type
  const extended = extension && withoutUrn(extension.id, text)
  if (extension && extended !== undefined) return inAttributes(extension.id, extension.attributes, extended)
  return text.includes(':') ? undefined : inAttributes(undefined, ownAttributes(type), text)
}

function withoutUrn(urn: string, text: string): string | undefined {
  if (!text.toLowerCase().startsWith(urn.toLowerCase())) return undefined
  return /^[:.]/.test(text.slice(urn.length)) ? text.slice(urn.length + 1) : undefined
}

function inAttributes(
  extension: string | undefined,
  attributes: readonly Attribute[],
  path: string,
): AttributePath | undefined {
  const [first = '', second, ...rest] = path.split('.')
  const attribute = named(attributes, first)
  if (!attribute || rest.length > 0) return undefined
  if (second === undefined) return { extension, attribute, sub: undefined }
  const sub = subAttribute(attribute, second)
  return sub && { extension, attribute, sub }
}
