import { z } from 'zod'
import { type ListedFramework, listFrameworks } from '#features/skills/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { LevelMatch, MatchKind } from './derive-levels.ts'

export interface Edition {
  readonly id: string
  readonly crosswalkId: string
  readonly number: number
  readonly note: string
  readonly fromVersionId: string
  readonly toVersionId: string
  /** Nothing while it is the draft. */
  readonly publishedAt: Date | undefined
  readonly publishedBy: string | undefined
  readonly matches: number
}

export interface Crosswalk {
  readonly id: string
  readonly from: ListedFramework
  readonly to: ListedFramework
  readonly withdrawnAt: Date | undefined
  readonly draft: Edition | undefined
  /** The one that counts, unless the crosswalk was withdrawn. */
  readonly published: Edition | undefined
}

/** Every crosswalk of the organisation, with its draft and its newest published edition. */
export async function listCrosswalks(db: Reading, locale: Locale): Promise<readonly Crosswalk[]> {
  const frameworks = new Map((await listFrameworks(db, locale)).map(framework => [framework.id, framework]))
  const rows = await db
    .selectFrom('crosswalks')
    .select(['id', 'from_framework_id', 'to_framework_id', 'withdrawn_at'])
    .where('organisation_id', '=', db.organisationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const editions = rows.length === 0 ? [] : await listEditions(db)
  return rows.flatMap(row => {
    const own = editions.filter(({ crosswalkId }) => crosswalkId === row.id)
    const [from, to] = [frameworks.get(row.from_framework_id), frameworks.get(row.to_framework_id)]
    if (!from || !to) return []
    return [
      {
        ...{ id: row.id, from, to, withdrawnAt: row.withdrawn_at ?? undefined },
        draft: own.find(({ publishedAt }) => !publishedAt),
        published: own.find(({ publishedAt }) => publishedAt),
      },
    ]
  })
}

async function listEditions(db: Reading): Promise<readonly Edition[]> {
  const rows = await db
    .selectFrom('crosswalk_editions as e')
    .leftJoin('people as p', join =>
      join.onRef('p.organisation_id', '=', 'e.organisation_id').onRef('p.id', '=', 'e.published_by'),
    )
    .select(['e.id', 'e.crosswalk_id', 'e.number', 'e.note', 'e.from_version_id', 'e.to_version_id'])
    .select(['e.published_at', 'p.name'])
    .select(({ selectFrom, fn }) =>
      selectFrom('crosswalk_links as l')
        .select(fn.countAll<number>().as('count'))
        .where('l.organisation_id', '=', db.organisationId)
        .whereRef('l.edition_id', '=', 'e.id')
        .as('matches'),
    )
    .where('e.organisation_id', '=', db.organisationId)
    .orderBy('e.crosswalk_id')
    .orderBy('e.number', 'desc')
    .execute()
  return rows.map(row => ({
    ...{ id: row.id, crosswalkId: row.crosswalk_id, number: row.number, note: row.note },
    ...{ fromVersionId: row.from_version_id, toVersionId: row.to_version_id },
    publishedAt: row.published_at ?? undefined,
    publishedBy: row.name ?? undefined,
    matches: Number(row.matches ?? 0),
  }))
}

/** One crosswalk; 404 when there is none. */
export async function getCrosswalk(db: Reading, crosswalkId: string, locale: Locale): Promise<Crosswalk> {
  const id = z.uuid().safeParse(crosswalkId).data
  return found(
    (await listCrosswalks(db, locale)).find(one => one.id === id),
    'No such crosswalk',
  )
}

/** The draft of a crosswalk, and nobody else changes it until this transaction ends; 404 when there is none. */
export async function holdDraftEdition(tx: Writing, crosswalk: Crosswalk): Promise<Edition> {
  const row = await tx
    .selectFrom('crosswalk_editions')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('crosswalk_id', '=', crosswalk.id)
    .where('published_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const held = found(row, 'No draft')
  return found(crosswalk.draft?.id === held.id ? crosswalk.draft : undefined, 'No draft')
}

export interface StoredLink {
  readonly fromKey: string
  readonly toKey: string
  readonly kind: MatchKind
  readonly note: string
}

/** The matches of an edition, by the keys of the skills. */
export async function listLinks(db: Reading, { id }: Pick<Edition, 'id'>): Promise<readonly StoredLink[]> {
  const rows = await db
    .selectFrom('crosswalk_links')
    .select(['from_key', 'to_key', 'kind', 'note'])
    .where('organisation_id', '=', db.organisationId)
    .where('edition_id', '=', id)
    .orderBy('from_key')
    .orderBy('to_key')
    .execute()
  return rows.map(row => ({ fromKey: row.from_key, toKey: row.to_key, kind: row.kind as MatchKind, note: row.note }))
}

/** How the levels of an edition match, lowest first. */
export async function listLevelLinks(db: Reading, { id }: Pick<Edition, 'id'>): Promise<readonly LevelMatch[]> {
  const rows = await db
    .selectFrom('crosswalk_level_links')
    .select(['from_level', 'to_level', 'kind'])
    .where('organisation_id', '=', db.organisationId)
    .where('edition_id', '=', id)
    .orderBy('from_level')
    .orderBy('to_level')
    .execute()
  return rows.map(row => ({ from: row.from_level, to: row.to_level, kind: row.kind as MatchKind }))
}
