import { z } from 'zod'
import { topic } from '#platform/notifications/index.ts'
import { answerOutcomes } from './calendar/answer-outcomes.ts'
import { cascadeUrls, eventsUrls, refreshersUrls } from './events.urls.ts'
import { toldWords } from './told-words.ts'
import { sayWhen } from './when.ts'

const group = 'learning'
const named = { eventId: z.uuid(), title: z.string() }
const dated = { ...named, when: z.string() }
const aboutOf = (name: keyof ReturnType<typeof toldWords>['topics']) => (locale: Parameters<typeof toldWords>[0]) =>
  toldWords(locale).topics[name]
const toEvent = ({ eventId }: { eventId: string }) => eventsUrls.show.href({ eventId })

/** A place came free and is kept for somebody for a while. */
export const placeOffered = topic({
  name: 'events.offered',
  group,
  payload: z.object({ ...named, until: z.string() }),
  about: aboutOf('offered'),
  say(locale, { title, until, ...of }, { timeZone }) {
    const t = toldWords(locale).offered
    return {
      title: t.title(title),
      text: t.text(sayWhen(locale, until, timeZone)),
      href: toEvent(of),
      action: t.action,
    }
  },
  defaults: 'at-once',
})

/** The time to accept ran out. */
export const placeGone = topic({
  name: 'events.lapsed',
  group,
  payload: z.object(named),
  about: aboutOf('lapsed'),
  say(locale, { title, ...of }) {
    const t = toldWords(locale).lapsed
    return { title: t.title(title), text: t.text, href: toEvent(of) }
  },
  defaults: 'inbox',
})

/** An event that somebody booked has changed, or does not take place. */
export const eventChanged = topic({
  name: 'events.changed',
  group,
  payload: z.object({ ...dated, change: z.enum(['changed', 'cancelled', 'session-cancelled']), why: z.string() }),
  about: aboutOf('changed'),
  say(locale, { title, when, change, why, ...of }, { timeZone }) {
    const t = toldWords(locale).changed
    const now = change === 'changed' && when ? t.now(sayWhen(locale, when, timeZone)) : ''
    return { title: t[change](title), text: [now, why].filter(Boolean).join('\n\n'), href: toEvent(of) }
  },
  defaults: 'inbox',
})

/** Tomorrow, or in the next day. */
export const eventSoon = topic({
  name: 'events.soon',
  group,
  payload: z.object({ ...dated, place: z.string(), link: z.string() }),
  about: aboutOf('soon'),
  say(locale, { title, when, place, link, ...of }, { timeZone }) {
    const t = toldWords(locale).soon
    const where = [place, link].filter(Boolean).join('\n')
    return {
      title: t.title(title),
      text: [t.when(sayWhen(locale, when, timeZone)), where, t.cannot].filter(Boolean).join('\n\n'),
      href: toEvent(of),
    }
  },
  defaults: 'at-once',
})

/** What somebody would come to now has a date. */
export const dateSet = topic({
  name: 'events.date-set',
  group,
  payload: z.object(dated),
  about: aboutOf('dateSet'),
  say(locale, { title, when, ...of }, { timeZone }) {
    const t = toldWords(locale).dateSet
    return {
      title: t.title(title),
      text: t.text(sayWhen(locale, when, timeZone)),
      href: toEvent(of),
      action: t.action,
    }
  },
  defaults: 'at-once',
})

/** It is over: two questions. */
export const howWasIt = topic({
  name: 'events.feedback',
  group,
  payload: z.object(named),
  about: aboutOf('feedback'),
  say(locale, { title, eventId }) {
    const t = toldWords(locale).feedback
    return { title: t.title(title), text: t.text, href: eventsUrls.feedback.href({ eventId }), action: t.action }
  },
  defaults: 'daily',
})

const aboutStaff = z.object({ ...dated, bookingId: z.uuid() })

/** Somebody wants to go, and their manager is asked. */
export const managerAsked = topic({
  name: 'events.manager-asked',
  group,
  payload: aboutStaff,
  about: aboutOf('managerAsked'),
  say(locale, { title, when, bookingId }, { actor, timeZone }) {
    const t = toldWords(locale).managerAsked
    return {
      title: t.title(actor),
      text: t.text(title, sayWhen(locale, when, timeZone)),
      href: eventsUrls.answerAsked.href({ bookingId }),
      action: t.action,
    }
  },
  defaults: 'at-once',
  concerns: me => me.isManager,
})

