import { feature } from '#platform/http/feature.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { installBuiltInStamps } from './achievements/built-in.ts'
import { issuersApi } from './documents/public.api.ts'
import { achievementPages } from './pages/achievement/achievement.page.ts'
import { awardablePage, awardPage } from './pages/award/award.page.tsx'
import { bringPage, bringPassage } from './pages/bring/bring.page.tsx'
import { broughtDownload, broughtPage, removeBroughtAction } from './pages/brought/brought.page.tsx'
import { checkPage, checkPassage } from './pages/check/check.page.ts'
import { colleaguePage } from './pages/colleague/colleague.page.tsx'
import { conditionPage } from './pages/condition/condition.page.tsx'
import { createPage, editPage } from './pages/edit/edit.page.tsx'
import { keysPage } from './pages/keys/keys.page.tsx'
import { managePage } from './pages/manage/manage.page.tsx'
import { minePage } from './pages/mine/mine.page.ts'
import { publicPages, sharedPassage } from './pages/public/public.page.ts'
import { revokePage } from './pages/revoke/revoke.page.tsx'
import { stampPages } from './pages/stamp/stamp.page.ts'
import { stampsPersonalData } from './personal-data.ts'
import { makeKeys, stampsJobs } from './stamps.jobs.ts'
import { stampEarned, stampEnding, stampRevoked } from './stamps.topics.ts'
import { stampsUrls } from './stamps.urls.ts'
import { vcApi } from './vc-api/vc-api.ts'
import { words } from './words.ts'

export { textIn } from './achievements/achievement.ts'
export { findPublished, listEditions } from './achievements/achievements.queries.ts'
export { createAchievement, publishDraft } from './achievements/edit-achievement.ts'
export { awardStamps } from './award/award.ts'
export { revokeStamp } from './award/change-stamp.ts'
export { listOpenLinks, makeLink, type OpenLink } from './award/links.ts'
export { standingOf } from './award/stamp.ts'
export { listStamps } from './award/stamps.queries.ts'
export { listIssuerIds } from './credentials/issuer.ts'
export { checkSeal, type SealState, type SealVerdict, sealFile } from './sealing/seal-file.ts'
export { issuerUrls, stampsUrls } from './stamps.urls.ts'
export { vcApiPrefix } from './vc-api/vc-api.urls.ts'
export { mayCheck } from './verify/allowance.ts'

/** What people earned: stamps with visible criteria that anybody can check without asking us. */
export const stamps = feature({
  name: 'stamps',
  pages: [
    ...[minePage, bringPage, broughtPage, broughtDownload, removeBroughtAction, ...stampPages, colleaguePage],
    ...[checkPage, ...publicPages],
    ...[managePage, createPage, keysPage, ...achievementPages, editPage, conditionPage, revokePage],
    ...[awardablePage, awardPage],
  ],
  passages: [checkPassage, bringPassage, sharedPassage],
  apis: [issuersApi, vcApi],
  jobs: stampsJobs,
  topics: [stampEarned, stampEnding, stampRevoked],
  nav: [
    { group: 'passport', order: 40, text: locale => words(locale).nav, href: stampsUrls.mine.href() },
    {
      group: 'frameworks',
      order: 50,
      text: locale => words(locale).navManage,
      hint: locale => words(locale).navManageHint,
      href: stampsUrls.manage.href(),
      visible: me => me.roles.some(role => role === 'programme-lead' || role === 'administrator'),
    },
  ],
  personalData: stampsPersonalData,
  auditWords: locale => words(locale).audit,
  async prepareOrganisation(tx, now) {
    await installBuiltInStamps(tx, now)
    await enqueue(tx, makeKeys, {})
  },
})
