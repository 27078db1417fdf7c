import { learningUrls } from '#features/learning/index.ts'
import { partnershipsUrls } from '#features/partnerships/index.ts'
import { peopleAtPartnersUrls } from '#features/profiles/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

const partnership =
  (example: string) =>
  ({ examples }: FurnishedWorld): Scene => ({
    who: 'farah',
    href: partnershipsUrls.show.href({ partnershipId: examples[example] ?? '' }),
  })

/** Partnerships that are over or never began, and what partners share. */
export const partnershipScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a partnership that has ended': partnership('endedPartnershipId'),
  'a code that did not work': partnership('refusedPartnershipId'),
  'nobody found at partners': () => ({ who: 'asha', href: peopleAtPartnersUrls.list.href({}, { words: 'zzzzz' }) }),
  'something to learn from that a partner shares': ({ examples }) => ({
    who: 'elin',
    href: learningUrls.resource.href({ resourceId: examples.partnerResourceId ?? '' }),
  }),
}
