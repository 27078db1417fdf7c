import pg from 'pg'

const oids = {
  int8: 20,
  float4: 700,
  date: 1082,
  interval: 1186,
  numeric: 1700,
  dateArray: 1182,
  int8Array: 1016,
  numericArray: 1231,
} as const

const textArray: number = 1009

const parsers = new Map<number, (text: string) => unknown>([
  [oids.int8, parseInt8],
  [oids.numeric, Number],
  [oids.date, String],
  [oids.interval, String],
  [oids.int8Array, arrayOf(parseInt8)],
  [oids.numericArray, arrayOf(Number)],
  [oids.dateArray, arrayOf(String)],
])

/**
 * How values of the database arrive, fixed once: bigint and numeric as number, date as 'YYYY-MM-DD', timestamptz as
 * Date, json parsed, interval as ISO 8601. The generated types say the same.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid)),
}

function parseInt8(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('A bigint from the database is too large for a number.')
  return number
}

function arrayOf(parse: (text: string) => unknown): (text: string) => unknown {
  const parseStrings = pg.types.getTypeParser(textArray)
  return text => (parseStrings(text) as (string | null)[]).map(item => (item === null ? null : parse(item)))
}
