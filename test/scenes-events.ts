import { cascadeUrls, eventsUrls, refreshersUrls } from '#features/events/index.ts'
import type { FurnishedWorld } from './furnished-world.ts'
import type { Scene } from './scenes.ts'

/** Events in the states that one visit to each address does not meet. */
export const eventScenes: Readonly<Record<string, (world: FurnishedWorld) => Scene>> = {
  'an event without a date, with interest': ({ examples }) => ({
    who: 'asha',
    href: eventsUrls.show.href({ eventId: examples.noDateId ?? '' }),
  }),
  'the times of a surgery': ({ examples }) => ({
    who: 'asha',
    href: eventsUrls.show.href({ eventId: examples.surgeryId ?? '' }),
  }),
  'an event that one was at': ({ examples }) => ({
    who: 'asha',
    href: eventsUrls.show.href({ eventId: examples.overId ?? '' }),
  }),
  'an event that one waits for': ({ examples }) => ({
    who: 'elin',
    href: eventsUrls.show.href({ eventId: examples.eventId ?? '' }),
  }),
  'events that do not fit': () => ({ who: 'asha', href: eventsUrls.list.href({}, { q: 'zzzz', kind: 'seminar' }) }),
  'no events of one’s own': () => ({ who: 'farah', href: eventsUrls.mine.href() }),
  'when it would suit most': ({ examples }) => ({
    who: 'dag',
    href: eventsUrls.times.href({ eventId: examples.noDateId ?? '' }),
  }),
  'skills found for an event': ({ examples }) => ({
    who: 'dag',
    href: eventsUrls.skills.href({ eventId: examples.eventId ?? '' }, { search: 'file' }),
  }),
  'a full event about to be booked': ({ examples }) => ({
    who: 'farah',
    href: eventsUrls.book.href({ eventId: examples.eventId ?? '' }),
  }),
  'a kit as its host sees it': ({ examples }) => ({
    who: 'dag',
    href: cascadeUrls.editKit.href({ eventId: examples.overId ?? '' }),
  }),
  'refreshers as those see them who run the programme': () => ({ who: 'elin', href: refreshersUrls.list.href() }),
}
