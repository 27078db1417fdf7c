export const answerOutcomes = [
  'accepted',
  'tentative',
  'given-back',
  'kept-others',
  'delegated',
  'counter',
  'old',
  'late',
  'no-place',
  'again',
  'nothing',
  'stranger',
  'unknown',
] as const
/**
 * What became of an answer. Only `given-back` changed a booking; `again` was read before, `stranger` came from an address
 * that is not the person's.
 */
export type AnswerOutcome = (typeof answerOutcomes)[number]
