import { z } from 'zod'

/** The place after one row of a list that is ordered by id: its 16 bytes, so that nobody is tempted to build one. */
export const cursorAfter = (id: string): string => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')

/** The id that a cursor holds; `undefined` when it was not made here. */
export function readCursor(cursor: string): string | undefined {
  if (!/^[\w-]{22}$/.test(cursor)) return undefined
  const id = Buffer.from(cursor, 'base64url')
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return cursorAfter(id) === cursor ? id : undefined
}

const cursor = z.string().transform((text, { issues, value }) => {
  const id = readCursor(text)
  if (id !== undefined) return id
  issues.push({ code: 'custom', input: value, message: 'Take the cursor as it was given in next' })
  return z.NEVER
})

/** What every list takes: how many at once, and where to go on. */
export const paging = {
  limit: z.coerce
    .number('Must be a whole number')
    .int('Must be a whole number')
    .min(1, 'Must be at least 1')
    .max(200, 'Must be at most 200')
    .default(50)
    .describe('How many at once.'),
  cursor: cursor.optional().describe('Where to go on: the `cursor` in the address that `next` gave. Do not build one.'),
}

interface Row {
  readonly id: string
}

/** Cuts the row too many off a list that was asked for `limit + 1`, and says where the next page is. */
export function onePage<T extends Row>(
  rows: readonly T[],
  limit: number,
  here: { readonly origin: string; readonly path: string; readonly queryString: string },
): { readonly items: readonly T[]; readonly next: string | null; readonly headers: Record<string, string> } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || !last) return { items, next: null, headers: {} }
  const query = new URLSearchParams(here.queryString)
  query.set('cursor', cursorAfter(last.id))
  const next = `${here.origin}${here.path}?${query}`
  return { items, next, headers: { link: `<${next}>; rel="next"` } }
}
