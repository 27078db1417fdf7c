import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'

export interface SmallFramework {
  readonly key: string
  readonly version: string
  readonly levels?: readonly string[]
  readonly areas?: readonly { readonly key: string; readonly parent?: string }[]
  readonly skills: readonly {
    readonly key: string
    readonly area?: string
    readonly name?: string
    readonly basic?: number
    readonly statements?: Readonly<Record<string, string>>
    readonly labels?: readonly string[]
  }[]
  readonly successors?: readonly {
    readonly from: string
    readonly to: readonly string[]
    readonly kind: 'moved' | 'merged' | 'split' | 'retired'
  }[]
  /** Texts are in this language only. */
  readonly language?: string
}

/** Publishes an edition of a framework as it would stand there after an import. Returns its id. */
export async function publishFramework(tx: Writing, given: SmallFramework, publishedAt: Date): Promise<string> {
  const { language = 'en', levels = ['Awareness', 'Working', 'Expert'], areas = [], successors = [] } = given
  const organisation = { organisation_id: tx.organisationId }
  const words = (text: object) => ({ [language]: text })
  const { id: frameworkId } = await tx
    .insertInto('frameworks')
    .values({
      ...{ ...organisation, id: uuid(), key: given.key, guid: uuid(), origin: 'imported' },
      texts: words({ name: given.key }),
    })
    .onConflict(known => known.columns(['organisation_id', 'key']).doUpdateSet(eb => ({ key: eb.ref('excluded.key') })))
    .returning('id')
    .executeTakeFirstOrThrow()
  const versionId = uuid()
  const inVersion = { ...organisation, framework_version_id: versionId }
  await tx
    .insertInto('framework_versions')
    .values({
      ...{ ...organisation, id: versionId, framework_id: frameworkId, version: given.version, languages: [language] },
      texts: words({ name: `Framework of ${given.key}`, changeNote: `Note of ${given.version}` }),
      published_at: publishedAt,
      created_at: publishedAt,
    })
    .execute()
  if (levels.length > 0)
    await tx
      .insertInto('framework_levels')
      .values(
        levels.map((name, index) => ({
          ...inVersion,
          position: index + 1,
          texts: words({ name, description: `What ${name} means` }),
        })),
      )
      .execute()
  const areaIds = new Map(areas.map(({ key }) => [key, uuid()]))
  for (const [index, { key, parent }] of areas.entries())
    await tx
      .insertInto('areas')
      .values({
        ...{ ...inVersion, id: areaIds.get(key) ?? '', key, guid: uuid(), position: index + 1 },
        parent_id: areaIds.get(parent ?? '') ?? null,
        texts: words({ name: `Area ${key}` }),
      })
      .execute()
  const rows = given.skills.map(({ key, area, name, basic, statements, labels }, index) => ({
    ...{ ...inVersion, id: uuid(), key, guid: uuid(), position: index + 1 },
    area_id: areaIds.get(area ?? '') ?? null,
    basic_level: basic ?? null,
    texts: words({ name: name ?? `Skill ${key}`, definition: `What ${key} is`, statements: statements ?? {} }),
    alternative_labels: JSON.stringify(labels ? { [language]: labels } : {}),
  }))
  for (let at = 0; at < rows.length; at += 1000)
    await tx
      .insertInto('skills')
      .values(rows.slice(at, at + 1000))
      .execute()
  if (successors.length > 0)
    await tx
      .insertInto('skill_successors')
      .values(successors.map(({ from, to, kind }) => ({ ...inVersion, from_key: from, to_keys: [...to], kind })))
      .execute()
  return versionId
}
