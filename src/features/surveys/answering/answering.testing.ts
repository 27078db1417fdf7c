import { v4 as random, v7 as uuid } from 'uuid'
import type { TestApp } from '#platform/testing/app.ts'
import type { World, WorldPerson } from '#platform/testing/world.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { openWave } from '../waves/status.ts'
import type { Mode } from '../waves/wave.ts'
import { getWave } from '../waves/waves.queries.ts'

const said = (text: string) => ({ en: text, nb: `${text} (nb)` })

/** Two pages: a question that brings up another, one that repeats an answer, and a comment. */
export const smallQuestionnaire: Questionnaire = {
  sections: [
    {
      key: 'work',
      title: said('Your work'),
      questions: [
        {
          ...{ key: 'tool', meaning: 1, kind: 'one', text: said('Which do you use most?'), required: true },
          ...{ mayNotApply: true, mayRatherNot: true },
          options: [
            { key: 'phone', text: said('A phone') },
            { key: 'tablet', text: said('A tablet') },
            { key: 'desk', text: said('A desk computer') },
          ],
        },
        {
          ...{ key: 'shared', meaning: 1, kind: 'one', text: said('Do you share the tablet?'), required: true },
          ...{ mayNotApply: false, mayRatherNot: false },
          options: [
            { key: 'yes', text: said('Yes') },
            { key: 'no', text: said('No') },
          ],
          condition: { match: 'all', tests: [{ question: 'tool', comparison: 'is', values: ['tablet'] }] },
        },
      ],
    },
    {
      key: 'more',
      title: said('A little more'),
      questions: [
        {
          ...{ key: 'hours', meaning: 1, kind: 'number', text: said('Hours a day with: {{tool}}'), required: false },
          ...{ mayNotApply: false, mayRatherNot: false, min: 0, max: 24 },
        },
        {
          ...{ key: 'words', meaning: 1, kind: 'long-text', text: said('Anything else?'), required: false },
          ...{ mayNotApply: false, mayRatherNot: false },
        },
      ],
    },
  ],
}

/** More people, so that groups are large enough to be shown; the last two of each unit have no e-mail. */
export async function addPeople(app: TestApp, world: World, each = 14): Promise<readonly WorldPerson[]> {
  const { organisationId, units } = world
  const people = [units.care, units.planning].flatMap((unit, u) =>
    Array.from({ length: each }, (_, i) => ({
      ...{ id: random(), name: `Person ${u}-${i}`, unit },
      email: i < each - 2 ? `person-${u}-${i}@${world.slug}.example` : null,
    })),
  )
  const rows = people.map(({ id, name, email, unit }, place) => ({
    ...{ organisation_id: organisationId, id, name, email, unit_id: unit, manager_id: null },
    ...{ employee_number: `x${place}`, job_title: 'Officer', search_text: name.toLowerCase() },
  }))
  await app.database.writing(organisationId, tx => tx.insertInto('people').values(rows).execute())
  return people.map(({ id, name, email }) => ({ id, name, email: email ?? '' }))
}

/** A survey of everybody that has been opened and is ready to be answered. Returns the wave's id. */
export async function launchSurvey(
  app: TestApp,
  { organisationId }: Pick<World, 'organisationId'>,
  { mode = 'anonymous', questionnaire = smallQuestionnaire }: { mode?: Mode; questionnaire?: Questionnaire } = {},
): Promise<string> {
  const [surveyId, waveId, now] = [uuid(), uuid(), new Date()]
  const organisation = { organisation_id: organisationId }
  await app.database.writing(organisationId, async tx => {
    await tx
      .insertInto('surveys')
      .values({ ...organisation, id: surveyId, title: JSON.stringify(said('How we work')), made_at: now })
      .execute()
    await tx
      .insertInto('survey_waves')
      .values({
        ...{ ...organisation, id: waveId, survey_id: surveyId, number: 1, name: '2026', mode, made_at: now },
        ...{ questionnaire: JSON.stringify(questionnaire), languages: ['en', 'nb'], minimum_group: 10 },
        ...{ readers: JSON.stringify(said('the digital team')), closes_on: dayIn(14), dimensions: ['unit', 'manager'] },
      })
      .execute()
    await tx
      .insertInto('survey_audiences')
      .values({ ...organisation, wave_id: waveId, id: uuid(), kind: 'everybody' })
      .execute()
    await openWave(tx, await getWave(tx, waveId), { actorId: undefined, now })
  })
  await app.runJobs()
  return waveId
}

export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
