import { v7 as uuid } from 'uuid'
import { launchSurvey } from '#features/surveys/answering/answering.testing.ts'
import { answeringUrls } from '#features/surveys/answering/answering.urls.ts'
import { invitationUrls } from '#features/surveys/invitations/invitations.urls.ts'
import { namedUrls } from '#features/surveys/named/named.urls.ts'
import { annualSkillsQuestionnaire } from '#features/surveys/templates/annual-skills.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/**
 * Surveys that run: in the confidential one Asha has answered and Ben stopped halfway, in the anonymous one Asha
 * is halfway and there are codes on paper; one with names is answered and read by Asha.
 */
export async function furnishAnswering(capable: TestApp, world: World): Promise<Examples> {
  const { organisationId, slug, people, units } = world
  const someone = { id: uuid(), name: 'Kai Moen', employee_number: '1999', job_title: 'Care assistant' }
  await capable.database.writing(organisationId, tx =>
    tx
      .insertInto('people')
      .values({ organisation_id: organisationId, ...someone, unit_id: units.nightTeam, search_text: 'kai moen' })
      .execute(),
  )
  const confidential = await launchSurvey(capable, world, { mode: 'confidential' })
  const anonymous = await launchSurvey(capable, world)
  const [asha, ben] = [await world.signedIn(people.asha), await world.signedIn(people.ben)]
  const done = await begin(asha, confidential)
  await asha.post(`${done}?s=work`, { tool: 'tablet', go: 'next' })
  await asha.post(`${done}?s=work`, { tool: 'tablet', shared: 'yes', go: 'next' })
  await asha.post(`${done}?s=more`, { hours: '7', words: 'The rota is hard to find', go: 'next' })
  await asha.post(`${done}?s=check`)
  const half = await begin(ben, confidential)
  await ben.post(`${half}?s=work`, { tool: 'desk', go: 'next' })
  const ticket = (await begin(asha, anonymous)).split('/').at(-1) ?? ''
  const elin = await world.signedIn(people.elin)
  await elin.post(invitationUrls.countNow.href({ waveId: confidential }))
  await elin.post(invitationUrls.codes.href({ waveId: confidential }), { unitId: units.nightTeam })
  const { sheet_id: sheetId } = await capable.database.reading(organisationId, db =>
    db
      .selectFrom('survey_codes')
      .select('sheet_id')
      .where('organisation_id', '=', organisationId)
      .executeTakeFirstOrThrow(),
  )
  // Asha had a slip before she had an address.
  const own = { person_id: people.asha.id, made_by: people.elin.id, dimensions: '{}', mode: 'confidential' }
  await capable.database.writing(organisationId, tx =>
    tx
      .insertInto('survey_codes')
      .values({
        organisation_id: organisationId,
        wave_id: confidential,
        serial: 99,
        sheet_id: sheetId,
        ...own,
        made_at: new Date(),
      })
      .execute(),
  )
  const [area] = annualSkillsQuestionnaire().sections.filter(({ key }) => key.startsWith('area-'))
  if (!area) throw new Error('The survey of skills asks about no area')
  const named = await launchSurvey(capable, world, { mode: 'named', questionnaire: { sections: [area] } })
  const withName = await begin(asha, named)
  const levels = area.questions.slice(0, 2).map(({ key }) => [key, 'level-2'])
  await asha.post(`${withName}?s=${area.key}`, { ...Object.fromEntries(levels), go: 'next' })
  await asha.post(`${withName}?s=check`)
  await capable.database.writing(organisationId, tx =>
    tx
      .insertInto('survey_readers')
      .values({ organisation_id: organisationId, wave_id: named, person_id: people.asha.id })
      .execute(),
  )
  const example = (pattern: string, name: string, value: string) => ({ [`${pattern} ${name}`]: value })
  const { sheet, codeOf, start, intoPassport } = answeringUrls
  const { answered, countNow, remind, codes, sheet: slips } = invitationUrls
  return {
    ...example(start.pattern, 'waveId', anonymous),
    ...example(sheet.pattern, 'organisation', slug),
    ...example(sheet.pattern, 'ticket', ticket),
    ...example(codeOf.pattern, 'organisation', slug),
    ...example(codeOf.pattern, 'code', '7K2M-9QXR-4TB'),
    ...Object.assign(
      {},
      ...[answered, countNow, remind, codes, slips].map(({ pattern }) => example(pattern, 'waveId', confidential)),
    ),
    ...example(slips.pattern, 'sheetId', sheetId),
    ...example(intoPassport.pattern, 'waveId', named),
    ...example(namedUrls.list.pattern, 'waveId', named),
    ...example(namedUrls.one.pattern, 'waveId', named),
    ...example(namedUrls.one.pattern, 'personId', people.asha.id),
    'survey with names': named,
    'survey handed in': done.split('/').at(-1) ?? '',
    'survey halfway': half.split('/').at(-1) ?? '',
    'survey anonymous': anonymous,
  }
}

async function begin(browser: TestBrowser, waveId: string): Promise<string> {
  const { location = '' } = await browser.post(answeringUrls.start.href({ waveId }))
  return ((await browser.get(location)).location ?? location).replace(/\?.*/, '')
}
