import { type Feature, feature } from '#platform/http/feature.ts'
import type { OtherWays } from './other-ways.ts'
import { addPasskeyPage } from './pages/add-passkey/add-passkey.page.tsx'
import { chooseOrganisationPage } from './pages/choose-organisation/choose-organisation.page.tsx'
import { linkSentPage } from './pages/link-sent/link-sent.page.tsx'
import { notMePage } from './pages/not-me/not-me.page.tsx'
import { passkeyChallengeAction, passkeyOptionsDownload } from './pages/passkey/passkey-challenge.ts'
import { withPasskeyPage } from './pages/passkey/with-passkey.page.tsx'
import { passwordPage } from './pages/password/password.page.ts'
import { proveAgainPage } from './pages/prove-again/prove-again.page.ts'
import { removePasskeyPage } from './pages/remove-passkey/remove-passkey.page.tsx'
import { removePasswordPage } from './pages/remove-password/remove-password.page.tsx'
import {
  endAllSessionsAction,
  endOtherSessionsAction,
  endSessionAction,
  sessionsPage,
  signOutAction,
} from './pages/sessions/sessions.page.ts'
import { signInPage } from './pages/sign-in/sign-in.page.ts'
import { useLinkPage } from './pages/use-link/use-link.page.ts'
import { withPasswordPage } from './pages/with-password/with-password.page.ts'
import { endSessionsOfLeavers, sendLink, tidySignIn } from './sign-in.jobs.ts'
import { signInPersonalData } from './sign-in.personal-data.ts'
import { words } from './words.ts'

export { endSession, setFirstPassword } from './account.ts'
export { forgetUse } from './forget-use.ts'
export { letIn, noteProof } from './let-in.ts'
export { localPath } from './local-path.ts'
export type { Going, OtherWays } from './other-ways.ts'
export { newPasswordFault } from './pages/password/password.form.ts'
export { makeChallenge } from './passkey-challenges.ts'
export { countLockedOut, countWays, listWaysOf, type WayCount } from './policy.queries.ts'
export {
  decideSignInPolicy,
  isLastAdministratorWithAWay,
  isWayAllowed,
  keepsAnAdministrator,
  otherAdministratorsGetIn,
  readSignInPolicy,
  type SignInPolicy,
  type SignInWay,
  signInWays,
} from './policy.ts'
export { hashToken, newToken, signInIdentity, startSession } from './session.ts'
export { linkForHand } from './sign-in.ts'
export { signInUrls } from './sign-in.urls.ts'
export { countAttempt, findPause, type Limit } from './throttle.ts'

/** Getting in with an e-mailed link or a password, and out again, everywhere if need be. */
export const signIn = (otherWays: OtherWays): Feature =>
  feature({
    name: 'sign-in',
    pages: [
      signInPage(otherWays),
      linkSentPage,
      useLinkPage,
      withPasswordPage,
      chooseOrganisationPage,
      sessionsPage(otherWays),
      endSessionAction,
      endOtherSessionsAction,
      endAllSessionsAction,
      signOutAction(otherWays),
      passwordPage,
      removePasswordPage,
      withPasskeyPage,
      passkeyChallengeAction,
      passkeyOptionsDownload,
      addPasskeyPage,
      removePasskeyPage,
      proveAgainPage(otherWays),
      notMePage,
    ],
    jobs: [sendLink, tidySignIn, endSessionsOfLeavers],
    personalData: signInPersonalData,
    auditWords: locale => words(locale).audit,
  })
