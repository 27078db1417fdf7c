export type Json = Readonly<Record<string, unknown>>

/** Whether a value read from JSON is an object, and neither a list nor nothing. */
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
