/**
 * The cards by area, each with the skill of Digital basics that it serves and from which level to which. Keys are stored:
 * never rename or reuse one.
 */
export const cardStructure = {
  meaning: {
    'digital-in-one-minute': { skill: 'explain-digital', from: 1, to: 3 },
    'find-double-work': { skill: 'spot-opportunities', from: 2, to: 3 },
    'before-the-new-system': { skill: 'prepare-for-change', from: 1, to: 3 },
  },
  'people-first': {
    'ask-what-people-need': { skill: 'user-needs', from: 1, to: 3 },
    'walk-the-journey': { skill: 'service-journeys', from: 2, to: 3 },
    'help-beside-not-for': { skill: 'help-people-online', from: 2, to: 3 },
    'five-minute-test': { skill: 'test-with-users', from: 1, to: 3 },
  },
  'everyday-tools': {
    'bigger-text': { skill: 'devices', from: 1, to: 2 },
    'lock-and-update': { skill: 'devices', from: 2, to: 3 },
    'subject-that-gets-an-answer': { skill: 'email-calendar', from: 2, to: 3 },
    'calm-inbox': { skill: 'email-calendar', from: 2, to: 3 },
    'calendar-others-trust': { skill: 'email-calendar', from: 2, to: 3 },
    'names-that-sort-themselves': { skill: 'files', from: 1, to: 3 },
    'share-a-link': { skill: 'files', from: 2, to: 3 },
    'ten-minutes-unstuck': { skill: 'get-unstuck', from: 1, to: 3 },
    'a-ticket-that-gets-solved': { skill: 'get-unstuck', from: 2, to: 3 },
  },
  information: {
    'better-search-words': { skill: 'search-well', from: 1, to: 3 },
    'find-our-own-rule': { skill: 'find-our-guidance', from: 1, to: 3 },
    'who-says-so': { skill: 'judge-sources', from: 1, to: 3 },
    'check-the-machine': { skill: 'check-ai-answers', from: 1, to: 3 },
  },
  content: {
    'first-things-first': { skill: 'plain-language', from: 1, to: 3 },
    'shorter-sentences': { skill: 'plain-language', from: 2, to: 3 },
    'headings-that-help': { skill: 'accessible-content', from: 1, to: 3 },
    'say-the-picture': { skill: 'accessible-content', from: 2, to: 3 },
    'photo-with-a-yes': { skill: 'pictures-video', from: 1, to: 2 },
    'captions-for-all': { skill: 'pictures-video', from: 2, to: 3 },
    'ask-ai-well': { skill: 'write-with-ai', from: 1, to: 3 },
  },
  data: {
    'write-it-once': { skill: 'record-well', from: 1, to: 3 },
    'read-a-chart': { skill: 'read-figures', from: 1, to: 3 },
    'a-table-that-sorts': { skill: 'spreadsheets', from: 1, to: 2 },
    'your-first-sum': { skill: 'spreadsheets', from: 2, to: 3 },
    'figures-for-everyone': { skill: 'open-data', from: 1, to: 3 },
  },
  safe: {
    'three-words': { skill: 'sign-in', from: 1, to: 3 },
    'a-key-instead': { skill: 'sign-in', from: 2, to: 3 },
    'stop-look-call': { skill: 'spot-fraud', from: 1, to: 3 },
    'the-right-person': { skill: 'personal-data', from: 1, to: 3 },
    'i-clicked': { skill: 'speak-up', from: 1, to: 3 },
    'eyes-and-shoulders': { skill: 'screen-balance', from: 1, to: 3 },
  },
  together: {
    'sound-before-picture': { skill: 'online-meetings', from: 1, to: 2 },
    'a-meeting-for-everyone': { skill: 'online-meetings', from: 3, to: 4 },
    'the-right-channel': { skill: 'team-chat', from: 1, to: 3 },
    'write-in-the-same-place': { skill: 'shared-documents', from: 1, to: 3 },
    'one-line-of-learning': { skill: 'share-learning', from: 1, to: 3 },
  },
  improving: {
    'one-step-less': { skill: 'improve-a-task', from: 1, to: 3 },
    'try-it-for-a-week': { skill: 'small-experiments', from: 1, to: 3 },
    'one-good-question': { skill: 'ask-for-feedback', from: 1, to: 3 },
    'ten-minutes-a-week': { skill: 'keep-learning', from: 1, to: 3 },
  },
} as const

export type CardArea = keyof typeof cardStructure

export interface CardWords {
  readonly title: string
  /** One sentence for lists. */
  readonly summary: string
  /** Markdown: 150 to 250 words, with one thing to try at the end. */
  readonly body: string
}

/** The cards of one area in one language. */
export type AreaCards<A extends CardArea> = Readonly<Record<keyof (typeof cardStructure)[A], CardWords>>

/** All cards in one language: whoever adds a language is told which card is missing. */
export type AllCards = { readonly [A in CardArea]: AreaCards<A> }
