import { surveysUrls } from '#features/surveys/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const idIn = (location: string | undefined) => /waves\/([^/?#]+)/.exec(location ?? '')?.[1] ?? ''

/** A draft with something of everything, one that asks nothing yet, one that runs, and one that was asked again. */
export async function furnishAsking(_capable: TestApp, world: World): Promise<Examples> {
  const elin = await world.signedIn(world.people.elin)
  const make = async (start: string, title = '') => {
    const made = await elin.post(surveysUrls.make.href(), { start, title, wave: '2026' })
    return idIn(made.location)
  }
  const draft = { waveId: await make('maturity') }
  const editionOf = async () =>
    String((await elin.get(surveysUrls.questions.href(draft))).$('input[name=edition]').first().val())
  await elin.post(surveysUrls.addSection.href(draft), { edition: await editionOf(), title: 'A word at the end' })
  const add = surveysUrls.addQuestion.href(draft, { page: 'a-word-at-the-end', kind: 'several' })
  const options = 'Time\nEquipment\nSomebody to ask'
  await elin.post(add, { edition: await editionOf(), text: 'What helps?', options, groups: 'leaders', bank: 'yes' })
  const questionKey = 'what-helps'
  const later = surveysUrls.addQuestion.href(draft, { page: 'a-word-at-the-end', kind: 'number' })
  await elin.post(later, { edition: await editionOf(), text: 'How many hours?', min: '0', max: '9', rules: ['whole'] })
  const condition = surveysUrls.condition.href({ ...draft, questionKey: 'how-many-hours' }, { on: questionKey })
  await elin.post(condition, { edition: await editionOf(), act: 'add', comparison: 'is', values: 'time' })
  const audience = surveysUrls.audience.href(draft)
  await elin.post(audience, { act: 'add', kind: 'unit', unit: world.units.care, group: 'staff' })
  await elin.post(audience, {
    act: 'add',
    kind: 'person',
    list: `${world.people.asha.email}, ${world.people.dag.email}`,
    how: 'out',
  })

  const empty = await make('own', 'An empty one')
  const open = { waveId: await make('annual-skills') }
  const day = { 'closes-day': '31', 'closes-month': '12', 'closes-year': '2098' }
  const said = { 'introduction-en': 'We want to know how it goes.', 'introduction-nb': 'Vi vil vite hvordan det går.' }
  const how = { name: '2026', mode: 'confidential', languages: ['en', 'nb'], dimensions: 'unit', minimum: '10' }
  await elin.post(surveysUrls.how.href(open), { ...how, ...day, ...said, groups: '' })
  await elin.post(surveysUrls.launch.href(open))
  await elin.post(surveysUrls.status.href(open), { act: 'pause', why: 'The network is down' })
  const surveyPage = (await elin.get(surveysUrls.wave.href(open))).$('a[href^="/programme/surveys/"]')
  const hrefs = surveyPage.toArray().map(link => String(link.attribs.href))
  const surveyId = hrefs.map(href => /^\/programme\/surveys\/([0-9a-f-]{36})$/.exec(href)?.[1]).find(Boolean) ?? ''
  const again = await elin.post(surveysUrls.survey.href({ surveyId }), { act: 'again', name: '2027' })
  return {
    waveId: draft.waveId,
    surveyId,
    questionKey,
    sectionKey: 'a-word-at-the-end',
    'survey draft': draft.waveId,
    'survey empty': empty,
    'survey open': open.waveId,
    [`${surveysUrls.condition.pattern} questionKey`]: 'how-many-hours',
    [`${surveysUrls.status.pattern} waveId`]: open.waveId,
    [`${surveysUrls.compare.pattern} waveId`]: idIn(again.location),
  }
}
