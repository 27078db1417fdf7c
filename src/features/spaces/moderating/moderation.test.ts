import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { opened, openStage, postsOf, type Stage, show } from '../spaces.testing.ts'
import { spacesUrls } from '../spaces.urls.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
}, 120_000)
afterAll(() => stage?.app.close())

const inbox = async (who: keyof Stage['browsers']) => (await stage.browsers[who].get('/inbox')).text

describe('moderation', () => {
  test('answers reports without saying who they are from, hides with a reason, and can be undone', async () => {
    const { browsers, everyone } = stage
    const topicId = await opened(browsers.ben, everyone, 'Lunch', 'Something unkind about the xylophone')
    const [postId = ''] = (await postsOf(browsers.ben, topicId)).values()
    const here = spacesUrls.post.href({ postId })
    expect((await browsers.asha.post(here, { act: 'report', why: '' })).text).toContain('Write what is wrong')
    await browsers.asha.submit(here, { act: 'report', why: 'It hurts a colleague' })
    expect(await inbox('elin')).toContain('asks you to look at a post in “Lunch”')
    const queue = spacesUrls.moderation.href({ spaceId: everyone })
    expect((await browsers.asha.get(queue)).status).toBe(404)
    const waiting = await browsers.elin.get(queue)
    expect(waiting.text).toContain('It hurts a colleague')
    expect(waiting.$('section').text()).not.toContain('Asha')
    expect((await browsers.asha.post(here, { act: 'hide', why: 'x' })).status).toBe(404)
    for (const act of ['hide', ''])
      expect((await browsers.elin.post(here, { act, why: '' })).text).toContain('Write why')
    await browsers.elin.submit(here, { act: 'hide', why: 'Write about things, not people' })
    const seen = await show(browsers.asha, topicId)
    expect(seen.text).toContain('Write about things, not people')
    expect(seen.text).not.toContain('xylophone')
    expect((await browsers.asha.get(spacesUrls.list.href({}, { q: 'xylophone' }))).text).toContain('Nothing found')
    expect((await show(browsers.ben, topicId)).text).toContain('xylophone')
    expect(await inbox('ben')).toContain('has hidden what you wrote')
    expect((await browsers.elin.get(queue)).text).toContain('Nobody has reported anything')
    await browsers.elin.submit(here, { act: 'show', why: 'Ben has explained it' })
    expect((await show(browsers.asha, topicId)).text).toContain('xylophone')
  })

  test('is for moderators that a space has; whoever made them can end it', async () => {
    const { browsers, everyone, world } = stage
    const members = spacesUrls.members.href({ spaceId: everyone })
    const person = { personId: world.people.carol.id }
    expect((await browsers.asha.post(members, { act: 'make-moderator', ...person })).status).toBe(404)
    expect((await browsers.carol.get(spacesUrls.moderation.href({ spaceId: everyone }))).status).toBe(404)
    await browsers.elin.submit(members, { act: 'make-moderator', ...person })
    expect((await browsers.carol.get(spacesUrls.moderation.href({ spaceId: everyone }))).status).toBe(200)
    await browsers.elin.submit(members, { act: 'end-moderator', ...person })
    expect((await browsers.carol.get(spacesUrls.moderation.href({ spaceId: everyone }))).status).toBe(404)
  })
})

test('words are found by their beginning, with other forms, and misspelt, in both languages', async () => {
  const { browsers, everyone } = stage
  await opened(
    browsers.asha,
    everyone,
    'Spreadsheets for beginners',
    'Regneark er enklere enn du tror, særlig på Åsgård',
  )
  for (const typed of ['spreadsheet', 'spraedsheets', 'regneark', 'regnaerk', 'asgard', 'Åsgård beginners'])
    expect((await browsers.ben.get(spacesUrls.list.href({}, { q: typed }))).text, typed).toContain(
      'Spreadsheets for beginners',
    )
  expect((await browsers.ben.get(spacesUrls.list.href({}, { q: "'); drop & :* |" }))).status).toBe(200)
})
