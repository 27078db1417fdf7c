import { url } from '#platform/http/urls.ts'

const one = '/events/:eventId'

export const eventsUrls = {
  /** What is coming; `?kind=`, `?q=`, `?skill=<frameworkId>/<skillKey>`, `?when=`. */
  list: url('/events'),
  /** What I booked, what I was at. */
  mine: url('/events/mine'),
  make: url('/events/new'),
  /** Signing in at the door, with a code. */
  here: url('/events/here'),
  /** Who wants to come to what, for their manager. */
  asked: url('/events/asked'),
  answerAsked: url('/events/asked/:bookingId'),
  rules: url('/events/rules'),
  show: url(one),
  file: url(`${one}/event.ics`),
  interest: url(`${one}/interest`),
  book: url(`${one}/booking`),
  bookSlot: url(`${one}/slots/:sessionId`),
  acceptance: url(`${one}/booking/acceptance`),
  changeBooking: url(`${one}/booking/change`),
  feedback: url(`${one}/feedback`),
  certificate: url(`${one}/certificate.pdf`),
  host: url(`${one}/host`),
  edit: url(`${one}/edit`),
  times: url(`${one}/times`),
  changeTime: url(`${one}/times/:sessionId`),
  skills: url(`${one}/skills`),
  materials: url(`${one}/materials`),
  material: url(`${one}/materials/:materialId`),
  publication: url(`${one}/publication`),
  repetition: url(`${one}/repetition`),
  cancellation: url(`${one}/cancellation`),
  /** Fewer come than were wanted. */
  decision: url(`${one}/decision`),
  /** An answer that a calendar sent to the host. */
  answers: url(`${one}/calendar-answers`),
  attendance: url(`${one}/attendance/:sessionId`),
  door: url(`${one}/door`),
} as const

export const calendarUrls = {
  /** Private calendar addresses, and whether invitations come by mail. */
  feeds: url('/events/calendars'),
  revokeFeed: url('/events/calendars/:feedId/revocation'),
  own: url('/calendars/:organisation/:token/events.ics'),
  /** What is open to everybody. */
  public: url('/calendars/:organisation/events.ics'),
} as const

export const cascadeUrls = {
  kit: url(`${one}/kit`),
  editKit: url(`${one}/kit/edit`),
  takeOn: url(`${one}/kit/pledge`),
  reach: url(`${one}/reach`),
  pledge: url('/events/pledges/:pledgeId'),
} as const

export const refreshersUrls = {
  list: url('/events/refreshers'),
  make: url('/events/refreshers/new'),
  renew: url('/events/refreshers/:refresherId'),
  counts: url('/events/refreshers/:refresherId/counts'),
  end: url('/events/refreshers/:refresherId/end'),
} as const
