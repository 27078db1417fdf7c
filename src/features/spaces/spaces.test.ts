import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reading } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { createWorld } from '#platform/testing/world.ts'
import { keepFirstSpaces } from './spaces.jobs.ts'
import { opened, openStage, postsOf, replied, type Stage, show, stageIn, topicIn } from './spaces.testing.ts'
import { spacesUrls } from './spaces.urls.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage?.app.close())

const inbox = async (who: keyof Stage['browsers']) => (await stage.browsers[who].get('/inbox')).text

const keysOfSpaces = (db: Reading) =>
  db.selectFrom('spaces').select('key').where('organisation_id', '=', db.organisationId).orderBy('key').execute()

describe('a space', () => {
  test('for everybody is there from the start; whoever joins is told of new topics', async () => {
    const { browsers, everyone } = stage
    const list = await browsers.asha.get(spacesUrls.list.href())
    expect(list.text).toContain('Digital everyday')
    expect(list.text).not.toContain('Digital champions')
    expect((await browsers.ben.submit(spacesUrls.show.href({ spaceId: everyone }), { act: 'join' })).text).toContain(
      'Leave',
    )
    await opened(browsers.asha, everyone, 'How do I share a calendar?')
    await stage.app.runJobs()
    expect(await inbox('ben')).toContain('How do I share a calendar?')
    expect(await inbox('carol')).not.toContain('How do I share a calendar?')
  })

  test('that everybody has from the start comes to an older organisation one night, and no second one the night after', async () => {
    const { app } = stage
    const { organisationId } = await createWorld(app, 'oldshire', 'Oldshire Council')
    const first = () => app.database.reading(organisationId, keysOfSpaces)
    const aNight = async () => {
      await app.database.writing(organisationId, tx => enqueue(tx, keepFirstSpaces, {}))
      await app.runJobs()
    }
    expect(await first()).toEqual([])
    await aNight()
    expect(await first()).toEqual([{ key: 'champions' }, { key: 'everyone' }])
    await aNight()
    expect(await first()).toHaveLength(2)
  })

  test('for a role is not found by anybody else; the programme reads along', async () => {
    const { browsers, champions } = stage
    const topicId = await opened(browsers.dag, champions, 'What do we do about passwords?')
    const [postId = ''] = (await postsOf(browsers.dag, topicId)).values()
    for (const href of [
      spacesUrls.show.href({ spaceId: champions }),
      spacesUrls.members.href({ spaceId: champions }),
      spacesUrls.newTopic.href({ spaceId: champions }),
      spacesUrls.topic.href({ topicId }),
      spacesUrls.reply.href({ topicId }),
      spacesUrls.manageTopic.href({ topicId }),
      spacesUrls.post.href({ postId }),
    ])
      expect((await browsers.asha.get(href)).status).toBe(404)
    expect((await browsers.asha.post(spacesUrls.reply.href({ topicId }), { words: 'x', act: 'post' })).status).toBe(404)
    expect((await browsers.asha.post(spacesUrls.mark.href({ postId }), { what: 'thanks' })).status).toBe(404)
    expect((await show(browsers.elin, topicId)).status).toBe(200)
    expect((await browsers.asha.get(spacesUrls.list.href({}, { q: 'passwords' }))).text).toContain('Nothing found')
    expect((await browsers.dag.get(spacesUrls.list.href({}, { q: 'passwords' }))).text).toContain('1 topic found')
    const muted = await browsers.dag.submit(spacesUrls.show.href({ spaceId: champions }), { act: 'mute' })
    expect(muted.text).toContain('Tell me about new topics again')
    expect((await browsers.dag.post(spacesUrls.show.href({ spaceId: champions }), { act: 'leave' })).status).toBe(404)
  })

  test('by invitation is read by those who said yes, and looked after by a programme that does not read it', async () => {
    const { browsers, world } = stage
    const made = await browsers.elin.post(spacesUrls.make.href(), {
      name: 'Pilot of the new phones',
      about: '',
      membership: 'invitation',
    })
    const spaceId = made.location?.split('/').at(-1) ?? ''
    const members = spacesUrls.members.href({ spaceId })
    const again = await browsers.farah.post(spacesUrls.make.href(), {
      name: 'pilot of the NEW phones',
      about: '',
      membership: 'open',
    })
    expect(again.text).toContain('Another space has this name')
    const found = await browsers.elin.get(spacesUrls.members.href({ spaceId }, { find: 'asha' }))
    expect(found.text).toContain('Asha Patel')
    await browsers.elin.post(members, { act: 'invite', personId: world.people.asha.id })
    const topicId = await opened(browsers.elin, spaceId, 'First week')
    const here = spacesUrls.show.href({ spaceId })
    expect((await browsers.asha.get(here)).text).toContain('You are invited')
    expect((await browsers.asha.get(spacesUrls.newTopic.href({ spaceId }))).status).toBe(404)
    await browsers.asha.submit(here, { act: 'accept' })
    await replied(browsers.asha, topicId, 'Mine works')
    expect((await browsers.farah.get(here)).status).toBe(404)
    expect((await show(browsers.farah, topicId)).status).toBe(404)
    expect((await browsers.farah.get(members)).text).toContain('Asha Patel')
    expect((await browsers.elin.submit(here, { act: 'leave' })).text).toContain('You are the last moderator')
    const kept = await browsers.elin.submit(members, { act: 'end-moderator', personId: world.people.elin.id })
    expect(kept.text).toContain('needs a moderator')
    await browsers.elin.submit(members, { act: 'remove', personId: world.people.asha.id })
    expect((await show(browsers.asha, topicId)).status).toBe(404)
    expect((await browsers.asha.get('/inbox')).text).toContain('invites you into the space')
  })

  test('that is put away can be read and not written in', async () => {
    const { browsers } = stage
    const made = await browsers.elin.post(spacesUrls.make.href(), { name: 'Old', about: '', membership: 'open' })
    const spaceId = made.location?.split('/').at(-1) ?? ''
    const topicId = await opened(browsers.ben, spaceId, 'Was it useful?')
    await browsers.elin.submit(spacesUrls.settings.href({ spaceId }), { name: 'Old', about: '', archived: 'yes' })
    expect((await browsers.ben.get(spacesUrls.show.href({ spaceId }))).text).toContain('only to read')
    expect((await browsers.ben.post(spacesUrls.reply.href({ topicId }), { words: 'x', act: 'post' })).status).toBe(404)
    expect((await show(browsers.ben, topicId)).status).toBe(200)
  })
})

