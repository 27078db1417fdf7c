import { holds } from '#platform/http/access.ts'

/** Who writes and runs surveys; for everybody else those pages do not exist. */
export const runsSurveys = holds('programme-lead', 'administrator')
