import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Edition, ManagedProfile, UsableFramework } from './managed-profiles.queries.ts'
import { profileKeys } from './profile-keys.ts'
import type { ProfileTexts, Requirement } from './role-profile.ts'

/** Who writes, publishes and puts away profiles; they also see drafts. */
export const keepsProfiles = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('administrator') || roles.includes('programme-lead')

export interface Act {
  /** Nobody, where the program acts by itself. */
  readonly by: Pick<Me, 'id'> | undefined
  readonly now: Date
  /** Part of something larger that is noted as one act. */
  readonly isQuiet?: boolean
}

interface NewProfile {
  readonly framework: Pick<UsableFramework, 'id' | 'versionId'>
  readonly texts: ProfileTexts
  readonly requirements: readonly Requirement[]
  readonly basedOn?: { readonly key: string; readonly editionId: string | undefined } | undefined
  readonly sourceKey?: string
}

/** Writes a new profile as a draft. Returns its key, which is made of its name and never changes. */
export async function addProfile(tx: Writing, wanted: NewProfile, act: Act): Promise<{ id: string; key: string }> {
  const taken = await tx
    .selectFrom('role_profiles')
    .select('key')
    .where('organisation_id', '=', tx.organisationId)
    .execute()
  const name = Object.values(wanted.texts)[0]?.name ?? ''
  const key = profileKeys(taken.map(row => row.key))(name)
  const id = uuid()
  await tx
    .insertInto('role_profiles')
    .values({
      ...{ organisation_id: tx.organisationId, id, key, framework_id: wanted.framework.id },
      ...{ created_at: act.now, created_by: act.by?.id ?? null, source_key: wanted.sourceKey ?? null },
      ...{ based_on: wanted.basedOn?.key ?? null, based_on_edition_id: wanted.basedOn?.editionId ?? null },
    })
    .execute()
  await writeDraft(tx, id, { ...wanted, frameworkVersionId: wanted.framework.versionId }, act)
  await note(tx, act, 'added', id, { key })
  return { id, key }
}

type DraftWords = Pick<Edition, 'texts' | 'requirements' | 'frameworkVersionId'>

/** Keeps what the profile is to say next. Whoever writes last has the say: there is one draft at most. */
export async function writeDraft(tx: Writing, profileId: string, draft: DraftWords, { by, now }: Act): Promise<void> {
  await holdProfile(tx, profileId)
  await dropDraft(tx, profileId)
  const id = uuid()
  await tx
    .insertInto('role_profile_editions')
    .values({
      ...{ organisation_id: tx.organisationId, id, profile_id: profileId, created_at: now },
      ...{ framework_version_id: draft.frameworkVersionId, created_by: by?.id ?? null },
      texts: JSON.stringify(draft.texts),
    })
    .execute()
  const rows = draft.requirements.map(({ skillKey, level }) => ({
    ...{ organisation_id: tx.organisationId, edition_id: id, skill_key: skillKey, level },
  }))
  if (rows.length > 0) await tx.insertInto('role_profile_requirements').values(rows).execute()
}

/** Makes the draft what counts. False when there is none any more. */
export async function publishDraft(tx: Writing, profileId: string, act: Act): Promise<boolean> {
  await holdProfile(tx, profileId)
  const row = await tx
    .updateTable('role_profile_editions')
    .set({ published_at: act.now, published_by: act.by?.id ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('profile_id', '=', profileId)
    .where('published_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await note(tx, act, 'published', profileId)
  return true
}

/** Throws the draft away, and the profile with it when nothing of it was ever published. */
export async function discardDraft(tx: Writing, { id, editions }: ManagedProfile, act: Act): Promise<void> {
  await holdProfile(tx, id)
  await dropDraft(tx, id)
  await note(tx, act, 'draft-discarded', id)
  if (editions.some(({ publishedAt }) => publishedAt)) return
  await tx
    .deleteFrom('role_profile_offers')
    .where('organisation_id', '=', tx.organisationId)
    .where('profile_id', '=', id)
    .execute()
  await tx
    .deleteFrom('role_profiles')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('role_profile_editions as e')
            .select('e.id')
            .where('e.organisation_id', '=', tx.organisationId)
            .where('e.profile_id', '=', id),
        ),
      ),
    )
    .execute()
}

/** Puts a profile away: nobody is offered it any more, and nobody sees gaps towards it. It can be taken back. */
export async function putAway(tx: Writing, profileId: string, act: Act): Promise<void> {
  const done = await tx
    .insertInto('role_profile_retirements')
    .values({
      ...{ organisation_id: tx.organisationId, id: uuid(), profile_id: profileId },
      ...{ retired_at: act.now, retired_by: act.by?.id ?? null },
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'profile_id']).where('returned_at', 'is', null).doNothing(),
    )
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows) await note(tx, act, 'put-away', profileId)
}

/** Undoes that. Whoever followed it follows it again. */
export async function takeBack(tx: Writing, profileId: string, act: Act): Promise<void> {
  const row = await tx
    .updateTable('role_profile_retirements')
    .set({ returned_at: act.now, returned_by: act.by?.id ?? null })
    .where('organisation_id', '=', tx.organisationId)
    .where('profile_id', '=', profileId)
    .where('returned_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await note(tx, act, 'taken-back', profileId)
}

async function dropDraft(tx: Writing, profileId: string): Promise<void> {
  await tx
    .deleteFrom('role_profile_editions')
    .where('organisation_id', '=', tx.organisationId)
    .where('profile_id', '=', profileId)
    .where('published_at', 'is', null)
    .execute()
}

/** Writers of one profile take turns. */
const holdProfile = (tx: Writing, profileId: string) =>
  tx
    .selectFrom('role_profiles')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', profileId)
    .forUpdate()
    .execute()

async function note(tx: Writing, { by, isQuiet }: Act, what: string, id: string, details?: Record<string, unknown>) {
  if (isQuiet) return
  const subject = { kind: 'role-profile', id }
  await audit(tx, { actorId: by?.id, action: `role-profiles.${what}`, subject, ...(details ? { details } : {}) })
}
