import { url } from '#platform/http/urls.ts'

export const signInUrls = {
  signIn: url('/sign-in'),
  linkSent: url('/sign-in/link-sent'),
  useLink: url('/sign-in/link/:token'),
  chooseOrganisation: url('/organisations'),
  signOut: url('/sign-out'),
  sessions: url('/account/sessions'),
  endSession: url('/account/sessions/:sessionId/end'),
  endOtherSessions: url('/account/sessions/end-others'),
  password: url('/account/password'),
} as const
