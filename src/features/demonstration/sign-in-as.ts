import { startSession } from '#features/sign-in/index.ts'
import { audit } from '#platform/audit/audit.ts'
import { enterOrganisation } from '#platform/db/database.ts'
import type { GlobalReading, Reading, Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import { findPersona } from './cast.ts'

interface Part {
  readonly organisation: string
  readonly persona: string
}

/** A persona of an organisation that the demonstration made here. Answers 404 for everybody else. */
export async function getPart(db: Reading, { organisation, persona }: Part) {
  const part = found(findPersona(organisation, persona), 'No such persona')
  const row = await (db as GlobalReading)
    .selectFrom('organisations')
    .select('id')
    .where('slug', '=', part.troupe.slug)
    .where('is_demonstration', '=', true)
    .executeTakeFirst()
  return { ...part, organisationId: found(row, 'This organisation is not invented').id }
}

/** Opens a session for the persona, whichever organisation the visitor was in before. 404 once the person has left. */
export async function signInAs(
  outside: Writing,
  { persona, organisationId }: Awaited<ReturnType<typeof getPart>>,
  { userAgent, now }: { userAgent: string; now: Date },
): Promise<NewSession> {
  const tx = await enterOrganisation(outside, organisationId)
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('email', '=', persona.email)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  const { id } = found(row, 'This persona does not work here any more')
  const details = { way: 'demonstration' }
  await audit(tx, { actorId: id, action: 'sign-in.signed-in', subject: { kind: 'person', id }, details })
  return startSession(tx, { personId: id, userAgent, isSharedDevice: false, way: 'persona', now })
}
