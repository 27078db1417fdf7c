import { v7 as uuid } from 'uuid'
import type { Writing } from '#platform/db/tx.ts'
import { keyMaker } from '../exchange/keys.ts'
import { type AreaWords, type ByLanguage, mainWords, type SkillWords } from '../exchange/portable.ts'
import { guidOf } from '../guid.ts'
import { type DraftArea, type DraftSkill, readTree } from './draft.queries.ts'
import { type DraftVersion, listKeysEverUsed } from './draft.ts'
import { type Act, type ChangeLog, change } from './draft-changes.ts'
import { addNode } from './draft-tree.ts'

export interface SkillContent {
  readonly texts: ByLanguage<SkillWords>
  readonly labels: ByLanguage<readonly string[]>
  readonly kind: string | undefined
  readonly basicLevel: number | undefined
}

const mainName = (texts: ByLanguage<{ readonly name: string }>, { languages }: DraftVersion): string =>
  mainWords(texts, languages[0])?.name ?? ''

/** A new area at the end of another, or of the framework. Returns its key. */
export function addArea(
  tx: Writing,
  draft: DraftVersion,
  { texts, parentId, ...act }: Act & { readonly texts: ByLanguage<AreaWords>; readonly parentId: string | undefined },
): Promise<string> {
  const subject = mainName(texts, draft)
  return change(tx, draft, { ...act, verb: 'area-added', subject }, async log => {
    const id = uuid()
    const key = keyMaker('area', await listKeysEverUsed(tx, draft.frameworkId))(subject)
    const node = addNode(await readTree(tx, draft), { id, is: 'area', key, parent: parentId }).get(id)
    await tx
      .insertInto('areas')
      .values({
        ...{ organisation_id: tx.organisationId, framework_version_id: draft.id, id, key },
        ...{ guid: guidOf(`${draft.guid}/areas/${key}`), parent_id: parentId ?? null, position: node?.position ?? 1 },
        texts: JSON.stringify(texts),
      })
      .execute()
    log.added('areas', [id])
    return key
  })
}

/** Other words for an area. */
export function saveArea(
  tx: Writing,
  draft: DraftVersion,
  { area, texts, ...act }: Act & { readonly area: DraftArea; readonly texts: ByLanguage<AreaWords> },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'area-changed', subject: mainName(texts, draft) }, async log => {
    await log.keep('areas', [area.id])
    await tx
      .updateTable('areas')
      .set({ texts: JSON.stringify(texts) })
      .where('organisation_id', '=', tx.organisationId)
      .where('id', '=', area.id)
      .execute()
  })
}

/** A new skill at the end of an area, or of the framework. Returns its key. */
export function addSkill(
  tx: Writing,
  draft: DraftVersion,
  { content, areaId, ...act }: Act & { readonly content: SkillContent; readonly areaId: string | undefined },
): Promise<string> {
  const subject = mainName(content.texts, draft)
  return change(tx, draft, { ...act, verb: 'skill-added', subject }, log =>
    insertSkill(tx, draft, { content, areaId, log }),
  )
}

export async function insertSkill(
  tx: Writing,
  draft: DraftVersion,
  { content, areaId, log }: { content: SkillContent; areaId: string | undefined; log: ChangeLog },
): Promise<string> {
  const id = uuid()
  const key = keyMaker('skill', await listKeysEverUsed(tx, draft.frameworkId))(mainName(content.texts, draft))
  const node = addNode(await readTree(tx, draft), { id, is: 'skill', key, parent: areaId }).get(id)
  await tx
    .insertInto('skills')
    .values({
      ...{ organisation_id: tx.organisationId, framework_version_id: draft.id, id, key },
      ...{ guid: guidOf(`${draft.guid}/skills/${key}`), area_id: areaId ?? null, position: node?.position ?? 1 },
      ...rowOf(content),
    })
    .execute()
  log.added('skills', [id])
  return key
}

/** Other words, labels, kind or basic level for a skill. */
export function saveSkill(
  tx: Writing,
  draft: DraftVersion,
  { skill, content, ...act }: Act & { readonly skill: DraftSkill; readonly content: SkillContent },
): Promise<void> {
  const subject = mainName(content.texts, draft)
  return change(tx, draft, { ...act, verb: 'skill-changed', subject }, log => updateSkill(tx, { skill, content, log }))
}

export async function updateSkill(
  tx: Writing,
  { skill, content, log }: { skill: DraftSkill; content: SkillContent; log: ChangeLog },
): Promise<void> {
  await log.keep('skills', [skill.id])
  await tx
    .updateTable('skills')
    .set(rowOf(content))
    .where('organisation_id', '=', tx.organisationId)
    .where('id', '=', skill.id)
    .execute()
}

const rowOf = ({ texts, labels, kind, basicLevel }: SkillContent) => ({
  texts: JSON.stringify(texts),
  alternative_labels: JSON.stringify(labels),
  kind: kind ?? null,
  basic_level: basicLevel ?? null,
})
