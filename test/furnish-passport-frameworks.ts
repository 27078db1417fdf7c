import { sql } from 'kysely'
import { placesOf } from '#features/passport/index.ts'
import { publishFramework } from '#features/passport/testing/publish-framework.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'

/** In every furnished world: a framework with two editions, and one with too many skills to walk through. */
export const gardening = 'gardening'
export const herbarium = 'herbarium'

const first = {
  key: gardening,
  version: '1.0',
  areas: [{ key: 'beds' }, { key: 'trees', parent: 'beds' }],
  skills: [
    { key: 'digging', area: 'beds', statements: { 1: 'I have seen it', 2: 'I do it', 3: 'I show it' } },
    { key: 'watering', area: 'beds', labels: ['irrigation'] },
    { key: 'pruning', area: 'trees' },
    { key: 'shears', area: 'trees' },
    { key: 'loose' },
  ],
}
const second = {
  ...first,
  version: '2.0',
  skills: [
    { key: 'digging', area: 'trees', name: 'Digging deep' },
    { key: 'drip', area: 'beds' },
    { key: 'pruning-trees', area: 'trees' },
    { key: 'pruning-roses', area: 'beds' },
    { key: 'compost', area: 'beds' },
  ],
  successors: [
    { from: 'watering', to: ['drip'], kind: 'moved' as const },
    { from: 'pruning', to: ['pruning-trees', 'pruning-roses'], kind: 'split' as const },
    { from: 'shears', to: [], kind: 'retired' as const },
  ],
}
const herbs = Array.from({ length: 130 }, (_, index) => ({
  ...{ key: `herb-${index}`, name: `Herb ${index}` },
  area: index < 3 ? 'kitchen' : 'meadow',
}))

/** Asha uses all of them, the first two on the first edition; a year has passed since her first passport, so that she is asked again. */
export async function furnishPassportFrameworks({ database }: TestApp, world: World): Promise<void> {
  const publish = (framework: Parameters<typeof publishFramework>[1], on: string) =>
    database.writing(world.organisationId, tx => publishFramework(tx, framework, new Date(on)))
  await publish(first, '2026-01-05')
  const areas = [{ key: 'kitchen' }, { key: 'meadow' }]
  await publish({ key: herbarium, version: '1', areas, skills: herbs, levels: [], language: 'nb' }, '2026-01-05')
  const asha = await world.signedIn(world.people.asha)
  const places = placesOf(gardening)
  const one = (key: string, level: number) => ({ [`level-${key}`]: String(level), [`confidence-${key}`]: '2' })
  await asha.post(places.area('beds'), { ...one('digging', 2), ...one('watering', 3), 'help-watering': 'yes' })
  await asha.post(places.area('trees'), { ...one('pruning', 1), ...one('shears', 2), 'wish-pruning': 'yes' })
  await asha.post(places.check())
  await asha.post(places.skill('digging'), {
    ...one('digging', 3),
    'shown-digging': '2-2',
    'used-digging': 'this-month',
  })
  await asha.post(placesOf(herbarium).skill('herb-7'), one('herb-7', 2))
  await letTimePass({ database }, world)
  await publish(second, '2026-09-01')
  // In a third one she has said yes to the newer edition.
  const orchard = { key: 'orchard', version: '1', skills: [{ key: 'apples' }] }
  await publish(orchard, '2026-01-05')
  await asha.post(placesOf('orchard').skill('apples'), one('apples', 2))
  const edition = await publish({ ...orchard, version: '2' }, '2026-09-01')
  await asha.post(placesOf('orchard').edition(), { edition })
}

// The first answers of Digital basics are of a year ago.
async function letTimePass({ database }: Pick<TestApp, 'database'>, { organisationId, people }: World): Promise<void> {
  await database.writing(organisationId, async tx => {
    const round = sql`(select id from assessment_rounds where organisation_id = ${organisationId}
      and person_id = ${people.asha.id} order by started_at limit 1)`
    await sql`update assessments set assessed_at = assessed_at - interval '1 year'
      where organisation_id = ${organisationId} and round_id = ${round}`.execute(tx)
    await sql`update assessment_rounds
      set started_at = started_at - interval '1 year', completed_at = completed_at - interval '1 year'
      where organisation_id = ${organisationId} and id = ${round}`.execute(tx)
  })
}
