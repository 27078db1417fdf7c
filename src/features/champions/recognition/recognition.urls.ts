import { url } from '#platform/http/urls.ts'

const story = '/champions/stories/:storyId'
const letter = '/champions/letters/:letterId'

export const recognitionUrls = {
  /** Thanks for me, from me, and those that everybody may read. */
  thanks: url('/champions/thanks'),
  /** Thanking one champion. */
  thank: url('/champions/thanks/:personId'),
  /** Takes thanks back, or keeps them private. */
  changeThanks: url('/champions/thanks/:thanksId/change'),
  stories: url('/champions/stories'),
  tellStory: url('/champions/stories/new'),
  story: url(story),
  editStory: url(`${story}/edit`),
  /** This year's letter to my manager; `?year=`. */
  myLetter: url('/champions/letters'),
  letter: url(letter),
  letterFile: url(`${letter}/letter.pdf`),
  board: url('/champions/board'),
} as const
