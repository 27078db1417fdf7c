import { type RawBuilder, sql } from 'kysely'
import { calendarDay } from '#platform/i18n/index.ts'
import { maySeeSql } from './audience-sql.ts'
import type { Viewer } from './audiences.ts'
import type { VisibleProfile } from './visible-profile.ts'

/** A day where an organisation is. */
export interface Today {
  /** `YYYY-MM-DD`. */
  readonly date: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number
}

/** The day it is in a time zone at a moment. */
export function todayIn(timeZone: string, now: Date): Today {
  const date = calendarDay(timeZone, now)
  return { date, weekday: new Date(`${date}T00:00:00Z`).getUTCDay() || 7 }
}

export type Presence = 'away' | 'working' | 'not-today' | 'unknown'

/** Whether somebody works today, as far as the viewer may know. */
export function presence({ awayUntil, workingTime }: VisibleProfile, { date, weekday }: Today): Presence {
  if (awayUntil && awayUntil >= date) return 'away'
  if (!workingTime || workingTime.days.length === 0) return 'unknown'
  return workingTime.days.includes(weekday) ? 'working' : 'not-today'
}

/**
 * SQL: whether somebody works today, as far as the viewer may know; the rule of `presence`, for many people at once.
 * `people` and `profiles` are what these tables are called in the query.
 */
export const worksTodaySql = (viewer: Viewer, { date, weekday }: Today, people = 'p', profiles = 'f') => {
  const column = (name: string) => sql.ref(`${profiles}.${name}`)
  return sql<boolean>`(coalesce(${weekday}::smallint = any(${column('working_days')}), false)
    and ${maySeeSql(viewer, 'workingTime', people)}
    and not (coalesce(${column('away_until')} >= ${date}::date, false) and ${maySeeSql(viewer, 'awayUntil', people)}))` as RawBuilder<boolean>
}
