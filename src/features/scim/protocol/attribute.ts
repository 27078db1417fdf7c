export type AttributeType = 'string' | 'boolean' | 'complex' | 'reference' | 'dateTime'

/** One attribute as RFC 7643, section 7, describes it. */
export interface Attribute {
  readonly name: string
  readonly type: AttributeType
  readonly description: string
  readonly multiValued: boolean
  readonly required: boolean
  readonly caseExact: boolean
  readonly mutability: 'readWrite' | 'readOnly' | 'immutable'
  readonly returned: 'always' | 'default'
  readonly uniqueness: 'none' | 'server'
  readonly subAttributes?: readonly Attribute[]
  readonly canonicalValues?: readonly string[]
  readonly referenceTypes?: readonly string[]
}

export interface Schema {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly attributes: readonly Attribute[]
}

/** A resource type with everything that may stand in such a resource. */
export interface ResourceType {
  readonly name: 'User' | 'Group'
  readonly endpoint: '/Users' | '/Groups'
  readonly description: string
  readonly schema: Schema
  readonly extension: Schema | undefined
}

type More = Partial<Omit<Attribute, 'name' | 'type' | 'description' | 'subAttributes'>>

const plain = {
  multiValued: false,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
} as const

export const text = (name: string, description: string, more: More = {}): Attribute => ({
  ...plain,
  name,
  type: 'string',
  description,
  ...more,
})

export const flag = (name: string, description: string): Attribute => ({ ...plain, name, type: 'boolean', description })

export const moment = (name: string, description: string): Attribute => ({
  ...plain,
  name,
  type: 'dateTime',
  description,
  mutability: 'readOnly',
})

export const reference = (name: string, description: string, to: readonly string[], more: More = {}): Attribute => ({
  ...plain,
  name,
  type: 'reference',
  description,
  caseExact: true,
  referenceTypes: to,
  ...more,
})

export const complex = (
  name: string,
  description: string,
  subAttributes: readonly Attribute[],
  more: More = {},
): Attribute => ({ ...plain, name, type: 'complex', description, subAttributes, ...more })

/** A list such as e-mail addresses: a value, what it is for, and which is the main one. */
export const list = (
  name: string,
  description: string,
  kinds: readonly string[],
  value: Attribute = text('value', 'The value itself.'),
): Attribute =>
  complex(
    name,
    description,
    [
      value,
      text('display', 'A name to show for it.'),
      text('type', 'What it is for.', kinds.length > 0 ? { canonicalValues: kinds } : {}),
      flag('primary', 'Whether it is the main one. Only one can be.'),
    ],
    { multiValued: true },
  )

/** What every resource has beside its schema; RFC 7643, section 3.1. */
export const commonAttributes: readonly Attribute[] = [
  text('schemas', 'Which schemas are used.', { multiValued: true, caseExact: true, returned: 'always' }),
  text('id', 'Our name for the resource; it never changes.', {
    caseExact: true,
    mutability: 'readOnly',
    returned: 'always',
    uniqueness: 'server',
  }),
  text('externalId', 'The sending system’s own name for it.', { caseExact: true }),
  complex(
    'meta',
    'When it was made and last changed.',
    [
      text('resourceType', 'User or Group.', { caseExact: true, mutability: 'readOnly' }),
      moment('created', 'When it was made.'),
      moment('lastModified', 'When it was last changed.'),
      reference('location', 'Its address.', ['uri'], { mutability: 'readOnly' }),
      text('version', 'Its weak entity tag.', { caseExact: true, mutability: 'readOnly' }),
    ],
    { mutability: 'readOnly' },
  ),
]
