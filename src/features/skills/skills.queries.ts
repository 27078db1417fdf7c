import type { Reading } from '#platform/db/tx.ts'
import { found } from '#platform/http/errors.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { type Area, type Framework, type Skill, searchTextOf } from './framework.ts'
import { areaTexts, labels, languageOf, levelTexts, skillTexts, textsIn, versionTexts } from './framework-texts.ts'
import { remembered } from './remembered.ts'

// About 120 kB each: enough for fifty organisations in two languages in under 15 MB. Large ones are read anew.
const versions = remembered<Framework>(100, ({ areas }) => areas.flatMap(({ skills }) => skills).length <= 100)

/** The keys of every framework of which the organisation has published a version. */
export async function listFrameworkKeys(db: Reading): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('frameworks as f')
    .select('f.key')
    .where('f.organisation_id', '=', db.organisationId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('framework_versions as v')
          .select('v.id')
          .where('v.organisation_id', '=', db.organisationId)
          .whereRef('v.framework_id', '=', 'f.id')
          .where('v.published_at', 'is not', null),
      ),
    )
    .orderBy('f.key')
    .execute()
  return rows.map(({ key }) => key)
}

/** The newest published version of a framework; 404 if the organisation does not have it. */
export async function getCurrentFramework(db: Reading, frameworkKey: string, locale: Locale): Promise<Framework> {
  const row = await db
    .selectFrom('frameworks as f')
    .innerJoin('framework_versions as v', join =>
      join.onRef('v.organisation_id', '=', 'f.organisation_id').onRef('v.framework_id', '=', 'f.id'),
    )
    .select('v.id')
    .where('f.organisation_id', '=', db.organisationId)
    .where('f.key', '=', frameworkKey)
    .where('v.published_at', 'is not', null)
    .orderBy('v.published_at', 'desc')
    .orderBy('v.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return getFramework(db, found(row, 'No such framework').id, locale)
}

/** One published version with its areas and skills, from this process's memory after the first time. 404 if unknown. */
export function getFramework(db: Reading, versionId: string, locale: Locale): Promise<Framework> {
  return versions(`${db.organisationId} ${versionId} ${locale}`, () => readFramework(db, versionId, locale))
}

/**
 * Of a large framework only what is needed: the skills with these keys, or the first of those that stand in one area
 * itself (`''`: outside of every area).
 */
export type FrameworkPart =
  | { readonly skillKeys: readonly string[] }
  | { readonly areaKey: string; readonly most: number }

/** A version with all its areas, or with only those that hold something of the part (and the ones around them). */
export async function readFramework(
  db: Reading,
  versionId: string,
  locale: Locale,
  part?: FrameworkPart,
): Promise<Framework> {
  const [version, levels, areas, skills] = await Promise.all([
    readVersion(db, versionId),
    db
      .selectFrom('framework_levels')
      .select(['position', 'texts'])
      .where('organisation_id', '=', db.organisationId)
      .where('framework_version_id', '=', versionId)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('areas')
      .select(['id', 'key', 'parent_id', 'position', 'texts'])
      .where('organisation_id', '=', db.organisationId)
      .where('framework_version_id', '=', versionId)
      .orderBy('position')
      .execute(),
    readSkills(db, versionId, part),
  ])
  const published = found(version, 'No such framework version')
  const main = published.languages[0]
  const { settings, confidence, ...words } = textsIn(versionTexts, published.texts, locale, main)
  const positions = levels.map(({ position }) => position)
  const skillsIn = (areaId: string | null, areaKey: string) =>
    skills
      .filter(skill => skill.area_id === areaId)
      .map(row => toSkill(row, { areaKey, locale, main, positions, settings }))
  // Skills that stand outside every area come first, under the name of the framework.
  const language = languageOf(published.texts, locale, main)
  const outside = { id: versionId, key: '', position: 0, name: words.name, description: '', encouragement: '' }
  const placed = inTreeOrder(areas)
  const keys = new Map(areas.map(({ id, key }) => [id, key]))
  const wanted = part && areasAround(areas, skills)
  return {
    frameworkId: published.framework_id,
    key: published.key,
    versionId,
    version: published.version,
    publishedAt: found(published.published_at ?? undefined, 'No such framework version'),
    ...words,
    levels: levels.map(({ position, texts }) => ({ position, ...textsIn(levelTexts, texts, locale, main) })),
    confidence: Object.entries(confidence).map(([position, name]) => ({ position: Number(position), name })),
    areas: [
      { ...outside, parentKey: undefined, language, skills: skillsIn(null, '') },
      ...placed.map(
        ({ texts, parent_id, ...area }): Area => ({
          ...area,
          parentKey: parent_id === null ? undefined : keys.get(parent_id),
          ...textsIn(areaTexts, texts, locale, main),
          language: languageOf(texts, locale, main),
          skills: skillsIn(area.id, area.key),
        }),
      ),
    ].filter(({ id, skills: own }) => (id === versionId ? own.length > 0 : !wanted || wanted.has(id))),
  }
}

const readVersion = (db: Reading, versionId: string) =>
  db
    .selectFrom('framework_versions as v')
    .innerJoin('frameworks as f', join =>
      join.onRef('f.organisation_id', '=', 'v.organisation_id').onRef('f.id', '=', 'v.framework_id'),
    )
    .select(['v.framework_id', 'f.key', 'v.version', 'v.texts', 'v.languages', 'v.published_at'])
    .where('v.organisation_id', '=', db.organisationId)
    .where('v.id', '=', versionId)
    .executeTakeFirst()

function readSkills(db: Reading, versionId: string, part?: FrameworkPart) {
  const all = db
    .selectFrom('skills')
    .select(['id', 'area_id', 'key', 'basic_level', 'texts', 'alternative_labels'])
    .where('organisation_id', '=', db.organisationId)
    .where('framework_version_id', '=', versionId)
    .orderBy('area_id')
    .orderBy('position')
  if (!part) return all.execute()
  if ('skillKeys' in part)
    return part.skillKeys.length === 0 ? [] : all.where('key', 'in', [...new Set(part.skillKeys)]).execute()
  const first = all.limit(part.most)
  if (part.areaKey === '') return first.where('area_id', 'is', null).execute()
  return first
    .where('area_id', '=', ({ selectFrom }) =>
      selectFrom('areas')
        .select('id')
        .where('organisation_id', '=', db.organisationId)
        .where('framework_version_id', '=', versionId)
        .where('key', '=', part.areaKey),
    )
    .execute()
}

interface Placed {
  readonly id: string
  readonly parent_id: string | null
}

/** Each area followed by those inside it. One whose parent is not there stands at the top. */
function inTreeOrder<A extends Placed>(areas: readonly A[]): readonly A[] {
  const known = new Set(areas.map(({ id }) => id))
  const inside = Map.groupBy(areas, ({ parent_id }) => (parent_id !== null && known.has(parent_id) ? parent_id : ''))
  const walk = (id: string): readonly A[] => (inside.get(id) ?? []).flatMap(area => [area, ...walk(area.id)])
  return walk('')
}

function areasAround(areas: readonly Placed[], skills: readonly { readonly area_id: string | null }[]) {
  const parents = new Map(areas.map(({ id, parent_id }) => [id, parent_id]))
  const wanted = new Set<string>()
  for (const { area_id } of skills)
    for (let id = area_id; id !== null && !wanted.has(id); id = parents.get(id) ?? null) wanted.add(id)
  return wanted
}

interface SkillContext {
  readonly areaKey: string
  readonly locale: Locale
  readonly main: string | undefined
  readonly positions: readonly number[]
  readonly settings: Readonly<Record<string, string>>
}

function toSkill(row: Awaited<ReturnType<typeof readSkills>>[number], context: SkillContext): Skill {
  const { areaKey, locale, main, positions, settings } = context
  const { statements, examples, ...words } = textsIn(skillTexts, row.texts, locale, main)
  const allLabels = labels.parse(row.alternative_labels)
  const names = Object.keys(allLabels).map(language => textsIn(skillTexts, row.texts, language, main).name)
  return {
    id: row.id,
    key: row.key,
    areaKey,
    basicLevel: row.basic_level ?? 0,
    ...words,
    language: languageOf(row.texts, locale, main),
    statements: positions.map(level => ({ level, text: statements[level] ?? '' })),
    examples: Object.entries(examples).map(([setting, text]) => ({ setting: settings[setting] ?? setting, text })),
    alternativeLabels: allLabels[locale] ?? [],
    searchText: searchTextOf([words.name, ...names, ...Object.values(allLabels).flat()]),
  }
}
