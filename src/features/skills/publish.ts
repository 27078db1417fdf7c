import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { FrameworkVersion } from './frameworks.queries.ts'
import { dropDraft } from './stored-version.ts'
import { keepSuccessors } from './successors.ts'

/** Who brings in, publishes and opens frameworks; they also see drafts. */
export const keepsFrameworks = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.includes('administrator') || roles.includes('programme-lead')

interface Act {
  readonly by: Pick<Me, 'id'>
  readonly now: Date
}

/** Makes a draft the edition that counts. False when it is no draft any more. */
export async function publishDraft(
  tx: Writing,
  { id, frameworkId, version }: FrameworkVersion,
  { by, now, changeNote }: Act & { readonly changeNote: string },
): Promise<boolean> {
  const draft = await tx
    .selectFrom('framework_versions')
    .select('texts')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .where('published_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!draft) return false
  const texts = Object.entries(draft.texts as Record<string, { name: string }>)
  const withNote = Object.fromEntries(texts.map(([language, words]) => [language, { ...words, changeNote }]))
  const names = Object.fromEntries(texts.map(([language, { name }]) => [language, { name }]))
  await keepSuccessors(tx, { id, frameworkId })
  await tx
    .deleteFrom('framework_draft_changes')
    .where('organisation_id', '=', tx.organisationId)
    .where('framework_version_id', '=', id)
    .execute()
  await tx
    .updateTable('framework_versions')
    .set({ published_at: now, published_by: by.id, texts: JSON.stringify(withNote) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('frameworks')
    .set({ texts: JSON.stringify(names) })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', frameworkId)
    .execute()
  const subject = { kind: 'framework', id: frameworkId }
  await audit(tx, { actorId: by.id, action: 'skills.framework-published', subject, details: { version } })
  return true
}

/** Throws a draft away, and the framework with it when nothing of it was ever published. */
export async function discardDraft(tx: Writing, { id, frameworkId, version }: FrameworkVersion, { by }: Act) {
  if (!(await dropDraft(tx, id))) return false
  await tx
    .deleteFrom('frameworks')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', frameworkId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('framework_versions as v')
            .select('v.id')
            .where('v.organisation_id', '=', tx.organisationId)
            .where('v.framework_id', '=', frameworkId),
        ),
      ),
    )
    .execute()
  const subject = { kind: 'framework', id: frameworkId }
  await audit(tx, { actorId: by.id, action: 'skills.draft-discarded', subject, details: { version } })
  return true
}

/** Opens a framework's published editions to everybody, or closes them to outsiders. */
export async function shareFramework(
  tx: Writing,
  { frameworkId, publicSince }: FrameworkVersion,
  { by, now, isPublic }: Act & { readonly isPublic: boolean },
): Promise<void> {
  if (isPublic === (publicSince !== undefined)) return
  await tx
    .updateTable('frameworks')
    .set({ public_since: isPublic ? now : null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', frameworkId)
    .execute()
  const subject = { kind: 'framework', id: frameworkId }
  const action = isPublic ? 'skills.framework-opened' : 'skills.framework-closed'
  await audit(tx, { actorId: by.id, action, subject })
}

/** Opens a framework to everybody by its key, as the demonstration does. Returns the identifier by which others fetch it. */
export async function openFramework(tx: Writing, key: string, now: Date): Promise<string> {
  const { guid } = await tx
    .updateTable('frameworks')
    .set(eb => ({ public_since: eb.fn.coalesce('public_since', eb.val(now)) }))
    .where('organisation_id', '=', tx.organisationId)
    .where('key', '=', key)
    .returning('guid')
    .executeTakeFirstOrThrow()
  return guid
}
