import { takePassport } from '#features/passport/testing/take-passport.ts'
import { digitalBasics, installBuiltInFrameworks } from '#features/skills/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

export interface FurnishedWorld extends World {
  readonly examples: Examples
}

/** A small organisation in which something has happened everywhere, so that no page shows only its empty state. */
export async function furnishedWorld(
  capable: TestApp,
  slug = 'northshire',
  name = 'Northshire Council',
): Promise<FurnishedWorld> {
  const world = await createWorld(capable, slug, name)
  const roundId = await furnishPassport(capable, world)
  return {
    ...world,
    examples: {
      personId: world.people.ben.id,
      unitId: world.units.care,
      frameworkKey: digitalBasics.key,
      areaKey: 'everyday-tools',
      skillKey: 'files',
      roundId,
    },
  }
}

// Asha has finished twice, has grown, and is looking again. Returns her first round.
async function furnishPassport({ database }: TestApp, world: World): Promise<string> {
  await database.writing(world.organisationId, tx => installBuiltInFrameworks(tx, new Date('2026-01-05')))
  const browser = await world.signedIn(world.people.asha)
  await takePassport(browser, { level: 2, confidence: 2 })
  await takePassport(browser, {
    except: { files: { level: 1, confidence: 1 }, 'sign-in': { level: 4, confidence: 2 } },
  })
  await browser.post('/passport/rounds')
  const { id } = await database.reading(world.organisationId, db =>
    db
      .selectFrom('assessment_rounds')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .orderBy('started_at')
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return id
}
