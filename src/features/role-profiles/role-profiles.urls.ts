import { url } from '#platform/http/urls.ts'

export const roleProfilesUrls = {
  profiles: url('/role-profiles'),
  add: url('/role-profiles/add'),
  file: url('/role-profiles/files/:file'),
  profile: url('/role-profiles/:profileKey'),
  edit: url('/role-profiles/:profileKey/edit'),
  jobs: url('/role-profiles/:profileKey/jobs'),
  publish: url('/role-profiles/:profileKey/publish'),
  discardDraft: url('/role-profiles/:profileKey/discard-draft'),
  mend: url('/role-profiles/:profileKey/mend'),
  putAway: url('/role-profiles/:profileKey/put-away'),
  takeBack: url('/role-profiles/:profileKey/take-back'),
  bringBack: url('/role-profiles/:profileKey/editions/:editionId/bring-back'),
  imports: url('/administration/role-profiles/import'),
  import: url('/administration/role-profiles/import/:roleProfileImportId'),
  importColumns: url('/administration/role-profiles/import/:roleProfileImportId/columns'),
  giveUpImport: url('/administration/role-profiles/import/:roleProfileImportId/give-up'),
  followed: url('/passport/profiles'),
} as const
