import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { notify } from '#platform/notifications/index.ts'
import type { Membership, Space, SpaceRole } from '../space.ts'
import type { Viewer } from '../spaces.queries.ts'
import { spaceInvitation } from '../spaces.topics.ts'

export interface NewSpace {
  readonly name: string
  readonly about: string
  readonly membership: Membership
  readonly role?: SpaceRole | undefined
  /** For spaces that the product makes: made once, however often it is called. */
  readonly key?: string
  /** Who looks after it; without any the programme leads do. */
  readonly moderatorIds?: readonly string[]
}

/**
 * Makes a space. Returns its id; of one with a `key` that is there already, that one's. The name must be free:
 * see `isNameTaken`.
 */
export async function createSpace(
  tx: Writing,
  me: Viewer | undefined,
  { name, about, membership, role, key, moderatorIds = [] }: NewSpace,
  now: Date,
): Promise<string> {
  const id = uuid()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('spaces')
    .values({
      ...{ organisation_id: tx.organisationId, id, key: key ?? null, name, about, membership },
      ...{ role: membership === 'role' ? (role ?? 'champion') : null, made_by: me?.id ?? null, made_at: now },
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'key']).where('key', 'is not', null).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return existing(tx, key ?? '')
  for (const personId of moderatorIds)
    await putMember(tx, { id }, personId, { state: 'member', isModerator: true, now })
  if (me)
    await audit(tx, {
      actorId: me.id,
      action: 'spaces.made',
      subject: { kind: 'space', id },
      details: { name, membership },
    })
  return id
}

async function existing(tx: Writing, key: string): Promise<string> {
  const { id } = await tx
    .selectFrom('spaces')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return id
}

/** Whether another space in use is called so. */
export async function isNameTaken(tx: Writing, name: string, exceptId?: string): Promise<boolean> {
  const row = await tx
    .selectFrom('spaces')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where(eb => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .where('archived_at', 'is', null)
    .$if(exceptId !== undefined, query => query.where('id', '<>', exceptId ?? ''))
    .executeTakeFirst()
  return row !== undefined
}

export interface SpaceChanges {
  readonly name: string
  readonly about: string
  readonly isArchived: boolean
}

/** Names a space anew, says something else about it, or puts it away so that it is only read. Who may read it stays. */
export async function changeSpace(
  tx: Writing,
  me: Viewer,
  space: Space,
  { name, about, isArchived }: SpaceChanges,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('spaces')
    .set({ name, about, archived_at: isArchived ? (space.archivedAt ?? now) : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', space.id)
    .execute()
  await audit(tx, {
    ...{ actorId: me.id, action: 'spaces.changed', subject: { kind: 'space', id: space.id } },
    details: { name, isArchived },
  })
}

interface Standing {
  readonly state: 'invited' | 'member' | 'left'
  readonly isModerator?: boolean
  readonly isMuted?: boolean
  readonly invitedBy?: string
  readonly now: Date
}

/** Notes how somebody stands to a space; what is left out stays, or is no. Who leaves is no moderator any more. */
export async function putMember(
  tx: Writing,
  space: Pick<Space, 'id'>,
  personId: string,
  { state, isModerator, isMuted, invitedBy, now }: Standing,
): Promise<void> {
  const changed = {
    ...(isModerator === undefined ? {} : { is_moderator: isModerator }),
    ...(isMuted === undefined ? {} : { is_muted: isMuted }),
    ...(state === 'member' ? {} : { is_moderator: false }),
  }
  await tx
    .insertInto('space_members')
    .values({
      ...{ organisation_id: tx.organisationId, space_id: space.id, person_id: personId, state, since: now },
      ...{ invited_by: invitedBy ?? null, ...changed },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'space_id', 'person_id']).doUpdateSet({ state, since: now, ...changed }),
    )
    .execute()
}

/** Asks somebody into a space; they say yes or no. */
export async function invite(tx: Writing, me: Viewer, space: Space, personId: string, now: Date): Promise<void> {
  await putMember(tx, space, personId, { state: 'invited', invitedBy: me.id, now })
  await notify(tx, spaceInvitation, {
    ...{ to: personId, key: `${space.id}:${now.toISOString().slice(0, 10)}`, actorId: me.id, now },
    payload: { spaceId: space.id, space: space.name, about: space.about.slice(0, 500) },
  })
}