describe('a topic', () => {
  test('tells its author of replies, and its readers where they stopped', async () => {
    const { browsers, everyone } = stage
    const topicId = await opened(browsers.asha, everyone, 'Captions for films')
    await show(browsers.carol, topicId)
    await replied(browsers.ben, topicId, 'The **museum** has a tool.')
    expect(await inbox('asha')).toContain('Ben Okafor replied in “Captions for films”')
    const list = await browsers.carol.get(spacesUrls.show.href({ spaceId: everyone }))
    expect(list.text).toMatch(/Captions for films 1 new/)
    const seen = await show(browsers.carol, topicId)
    expect(seen.text).toContain('New since your last visit')
    expect(seen.$('strong').text()).toContain('museum')
    expect((await browsers.carol.get(spacesUrls.show.href({ spaceId: everyone }))).text).not.toMatch(
      /Captions for films 1 new/,
    )
    const before = await inbox('asha')
    await browsers.asha.submit(spacesUrls.follow.href({ topicId }), { follows: 'muted' })
    await replied(browsers.ben, topicId, 'Another thing')
    expect(await inbox('asha')).toBe(before)
  })

  test('keeps drafts for their writer alone, also when it is closed in the meantime', async () => {
    const { browsers, everyone } = stage
    const here = spacesUrls.newTopic.href({ spaceId: everyone })
    const kept = await browsers.ben.submit(here, { title: 'Half a', words: 'thought', act: 'draft' })
    expect(kept.$('textarea').val()).toBe('thought')
    expect((await browsers.ben.get(spacesUrls.list.href())).text).toContain('Half a')
    expect((await browsers.asha.get(here)).$('textarea').val()).toBe('')
    const empty = await browsers.ben.post(here, { title: '', words: '', act: 'post' })
    expect(empty.status).toBe(400)
    expect(empty.text).toContain('Write in one line what it is about')
    const topicId = topicIn(
      (await browsers.ben.post(here, { title: 'Half a', words: 'thought', act: 'post' })).location,
    )
    expect((await browsers.ben.get(here)).$('textarea').val()).toBe('')
    await browsers.elin.submit(spacesUrls.manageTopic.href({ topicId }), {
      what: 'state',
      act: 'locked',
      why: 'Settled',
    })
    const late = await browsers.asha.submit(spacesUrls.reply.href({ topicId }), { words: 'But wait', act: 'post' })
    expect(late.text).toContain('This topic is closed')
    expect((await browsers.asha.get(spacesUrls.reply.href({ topicId }))).$('textarea').val()).toBe('But wait')
    expect(await inbox('ben')).toContain('has closed your topic “Half a”')
  })

  test('has a best answer, reactions that can be taken back, and a summary', async () => {
    const { browsers, everyone } = stage
    const topicId = await opened(browsers.asha, everyone, 'Which font is easy to read?')
    await replied(browsers.dag, topicId, 'Atkinson')
    const posts = await postsOf(browsers.asha, topicId)
    const [first = '', second = ''] = [posts.get(1), posts.get(2)]
    const mark = (who: keyof Stage['browsers'], postId: string, what: string) =>
      browsers[who].submit(spacesUrls.mark.href({ postId }), { what })
    expect((await mark('asha', second, 'thanks')).text).toContain('Thanks 1 (yours)')
    expect((await mark('asha', second, 'thanks')).text).not.toContain('Thanks 1')
    expect((await mark('dag', second, 'thanks')).status).toBe(404)
    expect((await mark('ben', second, 'best')).status).toBe(404)
    expect((await mark('asha', first, 'best')).status).toBe(404)
    expect((await mark('asha', second, 'best')).text).toContain('Dag Solberg answered it')
    const manage = spacesUrls.manageTopic.href({ topicId })
    expect((await browsers.ben.get(manage)).status).toBe(404)
    const summed = await browsers.asha.submit(manage, { what: 'summary', summary: 'We use *Atkinson*.', why: '' })
    expect(summed.text).toContain('We use Atkinson.')
    expect((await browsers.asha.post(manage, { what: 'state', act: 'locked', why: 'x' })).status).toBe(404)
  })

  test('moves only to where nobody new can read it', async () => {
    const { browsers, champions, everyone } = stage
    const topicId = await opened(browsers.dag, champions, 'Only among us')
    const secret = await browsers.elin.post(spacesUrls.manageTopic.href({ topicId }), {
      ...{ what: 'state', act: 'moved', to: everyone, why: 'Of use to all' },
    })
    expect(secret.status).toBe(400)
    const open = await opened(browsers.dag, everyone, 'For champions rather')
    const manage = spacesUrls.manageTopic.href({ topicId: open })
    const moved = await browsers.elin.submit(manage, {
      what: 'state',
      act: 'moved',
      to: champions,
      why: 'It fits there',
    })
    expect(moved.text).toContain('All digital champions')
    expect((await show(browsers.asha, open)).status).toBe(404)
    expect(await inbox('dag')).toContain('has moved your topic')
  })

  test('says everything on one page to print, and leads to each post', async () => {
    const { browsers, everyone } = stage
    const topicId = await opened(browsers.asha, everyone, 'A long one')
    await stage.app.database.writing(stage.world.organisationId, async tx => {
      const rows = Array.from({ length: 24 }, (_, index) => ({
        ...{
          organisation_id: stage.world.organisationId,
          id: crypto.randomUUID(),
          topic_id: topicId,
          number: index + 2,
        },
        ...{ author_id: stage.world.people.ben.id, words: `Reply ${index + 2}`, written_at: new Date('2026-01-01') },
      }))
      await tx.insertInto('space_posts').values(rows).execute()
      await tx.updateTable('space_topics').set({ last_number: 25, replies: 24 }).where('id', '=', topicId).execute()
    })
    expect((await browsers.ben.get(spacesUrls.topic.href({ topicId }))).$('article')).toHaveLength(20)
    expect((await browsers.ben.get(spacesUrls.topic.href({ topicId }, { post: 23 }))).$('#post-23')).toHaveLength(1)
    expect((await browsers.ben.get(spacesUrls.topic.href({ topicId }, { all: 'yes' }))).$('article')).toHaveLength(25)
  })
})

