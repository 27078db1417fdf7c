import { isObject } from '#platform/json.ts'
import { bulkLimits } from './protocol/discovery.ts'
import { errorBody, invalidSyntax, invalidValue, ScimError } from './protocol/scim-error.ts'
import type { Provisioning } from './provisioning.ts'
import { inSavepoint, noteRefusal } from './refusals.ts'
import { groups, type Service, users, type Written } from './services.ts'

const requestUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest'
const responseUrn = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse'

interface BulkOperation {
  readonly method: string
  readonly bulkId: string | undefined
  readonly path: string
  readonly data: unknown
  readonly version: string | undefined
}

/** Carries out many changes, each for itself; RFC 7644, section 3.7. @throws {ScimError} when the request itself is wrong */
export async function runBulk(change: Provisioning, base: string, body: unknown): Promise<object> {
  const { operations, failOnErrors } = readBulk(body)
  const answers = new Map<BulkOperation, object>()
  const ids = new Map<string, string>()
  let failures = 0
  let waiting = operations
  // What names somebody who comes later in the same request is carried out after them.
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length
    const later: BulkOperation[] = []
    for (const operation of waiting) {
      if (failOnErrors > 0 && failures >= failOnErrors) break
      const names = waiting.flatMap(one => (one !== operation && one.bulkId ? [one.bulkId] : []))
      if (
        mentions(
          operation,
          names.filter(name => !ids.has(name)),
        )
      )
        later.push(operation)
      else if (await isRefused(change, base, operation, ids, answers)) failures += 1
    }
    waiting = failOnErrors > 0 && failures >= failOnErrors ? [] : later
  }
  for (const operation of waiting) answers.set(operation, failed(operation, circular))
  return { schemas: [responseUrn], Operations: operations.flatMap(operation => answers.get(operation) ?? []) }
}

const circular = new ScimError(409, 'These changes name each other in a circle by their bulkId.', 'invalidValue')

function readBulk(body: unknown): { operations: readonly BulkOperation[]; failOnErrors: number } {
  if (!isObject(body)) throw invalidSyntax('The body must be a JSON object.')
  if (body.schemas !== undefined && !(Array.isArray(body.schemas) && body.schemas.includes(requestUrn)))
    throw invalidSyntax(`schemas must name ${requestUrn}.`)
  if (!Array.isArray(body.Operations)) throw invalidSyntax('Operations must be a list.')
  if (body.Operations.length > bulkLimits.maxOperations)
    throw new ScimError(413, `At most ${bulkLimits.maxOperations} operations in one request.`)
  const failOnErrors = body.failOnErrors ?? 0
  if (typeof failOnErrors !== 'number' || failOnErrors < 0) throw invalidValue('failOnErrors must be a whole number.')
  return { operations: body.Operations.map(readOperation), failOnErrors }
}

function readOperation(operation: unknown): BulkOperation {
  if (!isObject(operation)) throw invalidSyntax('Each of Operations must be an object.')
  const text = (name: string): string | undefined => {
    const value = operation[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return {
    method: (text('method') ?? '').toUpperCase(),
    bulkId: text('bulkId'),
    path: text('path') ?? '',
    data: operation.data,
    version: text('version'),
  }
}

const mentions = ({ data, path }: BulkOperation, names: readonly string[]): boolean => {
  if (names.length === 0) return false
  const text = JSON.stringify([data, path])
  return names.some(name => text.includes(JSON.stringify(`bulkId:${name}`).slice(1, -1)))
}

/** Carries out one change and keeps its answer. Returns whether it was refused. */
async function isRefused(
  change: Provisioning,
  base: string,
  operation: BulkOperation,
  ids: Map<string, string>,
  answers: Map<BulkOperation, object>,
): Promise<boolean> {
  try {
    const { status, written } = await inSavepoint(change.tx, () => carryOut(change, base, operation, ids))
    if (operation.bulkId && written) ids.set(operation.bulkId, written.id)
    const about = written ? { location: written.location, version: written.version } : {}
    answers.set(operation, { ...namesOf(operation), ...about, status: String(status) })
    return false
  } catch (error) {
    if (!(error instanceof ScimError)) throw error
    await noteRefusal(change, {
      method: operation.method.slice(0, 20),
      resource: 'Bulk',
      id: operation.path,
      data: operation.data,
      error,
    })
    answers.set(operation, failed(operation, error))
    return true
  }
}

async function carryOut(change: Provisioning, base: string, operation: BulkOperation, ids: Map<string, string>) {
  const { method, bulkId, version } = operation
  const [, name = '', id] = /^\/?(Users|Groups)(?:\/([^/]+))?$/i.exec(named(operation.path, ids)) ?? []
  const service: Service | undefined = { users, groups }[name.toLowerCase() as 'users' | 'groups']
  if (!service) throw invalidValue('path must be /Users, /Groups, or one of these with an id.')
  const data = resolved(operation.data, ids)
  if (method === 'POST' && !id) {
    if (!bulkId) throw invalidSyntax('POST needs a bulkId.')
    return { status: 201, written: await service.create(change, base, data) }
  }
  if (!id) throw invalidValue(`${method || 'The method'} needs a path with an id.`)
  if (method === 'PUT') return { status: 200, written: await service.replace(change, base, id, data, version) }
  if (method === 'PATCH') return { status: 200, written: await service.patch(change, base, id, data, version) }
  if (method !== 'DELETE') throw invalidValue('method must be POST, PUT, PATCH or DELETE.')
  await service.remove(change, id, version)
  return { status: 204, written: undefined satisfies Written | undefined }
}

const named = (text: string, ids: ReadonlyMap<string, string>): string =>
  text.replace(/bulkId:([^/]+)/, (whole, name: string) => ids.get(name) ?? whole)

/** The data with ids in place of names that were given in the same request. */
function resolved(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.startsWith('bulkId:') ? (ids.get(value.slice(7)) ?? value) : value
  if (Array.isArray(value)) return value.map(one => resolved(one, ids))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, ids)]))
}

const namesOf = ({ method, bulkId }: BulkOperation) => ({ method, ...(bulkId ? { bulkId } : {}) })

const failed = (operation: BulkOperation, error: ScimError) => ({
  ...namesOf(operation),
  status: String(error.status),
  response: errorBody(error.status, error.message, error.scimType ? { scimType: error.scimType } : {}),
})
