/**
 * 24 hours in milliseconds, for periods: how long something is kept, valid or waited for. A day of the calendar is
 * `calendarDay` in `platform/i18n`: it begins at midnight where the organisation is, and may have 23 hours or 25.
 */
export const day = 24 * 60 * 60 * 1000
