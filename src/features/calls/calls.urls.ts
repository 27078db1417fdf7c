import { url } from '#platform/http/urls.ts'

const call = '/calls/:callId'
const offer = `${call}/offers/:offerId`
const answer = `${call}/answers/:answerId`

export const callsUrls = {
  /** What is asked now; `?show=open|past|mine&q=…&kind=…&unit=…`. */
  feed: url('/calls'),
  /** Begins a call; `?title=…` puts in what somebody searched for, `?direction=offers-time` lends time. */
  start: url('/calls/new'),
  /** One's own calls, offers, and what waits for one's answer. */
  mine: url('/calls/mine'),
  show: url(call),
  edit: url(`${call}/edit`),
  /** Which skills it needs and which it teaches. */
  skills: url(`${call}/skills`),
  /** Two questions that may lead to help at once. */
  triage: url(`${call}/first`),
  solved: url(`${call}/solved`),
  check: url(`${call}/check`),
  discard: url(`${call}/discard`),
  extend: url(`${call}/extend`),
  widen: url(`${call}/widen`),
  close: url(`${call}/close`),
  reopen: url(`${call}/reopen`),
  copy: url(`${call}/copy`),
  takeDown: url(`${call}/take-down`),

  makeOffer: url(`${call}/offers/new`),
  /** One offer: answers, what both write to each other, thanks, and what its manager decides. */
  offer: url(offer),
  calendar: url(`${offer}/calendar.ics`),

  giveAnswer: url(`${call}/answers`),
  changeAnswer: url(answer),
  withdrawAnswer: url(`${answer}/withdraw`),
  bestAnswer: url(`${answer}/best`),

  /** For the programme: what calls bring, and what was decided about them. */
  measures: url('/programme/calls'),
  policy: url('/programme/calls/policy'),
} as const
