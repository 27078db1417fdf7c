import { url } from '#platform/http/urls.ts'

export const answeringUrls = {
  /** The surveys that wait for the person who is signed in. */
  mine: url('/surveys'),
  /** Begins, or goes on, as oneself; leads to `sheet`. */
  start: url('/surveys/:waveId/start'),
  /** What was said there of one's own skills, for the passport. */
  intoPassport: url('/surveys/:waveId/into-passport'),
  /** Typing a code from a slip of paper, which shows this address. Says whose it is: nobody is signed in there. */
  code: url('/surveys/answer/:organisation'),
  /** The address with a code in it that a slip of paper shows as a picture. */
  codeOf: url('/surveys/answer/:organisation/:code'),
  /** The survey itself, one section a page; whoever opens it is looked up nowhere. */
  sheet: url('/surveys/sheet/:organisation/:ticket'),
} as const
