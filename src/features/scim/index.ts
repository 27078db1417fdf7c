import { feature } from '#platform/http/feature.ts'
import { scimApi } from './endpoints.ts'
import { connectManagers, forgetRefusals } from './scim.jobs.ts'
import { scimPersonalData } from './scim.personal-data.ts'

/** People and groups from the organisation’s own identity system, by SCIM 2.0. */
export const scim = feature({
  name: 'scim',
  apis: [scimApi],
  jobs: [connectManagers, forgetRefusals],
  personalData: scimPersonalData,
})
