export type Share = (text: string | undefined) => string

/** Units, jobs, grades and places of work repeat thousands of times: gives one copy of each, an empty text for none. */
export function sharer(): Share {
  const known = new Map<string, string>()
  return (text = '') => {
    const same = known.get(text)
    if (same === undefined) known.set(text, text)
    return same ?? text
  }
}
