import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { sqlState } from '#platform/db/errors.ts'
import type { Writing } from '#platform/db/tx.ts'
import { isObject } from '#platform/json.ts'
import { ScimError } from './protocol/scim-error.ts'
import type { Provisioning } from './provisioning.ts'

/** All of the work, or nothing of it: a refusal leaves the transaction usable. @throws {ScimError} */
export async function inSavepoint<T>(tx: Writing, work: () => Promise<T>): Promise<T> {
  await sql`savepoint change`.execute(tx)
  try {
    const result = await work()
    await sql`release savepoint change`.execute(tx)
    return result
  } catch (error) {
    await sql`rollback to savepoint change`.execute(tx)
    await sql`release savepoint change`.execute(tx)
    throw asRefusal(error)
  }
}

// Two requests at once may both find a name free; the database lets one of them have it.
function asRefusal(error: unknown): unknown {
  if (sqlState(error) === '23505')
    return new ScimError(409, 'Somebody else with the same name came in at the same moment.', 'uniqueness')
  return error
}

interface Refused {
  readonly method: string
  readonly resource: string
  readonly id: string | undefined
  readonly data: unknown
  readonly error: ScimError
}

/** Writes down what was refused, for the page that administrators read. */
export async function noteRefusal({ tx, token, now }: Provisioning, refused: Refused): Promise<void> {
  const { method, resource, id, data, error } = refused
  await tx
    .insertInto('scim_refusals')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      at: now,
      token_name: token.name,
      method,
      resource,
      about: nameIn(data) || (id ?? '').slice(0, 200),
      status: error.status,
      scim_type: error.scimType ?? null,
      detail: error.message.slice(0, 500),
    })
    .execute()
}

function nameIn(data: unknown): string {
  const body = isObject(data) ? data : {}
  const named = [body.userName, body.displayName, body.externalId].find(name => typeof name === 'string' && name !== '')
  return String(named ?? '').slice(0, 200)
}
