import { feature } from '#platform/http/feature.ts'
import { chooseTermPage } from './pages/choose-term/choose-term.page.tsx'
import { personTermPage, removePersonTerm, restorePersonTerm } from './pages/person-term/person-term.page.ts'
import { personTermsPage } from './pages/person-terms/person-terms.page.ts'
import { profilePages } from './pages.ts'
import { sharePeopleAnew } from './partners/partners.jobs.ts'
import { profilesPersonalData } from './personal-data.ts'
import { remindProfiles } from './profiles.jobs.ts'
import { correctionDecided, correctionSuggested, leaverReported } from './profiles.topics.ts'
import { words } from './words.ts'

export { maySeeSql } from './audience-sql.ts'
export type { Audience, Viewer } from './audiences.ts'
export type { FieldKey } from './fields.ts'
export { listNearestChampions } from './nearest-champions.queries.ts'
export { hasPartnerPeople } from './partners/partner-people.queries.ts'
export { peopleAtPartnersUrls } from './partners/partners.urls.ts'
export { peopleShare } from './partners/people-share.ts'
export { setEvidenceStates } from './person-terms/evidence-states.ts'
export { listVisibleTerms, type VisibleTerm } from './person-terms/person-terms.queries.ts'
export { personTermsUrls } from './person-terms/person-terms.urls.ts'
export { type SectionKey, sectionKeys } from './person-terms/sections.ts'
export { levelText } from './person-terms/told-terms.tsx'
export { cropFor } from './photo/crop.ts'
export { cutPhoto, sourceOfPixels } from './photo/make-photo.ts'
export { profileChanged } from './profiles.events.ts'
export { correctionSuggested, leaverReported } from './profiles.topics.ts'
export { profilesUrls } from './profiles.urls.ts'
export { profilesWaiting } from './profiles-waiting.ts'
export { type VisibleProfile, visibleProfile, visibleProfiles } from './visible-profile.ts'
export { presence, type Today, todayIn, worksTodaySql } from './working-today.ts'

/** What people tell about themselves, field by field, each to the audience that they chose. */
export const profiles = feature({
  name: 'profiles',
  pages: [personTermsPage, chooseTermPage, personTermPage, removePersonTerm, restorePersonTerm, ...profilePages],
  jobs: [remindProfiles, sharePeopleAnew],
  topics: [correctionSuggested, correctionDecided, leaverReported],
  personalData: profilesPersonalData,
  auditWords: locale => words(locale).audit,
})
