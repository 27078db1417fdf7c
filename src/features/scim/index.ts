import { feature } from '#platform/http/feature.ts'
import { scimApi } from './endpoints.ts'
import { connectPage } from './pages/connect/connect.page.ts'
import { groupRolePage } from './pages/group-role/group-role.page.ts'
import { connectManagers, forgetRefusals } from './scim.jobs.ts'
import { scimPersonalData } from './scim.personal-data.ts'
import { words } from './words.ts'

export { createGroup } from './groups.ts'
export { enterpriseUrn } from './protocol/schemas.ts'
export { scimUrls } from './scim.urls.ts'
export { createUser } from './users.ts'

/** People and groups from the organisation’s own identity system, by SCIM 2.0. */
export const scim = feature({
  name: 'scim',
  pages: [connectPage, groupRolePage],
  apis: [scimApi],
  jobs: [connectManagers, forgetRefusals],
  personalData: scimPersonalData,
  auditWords: locale => words(locale).audit,
})
