import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { NewSession } from '#platform/http/outcome.ts'
import type { Context } from '#platform/http/page.ts'
import { endSession } from './account.ts'
import { isNewDevice, tellAboutNewDevice } from './new-device.ts'
import type { SessionWay } from './policy.ts'
import { newToken, startSession } from './session.ts'

/** Who knocks, from where, and when. */
export type Visitor = Pick<Context, 'me' | 'address' | 'userAgent' | 'now' | 'organisation' | 'config'>

interface Entrance {
  readonly way: SessionWay
  readonly isSharedDevice: boolean
}

/**
 * Opens a session for somebody who has just proved by `way` who they are, and ends the one that this browser had.
 * Whoever calls it has asked the policy (`isWayAllowed`) and checked the proof. Give the session to
 * `redirect(…).withSession(…)`.
 */
export async function letIn(
  tx: Writing,
  personId: string,
  visitor: Visitor,
  { way, isSharedDevice }: Entrance,
): Promise<NewSession> {
  const { me, userAgent, now } = visitor
  if (me) await endSession(tx, me, me.sessionId, now)
  await audit(tx, {
    actorId: personId,
    action: 'sign-in.signed-in',
    subject: { kind: 'person', id: personId },
    details: { way, isSharedDevice },
  })
  await noteUse(tx, personId, way, now)
  const disownToken = (await isNewDevice(tx, personId, userAgent)) ? newToken() : undefined
  const session = await startSession(tx, { personId, userAgent, isSharedDevice, way, now, disownToken })
  if (disownToken) await tellAboutNewDevice(tx, personId, disownToken, visitor)
  return session
}

/** Notes that the person of this session has just proved once more, by `way`, who they are. */
export async function noteProof(tx: Writing, me: Me, way: SessionWay, now: Date): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ proved_at: now, proved_by: way })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', me.sessionId)
    .where('ended_at', 'is', null)
    .execute()
  await audit(tx, {
    actorId: me.id,
    action: 'sign-in.proved-again',
    subject: { kind: 'person', id: me.id },
    details: { way },
  })
  await noteUse(tx, me.id, way, now)
}

async function noteUse(tx: Writing, personId: string, way: SessionWay, now: Date): Promise<void> {
  await tx
    .insertInto('sign_in_uses')
    .values({ organisation_id: tx.organisationId, person_id: personId, way, first_at: now, last_at: now })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id', 'way']).doUpdateSet({ last_at: now }))
    .execute()
}
