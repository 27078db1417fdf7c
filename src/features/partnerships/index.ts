import { type Feature, feature } from '#platform/http/feature.ts'
import { acceptPage } from './pages/accept.page.tsx'
import { invitePage } from './pages/invite.page.tsx'
import { managePage, withdrawAction } from './pages/manage.page.tsx'
import { overviewPage } from './pages/overview.page.tsx'
import { endPage, showPage } from './pages/show.page.tsx'
import { partnershipJobs } from './partnerships.jobs.ts'
import { partnershipBegan, partnershipEnded } from './partnerships.topics.ts'
import { partnershipsPersonalData } from './personal-data.ts'
import type { AnyShare } from './share.ts'
import { words } from './words.ts'

export { bringPartnership } from './bring-partnership.ts'
export { shareAnew } from './deliver.ts'
export { heldIn } from './held.ts'
export { listPartners } from './partners.queries.ts'
export { partnershipsUrls } from './partnerships.urls.ts'
export { type Partner, type SharedItem, share } from './share.ts'

/** Organisations of one installation that share some things. `shares`: what the features above have to share. */
export const partnerships = ({ shares }: { readonly shares: readonly AnyShare[] }): Feature =>
  feature({
    name: 'partnerships',
    pages: [
      overviewPage(shares),
      managePage,
      invitePage,
      acceptPage,
      withdrawAction,
      showPage(shares),
      endPage(shares),
    ],
    jobs: partnershipJobs(shares),
    topics: [partnershipBegan, partnershipEnded],
    personalData: partnershipsPersonalData,
    auditWords: locale => words(locale).audit,
  })
