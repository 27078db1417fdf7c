import { v7 as uuid } from 'uuid'
import { getCurrentFramework, skillsOf } from '#features/skills/index.ts'
import type { Writing } from '#platform/db/tx.ts'

/** Somebody who works in a unit. */
export async function addPlanner(tx: Writing, name: string, unitId: string): Promise<void> {
  const own = { organisation_id: tx.organisationId, id: uuid(), name, unit_id: unitId, search_text: name.toLowerCase() }
  await tx
    .insertInto('people')
    .values({ ...own, created_at: new Date('2025-06-01'), started_on: '2025-06-01' })
    .execute()
}

/** How much somebody has reached of Digital basics. */
export type Extent = 'all' | 'all but safety' | 'little'

/** Somebody finishes the passport, as the passport feature keeps it. */
export async function answer(tx: Writing, personId: string, extent: Extent, at: Date | undefined): Promise<void> {
  const on = at ?? new Date()
  const framework = await getCurrentFramework(tx, 'digital-basics', 'en')
  const own = { organisation_id: tx.organisationId, person_id: personId }
  const round = { ...own, id: uuid(), framework_version_id: framework.versionId }
  await tx
    .insertInto('assessment_rounds')
    .values({ ...round, started_at: on, completed_at: on })
    .execute()
  const skills = skillsOf(framework)
  const levelOf = ({ basicLevel, areaKey }: { basicLevel: number; areaKey: string }) =>
    extent === 'all' || (extent === 'all but safety' && areaKey !== 'safe') ? basicLevel : Math.max(1, basicLevel - 1)
  const answers = skills.map(skill => ({
    ...own,
    ...{ id: uuid(), skill_id: skill.id, round_id: round.id, level: levelOf(skill), confidence: 2, assessed_at: on },
  }))
  await tx.insertInto('assessments').values(answers).execute()
  const atBasic = skills.filter((skill, index) => (answers[index]?.level ?? 0) >= skill.basicLevel).length
  await tx
    .insertInto('passport_results')
    .values({
      ...{ ...own, round_id: round.id, framework_version_id: framework.versionId, completed_at: on },
      ...{ skills_answered: skills.length, skills_at_basic: atBasic, at_basic: atBasic === skills.length },
    })
    .execute()
}
