import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import type { DemonstrationOrganisation } from '../generator/organisation.ts'
import { random } from '../generator/random.ts'
import { day } from '../generator/year.ts'
import { leadingKey } from './leading.ts'

const matches = [
  ['small-trials', 'small-experiments', 'broader', ''],
  ['open-work', 'share-learning', 'broader', ''],
  ['listening', 'user-needs', 'related', ''],
  ['time-to-learn', 'keep-learning', 'related', ''],
] as const

// The beginning of Digital basics asks for nothing that could be led, so the scales meet one step further up.
const levels = [
  [1, 2],
  [2, 3],
  [3, 4],
] as const

/** How the framework of those who lead matches Digital basics, published three weeks ago. */
export async function fillCrosswalk(tx: Writing, { id, blueprint, year }: DemonstrationOrganisation): Promise<void> {
  const chance = random(`${blueprint.slug} crosswalk`)
  const rows = await tx
    .selectFrom('frameworks as f')
    .innerJoin('framework_versions as v', join =>
      join.onRef('v.organisation_id', '=', 'f.organisation_id').onRef('v.framework_id', '=', 'f.id'),
    )
    .select(['f.key', 'f.id', 'v.id as version_id'])
    .where('f.organisation_id', '=', id)
    .where('f.key', 'in', [leadingKey, 'digital-basics'])
    .where('v.published_at', 'is not', null)
    .orderBy('v.published_at', 'desc')
    .execute()
  const [from, to] = [leadingKey, 'digital-basics'].map(key => rows.find(row => row.key === key))
  if (!from || !to) return
  const at = year.now.getTime() - 21 * day
  const [crosswalkId, editionId, when] = [chance.uuid(at), chance.uuid(at), new Date(at)]
  await copyInto(
    tx,
    'crosswalks',
    ['organisation_id', 'id', 'from_framework_id', 'to_framework_id', 'created_at'],
    [[id, crosswalkId, from.id, to.id, when]],
  )
  await copyInto(
    tx,
    'crosswalk_editions',
    [
      ...(['organisation_id', 'id', 'crosswalk_id', 'number', 'from_version_id', 'to_version_id'] as const),
      ...(['created_at', 'published_at'] as const),
    ],
    [[id, editionId, crosswalkId, 1, from.version_id, to.version_id, when, when]],
  )
  await copyInto(
    tx,
    'crosswalk_links',
    ['organisation_id', 'edition_id', 'from_key', 'to_key', 'kind', 'note', 'made_at'],
    matches.map(([fromKey, toKey, kind, note]) => [id, editionId, fromKey, toKey, kind, note, when]),
  )
  await copyInto(
    tx,
    'crosswalk_level_links',
    ['organisation_id', 'edition_id', 'from_level', 'to_level', 'kind'],
    levels.map(([lower, upper]) => [id, editionId, lower, upper, 'exact']),
  )
}
