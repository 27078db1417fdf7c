import type { Writing } from '#platform/db/tx.ts'
import { type ByLanguage, mainWords } from '../exchange/portable.ts'
import { type DraftArea, type DraftSkill, listBecame, namesOf, readTree } from './draft.queries.ts'
import type { DraftVersion } from './draft.ts'
import { type Act, type ChangeLog, change } from './draft-changes.ts'
import { type DraftTree, movedNodes, moveNode, removeNode, shiftNode, type TreeNode } from './draft-tree.ts'
import { insertSkill, updateSkill } from './edit-items.ts'
import { type Became, noteGone } from './what-became.ts'

type Item = DraftArea | DraftSkill

const nameOf = ({ texts }: { texts: Item['texts'] }, { languages }: DraftVersion): string =>
  mainWords<{ name: string }>(texts, languages[0])?.name ?? ''

/** Moves an area with all that is inside it, or a skill, to the end of another area. @throws {TreeError} */
export function moveItem(
  tx: Writing,
  draft: DraftVersion,
  { item, to, ...act }: Act & { readonly item: Item; readonly to: string | undefined },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'moved', subject: nameOf(item, draft) }, async log => {
    const tree = await readTree(tx, draft)
    await writeMoved(tx, log, tree, moveNode(tree, item.id, to))
  })
}

/** Moves something one place up or down among its own kind. */
export function shiftItem(
  tx: Writing,
  draft: DraftVersion,
  { item, direction, ...act }: Act & { readonly item: Item; readonly direction: 'up' | 'down' },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'moved', subject: nameOf(item, draft) }, async log => {
    const tree = await readTree(tx, draft)
    await writeMoved(tx, log, tree, shiftNode(tree, item.id, direction))
  })
}

/** Takes an empty area away. @throws {TreeError} when something is still inside. */
export function removeArea(
  tx: Writing,
  draft: DraftVersion,
  { area, ...act }: Act & { readonly area: DraftArea },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'area-removed', subject: nameOf(area, draft) }, async log => {
    removeNode(await readTree(tx, draft), area.id)
    await log.keep('areas', [area.id])
    await tx.deleteFrom('areas').where('organisation_id', '=', tx.organisationId).where('id', '=', area.id).execute()
  })
}

interface Ending extends Act {
  readonly skill: DraftSkill
  readonly note: string
}

/** One skill becomes part of another, which gets its names as further labels. Its address leads there. */
export function mergeSkill(
  tx: Writing,
  draft: DraftVersion,
  { skill, into, note, ...act }: Ending & { readonly into: DraftSkill },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'merged', subject: nameOf(skill, draft) }, async log => {
    await updateSkill(tx, { skill: into, content: { ...into, labels: joined(into, skill) }, log })
    await endSkill(tx, draft, { skill, became: { from: skill.key, to: [into.key], kind: 'merged', note }, log })
  })
}

/** The labels of both, and the names of the one that goes, each once and none that is the name itself. */
export function joined(into: DraftSkill, gone: DraftSkill): ByLanguage<readonly string[]> {
  const languages = [...new Set([...Object.keys(into.labels), ...Object.keys(gone.labels), ...Object.keys(gone.texts)])]
  const all = languages.map(language => {
    const name = gone.texts[language]?.name
    const labels = [...(into.labels[language] ?? []), ...(name ? [name] : []), ...(gone.labels[language] ?? [])]
    return [language, [...new Set(labels)].filter(label => label !== into.texts[language]?.name)] as const
  })
  return Object.fromEntries(all.filter(([, labels]) => labels.length > 0))
}

