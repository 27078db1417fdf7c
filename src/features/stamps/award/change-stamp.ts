import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import { stampRevoked } from '../stamps.topics.ts'
import type { Stamp } from './stamp.ts'

interface Actor {
  readonly id: string
}

const one = (tx: Writing, { id }: Pick<Stamp, 'id'>) =>
  tx.updateTable('stamps').where('organisation_id', '=', tx.organisationId).where('id', '=', id)

/** Takes a stamp back for good. Its credential says so from now on to everybody who asks; the person is told why. */
export async function revokeStamp(
  tx: Writing,
  me: Actor,
  stamp: Pick<Stamp, 'id' | 'personId' | 'key' | 'texts'>,
  reason: string,
  now: Date,
): Promise<void> {
  const { numUpdatedRows } = await one(tx, stamp)
    .set({ revoked_at: now, revoked_by: me.id, revoked_reason: reason, on_profile_since: null })
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return
  await audit(tx, {
    ...{ actorId: me.id, action: 'stamps.revoked', subject: { kind: 'person', id: stamp.personId } },
    details: { achievement: stamp.key },
  })
  const names = Object.fromEntries(Object.entries(stamp.texts).map(([locale, { name }]) => [locale, name]))
  await notify(tx, stampRevoked, {
    ...{ to: stamp.personId, payload: { stampId: stamp.id, names, reason }, key: stamp.id, now },
  })
}

/** The holder does not want it: it counts nowhere, and whoever checks it reads that it was withdrawn. */
export async function refuseStamp(tx: Writing, stamp: Pick<Stamp, 'id'>, now: Date): Promise<void> {
  await one(tx, stamp).set({ refused_at: now, on_profile_since: null }).where('revoked_at', 'is', null).execute()
}

/** The holder wants it after all. */
export async function acceptStamp(tx: Writing, stamp: Pick<Stamp, 'id'>): Promise<void> {
  await one(tx, stamp).set({ refused_at: null }).execute()
}

/** Shows it to colleagues, or no longer. */
export async function showOnProfile(tx: Writing, stamp: Pick<Stamp, 'id'>, isShown: boolean, now: Date): Promise<void> {
  await one(tx, stamp)
    .set({ on_profile_since: isShown ? now : null })
    .execute()
}
