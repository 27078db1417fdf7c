import { stampsUrls } from '#features/stamps/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

/** Stamps in the states that one visit to each address does not meet. */
export const stampScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a stamp that ends soon, and what is open': () => ({ who: 'asha', href: stampsUrls.mine.href() }),
  'no stamps yet': () => ({ who: 'farah', href: stampsUrls.mine.href() }),
  'a stamp that is not wanted': ({ examples }) => ({
    who: 'asha',
    href: stampsUrls.show.href({ stampId: examples.unwantedId ?? '' }),
  }),
  'a stamp that its holder shares': ({ examples }) => ({ who: undefined, href: examples.sharedHref ?? '' }),
  'a link to a stamp that does not work': ({ examples }) => ({
    who: undefined,
    href: stampsUrls.shared.href({ organisation: examples.organisation ?? '', token: 'gone' }),
  }),
  'a condition about skills': ({ examples }) => ({
    who: 'elin',
    href: stampsUrls.addCondition.href({ achievementKey: examples.achievementKey ?? '', kind: 'skills' }),
  }),
  'a condition about other stamps': ({ examples }) => ({
    who: 'elin',
    href: stampsUrls.addCondition.href({ achievementKey: examples.achievementKey ?? '', kind: 'stamps' }),
  }),
  'stamps that were given by hand': () => ({
    who: 'elin',
    href: stampsUrls.achievement.href({ achievementKey: 'good-colleague' }),
  }),
  'somebody found for a stamp': () => ({
    who: 'elin',
    href: stampsUrls.award.href({ achievementKey: 'good-colleague' }, { person: 'a' }),
  }),
  'a colleague who shows no stamps': ({ people }) => ({
    who: 'asha',
    href: stampsUrls.ofColleague.href({ personId: people.carol.id }),
  }),
}
