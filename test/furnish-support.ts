import { healthUrls, recognitionUrls, supportUrls, tryOutsUrls } from '#features/champions/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

const last = (address: string | undefined) => address?.split('/').at(-1) ?? ''

/** Dag helped, is asked, thanked and asked to try something; Asha is in his story; Elin looks after it all. */
export async function furnishSupport({ database }: TestApp, world: World): Promise<Examples> {
  const { people, organisationId } = world
  const [dag, asha, elin] = await Promise.all([people.dag, people.asha, people.elin].map(one => world.signedIn(one)))
  if (!dag || !asha || !elin) throw new Error('Somebody is missing')
  const noted = await dag.post(supportUrls.desk.href(), { words: 'Helped two share files', outcome: 'follow-up' })
  const sessionId = last(noted.location)
  const session = await dag.get(supportUrls.session.href({ sessionId }))
  const helped = session.$('.govuk-inset-text .govuk-heading-l').text()
  await asha.post(supportUrls.helped.href(), { code: helped, thanks: 'You were so patient', isPublic: 'yes' })
  const made = await dag.post(supportUrls.code.href(), { act: 'make' })
  const code = made.$('#own-code').text().replaceAll(' ', '')
  const ask = (words: string) => asha.post(supportUrls.ask.href({ personId: people.dag.id }), { words })
  await ask('How do I find the form?')
  const request = (await ask('Where is the shared calendar?')).location ?? ''
  await dag.post(request, { act: 'answer', answer: 'At the left, under your own', minutes: '5' })
  await asha.post(request, { act: 'again', more: 'Which one is my own?' })
  await dag.post(request, { act: 'answer', answer: 'The green one' })
  await dag.post(recognitionUrls.tellStory.href(), { name: 'One click', words: 'It was the wrong button.', people: '' })
  const story = await dag.post(recognitionUrls.tellStory.href(), {
    ...{ name: 'A rota on one page', words: 'We tried three ways.', people: people.asha.email },
  })
  await dag.post(story.location ?? '', { act: 'offer' })
  const letter = await dag.post(recognitionUrls.myLetter.href(), { facts: ['helped', 'answered'], words: 'Thank you' })
  await dag.post(letter.location ?? '', { act: 'send' })
  const tryOut = await elin.post(tryOutsUrls.make.href(), {
    ...{ name: 'The new booking form', about: 'Book a room with it.', address: 'https://booking.example/new' },
    ...{
      until: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
      questions: 'What was hard?',
      owner: '',
    },
  })
  await dag.post(tryOut.location ?? '', { act: 'yes' })
  await dag.post(tryOut.location ?? '', { act: 'tell', works: 'partly', 'answer-1': 'The date', words: '' })
  await elin.post(supportUrls.rules.href(), { days: '3', cost: '12.50', basis: 'Yearly report' })
  await elin.post(healthUrls.spoke.href({ personId: people.dag.id }))
  await elin.post(recognitionUrls.board.href(), { act: 'on', unit: 'all' })
  const board = await dag.get(recognitionUrls.board.href())
  await dag.post(recognitionUrls.board.href(), { act: 'join', board: board.$('input[name=board]').attr('value') ?? '' })
  const thanks = await dag.get(recognitionUrls.thanks.href())
  const thanksId = thanks.$('form[action*="/thanks/"]').attr('action')?.split('/').at(-2) ?? ''
  await database.writing(organisationId, async tx => {
    const framework = await tx
      .selectFrom('frameworks')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .limit(1)
      .executeTakeFirstOrThrow()
    const own = { organisation_id: organisationId, quarter: '2026-04-01' }
    await tx
      .insertInto('champion_counted_quarters')
      .values({ ...own, counted_at: new Date() })
      .execute()
    await tx
      .insertInto('champion_topic_counts')
      .values(
        ['safe', 'together'].map((area_key, index) => ({
          ...{ ...own, unit_id: world.units.council, framework_id: framework.id, area_key },
          ...{ total: 64, least: 20 + index, most: 22 + index },
        })),
      )
      .execute()
  })
  // What a champion has who stopped: Asha was one.
  await database.writing(organisationId, async tx => {
    const now = new Date()
    const own = { organisation_id: organisationId, person_id: people.asha.id }
    const boardId = board.$('input[name=board]').attr('value') ?? ''
    const id = people.asha.id
    await tx
      .insertInto('champion_codes')
      .values({ ...own, id, code_hash: Buffer.from('ended'), made_at: now, revoked_at: now })
      .execute()
    await tx
      .insertInto('champion_letters')
      .values({ ...own, id, year: 2025, facts: ['helped'] })
      .execute()
    await tx
      .insertInto('champion_board_members')
      .values({ ...own, board_id: boardId, joined_at: now })
      .execute()
    await tx
      .insertInto('champion_try_out_parts')
      .values({ ...own, try_out_id: last(tryOut.location), joins: false, joined_at: now })
      .execute()
    await tx
      .insertInto('champion_request_lines')
      .values({ ...own, id, request_id: last(request), act: 'asked-again', words: 'On a phone?', written_at: now })
      .execute()
    await tx
      .insertInto('champion_check_ins')
      .values({ ...own, id, by_id: people.elin.id, spoke_at: now })
      .execute()
  })
  const champion = Object.fromEntries(
    [supportUrls.ask, recognitionUrls.thank, healthUrls.spoke].map(({ pattern }) => [
      `${pattern} personId`,
      people.dag.id,
    ]),
  )
  const shared = Object.fromEntries(
    [supportUrls.withCode, supportUrls.withLink].map(({ pattern }) => [`${pattern} organisation`, world.slug]),
  )
  return {
    ...{ ...champion, ...shared, sessionId, storyId: last(story.location) },
    ...{ letterId: last(letter.location), tryOutId: last(tryOut.location), thanksId },
    [`${supportUrls.request.pattern} requestId`]: last(request),
    [`${supportUrls.withLink.pattern} code`]: code,
  }
}
