import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { peopleUrls } from '#features/people/index.ts'
import { type TestApp, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { restUrls } from '../api.urls.ts'
import { type Program, testProgram } from '../testing/program.ts'
import { cursorAfter, readCursor } from './cursor.ts'
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

const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).sort()
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

describe('a program that reads people', () => {
  test('sees what every colleague sees', async () => {
    const { body } = await program.get(restUrls.person.href({ personId: world.people.asha.id }))
    expect(body).toMatchObject({
      name: 'Asha Patel',
      jobTitle: 'Care assistant',
      unit: { id: world.units.nightTeam, name: 'Night team' },
      manager: { id: world.people.carol.id, name: 'Carol Jones' },
      email: 'asha.patel@northshire.example',
      phone: null,
      profile: `http://capable.test${peopleUrls.person.href({ personId: world.people.asha.id })}`,
    })
  })

  test('walks through everybody page by page, each once', async () => {
    const seen: { name: string }[] = []
    let next: string | null = restUrls.people.href({}, { limit: 4 })
    while (next) {
      const { body, headers } = await program.get(next.replace('http://capable.test', ''))
      seen.push(...body.items)
      next = body.next
      expect(headers.link).toBe(next ? `<${next}>; rel="next"` : undefined)
    }
    expect(names(seen)).toEqual(names(Object.values(world.people)))
  })

  test('finds people by words and by unit, with all below it', async () => {
    const found = async (query: Record<string, string>) =>
      names((await program.get(restUrls.people.href({}, query))).body.items)
    expect(await found({ q: 'OFFICER ben' })).toEqual(['Ben Okafor'])
    expect(await found({ unit: world.units.care })).toEqual(['Asha Patel', 'Carol Jones', 'Dag Solberg'])
    expect(await found({ q: '%' })).toHaveLength(6)
    expect(await found({ q: 'nobody-of-that-name' })).toEqual([])
  })

  test('is not told an address that its owner hides, not even by finding somebody with it', async () => {
    await capable.database.writing(world.organisationId, tx =>
      tx
        .insertInto('profile_audiences')
        .values({
          organisation_id: world.organisationId,
          person_id: world.people.dag.id,
          field: 'email',
          audience: 'team',
        })
        .execute(),
    )
    const { body } = await program.get(restUrls.people.href({}, { q: 'dag' }))
    expect(body.items[0].email).toBeNull()
    for (const q of ['dag.solberg@northshire.example', 'dag.solberg', 'northshire.example'])
      expect(names((await program.get(restUrls.people.href({}, { q }))).body.items)).not.toContain('Dag Solberg')
    expect(names((await program.get(restUrls.people.href({}, { q: 'solberg therapist' }))).body.items)).toEqual([
      'Dag Solberg',
    ])
  })

  test('fetches only what changed', async () => {
    await new Promise(resolve => setTimeout(resolve, 5))
    const since = { updatedSince: new Date().toISOString() }
    expect((await program.get(restUrls.people.href({}, since))).body.items).toEqual([])
    await capable.database.writing(world.organisationId, tx =>
      tx
        .updateTable('people')
        .set({ job_title: 'Night carer', changed_at: new Date() })
        .where('id', '=', world.people.asha.id)
        .execute(),
    )
    expect(names((await program.get(restUrls.people.href({}, since))).body.items)).toEqual(['Asha Patel'])
    const all = await program.get(restUrls.people.href({}, { updatedSince: since.updatedSince.replace('Z', '+00:00') }))
    expect(names(all.body.items)).toEqual(['Asha Patel'])
  })

  test('does not find who has left', async () => {
    const { elin } = world.people
    await capable.database.writing(world.organisationId, tx =>
      tx.updateTable('people').set({ left_at: new Date() }).where('id', '=', elin.id).execute(),
    )
    expect((await program.get(restUrls.person.href({ personId: elin.id }))).status).toBe(404)
    expect(names((await program.get(restUrls.people.href())).body.items)).not.toContain('Elin Berg')
    const { body } = await program.get(restUrls.person.href({ personId: world.people.farah.id }))
    expect(body.manager).toBeNull()
  })

  test('is told every parameter that cannot be used', async () => {
    const { status, body } = await program.get(
      `${restUrls.people.href()}?limit=x&unit=here&updatedSince=yesterday&cursor=zzz&colour=red&q=a&q=b`,
    )
    expect(status).toBe(400)
    expect(body.errors.map((one: { name: string }) => one.name).sort()).toEqual([
      'colour',
      'cursor',
      'limit',
      'q',
      'unit',
      'updatedSince',
    ])
    const unknown = await program.get(restUrls.people.href({}, { unit: nobody }))
    expect([unknown.status, unknown.body.errors[0].name]).toEqual([400, 'unit'])
  })
})

describe('a program that reads units', () => {
  test('walks through them, finds some, and sees the tree with everybody counted', async () => {
    const list = await program.get(restUrls.units.href({}, { parent: world.units.council }))
    expect(names(list.body.items)).toEqual(['Adult care', 'Planning'])
    const { body } = await program.get(restUrls.unit.href({ unitId: world.units.nightTeam }))
    expect(body).toMatchObject({ name: 'Night team', parentId: world.units.care, people: 1 })
    expect(body.path).toEqual([world.units.council, world.units.care, world.units.nightTeam])
    expect(names((await program.get(restUrls.units.href({}, { q: 'NIGHT' }))).body.items)).toEqual(['Night team'])
    const tree = await program.get(restUrls.unitTree.href())
    expect(names(tree.body.items[0].children)).toEqual(['Adult care', 'Planning'])
  })
})

describe('a cursor', () => {
  test('leads back to the id it was made from', () => {
    fc.assert(fc.property(fc.uuid(), id => readCursor(cursorAfter(id)) === id))
  })

  test('that was made up is refused, and never breaks anything', async () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), text => {
        const id = readCursor(text)
        return id === undefined || cursorAfter(id) === text
      }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.base64String({ minLength: 20, maxLength: 24 }),
          fc.uuid().map(cursorAfter),
        ),
        fc.string({ maxLength: 20 }),
        async (cursor, q) => {
          const query = new URLSearchParams({ cursor: cursor.toWellFormed(), q: q.toWellFormed() })
          for (const { href } of [restUrls.people, restUrls.units])
            expect([200, 400]).toContain((await program.get(`${href()}?${query}`)).status)
        },
      ),
      { numRuns: 30 },
    )
  })
})
