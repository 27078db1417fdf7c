import type { Table } from './describe.ts'

/** Prints the schema for people: one page, every table with its columns, keys, indexes and policies. */
export function printSchema(tables: readonly Table[]): string {
  return [header, ...tables.map(printTable)].join('\n')
}

const header = `# The schema

Written by \`npm run types\` from the migrated database; a test fails when it is out of date.
`

function printTable({ name, columns, constraints, indexes, policies }: Table): string {
  const fields = columns.map(({ name, type, isNullable, hasDefault }) => {
    const remarks = [isNullable ? 'may be absent' : '', hasDefault ? 'has a default' : ''].filter(Boolean)
    return `| \`${name}\` | ${type} | ${remarks.join(', ')} |`
  })
  return [
    `## ${name}`,
    '',
    '| column | type | |',
    '|---|---|---|',
    ...fields,
    '',
    ...[...constraints, ...indexes, ...policies].map(line => `- \`${line}\``),
    '',
  ].join('\n')
}
