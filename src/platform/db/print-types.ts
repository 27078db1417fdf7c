import type { Column, Table } from './describe.ts'

/** Prints the types of Kysely's tables, agreeing with parsers.ts about how each value arrives. */
export function printTypes(tables: readonly Table[]): string {
  return [header, ...tables.map(printTable), printDatabase(tables)].join('\n')
}

const header = `// Written by npm run types from the migrated database. Change the migrations, then run it again.
import type { ColumnType } from 'kysely'

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>
export type GeneratedAlways<T> = ColumnType<T, never, never>
export type JsonValue = boolean | number | string | null | { [key: string]: JsonValue } | JsonValue[]
/** Objects are written as they are; arrays and bare values go through JSON.stringify. */
export type Json = ColumnType<JsonValue, object | string, object | string>
`

function printTable({ name, columns }: Table): string {
  const lines = columns.map(column => `  ${column.name}: ${printColumn(column)}`)
  return `export interface ${typeName(name)} {\n${lines.join('\n')}\n}\n`
}

function printColumn(column: Column): string {
  const element = elementType(column)
  const type = column.isArray ? (element.includes('|') ? `(${element})[]` : `${element}[]`) : element
  const nullable = column.isNullable ? `${type} | null` : type
  if (column.isGenerated) return `GeneratedAlways<${nullable}>`
  return column.hasDefault ? `Generated<${nullable}>` : nullable
}

function elementType({ table, name, baseType, choices }: Column): string {
  if (choices) return choices.map(choice => `'${choice}'`).join(' | ')
  const type = types[baseType]
  if (type) return type
  throw new Error(`${table}.${name}: parsers.ts does not say how a ${baseType} arrives. Add it there and here.`)
}

// No "timestamp" without time zone: what it means depends on the machine.
const types: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  interval: 'string',
  jsonb: 'Json',
  numeric: 'number',
  text: 'string',
  time: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
}

function printDatabase(tables: readonly Table[]): string {
  return `export interface DB {\n${tables.map(({ name }) => `  ${name}: ${typeName(name)}`).join('\n')}\n}\n`
}

function typeName(table: string): string {
  return table.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
}
