import { z } from 'zod'
import type { Locale } from '#platform/i18n/index.ts'
import { type Topic, topic } from '#platform/notifications/index.ts'
import { stampsUrls } from './stamps.urls.ts'
import { words } from './words.ts'

// What it is called in each language: the name of an achievement, never of a person.
const names = z.record(z.string(), z.string())
const about = z.object({ stampId: z.uuid().optional(), names })
type About = z.infer<typeof about>

const nameIn = (locale: Locale, all: About['names']): string => all[locale] ?? Object.values(all)[0] ?? ''
const hrefOf = ({ stampId }: About) => (stampId ? stampsUrls.show.href({ stampId }) : stampsUrls.mine.href())

export const stampEarned: Topic<About> = topic({
  name: 'stamps.earned',
  group: 'passport',
  payload: about,
  about: locale => words(locale).topics.earned.about,
  say: (locale, payload, { actor }) => {
    const { title, titleBy, text, action } = words(locale).topics.earned
    const name = nameIn(locale, payload.names)
    return { title: actor ? titleBy(name, actor) : title(name), text, href: hrefOf(payload), action }
  },
  defaults: 'at-once',
})

export const stampEnding: Topic<About & { until: string }> = topic({
  name: 'stamps.ending',
  group: 'passport',
  payload: about.extend({ until: z.iso.date() }),
  about: locale => words(locale).topics.ending.about,
  say: (locale, payload) => {
    const { title, text, action } = words(locale).topics.ending
    return { title: title(nameIn(locale, payload.names), payload.until), text, href: hrefOf(payload), action }
  },
  defaults: 'at-once',
})

export const stampRevoked: Topic<About & { reason: string }> = topic({
  name: 'stamps.revoked',
  group: 'passport',
  payload: about.extend({ reason: z.string() }),
  about: locale => words(locale).topics.revoked.about,
  say: (locale, payload) => {
    const { title, text, action } = words(locale).topics.revoked
    return { title: title(nameIn(locale, payload.names)), text: text(payload.reason), href: hrefOf(payload), action }
  },
  defaults: 'at-once',
})
