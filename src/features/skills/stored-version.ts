import { v7 as uuid } from 'uuid'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import { itemSource, type Portable, type PortableArea, type PortableSkill, packageSource } from './exchange/portable.ts'
import { inTreeOrder } from './exchange/tree-order.ts'

const batch = 1_000

interface NewVersion {
  readonly frameworkId: string
  readonly framework: Portable
  readonly createdBy: string | undefined
  readonly now: Date
  /** Told now and then how many areas and skills are written. */
  readonly onProgress?: (done: number) => Promise<void>
}

/** Writes a framework as the draft of one that is there. The caller has made sure that there is no other draft. */
export async function storeDraft(tx: Writing, wanted: NewVersion): Promise<string> {
  const { frameworkId, framework, createdBy, now, onProgress } = wanted
  const { organisationId } = tx
  const id = uuid()
  await tx
    .insertInto('framework_versions')
    .values({
      ...{ organisation_id: organisationId, id, framework_id: frameworkId, version: framework.version },
      texts: JSON.stringify(framework.texts),
      languages: [...framework.languages],
      source: framework.source ? JSON.stringify(framework.source) : null,
      created_by: createdBy ?? null,
      created_at: now,
      published_at: null,
    })
    .execute()
  const levels = framework.levels.map(({ texts }, index) => ({
    ...{ organisation_id: organisationId, framework_version_id: id, position: index + 1 },
    texts: JSON.stringify(texts),
  }))
  if (levels.length > 0) await tx.insertInto('framework_levels').values(levels).execute()
  const ids = new Map(framework.areas.map(({ guid }) => [guid, uuid()]))
  const common = { organisation_id: organisationId, framework_version_id: id }
  const idOf = (guid: string | undefined) => (guid === undefined ? null : (ids.get(guid) ?? null))
  const areaRow = (area: PortableArea) => ({
    ...{ ...common, id: ids.get(area.guid) ?? uuid(), guid: area.guid, key: area.key, position: area.position },
    parent_id: idOf(area.parent),
    texts: JSON.stringify(area.texts),
    source: area.source ? JSON.stringify(area.source) : null,
  })
  const skillRow = (skill: PortableSkill) => ({
    ...{ ...common, id: uuid(), guid: skill.guid, key: skill.key, position: skill.position },
    area_id: idOf(skill.area),
    kind: skill.kind ?? null,
    basic_level: skill.basicLevel ?? null,
    texts: JSON.stringify(skill.texts),
    alternative_labels: JSON.stringify(skill.labels),
    source: skill.source ? JSON.stringify(skill.source) : null,
  })
  const { areas, skills } = inTreeOrder(framework)
  for (let from = 0; from < areas.length; from += batch) {
    await tx
      .insertInto('areas')
      .values(areas.slice(from, from + batch).map(areaRow))
      .execute()
    await onProgress?.(Math.min(from + batch, areas.length))
  }
  for (let from = 0; from < skills.length; from += batch) {
    await tx
      .insertInto('skills')
      .values(skills.slice(from, from + batch).map(skillRow))
      .execute()
    await onProgress?.(areas.length + Math.min(from + batch, skills.length))
  }
  return id
}

/** A version, draft or published, as it can leave the house. 404 if there is none. */
export async function loadVersion(db: Reading, versionId: string): Promise<Portable> {
  const version = await db
    .selectFrom('framework_versions as v')
    .innerJoin('frameworks as f', join =>
      join.onRef('f.organisation_id', '=', 'v.organisation_id').onRef('f.id', '=', 'v.framework_id'),
    )
    .select(['f.guid', 'v.version', 'v.languages', 'v.texts', 'v.source'])
    .where('v.organisation_id', '=', db.organisationId)
    .where('v.id', '=', versionId)
    .executeTakeFirst()
  const { guid, languages, texts, source, version: label } = found(version, 'No such framework version')
  const levels = await db
    .selectFrom('framework_levels')
    .select('texts')
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .orderBy('position')
    .execute()
  const areas = await db
    .selectFrom('areas')
    .select(['id', 'guid', 'key', 'parent_id', 'position', 'texts', 'source'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .execute()
  const skills = await db
    .selectFrom('skills')
    .select(['guid', 'key', 'area_id', 'position', 'kind', 'basic_level', 'texts', 'alternative_labels', 'source'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .execute()
  const guids = new Map(areas.map(area => [area.id, area.guid]))
  const under = (id: string | null) => (id === null ? undefined : guids.get(id))
  return inTreeOrder({
    ...{ guid, version: label, languages },
    // What the columns hold was checked on its way in; reading 14,000 skills should not check it again.
    texts: texts as Portable['texts'],
    levels: levels.map(level => ({ texts: level.texts as Portable['levels'][number]['texts'] })),
    ...(source ? { source: packageSource.parse(source) } : {}),
    areas: areas.map(row => ({
      ...{ guid: row.guid, key: row.key, position: row.position },
      ...optional('parent', under(row.parent_id)),
      texts: row.texts as PortableArea['texts'],
      ...optional('source', row.source ? itemSource.parse(row.source) : undefined),
    })),
    skills: skills.map(row => ({
      ...{ guid: row.guid, key: row.key, position: row.position },
      ...optional('area', under(row.area_id)),
      ...optional('kind', row.kind ?? undefined),
      ...optional('basicLevel', row.basic_level ?? undefined),
      texts: row.texts as PortableSkill['texts'],
      labels: row.alternative_labels as PortableSkill['labels'],
      ...optional('source', row.source ? itemSource.parse(row.source) : undefined),
    })),
  })
}

const optional = <K extends string, V>(name: K, value: V | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { [k in K]?: V }

const ofDraftsOnly = ['skill_successors', 'framework_draft_changes'] as const

/** Takes a draft away with all that it holds. A published version is not touched. */
export async function dropDraft(tx: Writing, versionId: string): Promise<boolean> {
  const draft = await tx
    .selectFrom('framework_versions')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', versionId)
    .where('published_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!draft) return false
  for (const table of [...ofDraftsOnly, 'skills', 'areas', 'framework_levels'] as const) {
    await tx
      .deleteFrom(table)
      .where('organisation_id', '=', tx.organisationId)
      .where('framework_version_id', '=', draft.id)
      .execute()
  }
  await tx
    .deleteFrom('framework_versions')
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', draft.id)
    .execute()
  return true
}
