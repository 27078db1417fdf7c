import { feature } from '#platform/http/feature.ts'

/** People and groups from the organisation’s own identity system, by SCIM 2.0. */
export const scim = feature({ name: 'scim' })
