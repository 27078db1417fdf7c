/** Stored with every step of a plan that came from here, so never renamed. */
export const callsSourceName = 'calls'
