import { malformed } from './refusal.ts'

/** One part of a `multipart/mixed` body. */
export interface Part {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly content: Buffer
}

/** The boundary that a content type names. @throws {Refusal} 400 */
export function boundaryOf(contentType: string): string {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType) ?? []
  const boundary = quoted ?? plain
  if (!boundary) throw malformed('The content type multipart/mixed must name a boundary.')
  return boundary
}

const lineEnd = Buffer.from('\r\n')
const mostParts = 1000

/** The parts of a body, RFC 2046 section 5.1; lines may end in LF alone, as some programs write them. @throws {Refusal} 400 */
export function readParts(body: Buffer, boundary: string): readonly Part[] {
  const delimiter = Buffer.from(`--${boundary}`)
  const parts: Part[] = []
  let at = body.indexOf(delimiter)
  if (at < 0) throw malformed('The body does not hold the boundary that the content type names.')
  while (body.toString('latin1', at + delimiter.length, at + delimiter.length + 2) !== '--') {
    const start = body.indexOf('\n', at + delimiter.length) + 1
    const next = start === 0 ? -1 : findDelimiter(body, delimiter, start)
    if (next < 0) throw malformed('The body ends in the middle of a part: its last boundary is missing.')
    parts.push(readPart(body.subarray(start, trimEnd(body, start, next))))
    if (parts.length > mostParts) throw malformed(`The body has more than ${mostParts} parts.`)
    at = next
  }
  return parts
}

// A boundary stands at the start of a line; the same characters elsewhere are content.
function findDelimiter(body: Buffer, delimiter: Buffer, from: number): number {
  let at = body.indexOf(delimiter, from)
  while (at > from && body[at - 1] !== 0x0a) at = body.indexOf(delimiter, at + 1)
  return at
}

const trimEnd = (body: Buffer, start: number, end: number): number =>
  Math.max(start, body[end - 2] === 0x0d ? end - 2 : end - 1)

function readPart(bytes: Buffer): Part {
  const headers = new Map<string, string>()
  let at = 0
  for (;;) {
    const end = bytes.indexOf('\n', at)
    if (end < 0) throw malformed('A part has no empty line after its headers.')
    const line = bytes.toString('latin1', at, end).replace(/\r$/, '')
    at = end + 1
    if (line === '') return { headers, content: bytes.subarray(at) }
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    if (!name) throw malformed('A part has a header that cannot be read.')
    headers.set(name.toLowerCase(), (value ?? '').trim())
  }
}

/** A `multipart/mixed` body of these parts. */
export function writeParts(
  parts: readonly { readonly headers: Readonly<Record<string, string>>; readonly content: Buffer }[],
  boundary: string,
): Buffer {
  const pieces = parts.flatMap(({ headers, content }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    return [Buffer.from(`--${boundary}\r\n${lines.join('')}\r\n`), content, lineEnd]
  })
  return Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)])
}
