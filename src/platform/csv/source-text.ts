import type { TextDecoding } from './decode-text.ts'
import { zeroMark } from './records.ts'
import type { TableSource } from './table.ts'

const sampleBytes = 65_536

/** Enough of the beginning to find out what the file is. `whole` says that there is no more. */
export async function readSample(bytes: AsyncIterator<Uint8Array>): Promise<{ sample: Buffer; whole: boolean }> {
  const pieces: Uint8Array[] = []
  let length = 0
  while (length < sampleBytes) {
    const next = await bytes.next()
    if (next.done) return { sample: Buffer.concat(pieces), whole: true }
    pieces.push(next.value)
    length += next.value.length
  }
  return { sample: Buffer.concat(pieces), whole: false }
}

/** Small pieces: what is read from one is let go before it grows old, so that the heap stays small. */
export async function* piecesOf(source: TableSource): AsyncGenerator<Uint8Array> {
  for await (const piece of source instanceof Uint8Array ? [source] : source)
    for (let at = 0; at < piece.length; at += sampleBytes) yield piece.subarray(at, at + sampleBytes)
}

/** The text of the file, beginning with the sample that is read already; lets go of the source at its end. */
export async function* restOfText(
  sampleText: string,
  bytes: AsyncGenerator<Uint8Array>,
  decoding: TextDecoding,
): AsyncGenerator<string> {
  const marked = (text: string) => (text.includes('\0') ? text.replaceAll('\0', zeroMark) : text)
  let more = false
  try {
    yield marked(sampleText)
    for await (const piece of bytes) {
      more = true
      yield marked(decoding.write(Buffer.from(piece.buffer, piece.byteOffset, piece.length)))
    }
    if (more) yield marked(decoding.end())
  } finally {
    await bytes.return(undefined)
  }
}
