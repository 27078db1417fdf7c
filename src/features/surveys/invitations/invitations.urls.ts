import { url } from '#platform/http/urls.ts'

const wave = '/programme/surveys/waves/:waveId'

/** For those who run a survey, while it runs. */
export const invitationUrls = {
  answered: url(`${wave}/answered`),
  countNow: url(`${wave}/answered/count`),
  remind: url(`${wave}/answered/reminders`),
  codes: url(`${wave}/codes`),
  sheet: url(`${wave}/codes/:sheetId/slips.pdf`),
} as const
