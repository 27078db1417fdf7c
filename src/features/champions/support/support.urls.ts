import { peopleUrls } from '#features/people/index.ts'
import { url } from '#platform/http/urls.ts'

const session = '/champions/support/sessions/:sessionId'

export const supportUrls = {
  /** What a champion did and what waits: log in ten seconds, follow up, answer. */
  desk: url('/champions/support'),
  session: url(session),
  /** Takes a session away, or puts it back. */
  removal: url(`${session}/removal`),
  /** The champion's own code for shared devices, and the link for the phone. */
  code: url('/champions/support/code'),
  /** Drop-ins and surgeries, a whole row of them in one form. */
  surgeries: url('/champions/support/surgeries'),
  /** Logging with a code: who signs in is nobody. */
  withCode: url('/champions/log/:organisation'),
  withLink: url('/champions/log/:organisation/:code'),
  /** Whoever was helped says so; `?code=`. */
  helped: url('/champions/helped'),
  /** What I asked champions, and what was asked of me. */
  requests: url('/champions/requests'),
  /** Asking one champion; `?words=`. */
  ask: peopleUrls.askChampion,
  request: url('/champions/requests/:requestId'),
  /** What people ask about most, and tickets that were not needed. */
  askedAbout: url('/champions/asked-about'),
  askedAboutFile: url('/champions/asked-about.csv'),
  rules: url('/champions/programme/support'),
} as const
