import { feature } from '#platform/http/feature.ts'
import { calendarReader } from './calendar/answer-reader.ts'
import { eventsJobs } from './events.jobs.ts'
import { eventsTopics } from './events.topics.ts'
import { eventsUrls } from './events.urls.ts'
import { hostingWords } from './hosting-words.ts'
import { eventsPages } from './pages.ts'
import { eventsPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { noteAttendance } from './attendance/attend.ts'
export { bookPlace, bookSlot, cancelBooking } from './booking/book.ts'
export { type FreeSlot, listFreeSlots } from './booking/bookings.queries.ts'
export { makeCalendar, withdrawCalendars } from './calendar/calendar-feeds.ts'
export { pledge, report, writeKit } from './cascade/pledge.ts'
export { documentPdf } from './certificate-pdf.ts'
export { type EventContent, type EventKind, type EventRow, mayHost, type Session, stageOf } from './event.ts'
export { eventSteps } from './event-steps.ts'
export { eventAttended } from './events.events.ts'
export {
  findAnyEvent,
  findEvent,
  getRules,
  listComing,
  listEventSkills,
  listSessions,
  sessionsOf,
} from './events.queries.ts'
export { calendarUrls, cascadeUrls, eventsUrls, refreshersUrls } from './events.urls.ts'
export { eventsWaiting } from './events-waiting.ts'
export { giveFeedback } from './feedback/feedback.ts'
export { addSession, createEvent, publishEvent, repeatEvent, setResource, setSkills } from './hosting/make-event.ts'
export { readTime } from './hosting/read-time.ts'
export { offerRegularly, type Regular } from './hosting/regular.ts'
export { sayInterest } from './interest/interest.ts'
export { countRefresher } from './refreshers/count.ts'
export { listRefreshers } from './refreshers/refreshers.queries.ts'
export { makeRefresher } from './refreshers/refreshers.ts'

/** Workshops, talks, drop-ins and surgeries: offered, booked, attended, taken to the team, refreshed in time. */
export const events = feature({
  name: 'events',
  pages: eventsPages,
  jobs: eventsJobs,
  topics: eventsTopics,
  mailReaders: [calendarReader],
  nav: [
    {
      group: 'learning',
      order: 30,
      text: locale => words(locale).nav,
      hint: locale => words(locale).navHint,
      href: eventsUrls.list.href(),
    },
  ],
  personalData: eventsPersonalData,
  auditWords: locale => hostingWords(locale).audit,
})
