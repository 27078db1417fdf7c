import { url } from '#platform/http/urls.ts'

export const signInUrls = {
  signIn: url('/sign-in'),
  linkSent: url('/sign-in/link-sent'),
  useLink: url('/sign-in/link/:token'),
  withPassword: url('/sign-in/password'),
  withPasskey: url('/sign-in/passkey'),
  /** What a passkey is asked to sign: a POST makes it, and leads to where it is read. */
  passkeyChallenge: url('/sign-in/passkey/challenge'),
  passkeyOptions: url('/sign-in/passkey/challenge/:challengeId'),
  proveAgain: url('/sign-in/again'),
  notMe: url('/sign-in/not-me/:token'),
  chooseOrganisation: url('/organisations'),
  signOut: url('/sign-out'),
  sessions: url('/account/sessions'),
  endSession: url('/account/sessions/:sessionId/end'),
  endOtherSessions: url('/account/sessions/end-others'),
  endAllSessions: url('/account/sessions/end-all'),
  password: url('/account/password'),
  removePassword: url('/account/password/remove'),
  addPasskey: url('/account/passkeys/add'),
  removePasskey: url('/account/passkeys/:passkeyId/remove'),
  /** Answered by administration, which knows every feature's personal data. */
  myData: url('/account/data'),
} as const
