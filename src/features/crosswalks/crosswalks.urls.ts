import { url } from '#platform/http/urls.ts'

export const crosswalksUrls = {
  crosswalks: url('/crosswalks'),
  create: url('/crosswalks/new'),
  crosswalk: url('/crosswalks/:crosswalkId'),
  file: url('/crosswalks/:crosswalkId/files/:crosswalkFile'),
  draft: url('/crosswalks/:crosswalkId/draft'),
  start: url('/crosswalks/:crosswalkId/draft/start'),
  confirmSuggestions: url('/crosswalks/:crosswalkId/draft/suggestions'),
  removeLink: url('/crosswalks/:crosswalkId/draft/remove'),
  levels: url('/crosswalks/:crosswalkId/draft/levels'),
  import: url('/crosswalks/:crosswalkId/draft/import'),
  discard: url('/crosswalks/:crosswalkId/discard'),
  publish: url('/crosswalks/:crosswalkId/publish'),
  withdraw: url('/crosswalks/:crosswalkId/withdraw'),
} as const
