import { installCards, learningUrls } from '#features/learning/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const courses = [
  'id;title;summary;url;type;duration;cost;skills',
  'C1;A day about letters;Write so that people understand.;https://example.org/letters;course;360;120;Plain English (2-3)',
  'C2;;no title;;;;;',
].join('\n')

/**
 * Asha has done a card, planned one, said a line, and is asked to learn something; Ben has suggested something; Elin keeps
 * the catalogue, with a path, a course from a file and a file that waits.
 */
export async function furnishLearning(capable: TestApp, world: World): Promise<Examples> {
  const { database } = capable
  const [asha, ben, elin] = [
    await world.signedIn(world.people.asha),
    await world.signedIn(world.people.ben),
    await world.signedIn(world.people.elin),
  ]
  await database.writing(world.organisationId, tx => installCards(tx, new Date()))
  const cards = await database.reading(world.organisationId, db =>
    db
      .selectFrom('learning_resources')
      .select(['id', 'source_key'])
      .where('organisation_id', '=', world.organisationId)
      .where('origin', '=', 'built-in')
      .execute(),
  )
  const card = (key: string) => ({ resourceId: cards.find(({ source_key }) => source_key === key)?.id ?? '' })
  await asha.post(learningUrls.plan.href(card('share-a-link')))
  await asha.post(learningUrls.done.href(card('bigger-text')), {
    ...{ sureBefore: '2', sureAfter: '4', whatIDid: 'I made it two steps larger.', certificate: '', keep: 'yes' },
  })
  await asha.post(learningUrls.resource.href(card('bigger-text')), { helped: 'yes', line: 'Two minutes well spent' })
  const suggested = await ben.post(learningUrls.add.href(), {
    ...{ title: 'The film about the lift', kind: 'video', address: 'https://example.org/lift', why: 'It is short.' },
  })
  const upload = async () =>
    String((await elin.upload(learningUrls.imports.href(), 'file', { name: 'courses.csv', content: courses })).location)
  const waiting = await upload()
  const columns = await upload()
  const fields = ['id', 'title', 'summary', 'address', 'kind', 'minutes', 'price', 'skills']
  await elin.post(columns, {
    ...{ source: 'The college', language: 'en' },
    ...Object.fromEntries(fields.map((field, at) => [`column-${at}`, field])),
  })
  await elin.post(learningUrls.newCollection.href(), {
    ...{ kind: 'path', 'title-en': 'A calm start', 'text-en': 'Two small things.', 'title-nb': '', 'text-nb': '' },
    items: 'Make the text bigger\nShare a link, not a copy',
  })
  await elin.post(learningUrls.assign.href(), {
    ...{ what: 'A calm start', unit: world.units.care, profile: '', due: '' },
    reason: 'From January all of us write visits down on the tablet.',
  })
  await elin.post(learningUrls.assign.href(), {
    ...{ what: 'Make the text bigger', unit: world.units.care, profile: '', due: '' },
    reason: 'Many of us read on a telephone.',
  })
  await capable.runJobs()
  const answers = (await asha.get(learningUrls.mine.href())).$('form[action$="/answer"]')
  const assignmentId = answers.first().attr('action')?.split('/').at(-2) ?? ''
  await asha.post(answers.last().attr('action') ?? '', { answer: 'known' })
  const reviewed = await elin.get(learningUrls.resource.href(card('bigger-text')))
  const reviewId = reviewed.$('form[action$="/hide"]').attr('action')?.split('/').at(-2) ?? ''
  const own = await database.reading(world.organisationId, async db => ({
    collection: await db
      .selectFrom('learning_collections')
      .select('id')
      .where('organisation_id', '=', world.organisationId)
      .where('source_key', 'is', null)
      .executeTakeFirstOrThrow(),
  }))
  return {
    ...card('bigger-text'),
    ...{ assignmentId, reviewId },
    collectionId: own.collection.id,
    suggestedResourceId: String(suggested.location).split('/').at(-1) ?? '',
    plannedResourceId: card('share-a-link').resourceId,
    learningImportId: String(columns).split('/').at(-2) ?? '',
    waitingLearningImportId: String(waiting).split('/').at(-2) ?? '',
    '/learning/files/:file file': 'catalogue.csv',
  }
}
