/** The beginning of the address to which calendars answer. */
export const calendarKey = 'calendar'
