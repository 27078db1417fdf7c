import { feature } from '#platform/http/feature.ts'
import { addProviderPage } from './pages/add-provider/add-provider.page.tsx'
import { confirmLinkPage } from './pages/confirm-link/confirm-link.page.tsx'
import { checkDomainAction, domainsPage, removeDomainAction } from './pages/domains/domains.page.ts'
import { linkedPage } from './pages/linked/linked.page.tsx'
import { notCompletedPage } from './pages/not-completed/not-completed.page.tsx'
import { providerPage, tryPassage, turnOffAction, turnOnAction } from './pages/provider/provider.page.ts'
import { moveUpAction, providersPage } from './pages/providers/providers.page.ts'
import { removeProviderPage } from './pages/remove-provider/remove-provider.page.tsx'
import { removeRoleAction, rolesPage } from './pages/roles/roles.page.ts'
import { settingsPage } from './pages/settings/settings.page.ts'
import { signedOutHerePage, signedOutPage } from './pages/signed-out/signed-out.page.tsx'
import { unlinkPage } from './pages/unlink/unlink.page.tsx'
import { unlinkPersonPage } from './pages/unlink-person/unlink-person.page.tsx'
import { waysPage } from './pages/ways/ways.page.ts'
import { backChannelLogoutPassage } from './passages/back-channel-logout.ts'
import { callbackPassage } from './passages/callback.ts'
import { signOutTherePassage } from './passages/sign-out-there.ts'
import { startPassage } from './passages/start.ts'
import { tidySingleSignOn, verifyDomains } from './single-sign-on.jobs.ts'
import { singleSignOnPersonalData } from './single-sign-on.personal-data.ts'
import { providerRemoved, tellOfRemoval } from './tell-of-removal.ts'
import { words } from './words.ts'

export { singleSignOnUrls } from './single-sign-on.urls.ts'
export { singleSignOnWays } from './ways-in.ts'

/** Coming in with the account that people have at work already: OpenID Connect, as many providers as there are. */
export const singleSignOn = feature({
  name: 'single-sign-on',
  pages: [
    notCompletedPage,
    signedOutPage,
    signedOutHerePage,
    waysPage,
    confirmLinkPage,
    unlinkPage,
    providersPage,
    moveUpAction,
    addProviderPage,
    providerPage,
    turnOnAction,
    turnOffAction,
    removeProviderPage,
    settingsPage,
    domainsPage,
    checkDomainAction,
    removeDomainAction,
    rolesPage,
    removeRoleAction,
    linkedPage,
    unlinkPersonPage,
  ],
  passages: [startPassage, callbackPassage, backChannelLogoutPassage, signOutTherePassage, tryPassage],
  jobs: [verifyDomains, tidySingleSignOn, tellOfRemoval],
  topics: [providerRemoved],
  personalData: singleSignOnPersonalData,
  auditWords: locale => words(locale).audit,
})
