import { v7 as uuid } from 'uuid'
import { countSureness, installCards, type NewResource, writeResources } from '#features/learning/index.ts'
import type { Framework } from '#features/skills/index.ts'
import { type CopyValue, copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { day } from './generator/year.ts'
import { learningCourses, learningSaid } from './learning-courses.ts'

/** Courses beside the cards, what some have learnt and said of it, a suggestion that waits, and something that is asked. */
export async function fillLearning(
  tx: Writing,
  organisation: DemonstrationOrganisation,
  framework: Framework,
): Promise<void> {
  const { id, blueprint, people, units, year } = organisation
  const locale = blueprint.locales[0]
  const said = learningSaid[locale]
  const { launch, now } = year
  await installCards(tx, launch)
  const lead = people.find(({ persona }) => persona === 'programme-lead')?.id
  const champion = people.find(({ persona }) => persona === 'champion')?.id
  const planner = people.find(({ persona }) => persona === 'planner')?.id
  await writeResources(tx, coursesOf(framework, locale, champion), { by: lead ? { id: lead } : undefined, now: launch })
  await tx
    .updateTable('learning_resources')
    .set({ published_at: launch, checked_at: launch })
    .where('organisation_id', '=', id)
    .where('origin', '=', 'own')
    .execute()
  const [suggestion] = coursesOf(framework, locale, undefined, [said.suggestion])
  if (suggestion && planner) {
    await writeResources(tx, [suggestion], { by: { id: planner }, now })
    await tx
      .updateTable('learning_resources')
      .set({ suggested_by: planner, suggested_why: said.suggestionWhy })
      .where('organisation_id', '=', id)
      .where('id', '=', suggestion.id)
      .execute()
  }
  const cards = await tx
    .selectFrom('learning_resources')
    .select(['id', 'source_key'])
    .where('organisation_id', '=', id)
    .where('published_at', 'is not', null)
    .orderBy('source_key')
    .execute()
  await fillLearnt(
    tx,
    organisation,
    cards.map(card => card.id),
  )
  await countSureness(tx, blueprint.minimumGroup, now)
  const unit = units.find(({ parentId }) => parentId !== undefined) ?? units[0]
  const asked = cards.find(({ source_key }) => source_key === 'i-clicked')
  if (!unit || !asked) return
  await tx
    .insertInto('learning_assignments')
    .values({
      ...{ organisation_id: id, id: uuid(), resource_id: asked.id, unit_id: units[0]?.id ?? unit.id },
      ...{ reason: said.reason, due_on: new Date(now.getTime() + 30 * day).toISOString().slice(0, 10) },
      ...{ assigned_by: lead ?? null, assigned_at: new Date(now.getTime() - 6 * day) },
    })
    .execute()
}

async function fillLearnt(
  tx: Writing,
  { id, blueprint, people, year }: DemonstrationOrganisation,
  resources: readonly string[],
): Promise<void> {
  const said = learningSaid[blueprint.locales[0]]
  const learners = people.filter(({ leftAt, persona }, index) => !leftAt && (persona || index % 12 === 5))
  const completions: CopyValue[][] = []
  const reviews: CopyValue[][] = []
  for (const { id: personId, persona } of learners) {
    const chance = random(`${blueprint.slug} learning of ${personId}`)
    const count = persona ? 4 : 1 + chance.integer(4)
    const first = chance.integer(resources.length)
    for (let index = 0; index < count; index += 1) {
      const resourceId = resources[(first + index * 11) % resources.length] ?? null
      const before = 1 + chance.integer(4)
      const at = new Date(year.now.getTime() - (3 + chance.integer(200)) * day)
      completions.push([
        id,
        uuid(),
        personId,
        resourceId,
        'own-word',
        at,
        before,
        Math.min(5, before + 1 + chance.integer(2)),
      ])
      if (index === 0 && chance.integer(3) === 0)
        reviews.push([id, uuid(), resourceId, personId, true, said.lines[chance.integer(said.lines.length)] ?? '', at])
    }
  }
  await copyInto(
    tx,
    'learning_completions',
    ['organisation_id', 'id', 'person_id', 'resource_id', 'how', 'completed_at', 'sure_before', 'sure_after'],
    completions,
  )
  await copyInto(
    tx,
    'learning_reviews',
    ['organisation_id', 'id', 'resource_id', 'person_id', 'helped', 'line', 'written_at'],
    reviews,
  )
}

function coursesOf(
  { frameworkId }: Framework,
  locale: Locale,
  ownerId: string | undefined,
  courses = learningCourses[locale],
): readonly NewResource[] {
  return courses.map(({ kind, title, summary, forWhom, minutes, price, provider, skills, address }) => {
    const id = uuid()
    return {
      ...{ id, origin: 'own', sourceKey: id, kind, minutes, price, provider, ownerId },
      texts: { [locale]: { title, summary, forWhom, body: '' } },
      address,
      ...{ languages: [locale], currency: locale === 'nb' ? 'NOK' : 'GBP', accessNeeds: [], activityId: undefined },
      reviewOn: undefined,
      skills: skills.map(([skillKey, fromLevel, toLevel]) => ({ frameworkId, skillKey, fromLevel, toLevel })),
    }
  })
}
