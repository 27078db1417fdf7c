import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { describeTables } from '#platform/db/describe.ts'
import { generate } from '#platform/db/generate.ts'
import { connectOnce } from '#platform/db/pool.ts'
import { root } from '#platform/root.ts'
import { testDatabase } from '#platform/testing/database.ts'

const database = await testDatabase()
afterAll(() => database.stop())

test('the generated types and the description of the schema follow from the migrations (else: npm run types)', async () => {
  const files = await generate(database)
  expect([...files.keys()]).toEqual(['src/platform/db/types.generated.ts', 'docs/schema/schema.md'])
  for (const [path, text] of files) expect(await readFile(join(root, path), 'utf8'), path).toBe(text)
})

test('no column holds a time without its zone, or a type that arrives differently on another machine', async () => {
  const client = await connectOnce(database.owner, 'capable tests')
  const columns = (await describeTables(client)).flatMap(table => table.columns)
  await client.end()
  const doubtful = columns.filter(({ baseType }) =>
    ['timestamp', 'timetz', 'money', 'json', 'bpchar'].includes(baseType),
  )
  expect(doubtful.map(({ table, name, type }) => `${table}.${name} ${type}`)).toEqual([])
})
