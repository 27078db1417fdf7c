import iconv from 'iconv-lite'
import { readTable, stopsReading, type TableFault } from '#platform/csv/index.ts'

export interface PastColumn {
  /** As it stands over the column, both lines of it. */
  readonly name: string
  /** The upper line, where several columns stand under one question. */
  readonly group: string
  readonly part: string
}

/** What a file of another tool holds: one row for each person who answered, or one for each group. */
export interface PastTable {
  readonly columns: readonly PastColumn[]
  readonly rows: readonly (readonly string[])[]
}

const limits = { maxColumns: 300, maxRows: 100_000 }

/** Reads a table of any encoding, also that of an old Macintosh, with one line of titles or two. */
export async function readPastFile(bytes: Buffer): Promise<PastTable | { readonly fault: TableFault }> {
  const first = await readAll(bytes)
  const isOld = 'fault' in first ? first.fault.kind === 'unknown-encoding' : looksLikeOldMac(first.rows)
  const again = isOld ? await readAll(Buffer.from(iconv.decode(bytes, 'macintosh'), 'utf8')) : first
  return 'fault' in again ? again : shape(again.rows)
}

// The letters æ, ø, å of an old Macintosh, read as if Windows had written them, stand inside words where nobody puts such signs.
const looksLikeOldMac = (rows: readonly (readonly string[])[]) =>
  rows.slice(0, 500).some(row => row.some(cell => /\p{L}[¾¿®¯Œ](?:\p{L}|\b)|(?:^|\s)[®¯\u0081]\p{Ll}/u.test(cell)))

async function readAll(bytes: Buffer): Promise<{ rows: string[][] } | { fault: TableFault }> {
  const table = await readTable(bytes, { ...limits, header: 'none', blankRows: 'skip' })
  const rows: string[][] = []
  for await (const { cells } of table.rows) rows.push(cells.map(cell => cell.trim()))
  const fault = table.faults.find(stopsReading)
  return fault ? { fault } : { rows }
}

function shape(all: readonly string[][]): PastTable | { fault: TableFault } {
  const width = Math.max(0, ...all.map(row => row.filter(Boolean).length))
  // Titles of the sheet stand above in one cell; the header is the first row that is about as wide as the table.
  const start = all.findIndex(row => row.filter(Boolean).length * 2 >= width && row.filter(Boolean).length > 1)
  const [upper, lower] = [all[start], all[start + 1]]
  if (!upper || all.length < start + 2) return { fault: { kind: 'empty' } }
  const isTwo = lower !== undefined && hasSecondLine(upper, lower)
  const rows = all.slice(start + (isTwo ? 2 : 1)).filter(row => row.some(Boolean))
  const length = Math.max(upper.length, isTwo ? lower.length : 0)
  let group = ''
  const columns = Array.from({ length }, (_, at): PastColumn => {
    const [above = '', below = ''] = [fold(upper[at]), isTwo ? fold(lower[at]) : '']
    if (above) group = above
    if (isTwo) return { name: below && group ? `${group}: ${below}` : group || below, group, part: below }
    const [, stem = '', part = ''] = /^(.{3,}?)\s*(?:\[|: | - | – )(.+?)\]?$/.exec(above) ?? []
    return { name: above, group: stem || above, part }
  })
  return { columns, rows: rows.map(row => columns.map((_, at) => row[at] ?? '')) }
}

// Below a question that runs over several columns the titles above are blank, and those below say what each is.
function hasSecondLine(upper: readonly string[], lower: readonly string[]): boolean {
  const under = lower.filter((cell, at) => cell && !upper[at])
  const plain = under.filter(cell => !/^[\d.,%]+$/.test(cell))
  const known = lower.filter(cell => /^(response|open-ended response|svar|åpent svar)$/i.test(cell))
  return known.length > 0 || (under.length > 1 && plain.length === under.length)
}

const fold = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

/** `58%`, `58.9`, `0.58`, `0,58` as a share from 0 to 1; null for what a publisher hid (`[c]`, `*`, `..`); else nothing. */
export function readShare(cell: string): number | null | undefined {
  const text = cell.trim()
  if (/^(\[[a-z]\]|\*|\.\.|:|-|–|n\/?a|suppressed)$/i.test(text)) return null
  if (!/^\d{0,3}([.,]\d+)?\s*%?$/.test(text) || !/\d/.test(text)) return undefined
  const number = Number(text.replace('%', '').trim().replace(',', '.'))
  const share = text.endsWith('%') || number > 1 ? number / 100 : number
  // A whole number without a sign may be anything.
  const isPlain = /^\d+$/.test(text) && number > 1
  return share <= 1 && !isPlain ? share : undefined
}