describe('a post', () => {
  test('is changed with its trace, taken back, and put there again', async () => {
    const { browsers, everyone } = stage
    const topicId = await opened(browsers.asha, everyone, 'Typos', 'The frist words')
    const [postId = ''] = (await postsOf(browsers.asha, topicId)).values()
    const here = spacesUrls.post.href({ postId })
    await browsers.asha.submit(here, { act: 'change', words: 'The first words' })
    expect((await show(browsers.ben, topicId)).text).toContain('The first words')
    expect((await browsers.asha.get(here)).text).toContain('The frist words')
    expect((await browsers.ben.get(here)).text).not.toContain('The frist words')
    expect((await browsers.ben.post(here, { act: 'change', words: 'Mine now' })).status).toBe(404)
    await browsers.asha.submit(here, { act: 'take-back' })
    expect((await show(browsers.ben, topicId)).text).toContain('Its author has taken this post back')
    expect((await show(browsers.ben, topicId)).text).not.toContain('first words')
    expect((await browsers.ben.get(here)).status).toBe(404)
    await browsers.asha.submit(here, { act: 'put-back' })
    expect((await show(browsers.ben, topicId)).text).toContain('The first words')
  })

  test('tells whom it mentions, by full name or by address; of namesakes nobody', async () => {
    const { browsers, everyone, world, app } = stage
    await app.database.writing(world.organisationId, tx =>
      tx
        .insertInto('people')
        .values({
          ...{ organisation_id: world.organisationId, id: crypto.randomUUID(), name: 'Carol Jones' },
          ...{ email: 'carol.jones2@northshire.example', search_text: 'carol jones' },
        })
        .execute(),
    )
    const topicId = await opened(browsers.asha, everyone, 'Who was it?', 'Was it @Ben Okafor or @dag.solberg?')
    expect(await inbox('ben')).toContain('mentions you in “Who was it?”')
    expect(await inbox('dag')).toContain('mentions you in “Who was it?”')
    const page = await show(browsers.farah, topicId)
    expect(page.$(`article a[href$="${world.people.dag.id}"]`).text()).toBe('@Dag Solberg')
    const unclear = await replied(browsers.asha, topicId, 'Ask @Carol Jones')
    expect(unclear.$('body').text()).toContain('Several colleagues are called Carol Jones')
    await replied(browsers.asha, topicId, 'I mean @carol.jones2')
  })

  test('cannot bring HTML, scripts or dangerous links to others', async () => {
    const { browsers, everyone } = stage
    const text = '<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> https://example.org'
    const topicId = await opened(browsers.ben, everyone, '<b>bold</b>', text)
    const page = await show(browsers.asha, topicId)
    expect(page.$('main script, main img, h1 b')).toHaveLength(0)
    expect(page.$('a[href^="javascript"]')).toHaveLength(0)
    expect(page.$('a[href="https://example.org"]').attr('rel')).toContain('nofollow')
  })

  test('carries a file for its readers, by the rules for files', async () => {
    const { browsers, champions } = stage
    const here = spacesUrls.newTopic.href({ spaceId: champions })
    const send = (content: string) =>
      browsers.dag.upload(here, 'file', { name: 'plan.pdf', content }, { title: 'The plan', words: 'See', act: 'post' })
    expect((await send('MZ a program')).text).toContain('We take PDF')
    const topicId = topicIn((await send('%PDF-1.7 plan')).location)
    const href = (await show(browsers.dag, topicId)).$('a[href*="/spaces/files/"]').attr('href') ?? ''
    expect((await browsers.dag.get(href)).headers['content-disposition']).toContain('plan.pdf')
    expect((await browsers.asha.get(href)).status).toBe(404)
  })
})

test('colleagues of another organisation find nothing of this', async () => {
  const other = await stageIn(stage.app, 'southshire')
  const topicId = await opened(stage.browsers.asha, stage.everyone, 'Ours')
  expect((await show(other.browsers.elin, topicId)).status).toBe(404)
  expect((await other.browsers.elin.get(spacesUrls.show.href({ spaceId: stage.everyone }))).status).toBe(404)
})
