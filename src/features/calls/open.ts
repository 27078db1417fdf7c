import type { Organisation } from '#platform/http/organisation.ts'
import { calendarDay } from '#platform/i18n/index.ts'
import type { Call } from './call.ts'

/** Whether the last day of a call has gone by. */
export const hasEnded = (
  { openUntil }: Pick<Call, 'openUntil'>,
  { timeZone }: Pick<Organisation, 'timeZone'>,
  now: Date,
) => openUntil !== undefined && openUntil < calendarDay(timeZone, now)

/** Whether somebody can offer or answer now. */
export const isOpenOn = (
  call: Pick<Call, 'state' | 'openUntil'>,
  organisation: Pick<Organisation, 'timeZone'>,
  now: Date,
) => call.state === 'open' && !hasEnded(call, organisation, now)
