import { expect } from 'vitest'
import { type TestApp, type TestBrowser, testApp } from '#platform/testing/app.ts'
import { createWorld, type World } from '#platform/testing/world.ts'
import { makeFirstSpaces } from './first-spaces.ts'
import { spacesUrls } from './spaces.urls.ts'

export type Who = 'asha' | 'ben' | 'carol' | 'dag' | 'elin' | 'farah'

export interface Stage {
  readonly app: TestApp
  readonly world: World
  readonly browsers: Readonly<Record<Who, TestBrowser>>
  /** The first two spaces: one for champions, one for everybody. */
  readonly champions: string
  readonly everyone: string
}

/** A world with its first two spaces, in which everybody is signed in. */
export async function openStage(settings: Record<string, string> = {}, slug = 'northshire'): Promise<Stage> {
  const app = await testApp(settings)
  return stageIn(app, slug)
}

export async function stageIn(app: TestApp, slug: string): Promise<Stage> {
  const world = await createWorld(app, slug, 'Northshire Council')
  const ids = await app.database.writing(world.organisationId, async tx => {
    await makeFirstSpaces(tx, new Date())
    return tx
      .selectFrom('spaces')
      .select(['id', 'key'])
      .where('organisation_id', '=', tx.organisationId)
      .orderBy('key')
      .execute()
  })
  const names = ['asha', 'ben', 'carol', 'dag', 'elin', 'farah'] as const
  const pairs = await Promise.all(names.map(async name => [name, await world.signedIn(world.people[name])] as const))
  const of = (key: string) => ids.find(one => one.key === key)?.id ?? ''
  const browsers = Object.fromEntries(pairs) as Stage['browsers']
  return { app, world, browsers, champions: of('champions'), everyone: of('everyone') }
}

/** Opens a topic and returns its id. */
export async function opened(who: TestBrowser, spaceId: string, title: string, text = 'Who knows?'): Promise<string> {
  const answer = await who.post(spacesUrls.newTopic.href({ spaceId }), { title, words: text, act: 'post' })
  expect(answer.status).toBe(303)
  return topicIn(answer.location)
}

export const topicIn = (location = ''): string => /topics\/([0-9a-f-]{36})/.exec(location)?.[1] ?? ''

/** Replies in a topic and shows it. */
export async function replied(who: TestBrowser, topicId: string, text: string) {
  const page = await who.submit(spacesUrls.reply.href({ topicId }), { words: text, act: 'post' })
  expect(page.status).toBe(200)
  return page
}

export const show = (who: TestBrowser, topicId: string) => who.get(spacesUrls.topic.href({ topicId }))

/** The ids of a topic's posts by number, as somebody's page leads to them. */
export async function postsOf(who: TestBrowser, topicId: string): Promise<ReadonlyMap<number, string>> {
  const { $ } = await show(who, topicId)
  const found = $('main article')
    .toArray()
    .map(article => {
      const number = Number(($(article).attr('id') ?? '').replace('post-', ''))
      const href = $(article).find('a[href*="/spaces/posts/"]').attr('href') ?? ''
      return [number, href.split('/').at(-1) ?? ''] as const
    })
  return new Map(found)
}
