import { v7 as uuid } from 'uuid'
import type { Database } from '#platform/db/tx.ts'
import type { Ask } from './protocol/ask.ts'
import type { Refusal } from './protocol/refusal.ts'

interface Refused {
  readonly method: string
  readonly resource: string
  readonly error: Refusal
}

const mostInAnHour = 100
const hour = 3_600_000

/** Writes down what was refused, for the page that administrators read; a program that errs without end is noted for a while. */
export async function noteRefusal(
  database: Database,
  { source, now }: Ask,
  { method, resource, error }: Refused,
): Promise<void> {
  await database.writing(source.organisationId, async tx => {
    const recent = await tx
      .selectFrom('xapi_refusals')
      .select('id')
      .where('organisation_id', '=', tx.organisationId)
      .where('source_id', '=', source.id)
      .where('at', '>', new Date(now.getTime() - hour))
      .limit(mostInAnHour)
      .execute()
    if (recent.length >= mostInAnHour) return
    await tx
      .insertInto('xapi_refusals')
      .values({
        organisation_id: tx.organisationId,
        id: uuid(),
        source_id: source.id,
        at: now,
        method,
        resource,
        status: error.status,
        detail: error.message.replaceAll('\0', ' ').slice(0, 500),
      })
      .execute()
  })
}
