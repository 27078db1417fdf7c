import { z } from 'zod'
import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { AreaWords, ByLanguage, ItemSource, SkillWords } from '../exchange/portable.ts'
import type { Draft } from './draft-changes.ts'
import { type DraftTree, type TreeNode, treeOf } from './draft-tree.ts'
import type { Became } from './what-became.ts'

export interface DraftArea {
  readonly id: string
  readonly key: string
  readonly guid: string
  readonly parentId: string | undefined
  readonly texts: ByLanguage<AreaWords>
  readonly source: ItemSource | undefined
}

export interface DraftSkill {
  readonly id: string
  readonly key: string
  readonly guid: string
  readonly areaId: string | undefined
  readonly kind: string | undefined
  readonly basicLevel: number | undefined
  readonly texts: ByLanguage<SkillWords>
  readonly labels: ByLanguage<readonly string[]>
  readonly source: ItemSource | undefined
}

export interface DraftLevel {
  readonly position: number
  readonly texts: ByLanguage<{ readonly name: string; readonly description?: string | undefined }>
}

/** Where everything in a draft stands, without words. */
export async function readTree(db: Reading, { id }: Pick<Draft, 'id'>): Promise<DraftTree> {
  const areas = await db
    .selectFrom('areas')
    .select(['id', 'key', 'parent_id as parent', 'position'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .execute()
  const skills = await db
    .selectFrom('skills')
    .select(['id', 'key', 'area_id as parent', 'position'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .execute()
  const node = (is: TreeNode['is']) => (row: (typeof areas)[number]) => ({
    ...row,
    is,
    parent: row.parent ?? undefined,
  })
  return treeOf([...areas.map(node('area')), ...skills.map(node('skill'))])
}

const areasOf = (db: Reading, { id }: Pick<Draft, 'id'>) =>
  db
    .selectFrom('areas')
    .select(['id', 'key', 'guid', 'parent_id', 'texts', 'source'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)

/** One area of a draft with everything it says; 404 when it is not there (any more). */
export async function getDraftArea(db: Reading, draft: Pick<Draft, 'id'>, key: string): Promise<DraftArea> {
  return toArea(found(await areasOf(db, draft).where('key', '=', key).executeTakeFirst(), 'No such area'))
}

/** The area in which something stands; nothing for the top. */
export async function findDraftAreaById(db: Reading, draft: Pick<Draft, 'id'>, areaId: string | undefined) {
  if (areaId === undefined) return undefined
  const row = await areasOf(db, draft).where('id', '=', areaId).executeTakeFirst()
  return row && toArea(row)
}

function toArea(area: Awaited<ReturnType<ReturnType<typeof areasOf>['executeTakeFirstOrThrow']>>): DraftArea {
  return {
    ...{ id: area.id, key: area.key, guid: area.guid, parentId: area.parent_id ?? undefined },
    texts: area.texts as unknown as DraftArea['texts'],
    source: (area.source ?? undefined) as DraftArea['source'],
  }
}

/** One skill of a draft with everything it says; 404 when it is not there (any more). */
export async function getDraftSkill(db: Reading, draft: Pick<Draft, 'id'>, key: string): Promise<DraftSkill> {
  return found(await findDraftSkill(db, draft, key), 'No such skill')
}

export async function findDraftSkill(db: Reading, { id }: Pick<Draft, 'id'>, key: string) {
  const row = await db
    .selectFrom('skills')
    .select(['id', 'key', 'guid', 'area_id', 'kind', 'basic_level', 'texts', 'alternative_labels', 'source'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...{ id: row.id, key: row.key, guid: row.guid, areaId: row.area_id ?? undefined },
    ...{ kind: row.kind ?? undefined, basicLevel: row.basic_level ?? undefined },
    texts: row.texts as unknown as DraftSkill['texts'],
    labels: row.alternative_labels as unknown as DraftSkill['labels'],
    source: (row.source ?? undefined) as DraftSkill['source'],
  } satisfies DraftSkill
}

export async function listDraftLevels(db: Reading, { id }: Pick<Draft, 'id'>): Promise<readonly DraftLevel[]> {
  const rows = await db
    .selectFrom('framework_levels')
    .select(['position', 'texts'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .orderBy('position')
    .execute()
  return rows.map(({ position, texts }) => ({ position, texts: texts as unknown as DraftLevel['texts'] }))
}

const names = z.record(z.string(), z.string())
export type Names = z.infer<typeof names>

/** What became of skills in this draft, with the names they had. */
export async function listBecame(
  db: Reading,
  { id }: Pick<Draft, 'id'>,
): Promise<readonly (Became & { readonly names: Names })[]> {
  const rows = await db
    .selectFrom('skill_successors')
    .select(['from_key', 'to_keys', 'kind', 'note', 'names'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', id)
    .where('kind', '!=', 'moved')
    .orderBy('from_key')
    .execute()
  return rows.map(row => ({
    ...{ from: row.from_key, to: row.to_keys, kind: row.kind as Became['kind'], note: row.note },
    names: names.parse(row.names),
  }))
}

/** What something is called, by language. */
export const namesOf = (texts: ByLanguage<{ readonly name: string }>): Names =>
  Object.fromEntries(Object.entries(texts).map(([language, { name }]) => [language, name]))
