import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { restUrls } from '../api.urls.ts'
import { type Program, testProgram } from '../testing/program.ts'
import { cursorAfter } from './cursor.ts'
import type { Description, Operation } from './openapi.ts'
import { restApi } from './rest-api.ts'

let capable: TestApp
let world: World
let theirs: World
let program: Program
let description: Description
beforeAll(async () => {
  capable = await testApp()
  world = await createWorld(capable)
  theirs = await createWorld(capable, 'southshire', 'Southshire Council')
  program = await testProgram(capable, world)
  description = (await capable.app.inject(restUrls.openapi.href())).json()
}, 60_000)
afterAll(() => capable.close())

const nobody = '00000000-0000-4000-8000-000000000000'

describe('the description of the API', () => {
  const operations = () =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )

  test('names every endpoint once, and nothing else', () => {
    const served = restApi.endpoints.map(({ method, url }) => `${method} ${url.pattern}`)
    const told = operations().map(
      ({ method, path }) => `${method.toUpperCase()} /api/v1${path.replace(/\{(\w+)\}/g, ':$1')}`,
    )
    expect(told.sort()).toEqual(served.sort())
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('has the shape that OpenAPI 3.1 asks for', () => {
    const text = z.string().min(1)
    const answer = z.union([
      z.strictObject({ $ref: text }),
      z.strictObject({
        description: text,
        headers: z.record(z.string(), z.looseObject({ schema: z.looseObject({}) })).optional(),
        content: z.record(z.string().regex(/^\w+\/[\w+-]+$/), z.strictObject({ schema: z.looseObject({}) })).optional(),
      }),
    ])
    const operation = z.strictObject({
      operationId: text,
      tags: z.array(text),
      summary: text,
      description: text.optional(),
      security: z.array(z.record(z.string(), z.array(text))),
      parameters: z.array(
        z.strictObject({
          name: text,
          in: z.enum(['path', 'query']),
          required: z.boolean(),
          description: text.optional(),
          schema: z.looseObject({}),
        }),
      ),
      responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), answer),
    })
    const whole = z.strictObject({
      openapi: z.string().regex(/^3\.1\.\d+$/),
      jsonSchemaDialect: z.url(),
      info: z.strictObject({ title: text, version: text, description: text }),
      servers: z.array(z.strictObject({ url: z.url() })).min(1),
      tags: z.array(z.strictObject({ name: text })),
      paths: z.record(
        z.string().startsWith('/'),
        z.partialRecord(z.enum(['get', 'post', 'put', 'patch', 'delete']), operation),
      ),
      components: z.strictObject({
        schemas: z.record(z.string().regex(/^[\w.-]+$/), z.looseObject({})),
        responses: z.record(z.string(), answer),
        securitySchemes: z.record(z.string(), z.looseObject({ type: z.literal('http') })),
      }),
    })
    expect(z.prettifyError(whole.safeParse(description).error ?? new z.ZodError([]))).toBe('')
  })

  test('leads from every reference to something, and from every parameter in a path to one that is described', () => {
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(references.length).toBeGreaterThan(10)
    for (const path of references)
      expect(
        path.split('/').reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], description),
        path,
      ).toBeDefined()
    for (const { path, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(operation.parameters.filter(one => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
      const tags = description.tags.map(({ name }) => name)
      expect(operation.tags.filter(tag => !tags.includes(tag))).toEqual([])
    }
  })

  test('shows examples that fit', () => {
    const $defs = JSON.parse(
      JSON.stringify(description.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    )
    for (const [name, { examples = [] }] of Object.entries<{ examples?: unknown[] }>(description.components.schemas)) {
      if (name !== 'Problem') expect(examples.length, name).toBe(1)
      const schema = z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs } as never)
      for (const example of examples) expect(schema.safeParse(example).error?.issues ?? [], name).toEqual([])
    }
  })

  test('is read without a token', async () => {
    expect(description.servers).toEqual([{ url: 'http://capable.test/api/v1' }])
  })
})

describe('every endpoint keeps to its description', () => {
  const cases = Object.values(restApi.endpoints).filter(one => one.kind === 'endpoint')
  const operationOf = (pattern: string): Operation => {
    const operation = description.paths[pattern.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')]?.get
    if (!operation) throw new Error(`${pattern} is not described`)
    return operation
  }
  const schemaOf = (answer: unknown) => {
    const content = (answer as { content: Record<string, { schema: Record<string, unknown> }> }).content
    const [{ schema } = { schema: {} }] = Object.values(content)
    const $defs = JSON.parse(
      JSON.stringify(description.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    )
    return z.fromJSONSchema({ $ref: String(schema.$ref).replace('#/components/schemas/', '#/$defs/'), $defs } as never)
  }
  const examples: Record<string, (of: World) => string> = {
    personId: of => of.people.asha.id,
    unitId: of => of.units.care,
  }
  const href = (pattern: string, of: World) =>
    pattern.replace(/:(\w+)/g, (_, name: string) => examples[name]?.(of) ?? nobody)

  test.each(cases.map(({ url }) => url.pattern))('%s answers as described', async pattern => {
    const answer = await program.get(href(pattern, world))
    expect(answer.status).toBe(200)
    const parsed = schemaOf(operationOf(pattern).responses['200']).safeParse(answer.body)
    expect(parsed.error?.issues ?? []).toEqual([])
    expect(answer.headers.etag).toMatch(/^W\/"/)
  })

  test.each(cases.map(({ url }) => url.pattern))('%s says that nothing changed', async pattern => {
    const { headers } = await program.get(href(pattern, world))
    const again = await program.get(href(pattern, world), { 'if-none-match': String(headers.etag) })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  test.each(cases.map(({ url }) => url.pattern))('%s needs a token, and the scope that is described', async pattern => {
    const problem = schemaOf(description.components.responses.Problem)
    const path = href(pattern, world)
    const without = await program.get(path, { authorization: '' })
    expect(without.status).toBe(401)
    expect(problem.safeParse(without.body).success).toBe(true)
    const [{ token: scopes = [] } = {}] = operationOf(pattern).security
    const other = await testProgram(capable, world, ['scim'])
    expect((await other.get(path)).status).toBe(scopes.length > 0 ? 403 : 200)
  })

  test.each(cases.filter(({ url }) => url.pattern.includes(':')).map(({ url }) => url.pattern))(
    '%s does not find what is another organisation’s',
    async pattern => {
      const answer = await program.get(href(pattern, theirs))
      expect(answer.status).toBe(404)
      expect(answer.text).not.toMatch(/southshire|asha/i)
      const neighbour = await testProgram(capable, theirs)
      expect((await neighbour.get(href(pattern, world))).status).toBe(404)
      expect((await neighbour.get(href(pattern, theirs))).status).toBe(200)
    },
  )

  test.each(cases.filter(({ query }) => query).map(({ url }) => url.pattern))(
    '%s shows nothing of another organisation, whatever is asked',
    async pattern => {
      const { units } = theirs
      for (const query of ['q=southshire', `cursor=${cursorAfter(nobody)}`, 'limit=200'])
        expect((await program.get(`${pattern}?${query}`)).text).not.toMatch(/southshire/i)
      for (const query of [`unit=${units.care}`, `parent=${units.council}`])
        expect((await program.get(`${pattern}?${query}`)).text).not.toMatch(/night team|asha/i)
    },
  )
})
