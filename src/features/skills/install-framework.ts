import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { digitalBasics } from './digital-basics/digital-basics.ts'
import type { FrameworkDefinition, SkillDefinition } from './digital-basics/framework-definition.ts'
import { builtInGuid } from './guid.ts'

/** Gives an organisation every framework that comes with the program. Safe to call again. */
export async function installBuiltInFrameworks(tx: Writing, now: Date): Promise<void> {
  await installFramework(tx, digitalBasics, now)
}

/**
 * Publishes a framework version in the organisation of `tx`. A version that is there already stays as it is, because
 * answers point at it; a newer one is put beside it. Safe to call again and at the same time from elsewhere.
 */
export async function installFramework(
  tx: Writing,
  definition: FrameworkDefinition,
  now: Date,
): Promise<{ versionId: string; installed: boolean }> {
  const frameworkId = await keepFramework(tx, definition)
  const version = await tx
    .insertInto('framework_versions')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      framework_id: frameworkId,
      version: definition.version,
      texts: mapTexts(definition.texts, ({ levels: _, ...texts }) => texts),
      languages: Object.keys(definition.texts),
      published_at: now,
      created_at: now,
    })
    .onConflict(conflict => conflict.columns(['organisation_id', 'framework_id', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!version) return { versionId: await findVersion(tx, frameworkId, definition.version), installed: false }
  await insertLevels(tx, version.id, definition)
  await insertAreas(tx, version.id, definition)
  return { versionId: version.id, installed: true }
}

// Installers take turns: a framework is known by its key and by its identifier, and only one of them can settle a conflict.
async function keepFramework(tx: Writing, { key, texts }: FrameworkDefinition): Promise<string> {
  const guid = builtInGuid.framework(key)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`frameworks of ${tx.organisationId}`}, 0))`.execute(tx)
  await refuseClash(tx, key, guid)
  const kept = await tx
    .insertInto('frameworks')
    .values({
      organisation_id: tx.organisationId,
      id: uuid(),
      key,
      guid,
      texts: mapTexts(texts, ({ name }) => ({ name })),
    })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'key']).doUpdateSet(eb => ({ key: eb.ref('excluded.key') })),
    )
    .returning(['id', 'guid'])
    .executeTakeFirstOrThrow()
  // Somebody else may have been a moment earlier with a framework of this key.
  if (kept.guid !== guid) throw new FrameworkClash(key)
  return kept.id
}

/** A framework of this installation has the key of a built-in one, or its identifier under another key. */
export class FrameworkClash extends Error {
  constructor(key: string) {
    super(
      `The built-in framework “${key}” cannot be installed: the organisation has another framework with its key or its identifier. Give that one another key, then start again.`,
    )
  }
}

async function refuseClash(tx: Writing, key: string, guid: string): Promise<void> {
  const clash = await tx
    .selectFrom('frameworks')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where(eb =>
      eb.or([
        eb.and([eb('key', '=', key), eb('guid', '<>', guid)]),
        eb.and([eb('key', '<>', key), eb('guid', '=', guid)]),
      ]),
    )
    .executeTakeFirst()
  if (clash) throw new FrameworkClash(key)
}

async function findVersion(tx: Writing, frameworkId: string, version: string): Promise<string> {
  const { id } = await tx
    .selectFrom('framework_versions')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('framework_id', '=', frameworkId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return id
}

async function insertLevels(tx: Writing, versionId: string, { texts }: FrameworkDefinition): Promise<void> {
  const positions = Object.keys(Object.values(texts)[0]?.levels ?? {}).map(Number)
  const rows = positions.map(position => ({
    organisation_id: tx.organisationId,
    framework_version_id: versionId,
    position,
    texts: mapTexts(texts, ({ levels }) => (levels as Record<number, object>)[position] ?? {}),
  }))
  await tx.insertInto('framework_levels').values(rows).execute()
}

async function insertAreas(
  tx: Writing,
  versionId: string,
  { key: frameworkKey, areas }: FrameworkDefinition,
): Promise<void> {
  const common = { organisation_id: tx.organisationId, framework_version_id: versionId }
  const placed = areas.map((area, index) => ({ ...area, id: uuid(), position: index + 1 }))
  const areaRows = placed.map(({ id, key, position, texts }) => {
    const guid = builtInGuid.area(frameworkKey, key)
    return { ...common, id, key, guid, position, texts }
  })
  await tx.insertInto('areas').values(areaRows).execute()
  const skillRow = (areaId: string, { key, basicLevel, texts, alternativeLabels }: SkillDefinition, index: number) => ({
    ...common,
    id: uuid(),
    area_id: areaId,
    key,
    guid: builtInGuid.skill(frameworkKey, key),
    position: index + 1,
    basic_level: basicLevel,
    texts,
    alternative_labels: alternativeLabels,
  })
  const skillRows = placed.flatMap(({ id, skills }) => skills.map((skill, index) => skillRow(id, skill, index)))
  await tx.insertInto('skills').values(skillRows).execute()
}

function mapTexts<T, R>(texts: Readonly<Record<string, T>>, change: (text: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, change(text)]))
}
