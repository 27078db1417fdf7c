/** What the programme may know of a champion. A sign is yes or no: how much somebody did is nobody's business. */
export const signs = ['active', 'quiet', 'tired', 'alone', 'term', 'call'] as const
export type Sign = (typeof signs)[number]

/** In days; the page says them. */
export const spans = { activity: 60, month: 30, term: 90, call: 90 } as const
export const tooManyWaiting = 3
