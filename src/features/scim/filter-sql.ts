import { type RawBuilder, sql } from 'kysely'
import type { Attribute } from './protocol/attribute.ts'
import type { AttributePath } from './protocol/attribute-path.ts'
import type { Filter, Operand, Operator, ResourceFilter } from './protocol/filter.ts'

type Condition = RawBuilder<boolean>
type Value = RawBuilder<string | null>

/** What a type of resource keeps outside its `attributes`, under the row’s alias `s`. */
export interface Columns {
  /** The value in lower case, or exactly, of attributes that have a column of their own. */
  readonly own: Readonly<Record<string, Value>>
  readonly resourceType: 'User' | 'Group'
  /** Narrows down by an index what a comparison looks at more closely; only for equality. */
  readonly narrowed?: (path: string, operand: string) => Condition | undefined
  /** Values that stand in other rows, such as members: a query for its `value`. */
  readonly elsewhere?: Readonly<Record<string, (where: (part: string) => Value) => RawBuilder<unknown>>>
  /** Which schemas a row has. */
  readonly schemas: Value
}

const yes = sql<boolean>`true`
const no = sql<boolean>`false`

/** A filter as a condition with bound values. Every attribute in it was checked against the schema before. */
export function conditionOf(filter: ResourceFilter, columns: Columns): Condition {
  return combined(filter, at => (operator, operand) => compareAt(at, operator, operand, columns), columns)
}

function combined<Place>(
  filter: Filter<Place>,
  comparing: (at: Place) => (operator: Operator, operand: Operand) => Condition,
  columns: Columns,
): Condition {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.filters.map(one => combined(one, comparing, columns))
      return sql<boolean>`(${sql.join(parts, filter.kind === 'and' ? sql` and ` : sql` or `)})`
    }
    case 'not':
      return sql<boolean>`(not coalesce(${combined(filter.filter, comparing, columns)}, false))`
    case 'compare':
      return comparing(filter.at)(filter.operator, filter.operand)
    case 'any':
      return anyValue(filter.at as AttributePath, filter.where, columns)
  }
}

const keyOf = ({ extension, attribute, sub }: AttributePath): string =>
  [extension, attribute.name, sub?.name].filter(Boolean).join('.')

function compareAt(at: AttributePath, operator: Operator, operand: Operand, columns: Columns): Condition {
  const { attribute, sub } = at
  const compared = sub ?? attribute
  const key = keyOf(at)
  if (key === 'schemas') return compareSchemas(operator, operand, columns)
  if (key === 'meta.resourceType') return compareText(sql<string>`${columns.resourceType}`, operator, operand, compared)
  const own = columns.own[key]
  if (own) return compareOwn(key, own, operator, operand, compared)
  if (attribute.multiValued) {
    const narrowing = operator === 'eq' && typeof operand === 'string' ? columns.narrowed?.(key, operand) : undefined
    const value = sub ?? { ...attribute, name: 'value' }
    const looked = anyValue(at, { kind: 'compare', at: value, operator, operand }, columns)
    return narrowing ? sql<boolean>`(${narrowing} and ${looked})` : looked
  }
  const place = at.extension === undefined ? sql`s.attributes` : sql`(s.attributes -> ${at.extension}::text)`
  const holder = sub ? sql`(${place} -> ${attribute.name}::text)` : place
  if (operator === 'pr' && !sub && attribute.type === 'complex')
    return sql<boolean>`coalesce(jsonb_typeof(${place} -> ${attribute.name}::text) <> 'null', false)`
  return compareText(sql<string>`(${holder} ->> ${compared.name}::text)`, operator, operand, compared)
}

/** Some value of a list fits. */
function anyValue(at: AttributePath, where: Filter<Attribute>, columns: Columns): Condition {
  const { attribute } = at
  const place = at.extension === undefined ? sql`s.attributes` : sql`(s.attributes -> ${at.extension}::text)`
  const fromElsewhere = columns.elsewhere?.[attribute.name]
  const inJson = (part: string) => sql<string>`(v.one ->> ${part}::text)`
  const conditionWith = (value: (part: string) => Value) =>
    combined(where, part => (operator, operand) => compareText(value(part.name), operator, operand, part), columns)
  if (fromElsewhere) {
    const value = (part: string) => sql<string>`${sql.ref(`v.${part.replace('$', '')}`)}`
    return sql<boolean>`exists (select from (${fromElsewhere(value)}) v where ${conditionWith(value)})`
  }
  const list = sql`(${place} -> ${attribute.name}::text)`
  const values = attribute.multiValued ? sql`coalesce(${list}, '[]'::jsonb)` : sql`jsonb_build_array(${list})`
  return sql<boolean>`exists (select from jsonb_array_elements(${values}) v (one) where ${conditionWith(inJson)})`
}

