import { sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { mainWords } from '../exchange/portable.ts'
import { type DraftLevel, type DraftSkill, listDraftLevels } from './draft.queries.ts'
import type { DraftVersion } from './draft.ts'
import { type Act, type ChangeLog, change, type Draft } from './draft-changes.ts'
import { followLevels, type NewPlaces, swapped, without } from './level-places.ts'

type Texts = DraftLevel['texts']

export const mostLevels = 20

const nameOf = (texts: Texts, { languages }: DraftVersion): string => mainWords(texts, languages[0])?.name ?? ''

/** A new level at the top of the scale. */
export function addLevel(
  tx: Writing,
  draft: DraftVersion,
  { texts, ...act }: Act & { readonly texts: Texts },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'level-added', subject: nameOf(texts, draft) }, async log => {
    const position = (await listDraftLevels(tx, draft)).length + 1
    log.added('framework_levels', [position])
    await writeLevel(tx, draft, { position, texts })
  })
}

export function saveLevel(
  tx: Writing,
  draft: DraftVersion,
  { position, texts, ...act }: Act & DraftLevel,
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'level-changed', subject: nameOf(texts, draft) }, async log => {
    await log.keep('framework_levels', [position])
    await writeLevel(tx, draft, { position, texts })
  })
}

/** A level changes places with the one above (`by: 1`) or below it, and what skills say of them goes along. */
export function shiftLevel(
  tx: Writing,
  draft: DraftVersion,
  { level, by: person, now, places }: Act & { readonly level: DraftLevel; readonly places: 1 | -1 },
): Promise<void> {
  const act = { by: person, now }
  return change(tx, draft, { ...act, verb: 'level-moved', subject: nameOf(level.texts, draft) }, async log => {
    const levels = await listDraftLevels(tx, draft)
    const other = levels.find(({ position }) => position === level.position + places)
    if (!other) return
    await log.keep('framework_levels', [level.position, other.position])
    await writeLevel(tx, draft, { position: other.position, texts: level.texts })
    await writeLevel(tx, draft, { position: level.position, texts: other.texts })
    await moveSkillsAlong(tx, draft, log, swapped(level.position, other.position))
  })
}

/** A level goes with what skills say of it; those above move down by one. */
export function removeLevel(
  tx: Writing,
  draft: DraftVersion,
  { level, ...act }: Act & { readonly level: DraftLevel },
): Promise<void> {
  return change(tx, draft, { ...act, verb: 'level-removed', subject: nameOf(level.texts, draft) }, async log => {
    const levels = await listDraftLevels(tx, draft)
    await log.keep(
      'framework_levels',
      levels.map(({ position }) => position),
    )
    await moveSkillsAlong(tx, draft, log, without(level.position))
    const left = levels.filter(({ position }) => position !== level.position)
    for (const [index, { texts }] of left.entries()) await writeLevel(tx, draft, { position: index + 1, texts })
    await tx
      .deleteFrom('framework_levels')
      .where('organisation_id', '=', tx.organisationId)
      .where('framework_version_id', '=', draft.id)
      .where('position', '>', left.length)
      .execute()
  })
}

async function writeLevel(tx: Writing, draft: DraftVersion, { position, texts }: DraftLevel): Promise<void> {
  const values = { texts: JSON.stringify(texts) }
  await tx
    .insertInto('framework_levels')
    .values({ organisation_id: tx.organisationId, framework_version_id: draft.id, position, ...values })
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'framework_version_id', 'position']).doUpdateSet(values),
    )
    .execute()
}

async function moveSkillsAlong(tx: Writing, draft: DraftVersion, log: ChangeLog, placeOf: NewPlaces): Promise<void> {
  const rows = await tx
    .selectFrom('skills')
    .select(['id', 'texts', 'basic_level'])
    .where('organisation_id', '=', tx.organisationId)
    .where('framework_version_id', '=', draft.id)
    .execute()
  const changed = rows.flatMap(({ id, texts, basic_level }) => {
    const before = { texts: texts as unknown as DraftSkill['texts'], basicLevel: basic_level ?? undefined }
    const after = followLevels(before, placeOf)
    const isSame =
      before.basicLevel === after.basicLevel && JSON.stringify(before.texts) === JSON.stringify(after.texts)
    return isSame ? [] : [{ id, texts: after.texts, basic_level: after.basicLevel ?? null }]
  })
  await log.keep(
    'skills',
    changed.map(({ id }) => id),
  )
  if (changed.length === 0) return
  await sql`update skills s set texts = r.texts, basic_level = r.basic_level
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as r(id uuid, texts jsonb, basic_level smallint)
    where s.organisation_id = ${tx.organisationId}::uuid and s.id = r.id`.execute(tx)
}

/** How many skills say something about a level, and how many have it as their basic one. */
export async function countAtLevel(db: Reading, { id }: Draft, position: number) {
  const { rows } = await sql<{ statements: number; basic: number }>`
    select count(*) filter (where exists (select from jsonb_each(s.texts) t(language, words)
        where words->'statements' ? ${String(position)}))::int as statements,
      count(*) filter (where s.basic_level = ${position})::int as basic
    from skills s where s.organisation_id = ${db.organisationId}::uuid and s.framework_version_id = ${id}::uuid`.execute(
    db,
  )
  return rows[0] ?? { statements: 0, basic: 0 }
}
