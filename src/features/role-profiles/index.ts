import { feature } from '#platform/http/feature.ts'
import { profilesFilePage } from './exchange/profiles-file.page.ts'
import { profileImportJobs } from './import/import.jobs.ts'
import { addPage } from './pages/add/add.page.tsx'
import { editPage } from './pages/edit/edit.page.ts'
import { followedPage } from './pages/followed/followed.page.ts'
import { importPage } from './pages/import/import.page.tsx'
import { importColumnsPage } from './pages/import-columns/import-columns.page.tsx'
import { giveUpImport, importShowPage } from './pages/import-show/import-show.page.ts'
import { jobsPage } from './pages/jobs/jobs.page.tsx'
import {
  bringBackAction,
  discardAction,
  mendAction,
  profilePage,
  publishAction,
  putAwayAction,
  takeBackAction,
} from './pages/profile/profile.page.ts'
import { profilesPage } from './pages/profiles/profiles.page.ts'
import { roleProfilesPersonalData } from './personal-data.ts'
import { roleProfilesUrls } from './role-profiles.urls.ts'
import { words } from './words.ts'

export { addProfile, publishDraft } from './change-profiles.ts'
export { followProfile } from './follow.ts'
export { listOfferedIds, setOffers } from './offers.ts'
export { basicProfileKey, type Gap, gapsOf, type Requirement, type RoleProfile, wordsOf } from './role-profile.ts'
export { findRoleProfile, getBasicProfile, listFollowedProfiles, listRoleProfiles } from './role-profiles.queries.ts'
export { roleProfilesUrls }

/** What a job needs: the level required in each skill of a framework. */
export const roleProfiles = feature({
  name: 'role-profiles',
  pages: [
    ...[profilesPage, addPage, profilesFilePage, profilePage, editPage, jobsPage, followedPage],
    ...[publishAction, discardAction, putAwayAction, takeBackAction, bringBackAction, mendAction],
    ...[importPage, importColumnsPage, importShowPage, giveUpImport],
  ],
  jobs: Object.values(profileImportJobs),
  nav: [
    {
      group: 'passport',
      order: 75,
      text: locale => words(locale).followed.nav,
      href: roleProfilesUrls.followed.href(),
    },
    {
      group: 'frameworks',
      order: 40,
      text: locale => words(locale).list.nav,
      hint: locale => words(locale).list.hint,
      href: roleProfilesUrls.profiles.href(),
    },
  ],
  personalData: roleProfilesPersonalData,
  auditWords: locale => words(locale).audit,
})
