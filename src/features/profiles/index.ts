import { feature } from '#platform/http/feature.ts'
import { directoryFile } from './pages/directory-file/directory-file.page.ts'
import { personPage } from './pages/person/person.page.ts'
import { profilePage } from './pages/profile/profile.page.ts'
import { profilesPersonalData } from './personal-data.ts'
import { words } from './words.ts'

export { closenessSql, maySeeSql, reachSql } from './audience-sql.ts'
export { type Audience, audiences, closeness, isAudience, reaches, type Viewer } from './audiences.ts'
export { audienceOf, type Field, type FieldKey, fieldKeys, fields } from './fields.ts'
export { profileChanged } from './profiles.events.ts'
export { profilesUrls } from './profiles.urls.ts'
export { type VisibleProfile, visibleProfile, visibleProfiles } from './visible-profile.ts'

/** What people tell about themselves, field by field, each to the audience that they chose. */
export const profiles = feature({
  name: 'profiles',
  pages: [profilePage, personPage, directoryFile],
  personalData: profilesPersonalData,
  auditWords: locale => words(locale).audit,
})