/** Somebody is going, and their manager is to know. */
export const managerInformed = topic({
  name: 'events.manager-informed',
  group,
  payload: aboutStaff,
  about: aboutOf('managerInformed'),
  say(locale, { title, when, ...of }, { actor, timeZone }) {
    const t = toldWords(locale).managerInformed
    return { title: t.title(actor), text: t.text(title, sayWhen(locale, when, timeZone)), href: toEvent(of) }
  },
  defaults: 'daily',
  concerns: me => me.isManager,
})

/** What a manager said. */
export const bookingAnswered = topic({
  name: 'events.manager-said',
  group,
  payload: z.object({ ...named, agrees: z.boolean(), reason: z.string() }),
  about: aboutOf('managerSaid'),
  say(locale, { title, agrees, reason, ...of }) {
    const t = toldWords(locale).managerSaid
    return { title: agrees ? t.yes(title) : t.notNow(title), text: reason || t.text[agrees ? 1 : 0], href: toEvent(of) }
  },
  defaults: 'at-once',
})

/** The day by which somebody wanted to take something to their team comes near. */
export const pledgeDue = topic({
  name: 'events.pledge-due',
  group,
  payload: z.object({ pledgeId: z.uuid(), title: z.string() }),
  about: aboutOf('pledgeDue'),
  say(locale, { pledgeId, title }) {
    const t = toldWords(locale).pledgeDue
    return { title: t.title(title), text: t.text, href: cascadeUrls.pledge.href({ pledgeId }), action: t.action }
  },
  defaults: 'at-once',
})

/** Something is to be refreshed soon, or was to be by now. */
export const refresherDue = topic({
  name: 'events.refresher-due',
  group,
  payload: z.object({ refresherId: z.uuid(), title: z.string(), until: z.iso.date(), isOver: z.boolean() }),
  about: aboutOf('refresherDue'),
  say(locale, { refresherId, title, until, isOver }) {
    const t = toldWords(locale).refresherDue
    return {
      title: isOver ? t.over(title) : t.soon(title),
      text: t.text(until, isOver),
      href: refreshersUrls.renew.href({ refresherId }),
      action: t.action,
    }
  },
  defaults: 'at-once',
})

/** What somebody's calendar answered, and what became of it. */
export const calendarAnswered = topic({
  name: 'events.calendar-answered',
  group,
  payload: z.object({ ...named, outcome: z.enum(answerOutcomes) }),
  about: aboutOf('calendarAnswered'),
  say(locale, { title, outcome, ...of }) {
    const t = toldWords(locale).calendarAnswered
    return {
      title: outcome === 'given-back' ? t.givenBack(title) : t.title(title),
      text: t.texts[outcome],
      href: toEvent(of),
    }
  },
  defaults: 'at-once',
})

/** Fewer than the minimum have a place, and the day to decide has come. */
export const minimumMissed = topic({
  name: 'events.minimum-missed',
  group,
  payload: z.object({ ...dated, booked: z.number(), minimum: z.number() }),
  about: aboutOf('minimumMissed'),
  say(locale, { title, when, eventId, booked, minimum }, { timeZone }) {
    const t = toldWords(locale).minimumMissed
    return {
      title: t.title(title),
      text: t.text(booked, minimum, sayWhen(locale, when, timeZone)),
      href: eventsUrls.decision.href({ eventId }),
      action: t.action,
    }
  },
  defaults: 'at-once',
})

/** It takes place although few come. */
export const goesAhead = topic({
  name: 'events.goes-ahead',
  group,
  payload: z.object(dated),
  about: aboutOf('goesAhead'),
  say(locale, { title, when, ...of }, { timeZone }) {
    const t = toldWords(locale).goesAhead
    return { title: t.title(title), text: t.text(sayWhen(locale, when, timeZone)), href: toEvent(of) }
  },
  defaults: 'inbox',
})

/** Somebody had a place and was not there. */
export const missed = topic({
  name: 'events.missed',
  group,
  payload: z.object({ ...named, nextId: z.uuid().nullable(), nextWhen: z.string() }),
  about: aboutOf('missed'),
  say(locale, { title, eventId, nextId, nextWhen }, { timeZone }) {
    const t = toldWords(locale).missed
    return {
      title: t.title(title),
      text: [nextId ? t.next(sayWhen(locale, nextWhen, timeZone)) : t.later, t.text].join('\n\n'),
      href: toEvent({ eventId: nextId ?? eventId }),
    }
  },
  defaults: 'inbox',
})

export const eventsTopics = [
  ...[placeOffered, placeGone, eventChanged, eventSoon, dateSet, howWasIt],
  ...[managerAsked, managerInformed, bookingAnswered, pledgeDue, refresherDue],
  ...[calendarAnswered, minimumMissed, goesAhead, missed],
]
