import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

/** So many profiles a person follows at most: more than that is no plan. */
export const mostFollowed = 20

/** Begins to follow a profile. Sending it twice does it once. Not audited: it is nobody else's business. */
export async function followProfile(tx: Writing, me: Pick<Me, 'id'>, profileId: string, now: Date): Promise<void> {
  await tx
    .insertInto('role_profile_follows')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), person_id: me.id },
      ...{ profile_id: profileId, followed_at: now },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id', 'profile_id']).where('stopped_at', 'is', null).doNothing(),
    )
    .execute()
}

export async function stopFollowing(tx: Writing, me: Pick<Me, 'id'>, profileId: string, now: Date): Promise<void> {
  await tx
    .updateTable('role_profile_follows')
    .set({ stopped_at: now })
    .where('organisation_id', '=', tx.organisationId)
    .where('person_id', '=', me.id)
    .where('profile_id', '=', profileId)
    .where('stopped_at', 'is', null)
    .execute()
}
