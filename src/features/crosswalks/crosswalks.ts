import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'
import type { Edition, StoredLink } from './crosswalk-editions.queries.ts'
import type { LevelMatch, MatchKind } from './derive-levels.ts'

export interface Act {
  readonly by: Pick<Me, 'id'>
  readonly now: Date
}

const tell = (tx: Writing, { by }: Act, action: string, id: string, details: Record<string, unknown> = {}) =>
  audit(tx, { actorId: by.id, action, subject: { kind: 'crosswalk', id }, details })

interface Ends {
  readonly frameworkId: string
  readonly versionId: string
}

/** Begins a crosswalk of two frameworks, as a draft without a match. Returns its id. */
export async function createCrosswalk(tx: Writing, from: Ends, to: Ends, act: Act): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('crosswalks')
    .values({
      ...{ organisation_id: tx.organisationId, id, created_by: act.by.id, created_at: act.now },
      ...{ from_framework_id: from.frameworkId, to_framework_id: to.frameworkId },
    })
    .execute()
  await addEdition(tx, { crosswalkId: id, number: 1, fromVersionId: from.versionId, toVersionId: to.versionId }, act)
  await tell(tx, act, 'crosswalks.created', id)
  return id
}

interface NewEdition {
  readonly crosswalkId: string
  readonly number: number
  readonly fromVersionId: string
  readonly toVersionId: string
}

async function addEdition(tx: Writing, wanted: NewEdition, { by, now }: Act): Promise<string> {
  const id = uuid()
  await tx
    .insertInto('crosswalk_editions')
    .values({
      ...{ organisation_id: tx.organisationId, id, crosswalk_id: wanted.crosswalkId, number: wanted.number },
      ...{ from_version_id: wanted.fromVersionId, to_version_id: wanted.toVersionId },
      ...{ created_by: by.id, created_at: now },
    })
    .execute()
  return id
}

/** Begins a draft that is, so far, what is published. */
export async function startDraft(
  tx: Writing,
  published: Edition,
  now: { readonly fromVersionId: string; readonly toVersionId: string },
  act: Act,
): Promise<void> {
  const { crosswalkId, number, id } = published
  const draftId = await addEdition(tx, { crosswalkId, number: number + 1, ...now }, act)
  const organisation_id = tx.organisationId
  await tx
    .insertInto('crosswalk_links')
    .columns([
      ...(['organisation_id', 'edition_id', 'from_key', 'to_key', 'kind', 'note', 'source'] as const),
      ...(['made_by', 'made_at'] as const),
    ])
    .expression(eb =>
      eb
        .selectFrom('crosswalk_links')
        .select(['organisation_id', eb.val(draftId).as('edition_id'), 'from_key', 'to_key', 'kind', 'note', 'source'])
        .select(['made_by', 'made_at'])
        .where('organisation_id', '=', organisation_id)
        .where('edition_id', '=', id),
    )
    .execute()
  await tx
    .insertInto('crosswalk_level_links')
    .columns(['organisation_id', 'edition_id', 'from_level', 'to_level', 'kind', 'note'])
    .expression(eb =>
      eb
        .selectFrom('crosswalk_level_links')
        .select(['organisation_id', eb.val(draftId).as('edition_id'), 'from_level', 'to_level', 'kind', 'note'])
        .where('organisation_id', '=', organisation_id)
        .where('edition_id', '=', id),
    )
    .execute()
  await tell(tx, act, 'crosswalks.draft-started', crosswalkId)
}

export interface NewLink {
  readonly fromKey: string
  readonly toKey: string
  readonly kind: MatchKind
  readonly note: string
  readonly source?: object | undefined
}

const batch = 1_000

