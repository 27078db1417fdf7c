import { v7 as uuid } from 'uuid'
import { spacesUrls } from '#features/spaces/index.ts'
import type { TestApp, TestBrowser } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** A space in which Asha and Ben talk, with everything that can happen to what they write; one by invitation. */
export async function furnishSpaces({ database }: TestApp, world: World): Promise<Examples> {
  const { people, organisationId } = world
  const [asha, ben, elin] = await Promise.all(
    [people.asha, people.ben, people.elin].map(person => world.signedIn(person)),
  )
  if (!asha || !ben || !elin) throw new Error('Nobody is there')
  const make = async (name: string, membership: string) => {
    const made = await elin.post(spacesUrls.make.href(), { name, membership, role: 'champion', about: 'To talk' })
    return made.location?.split('/').at(-1) ?? ''
  }
  const spaceId = await make('Digital everyday', 'open')
  const invitedId = await make('Pilot of the new phones', 'invitation')
  const oldId = await make('Put away', 'open')
  await elin.post(spacesUrls.settings.href({ spaceId: oldId }), { name: 'Put away', about: '', archived: 'yes' })
  await elin.post(spacesUrls.members.href({ spaceId: invitedId }), { act: 'invite', personId: people.asha.id })
  await asha.post(spacesUrls.show.href({ spaceId }), { act: 'join' })
  const file = { name: 'plan.pdf', content: '%PDF-1.7' }
  const first = { title: 'How do I caption a film?', words: 'Who knows? @Ben Okafor', act: 'post' }
  const opened = await asha.upload(spacesUrls.newTopic.href({ spaceId }), 'file', file, first)
  const topicId = opened.location?.split(/[/#?]/)[3] ?? ''
  const reply = spacesUrls.reply.href({ topicId })
  await ben.post(reply, { words: 'The *museum* has a tool. @Asha Patel', act: 'post' })
  await ben.post(reply, { words: 'Something unkind', act: 'post' })
  await asha.post(reply, { words: 'Half a thought', act: 'draft' })
  const [postId = '', answerId = '', unkindId = ''] = await postsOf(asha, topicId)
  await asha.post(spacesUrls.mark.href({ postId: answerId }), { what: 'thanks' })
  await asha.post(spacesUrls.mark.href({ postId: answerId }), { what: 'best' })
  const own = spacesUrls.post.href({ postId })
  await asha.post(own, { act: 'change', words: 'Who knows it? @Ben Okafor' })
  await asha.post(spacesUrls.post.href({ postId: unkindId }), { act: 'report', why: 'It hurts' })
  const manage = spacesUrls.manageTopic.href({ topicId })
  await elin.post(manage, { what: 'summary', summary: 'Ask the museum.' })
  await elin.post(manage, { what: 'state', act: 'pinned' })
  await elin.post(own, { act: 'keep', why: 'All is well' })
  await ben.post(spacesUrls.newTopic.href({ spaceId }), { title: 'A second topic', words: 'Hello', act: 'post' })
  await asha.get(spacesUrls.topic.href({ topicId }))
  await database.writing(organisationId, tx =>
    tx
      .insertInto('incoming_mails')
      .values([
        {
          ...{ organisation_id: organisationId, id: uuid(), mail_hash: Buffer.from('a'), received_at: new Date() },
          ...{ reader: 'n', verdict: 'taken', person_id: people.asha.id },
        },
        {
          ...{ organisation_id: organisationId, id: uuid(), mail_hash: Buffer.from('b'), received_at: new Date() },
          ...{ reader: 'n', verdict: 'wrong-sender', person_id: null },
        },
      ])
      .execute(),
  )
  const fileId = (await asha.get(own)).$('a[href*="/spaces/files/"]').attr('href')?.split('/').at(-1) ?? ''
  return {
    ...{ spaceId, topicId, postId, unkindId, spaceByInvitation: invitedId, spacePutAway: oldId },
    [`${spacesUrls.mark.pattern} postId`]: answerId,
    [`${spacesUrls.file.pattern} fileId`]: fileId,
  }
}

async function postsOf(who: TestBrowser, topicId: string): Promise<readonly string[]> {
  const { $ } = await who.get(spacesUrls.topic.href({ topicId }))
  return $('main article a[href*="/spaces/posts/"]')
    .toArray()
    .map(link => $(link).attr('href')?.split('/').at(-1) ?? '')
}
