import { formatDate, formatNumber, plural } from '#platform/i18n/index.ts'

/** What is said to somebody who answers. */
export const en = {
  none: { 'does-not-apply': 'Does not apply to me', 'rather-not': 'I would rather not say' },
  missing: {
    one: 'Choose an answer',
    several: 'Choose at least one answer',
    likert: 'Choose an answer',
    matrix: 'Choose an answer for this statement',
    ranking: 'Give at least one of these a place',
    level: 'Choose the sentence that fits you best',
    number: 'Enter a number',
    date: 'Enter a date',
    'short-text': 'Write an answer',
    'long-text': 'Write an answer',
  },
  bothAnswerAndNone: 'Choose one: keep your answer, or keep this',
  notAnOption: 'Choose one of the answers on the list',
  tooFew: (n: number) => plural('en', n, { one: 'Choose at least # answer', other: 'Choose at least # answers' }),
  tooMany: (n: number) => plural('en', n, { one: 'Choose # answer only', other: 'Choose # answers at most' }),
  tooFewPlaces: (n: number) =>
    plural('en', n, { one: 'Give at least # a place', other: 'Give at least # of these a place' }),
  notAPlace: (most: number) => `Enter a whole number from 1 to ${formatNumber('en', most)}, or leave it empty`,
  placeTwice: (place: number) => `Place ${formatNumber('en', place)} is taken already: give each place once`,
  placeMissing: 'Number them 1, 2, 3 and so on, without leaving one out',
  notANumber: 'Enter a number in figures, such as 12',
  notWhole: 'Enter a whole number',
  tooLow: (least: number) => `Enter ${formatNumber('en', least)} or more`,
  tooHigh: (most: number) => `Enter ${formatNumber('en', most)} or less`,
  notADate: 'Enter a date, such as 27 3 2026',
  tooEarly: (day: string) => `Enter ${formatDate('en', day)} or later`,
  tooLate: (day: string) => `Enter ${formatDate('en', day)} or earlier`,
  tooLong: (most: number, length: number) =>
    `Your answer has ${formatNumber('en', length)} characters. Shorten it to ${formatNumber('en', most)}`,
}
