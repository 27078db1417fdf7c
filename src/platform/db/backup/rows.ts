import type { Hash } from 'node:crypto'

const partSize = 1024 * 1024

// The server sends a row at a time; a part ends where a row ends, so that each can be opened by itself.
export async function* wholeRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    size += chunk.length
    if (size < partSize || chunk.at(-1) !== newline) continue
    yield Buffer.concat(pieces)
    pieces = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(pieces)
}

const newline = 10

/** COPY writes a line break inside a value as two letters, so each one that is left ends a row. */
export function countRows(part: Buffer, hash: Hash): number {
  hash.update(part)
  let rows = 0
  for (let at = part.indexOf(newline); at !== -1; at = part.indexOf(newline, at + 1)) rows += 1
  return rows
}
