import { spacesUrls } from '#features/spaces/index.ts'
import type { World } from '#platform/testing/world.ts'
import type { FurnishedWorld } from './furnished-world.ts'

interface Scene {
  readonly href: string
  readonly who: keyof World['people'] | undefined
}

const of = (world: FurnishedWorld, name: string): string => world.examples[name] ?? ''

/** Spaces in the states that one visit to each address does not meet. */
export const spacesScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a topic with a best answer, a file and a draft': world => ({
    who: 'asha',
    href: spacesUrls.topic.href({ topicId: of(world, 'topicId') }),
  }),
  'a topic on one page, for a moderator': world => ({
    who: 'elin',
    href: spacesUrls.topic.href({ topicId: of(world, 'topicId') }, { all: 'yes' }),
  }),
  'a post of a colleague that can be reported': world => ({
    who: 'carol',
    href: spacesUrls.post.href({ postId: of(world, 'postId') }),
  }),
  'a reported post, for a moderator': world => ({
    who: 'elin',
    href: spacesUrls.post.href({ postId: of(world, 'unkindId') }),
  }),
  'a space to which one is invited': world => ({
    who: 'asha',
    href: spacesUrls.show.href({ spaceId: of(world, 'spaceByInvitation') }),
  }),
  'a space that is only to read': world => ({
    who: 'asha',
    href: spacesUrls.show.href({ spaceId: of(world, 'spacePutAway') }),
  }),
  'topics of a space of which there are none': world => ({
    who: 'carol',
    href: spacesUrls.show.href({ spaceId: of(world, 'spaceId') }, { show: 'mine' }),
  }),
  'words that were found in spaces': () => ({ who: 'ben', href: spacesUrls.list.href({}, { q: 'museum' }) }),
  'words that were not found in spaces': () => ({ who: 'ben', href: spacesUrls.list.href({}, { q: 'zzzzzz' }) }),
  'members of a space, with a colleague to invite': world => ({
    who: 'elin',
    href: spacesUrls.members.href({ spaceId: of(world, 'spaceByInvitation') }, { find: 'carol' }),
  }),
}