/** Matches skills; a pair that is matched already gets the new kind and note. */
export async function matchSkills(
  tx: Writing,
  draft: Edition,
  links: readonly NewLink[],
  { action = 'crosswalks.matched', ...act }: Act & { readonly action?: string },
): Promise<void> {
  const rows = links.map(({ fromKey, toKey, kind, note, source }) => ({
    ...{ organisation_id: tx.organisationId, edition_id: draft.id, from_key: fromKey, to_key: toKey, kind, note },
    ...{ source: source ? JSON.stringify(source) : null, made_by: act.by.id, made_at: act.now },
  }))
  for (let from = 0; from < rows.length; from += batch) {
    await tx
      .insertInto('crosswalk_links')
      .values(rows.slice(from, from + batch))
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'edition_id', 'from_key', 'to_key']).doUpdateSet(eb => ({
          kind: eb.ref('excluded.kind'),
          note: eb.ref('excluded.note'),
          source: eb.ref('excluded.source'),
          made_by: eb.ref('excluded.made_by'),
          made_at: eb.ref('excluded.made_at'),
        })),
      )
      .execute()
  }
  await tell(tx, act, action, draft.crosswalkId, { matches: links.length })
}

export async function removeLink(
  tx: Writing,
  draft: Edition,
  { fromKey, toKey }: Pick<StoredLink, 'fromKey' | 'toKey'>,
  act: Act,
): Promise<void> {
  await tx
    .deleteFrom('crosswalk_links')
    .where('organisation_id', '=', tx.organisationId)
    .where('edition_id', '=', draft.id)
    .where('from_key', '=', fromKey)
    .where('to_key', '=', toKey)
    .execute()
  await tell(tx, act, 'crosswalks.match-removed', draft.crosswalkId)
}

/** Puts the levels of a draft beside each other anew. */
export async function matchLevels(tx: Writing, draft: Edition, levels: readonly LevelMatch[], act: Act): Promise<void> {
  const common = { organisation_id: tx.organisationId, edition_id: draft.id }
  await tx
    .deleteFrom('crosswalk_level_links')
    .where('organisation_id', '=', tx.organisationId)
    .where('edition_id', '=', draft.id)
    .execute()
  const rows = levels.map(({ from, to, kind }) => ({ ...common, from_level: from, to_level: to, kind }))
  if (rows.length > 0) await tx.insertInto('crosswalk_level_links').values(rows).execute()
  await tell(tx, act, 'crosswalks.levels-matched', draft.crosswalkId)
}

/** Makes a draft the edition that counts, also for a crosswalk that was withdrawn. */
export async function publishCrosswalk(
  tx: Writing,
  draft: Edition,
  { note, ...act }: Act & { readonly note: string },
): Promise<void> {
  await tx
    .updateTable('crosswalk_editions')
    .set({ published_at: act.now, published_by: act.by.id, note })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.id)
    .where('published_at', 'is', null)
    .execute()
  await tx
    .updateTable('crosswalks')
    .set({ withdrawn_at: null, withdrawn_by: null })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.crosswalkId)
    .execute()
  await tell(tx, act, 'crosswalks.published', draft.crosswalkId, { edition: draft.number })
}

/** From now on nothing is derived by it. */
export async function withdrawCrosswalk(tx: Writing, crosswalkId: string, act: Act): Promise<void> {
  await tx
    .updateTable('crosswalks')
    .set({ withdrawn_at: act.now, withdrawn_by: act.by.id })
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', crosswalkId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await tell(tx, act, 'crosswalks.withdrawn', crosswalkId)
}

/** Throws a draft away, and the crosswalk with it when nothing of it was ever published. */
export async function discardCrosswalkDraft(tx: Writing, draft: Edition, act: Act): Promise<void> {
  for (const table of ['crosswalk_links', 'crosswalk_level_links'] as const)
    await tx
      .deleteFrom(table)
      .where('organisation_id', '=', tx.organisationId)
      .where('edition_id', '=', draft.id)
      .execute()
  await tx
    .deleteFrom('crosswalk_editions')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.id)
    .where('published_at', 'is', null)
    .execute()
  await tx
    .deleteFrom('crosswalks')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.crosswalkId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('crosswalk_editions as e')
            .select('e.id')
            .where('e.organisation_id', '=', tx.organisationId)
            .where('e.crosswalk_id', '=', draft.crosswalkId),
        ),
      ),
    )
    .execute()
  await tell(tx, act, 'crosswalks.draft-discarded', draft.crosswalkId)
}
