import { v7 as uuid } from 'uuid'
import { takeWave } from '#features/basics/index.ts'
import { getCurrentFramework } from '#features/skills/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'

/** Thirty colleagues of Ben's, of whom two in three have taken part, and the figures of two months. */
export async function furnishFigures({ database }: TestApp, { organisationId, units, people }: World): Promise<void> {
  await database.writing(organisationId, async tx => {
    const { versionId } = await getCurrentFramework(tx, 'digital-basics', 'en')
    const own = { organisation_id: organisationId }
    const planners = Array.from({ length: 30 }, (_, index) => ({ id: uuid(), name: `Planner ${index + 1}` }))
    const created_at = new Date('2025-06-01')
    const place = { unit_id: units.planning, manager_id: people.carol.id, job_title: 'Planner' }
    await tx
      .insertInto('people')
      .values(
        planners.map(({ id, name }) => ({ ...own, ...place, id, name, search_text: name.toLowerCase(), created_at })),
      )
      .execute()
    await tx.updateTable('people').set({ created_at }).where('organisation_id', '=', organisationId).execute()
    const rounds = planners.slice(0, 20).map(({ id }, index) => ({
      ...own,
      id: uuid(),
      person_id: id,
      framework_version_id: versionId,
      completed_at: new Date(index < 14 ? '2026-01-10' : '2026-02-10'),
      isAtBasic: index % 2 === 0,
    }))
    await tx
      .insertInto('assessment_rounds')
      .values(rounds.map(({ isAtBasic: _, ...round }) => ({ ...round, started_at: round.completed_at })))
      .execute()
    await tx
      .insertInto('passport_results')
      .values(
        rounds.map(({ id, isAtBasic, ...round }) => ({
          ...round,
          round_id: id,
          skills_answered: 36,
          skills_at_basic: isAtBasic ? 36 : 20,
          at_basic: isAtBasic,
        })),
      )
      .execute()
    for (const on of ['2026-01-31', '2026-02-28'])
      await takeWave(tx, { on: new Date(on), minimumGroup: 10, takenBy: people.elin.id })
  })
}
