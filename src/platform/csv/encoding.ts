export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/** How the bytes are to be read. `assumed`: everything so far was plain ASCII, so the first other byte decides. */
export interface DetectedEncoding {
  readonly encoding: Encoding
  readonly bomLength: number
  readonly assumed: boolean
}

/**
 * Finds the encoding from the beginning of a file (64 kB is plenty). `whole` says that the file ends there.
 * Answers undefined when it is none of the four, which is the case for binary files and for old code pages.
 */
export function detectEncoding(sample: Buffer, whole: boolean): DetectedEncoding | undefined {
  const hex = sample.subarray(0, 4).toString('hex')
  if (hex === 'fffe0000' || hex === '0000feff') return undefined
  if (hex.startsWith('efbbbf')) return { encoding: 'utf-8', bomLength: 3, assumed: false }
  if (hex.startsWith('fffe')) return { encoding: 'utf-16le', bomLength: 2, assumed: false }
  if (hex.startsWith('feff')) return { encoding: 'utf-16be', bomLength: 2, assumed: false }
  const wide = detectWide(sample)
  if (wide) return { encoding: wide, bomLength: 0, assumed: false }
  if (looksBinary(sample)) return undefined
  const { valid, invalid } = countSequences(sample, whole)
  if (prefersUtf8(valid, invalid)) return { encoding: 'utf-8', bomLength: 0, assumed: valid === 0 }
  return looksLikeWindows1252(sample) ? { encoding: 'windows-1252', bomLength: 0, assumed: false } : undefined
}

/** UTF-16 without a mark: every other byte of the letters, delimiters and line ends that we know is zero. */
function detectWide(sample: Buffer): Encoding | undefined {
  if (!sample.includes(0)) return undefined
  let little = 0
  let big = 0
  const units = Math.floor(sample.length / 2)
  for (let at = 0; at < units * 2; at += 2) {
    const first = sample[at] ?? 0
    const second = sample[at + 1] ?? 0
    if (second === 0 && isPlain(first)) little++
    else if (first === 0 && isPlain(second)) big++
  }
  if (little > big * 4 && little * 4 >= units) return 'utf-16le'
  return big > little * 4 && big * 4 >= units ? 'utf-16be' : undefined
}

const isPlain = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13

/** Text has next to no control characters; a stray zero or two from an old export does not make it binary. */
function looksBinary(sample: Buffer): boolean {
  let control = 0
  for (const byte of sample) if (byte < 0x20 && !isPlain(byte) && byte !== 12 && byte !== 11) control++
  return control > 3 && control * 50 > sample.length
}

interface Sequences {
  readonly valid: number
  readonly invalid: number
  readonly cutOffAt: number
}

/** Well-formed and broken multi-byte UTF-8 sequences; one cut off by the end counts only in a whole file. */
export function countSequences(bytes: Buffer, whole: boolean): Sequences {
  let valid = 0
  let invalid = 0
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at++
      continue
    }
    const length = sequenceLength(lead)
    if (!whole && length > 1 && at + length > bytes.length && continues(bytes, at + 1, bytes.length)) break
    if (length > 1 && at + length <= bytes.length && continues(bytes, at + 1, at + length)) {
      valid++
      at += length
    } else {
      invalid++
      at++
    }
  }
  return { valid, invalid, cutOffAt: at }
}

const sequenceLength = (lead: number): number =>
  lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1

function continues(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

/** A handful of broken characters in a text of good ones is damage, not another encoding. */
export const prefersUtf8 = (valid: number, invalid: number): boolean => invalid === 0 || valid > invalid * 10

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
// Inside a word these are unusual in Windows-1252 but are the letters æ, ø, å, é, ü … of DOS and old Macintosh files.
const oddInsideWord = new Set([
  ...[0x91, 0x80, 0x82, 0x83, 0x84, 0x86, 0x87, 0x88, 0x89, 0x8b, 0x9b, 0x8c, 0x94, 0x95, 0x98, 0x99],
  ...[0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa7, 0xa9, 0xac, 0xae, 0xaf, 0xb1, 0xbe, 0xbf],
])

function looksLikeWindows1252(sample: Buffer): boolean {
  let high = 0
  let odd = 0
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] ?? 0
    if (byte < 0x80) continue
    high++
    const insideWord = isSmallLetter((sample[at - 1] ?? 0) | 0x20) && isSmallLetter(sample[at + 1])
    if (undefinedIn1252.has(byte) || (insideWord && oddInsideWord.has(byte))) odd++
  }
  return odd * 2 <= high
}

const isSmallLetter = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x61 && byte <= 0x7a

/** An encoding that was asked for is obeyed; the mark that announces it is not part of the first cell. */
export function givenEncoding(encoding: Encoding, sample: Buffer): DetectedEncoding {
  const marks: Partial<Record<Encoding, string>> = { 'utf-8': 'efbbbf', 'utf-16le': 'fffe', 'utf-16be': 'feff' }
  const mark = marks[encoding]
  const bomLength = mark && sample.toString('hex', 0, 3).startsWith(mark) ? mark.length / 2 : 0
  return { encoding, bomLength, assumed: false }
}

/** Letters in an old code page, as opposed to no text at all. */
export function looksLikeText(sample: Buffer): boolean {
  let plain = 0
  for (const byte of sample) if ((byte >= 0x20 && byte < 0x7f) || byte === 10 || byte === 13 || byte === 9) plain++
  return !sample.includes(0) && plain * 2 > sample.length
}