function compareSchemas(operator: Operator, operand: Operand, { schemas }: Columns): Condition {
  if (operator === 'pr' || operand === null) return operator === 'eq' ? no : yes
  const one = sql<string>`lower(u.urn)`
  const compared = compareFolded(one, operator, String(operand).toLowerCase())
  return sql<boolean>`exists (select from unnest(${schemas}::text[]) u (urn) where ${compared})`
}

// Columns hold what is compared already: text in lower case where case does not count, times as times.
function compareOwn(key: string, own: Value, operator: Operator, operand: Operand, compared: Attribute): Condition {
  if (operator === 'pr') return sql<boolean>`(${own} is not null)`
  if (operand === null) return operator === 'eq' ? sql<boolean>`(${own} is null)` : sql<boolean>`(${own} is not null)`
  if (compared.type === 'dateTime') return compareFolded(own, operator, sql`${operand}::timestamptz`)
  if (compared.type === 'boolean') return compareFolded(own, operator, sql`${operand}::boolean`)
  const text = String(operand)
  if (key === 'id') return compareId(own, operator, text)
  return compareFolded(own, operator, compared.caseExact ? text : text.toLowerCase())
}

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

function compareId(own: Value, operator: Operator, text: string): Condition {
  if (operator === 'eq') return uuidShape.test(text) ? sql<boolean>`(${own} = ${text}::uuid)` : no
  return compareFolded(sql<string>`(${own})::text`, operator, text)
}

function compareText(value: Value, operator: Operator, operand: Operand, { type, caseExact }: Attribute): Condition {
  if (operator === 'pr') return sql<boolean>`(${value} is not null)`
  if (operand === null)
    return operator === 'eq' ? sql<boolean>`(${value} is null)` : sql<boolean>`(${value} is not null)`
  if (type === 'boolean') return compareFolded(value, operator, String(operand))
  return caseExact
    ? compareFolded(value, operator, String(operand))
    : compareFolded(sql<string>`lower(${value})`, operator, String(operand).toLowerCase())
}

function compareFolded(value: Value, operator: Operator, operand: string | RawBuilder<unknown>): Condition {
  switch (operator) {
    case 'eq':
      return sql<boolean>`(${value} = ${operand})`
    case 'ne':
      return sql<boolean>`(${value} is distinct from ${operand})`
    case 'co':
      return sql<boolean>`(position(${operand}::text in ${value}) > 0)`
    case 'sw':
      return sql<boolean>`starts_with(${value}, ${operand}::text)`
    case 'ew':
      return sql<boolean>`(right(${value}, length(${operand}::text)) = ${operand}::text)`
    case 'gt':
      return sql<boolean>`(${value} > ${operand})`
    case 'ge':
      return sql<boolean>`(${value} >= ${operand})`
    case 'lt':
      return sql<boolean>`(${value} < ${operand})`
    case 'le':
      return sql<boolean>`(${value} <= ${operand})`
    case 'pr':
      return sql<boolean>`(${value} is not null)`
  }
}

/** What rows are ordered by; the main value of a list, or else its first. */
export function orderOf(at: AttributePath, columns: Columns): Value {
  const { attribute, sub } = at
  const own = columns.own[keyOf(at)]
  if (own) return own
  const place = at.extension === undefined ? sql`s.attributes` : sql`(s.attributes -> ${at.extension}::text)`
  const compared = sub ?? attribute
  const fold = (value: Value) => (compared.caseExact ? value : sql<string>`lower(${value})`)
  if (!attribute.multiValued) {
    const holder = sub ? sql`(${place} -> ${attribute.name}::text)` : place
    return fold(sql<string>`(${holder} ->> ${compared.name}::text)`)
  }
  const part = sub?.name ?? 'value'
  const list = sql`(${place} -> ${attribute.name}::text)`
  return fold(sql<string>`(select v.one ->> ${part}::text from jsonb_array_elements(coalesce(${list}, '[]'::jsonb))
    with ordinality v (one, place) order by v.one ->> 'primary' = 'true' desc nulls last, v.place limit 1)`)
}
