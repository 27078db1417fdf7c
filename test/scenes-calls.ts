import { callsUrls } from '#features/calls/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

type CallScene = (world: FurnishedWorld) => Scene

const example = ({ examples }: FurnishedWorld, name: string) => examples[name] ?? ''

/** Calls in the states that one visit to each address does not meet; a call itself is shown by a passage. */
export const callScenes: Readonly<Record<string, CallScene>> = {
  'a call of one’s own with an offer': world => ({
    who: 'asha',
    href: callsUrls.show.href({ callId: example(world, 'callId') }),
  }),
  'a call of a colleague, for the programme': world => ({
    who: 'elin',
    href: callsUrls.show.href({ callId: example(world, 'callId') }),
  }),
  'a question with an answer': world => ({
    who: 'carol',
    href: callsUrls.show.href({ callId: example(world, 'questionId') }),
  }),
  'a call that is closed': world => ({
    who: 'asha',
    href: callsUrls.show.href({ callId: example(world, 'closedId') }),
  }),
  'an offer, for the manager': world => ({
    who: 'carol',
    href: callsUrls.offer.href({ callId: example(world, 'callId'), offerId: example(world, 'offerId') }),
  }),
  'help that was given': world => ({
    who: 'ben',
    href: callsUrls.offer.href({ callId: example(world, 'closedId'), offerId: example(world, 'helpId') }),
  }),
  'a shorter way than a call': world => ({
    who: 'asha',
    href: callsUrls.triage.href(
      { callId: example(world, `${callsUrls.triage.pattern} callId`) },
      { broken: 'yes', learn: 'yes' },
    ),
  }),
  'past calls': () => ({ who: 'asha', href: callsUrls.feed.href({}, { show: 'past' }) }),
  'no call that fits': () => ({ who: 'asha', href: callsUrls.feed.href({}, { q: 'zebra' }) }),
  'time to lend': () => ({ who: 'asha', href: callsUrls.start.href({}, { direction: 'offers-time' }) }),
}
