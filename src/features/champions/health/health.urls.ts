import { url } from '#platform/http/urls.ts'

export const healthUrls = {
  /** How the network is; `?show=tired|alone|quiet|term|call`. */
  health: url('/champions/programme/health'),
  file: url('/champions/programme/health.csv'),
  /** Notes that somebody spoke with a champion. */
  spoke: url('/champions/programme/health/:personId/spoke'),
} as const
