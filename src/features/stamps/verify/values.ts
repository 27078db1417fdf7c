/** What is wrong with a document, in one English sentence for whoever wrote the program. */
export type Fault = string

export const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value) && URL.canParse(value)

/** One or several, as JSON-LD lets both be written. */
export const asList = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
