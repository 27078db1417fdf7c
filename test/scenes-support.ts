import { healthUrls, recognitionUrls, supportUrls, tryOutsUrls } from '#features/champions/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

const request = ({ examples }: FurnishedWorld) =>
  supportUrls.request.href({ requestId: examples[`${supportUrls.request.pattern} requestId`] ?? '' })

/** What champions do, in the states that one visit to each address does not meet. */
export const supportScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'a champion’s desk before anything was noted': () => ({ who: 'elin', href: supportUrls.desk.href() }),
  'a question as the champion sees it': world => ({ who: 'dag', href: request(world) }),
  'questions of a champion': () => ({ who: 'dag', href: supportUrls.requests.href() }),
  'no questions yet': () => ({ who: 'carol', href: supportUrls.requests.href() }),
  'thanks to a champion': () => ({ who: 'dag', href: recognitionUrls.thanks.href() }),
  'a story as its author sees it': ({ examples }) => ({
    who: 'dag',
    href: recognitionUrls.story.href({ storyId: examples.storyId ?? '' }),
  }),
  'a letter with nothing to say': () => ({ who: 'elin', href: recognitionUrls.myLetter.href({}, { year: '2025' }) }),
  'a letter as the manager reads it': ({ examples }) => ({
    who: 'carol',
    href: recognitionUrls.letter.href({ letterId: examples.letterId ?? '' }),
  }),
  'a board as the programme sees it': () => ({ who: 'elin', href: recognitionUrls.board.href() }),
  'a try-out that was told about': ({ examples }) => ({
    who: 'dag',
    href: tryOutsUrls.show.href({ tryOutId: examples.tryOutId ?? '' }),
  }),
  'champions whom to call': () => ({ who: 'elin', href: healthUrls.health.href({}, { show: 'call' }) }),
  'no champion with this sign': () => ({ who: 'elin', href: healthUrls.health.href({}, { show: 'tired' }) }),
  'what people ask about in a part with too few': ({ units }) => ({
    who: 'elin',
    href: supportUrls.askedAbout.href({}, { unit: units.planning }),
  }),
}
