import { championsUrls } from '#features/champions/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

/** The network in the states that one visit to each address does not meet. */
export const championScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'somebody found to suggest': () => ({ who: 'asha', href: championsUrls.nominate.href({}, { search: 'farah' }) }),
  'champions who wait for a yes': () => ({ who: 'elin', href: championsUrls.programme.href({}, { state: 'waiting' }) }),
  'no champion who fits': () => ({ who: 'asha', href: championsUrls.find.href({}, { q: 'zzzz' }) }),
  'a champion as the programme sees one': ({ examples }) => ({
    who: 'elin',
    href: championsUrls.one.href({ championId: examples['/champions/handovers/:championId championId'] ?? '' }),
  }),
  'somebody who waits for a yes': () => ({ who: 'ben', href: championsUrls.mine.href() }),
  'a champion with first steps': () => ({ who: 'dag', href: championsUrls.mine.href() }),
  'somebody who is sure to stop': () => ({ who: 'dag', href: championsUrls.term.href({}, { sure: 'yes' }) }),
  'units without a champion in one part': ({ units }) => ({
    who: 'elin',
    href: championsUrls.coverage.href({}, { unit: units.care, which: 'without' }),
  }),
}
