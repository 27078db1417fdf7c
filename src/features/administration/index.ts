import { type Feature, feature } from '#platform/http/feature.ts'
import { heartbeat, tellRoleChange, tidyMails } from './administration.jobs.ts'
import { administrationPersonalData } from './administration.personal-data.ts'
import { administrationUrls } from './administration.urls.ts'
import type { House } from './house.ts'
import { mergingWords } from './merging/merging-words.ts'
import { auditDownload, auditPage } from './pages/audit/audit.page.ts'
import { confirmGrantPage } from './pages/confirm-grant/confirm-grant.page.tsx'
import { duplicatesPage, keepApartAction, undoMergeAction } from './pages/duplicates/duplicates.page.ts'
import { erasurePage } from './pages/erasure/erasure.page.tsx'
import { frontPage } from './pages/front/front.page.tsx'
import { grantRolePage } from './pages/grant-role/grant-role.page.ts'
import { logoDownload } from './pages/logo/logo.download.ts'
import { mergePeoplePage } from './pages/merge-people/merge-people.page.ts'
import { myDataDownload, myDataPage } from './pages/my-data/my-data.page.tsx'
import { outboxPage, resendMailAction } from './pages/outbox/outbox.page.ts'
import { personDataPage, personExportAction, personFileDownload } from './pages/person-data/person-data.page.ts'
import { privacyPage } from './pages/privacy/privacy.page.tsx'
import { revokeRolePage } from './pages/revoke-role/revoke-role.page.tsx'
import { rolesPage } from './pages/roles/roles.page.ts'
import { retryJobAction, selfCheckPage } from './pages/self-check/self-check.page.ts'
import { setUpPage } from './pages/set-up/set-up.page.ts'
import { settingsPage } from './pages/settings/settings.page.ts'
import { signInPolicyPage } from './pages/sign-in-policy/sign-in-policy.page.ts'
import { words } from './words.ts'

export { administrationUrls } from './administration.urls.ts'
export { firstSteps, makeSetUpLink } from './set-up.ts'

/** Set-up, settings, roles, outbox, audit, privacy requests and the self-check: for those who look after the service. */
export const administration = (house: House): Feature =>
  feature({
    name: 'administration',
    pages: [
      setUpPage(house),
      logoDownload,
      frontPage,
      settingsPage,
      rolesPage,
      grantRolePage,
      confirmGrantPage,
      revokeRolePage,
      signInPolicyPage,
      outboxPage,
      resendMailAction,
      auditPage(house),
      auditDownload(house),
      privacyPage,
      personDataPage(house),
      personExportAction,
      personFileDownload(house),
      erasurePage(house),
      duplicatesPage,
      mergePeoplePage(house),
      keepApartAction,
      undoMergeAction,
      myDataPage,
      myDataDownload(house),
      selfCheckPage,
      retryJobAction,
    ],
    jobs: [heartbeat, tidyMails, tellRoleChange],
    nav: [
      {
        group: 'administration',
        order: 90,
        text: locale => words(locale).title,
        href: administrationUrls.front.href(),
        visible: me => me.roles.includes('administrator'),
      },
    ],
    personalData: administrationPersonalData,
    auditWords: locale => ({ ...words(locale).auditWords, ...mergingWords(locale).audit }),
  })
