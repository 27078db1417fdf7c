import { sql } from 'kysely'
import { findRoleProfile, getBasicProfile } from '#features/role-profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Pledge, Required } from '../pledge.ts'

/** What a pledge asks, and in which blocks it is counted. */
export interface Asked {
  readonly required: readonly Required[]
  /** The key of each skill's area, in the same order; empty for skills outside of every area. */
  readonly areas: readonly string[]
  /** The basics are counted among those who have answered them, like all figures about them; other frameworks among everybody. */
  readonly blocks: 'people' | 'answers'
  /** It asks exactly what “everyone at basic” counts, so it is counted by the same results. */
  readonly isBasic: boolean
}

/** The skills and levels: as they were fixed when the pledge was made public, or as the profile says today. */
export async function readAsked(
  db: Reading,
  pledge: Pick<Pledge, 'profileKey' | 'level' | 'countsFrom' | 'requirements'>,
) {
  const basic = await getBasicProfile(db)
  const required = pledge.requirements.length > 0 ? pledge.requirements : await requiredNow(db, pledge)
  const areaOf = await readAreas(db, required)
  const isOfBasics = required.length > 0 && required.every(({ frameworkId }) => frameworkId === basic?.frameworkId)
  const asked: Asked = {
    required,
    areas: required.map(({ skillKey }) => areaOf.get(skillKey) ?? ''),
    blocks: isOfBasics ? 'answers' : 'people',
    isBasic: isOfBasics && pledge.profileKey === 'basic' && pledge.level === undefined && pledge.countsFrom === 'said',
  }
  return asked
}

async function requiredNow(
  db: Reading,
  { profileKey, level }: Pick<Pledge, 'profileKey' | 'level'>,
): Promise<readonly Required[]> {
  const profile = await findRoleProfile(db, profileKey)
  const { frameworkId = '', requirements = [] } = profile ?? {}
  return requirements.map(({ skillKey, level: own }) => ({ frameworkId, skillKey, level: level ?? own }))
}

async function readAreas(db: Reading, required: readonly Required[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ skill: string; area: string }>`
    select distinct on (s.key) s.key as skill, a.key as area
    from framework_versions v
    join skills s on s.organisation_id = v.organisation_id and s.framework_version_id = v.id
    join areas a on a.organisation_id = s.organisation_id and a.id = s.area_id
    where v.organisation_id = ${db.organisationId}::uuid and v.framework_id = any(${[...new Set(required.map(({ frameworkId }) => frameworkId))]}::uuid[])
      and s.key = any(${required.map(({ skillKey }) => skillKey)}::text[]) and v.published_at is not null
    order by s.key, v.published_at desc`.execute(db)
  return new Map(rows.map(({ skill, area }) => [skill, area]))
}
