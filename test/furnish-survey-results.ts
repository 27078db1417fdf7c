import { addClosedWave, countAsJob, smallQuestionnaire } from '#features/surveys/results/results.testing.ts'
import { resultsUrls } from '#features/surveys/results/results.urls.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** A survey that was asked twice, with comments, an action, a published page and figures of somebody else. */
export async function furnishSurveyResults(capable: TestApp, world: World): Promise<Examples> {
  const { planning, care } = world.units
  const responses = Array.from({ length: 60 }, (_, at) => ({
    dimensions: { unit: at < 35 ? planning : care, group: at % 5 === 0 ? 'leaders' : 'staff' },
    answers: {
      ease: { choice: `c${1 + ((at * 7) % 5)}` },
      tools: { choices: at % 2 === 0 ? ['phone', 'laptop'] : ['tablet'] },
      trust: { rows: { leader: `c${1 + ((at * 3) % 5)}`, colleagues: `c${1 + (at % 5)}` } },
      hours: { number: at % 30 },
      ...(at % 4 === 0 ? { wish: { text: `More time. Ask Carol. ${at}` } } : {}),
    },
  }))
  const wave = { questionnaire: smallQuestionnaire, groups: ['leaders', 'staff'], responses }
  const { surveyId, waveId, fewId } = await capable.database.writing(world.organisationId, async tx => {
    const earlier = await addClosedWave(tx, { ...wave, name: '2025', closedAt: new Date('2025-10-31') })
    const now = await addClosedWave(tx, { ...wave, surveyId: earlier.surveyId, number: 2 })
    const few = await addClosedWave(tx, { ...wave, responses: responses.slice(0, 6), title: 'Asked of few' })
    for (const id of [earlier.waveId, now.waveId, few.waveId]) await countAsJob(tx, id)
    return { ...now, fewId: few.waveId }
  })
  const elin = await world.signedIn(world.people.elin)
  const check = resultsUrls.checkComments.href({ waveId })
  const comment = (await elin.get(check)).$('input[name=comment]').attr('value') ?? ''
  await elin.post(check, { comment, masks: ['0'], more: '', what: 'show' })
  await elin.post(resultsUrls.comments.href({ waveId }), { comment, themes: 'Time' })
  const actions = resultsUrls.actions.href({ waveId })
  const day = { 'due-day': '31', 'due-month': '3', 'due-year': '2029' }
  await elin.post(actions, { title: 'An hour a month', about: 'ease', owner: 'Carol Jones', ...day })
  const actionId = (await elin.get(actions)).$('main a[href*="/actions/"]').attr('href')?.split('/').at(-1) ?? ''
  const publish = resultsUrls.publish.href({ waveId })
  const chosen = { words: 'Thank you.', items: ['ease', 'trust.leader'], withActions: 'yes' }
  for (const audience of ['staff', 'everybody']) await elin.post(publish, { ...chosen, audience })
  const page = await elin.get(publish)
  const links = page
    .$('main a[href^="/survey-results/"]')
    .toArray()
    .map(link => page.$(link).attr('href') ?? '')
  const idOf = (isPublic: boolean) =>
    links
      .find(href => href.includes(world.slug) === isPublic)
      ?.split('/')
      .at(-1) ?? ''
  const benchmark = (await elin.get(resultsUrls.benchmark.href({ waveId }))).body
  const benchmarks = resultsUrls.benchmarks.href({ surveyId })
  await elin.upload(benchmarks, 'file', { name: 'other.json', content: benchmark }, { name: 'Westmark Council' })
  const answers = responses.map((_, at) => `${at},${1 + (at % 5)},More time ${at}`)
  const file = { name: 'earlier.csv', content: ['Number,How is it?,What else?', ...answers].join('\n') }
  const { location = '' } = await elin.upload(resultsUrls.bringPast.href({ surveyId }), 'file', file)
  const examples: Record<string, string> = {
    'survey results': waveId,
    'survey of few': fewId,
    commentId: comment,
    actionId,
  }
  for (const { pattern } of Object.values(resultsUrls)) {
    examples[`${pattern} waveId`] = waveId
    examples[`${pattern} surveyId`] = surveyId
    examples[`${pattern} questionKey`] = 'ease'
    examples[`${pattern} organisation`] = world.slug
  }
  examples[`${resultsUrls.published.pattern} publicationId`] = idOf(false)
  examples[`${resultsUrls.publicPage.pattern} publicationId`] = idOf(true)
  examples.publicationId = idOf(false)
  examples[`${resultsUrls.pastFile.pattern} fileId`] = location.split('/').at(-1) ?? ''
  examples.benchmarkId = '00000000-0000-4000-8000-000000000000'
  return examples
}
