import { type Feature, feature } from '#platform/http/feature.ts'
import type { AnswerSource } from './call.ts'
import { matchingJobs, matchingNav, matchingPages, matchingPersonalData, matchingTopics } from './matching/parts.ts'
import { callsPersonalData } from './personal-data.ts'

export type { AnswerSource, Call, ReadyAnswer } from './call.ts'
export { callClosed, callEdited, callPosted, callWidened, helpChosen, helpGiven } from './calls.events.ts'
export { callsUrls } from './calls.urls.ts'

interface Parts {
  /** Features that may have an answer ready before somebody asks everybody. */
  readonly answers: readonly AnswerSource[]
}

/** Who can help? Somebody asks everybody in a minute; colleagues offer, answer, and are thanked. */
export function calls(_parts: Parts): Feature {
  return feature({
    name: 'calls',
    pages: [...matchingPages],
    jobs: [...matchingJobs],
    topics: [...matchingTopics],
    nav: [...matchingNav],
    personalData: [...matchingPersonalData, ...callsPersonalData],
  })
}
