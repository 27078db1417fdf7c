import { feature } from '#platform/http/feature.ts'
import { roleProfilesPersonalData } from './personal-data.ts'

export {
  basicProfileKey,
  type Gap,
  gapsOf,
  type ProfileTexts,
  type Requirement,
  type RoleProfile,
  wordsOf,
} from './role-profile.ts'
export {
  findRoleProfile,
  getBasicProfile,
  listFollowedProfiles,
  listRoleProfiles,
} from './role-profiles.queries.ts'

/** What a job needs: the level required in each skill of a framework. */
export const roleProfiles = feature({ name: 'role-profiles', personalData: roleProfilesPersonalData })
