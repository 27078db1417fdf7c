import { url } from '#platform/http/urls.ts'

export const skillsUrls = {
  frameworks: url('/frameworks'),
  framework: url('/frameworks/:frameworkKey'),
  skill: url('/frameworks/:frameworkKey/skills/:skillKey'),
  changes: url('/frameworks/:frameworkKey/changes'),
  print: url('/frameworks/:frameworkKey/print'),
  file: url('/frameworks/:frameworkKey/files/:file'),
  publish: url('/frameworks/:frameworkKey/publish'),
  discardDraft: url('/frameworks/:frameworkKey/discard-draft'),
  sharing: url('/frameworks/:frameworkKey/sharing'),
  imports: url('/administration/frameworks/import'),
  import: url('/administration/frameworks/import/:frameworkImportId'),
  importColumns: url('/administration/frameworks/import/:frameworkImportId/columns'),
  giveUpImport: url('/administration/frameworks/import/:frameworkImportId/give-up'),
} as const