/** A skill becomes several, each of which begins with its words. Its address leads to all of them. Returns their keys. */
export function splitSkill(
  tx: Writing,
  draft: DraftVersion,
  { skill, names, note, ...act }: Ending & { readonly names: readonly string[] },
): Promise<readonly string[]> {
  return change(tx, draft, { ...act, verb: 'split', subject: nameOf(skill, draft) }, async log => {
    const [main] = draft.languages
    const keys: string[] = []
    for (const name of names) {
      const words = { ...(skill.texts[main] ?? Object.values(skill.texts)[0]), name }
      const content = { texts: { [main]: words }, labels: {}, kind: skill.kind, basicLevel: skill.basicLevel }
      keys.push(await insertSkill(tx, draft, { content, areaId: skill.areaId, log }))
    }
    await endSkill(tx, draft, { skill, became: { from: skill.key, to: keys, kind: 'split', note }, log })
    return keys
  })
}

/** A skill goes, with a note of what takes its place, if anything does. */
export function retireSkill(
  tx: Writing,
  draft: DraftVersion,
  { skill, to, note, ...act }: Ending & { readonly to: readonly string[] },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'retired', subject: nameOf(skill, draft) }, log =>
    endSkill(tx, draft, { skill, became: { from: skill.key, to, kind: 'retired', note }, log }),
  )
}

async function endSkill(
  tx: Writing,
  draft: DraftVersion,
  { skill, became, log }: { skill: DraftSkill; became: Became; log: ChangeLog },
): Promise<void> {
  removeNode(await readTree(tx, draft), skill.id)
  await log.keep('skills', [skill.id])
  await tx.deleteFrom('skills').where('organisation_id', '=', tx.organisationId).where('id', '=', skill.id).execute()
  const before = await listBecame(tx, draft)
  const after = noteGone(before, became, await wasPublished(tx, draft, skill.key))
  const earlierNames = new Map(before.map(({ from, names }) => [from, names]))
  const changed = after.filter(row => !before.some(old => old.from === row.from && isSame(old, row)))
  const known = changed.filter(({ from }) => earlierNames.has(from)).map(({ from }) => from)
  await log.keep('skill_successors', known)
  log.added(
    'skill_successors',
    changed.map(({ from }) => from).filter(from => !earlierNames.has(from)),
  )
  for (const row of changed) {
    const values = { to_keys: [...row.to], kind: row.kind, note: row.note }
    await tx
      .insertInto('skill_successors')
      .values({
        ...{ organisation_id: tx.organisationId, framework_version_id: draft.id, from_key: row.from, ...values },
        names: JSON.stringify(earlierNames.get(row.from) ?? namesOf(skill.texts)),
      })
      .onConflict(conflict =>
        conflict.columns(['organisation_id', 'framework_version_id', 'from_key']).doUpdateSet(values),
      )
      .execute()
  }
}

const isSame = (a: Became, b: Became): boolean =>
  a.kind === b.kind && a.note === b.note && a.to.join(' ') === b.to.join(' ')

async function wasPublished(tx: Writing, { frameworkId }: DraftVersion, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom('framework_versions as v')
    .innerJoin('skills as s', join =>
      join.onRef('s.organisation_id', '=', 'v.organisation_id').onRef('s.framework_version_id', '=', 'v.id'),
    )
    .select('s.id')
    .where('v.organisation_id', '=', tx.organisationId)
    .where('v.framework_id', '=', frameworkId)
    .where('v.published_at', 'is not', null)
    .where('s.key', '=', key)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function writeMoved(tx: Writing, log: ChangeLog, before: DraftTree, after: DraftTree): Promise<void> {
  const moved = movedNodes(before, after)
  const ids = (is: TreeNode['is']) => moved.filter(node => node.is === is).map(({ id }) => id)
  await log.keep('areas', ids('area'))
  await log.keep('skills', ids('skill'))
  for (const { id, is, parent = null, position } of moved) {
    if (is === 'area')
      await tx
        .updateTable('areas')
        .set({ parent_id: parent, position })
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', id)
        .execute()
    else
      await tx
        .updateTable('skills')
        .set({ area_id: parent, position })
        .where('organisation_id', '=', tx.organisationId)
        .where('id', '=', id)
        .execute()
  }
}
