import { z } from 'zod'
import type { AnyEndpoint, Api } from '#platform/http/api.ts'
import { named, problemBody } from './schemas.ts'

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly description?: string
  readonly schema: JsonSchema
}

export type JsonSchema = Readonly<Record<string, unknown>>

interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, object>>
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema; readonly example?: unknown }>>
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly description?: string
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters: readonly Parameter[]
  readonly responses: Readonly<Record<string, Answer | { readonly $ref: string }>>
}

export interface Description {
  readonly openapi: '3.1.1'
  readonly jsonSchemaDialect: string
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>
    readonly responses: Readonly<Record<string, Answer>>
    readonly securitySchemes: Readonly<Record<string, object>>
  }
}

const dialect = 'https://json-schema.org/draft/2020-12/schema'
const addressOf = (id: string) => `#/components/schemas/${id}`

/** An API as an OpenAPI 3.1 document, made from the schemas that its answers and questions go through. */
export function describeApi({ prefix, endpoints, mediaType, errors }: Api, origin: string): Description {
  const told = endpoints.flatMap(one => (one.about ? [{ ...one, about: one.about }] : []))
  const paths: Record<string, Record<string, Operation>> = {}
  for (const one of told) {
    const path = one.url.pattern.slice(prefix.length).replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operation(one, mediaType) }
  }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: dialect,
    info: { title: 'Capable', version: '1', description: promise },
    servers: [{ url: origin + prefix }],
    tags: [...new Set(told.map(({ about }) => about.tag))].map(name => ({ name })),
    paths,
    components: {
      schemas: namedSchemas(),
      responses: problems(errors.mediaType),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token from Administration, API.' } },
    },
  }
}

const promise =
  'People and units of one organisation. Version 1 only grows: members, parameters and endpoints may be added, none changes its meaning or goes away. Ignore what you do not know. What a token may see of a person is what every colleague may see; what the person shows to fewer is null, as is what they have not said. This API only reads: people are written by SCIM.'

type Told = AnyEndpoint & { readonly about: NonNullable<AnyEndpoint['about']> }

function operation(one: Told, mediaType: string): Operation {
  const { about, output } = one
  const scopes: readonly string[] | undefined = one.kind === 'endpoint' ? one.scopes : undefined
  const path = [...one.url.pattern.matchAll(/:(\w+)/g)].map(
    ([, name = '']): Parameter => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string', format: 'uuid' },
    }),
  )
  const query = one.kind === 'endpoint' && one.query ? queryParameters(one.query) : []
  const problem = (name: string) => ({ $ref: `#/components/responses/${name}` })
  return {
    operationId: about.id,
    tags: [about.tag],
    summary: about.summary,
    ...(about.description ? { description: about.description } : {}),
    security: scopes ? [{ token: scopes }] : [],
    parameters: [...path, ...query],
    responses: {
      200: {
        description: about.summary,
        headers: {
          ETag: { description: 'Send it back in If-None-Match.', schema: { type: 'string' } },
          ...(query.some(({ name }) => name === 'cursor')
            ? { Link: { description: 'The next page (RFC 8288).', schema: { type: 'string' } } }
            : {}),
        },
        content: { [mediaType]: { schema: output ? refer(output) : { type: 'object' } } },
      },
      304: { description: 'Nothing changed since the ETag that was sent.' },
      ...(query.length > 0 ? { 400: problem('BadRequest') } : {}),
      ...(scopes ? { 401: problem('Unauthorized') } : {}),
      ...(scopes && scopes.length > 0 ? { 403: problem('Forbidden') } : {}),
      ...(path.length > 0 ? { 404: problem('NotFound') } : {}),
      429: problem('TooManyRequests'),
      default: problem('Problem'),
    },
  }
}

function queryParameters(schema: z.ZodType): Parameter[] {
  const { properties = {}, required = [] } = json(schema) as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(typeof description === 'string' ? { description } : {}),
    schema: rest,
  }))
}

const refer = (schema: z.ZodType): JsonSchema => {
  const id = named.get(schema)?.id
  if (!id) throw new Error('A schema of the API has no name in schemas.ts')
  return { $ref: addressOf(id) }
}

function problems(mediaType: string): Record<string, Answer> {
  const problem = (description: string, headers: Record<string, string> = {}): Answer => ({
    description,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, about]) => [name, { description: about, schema: { type: 'string' } }]),
    ),
    content: { [mediaType]: { schema: refer(problemBody) } },
  })
  const challenge = { 'WWW-Authenticate': 'What is missing (RFC 6750).' }
  return {
    BadRequest: problem('Some values cannot be used; `errors` names each.'),
    Unauthorized: problem('No token, or one that is mistyped, expired or revoked.', challenge),
    Forbidden: problem('The token lacks a scope.', challenge),
    NotFound: problem('It is not there, or this token may not see it.'),
    TooManyRequests: problem('Too many requests.', { 'Retry-After': 'Seconds to wait.' }),
    Problem: problem('Any other error.'),
  }
}

// Formats say what patterns repeat; and version 1 may add members, so no schema forbids them.
const plain = {
  override: ({ jsonSchema }: { jsonSchema: Record<string, unknown> }) => {
    if (jsonSchema.format) delete jsonSchema.pattern
    delete jsonSchema.additionalProperties
  },
}

function namedSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(named, { ...plain, uri: addressOf })
  return Object.fromEntries(Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [name, schema]))
}

function json(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { ...plain, io: 'input' })
}
