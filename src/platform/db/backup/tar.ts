import { BackupFileError } from './format.ts'

const block = 512

/** The header of one file in a tar archive (ustar), which every system can open. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long a name for a tar archive.`)
  const header = Buffer.alloc(block)
  header.write(name, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(octal(size, 11), 124)
  header.write(octal(Math.floor(at.getTime() / 1000), 11), 136)
  header.write('0', 156)
  header.write('ustar\0' + '00', 257)
  header.write(checksum(header), 148)
  return header
}

/** What fills a file up to a whole block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((block - (size % block)) % block)
export const tarEnd: Buffer = Buffer.alloc(2 * block)

export interface TarFile {
  readonly name: string
  readonly content: Buffer
}

/**
 * The files of a tar archive one after the other, at most `largest` bytes of each.
 * @throws {BackupFileError} at the first byte that does not belong there, or if the end is missing.
 */
export async function* readTar(bytes: AsyncIterable<Buffer>, largest = 256 * 1024 * 1024): AsyncGenerator<TarFile> {
  const source = new ByteSource(bytes)
  for (;;) {
    const header = await source.take(block)
    if (header.every(byte => byte === 0)) return source.expectEnd()
    const { name, size } = parseHeader(header)
    if (size > largest)
      throw new BackupFileError(`It holds a part (${name}) that is larger than any that Capable writes.`)
    const content = await source.take(size)
    const padding = await source.take(tarPadding(size).length)
    if (padding.some(byte => byte !== 0)) throw damaged()
    yield { name, content }
  }
}

function parseHeader(header: Buffer): { name: string; size: number } {
  if (header.toString('latin1', 148, 156) !== checksum(header)) throw damaged()
  const size = header.toString('latin1', 124, 135)
  if (!/^[0-7]{11}$/.test(size)) throw damaged()
  return { name: header.toString('utf8', 0, header.indexOf(0)), size: Number.parseInt(size, 8) }
}

function checksum(header: Buffer): string {
  let sum = 0
  for (let index = 0; index < block; index += 1) sum += index >= 148 && index < 156 ? 32 : (header[index] ?? 0)
  return `${sum.toString(8).padStart(6, '0')}\0 `
}

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
const damaged = () => new BackupFileError('It is damaged.')
const tooShort = () => new BackupFileError('It ends too early: the copy or the backup broke off.')

class ByteSource {
  readonly #iterator: AsyncIterator<Buffer>
  #waiting: Buffer = Buffer.alloc(0)

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#iterator = bytes[Symbol.asyncIterator]()
  }

  async take(size: number): Promise<Buffer> {
    const pieces: Buffer[] = []
    for (let missing = size; missing > 0; ) {
      if (this.#waiting.length === 0) {
        const next = await this.#iterator.next()
        if (next.done) throw tooShort()
        this.#waiting = next.value
      }
      const piece = this.#waiting.subarray(0, missing)
      this.#waiting = this.#waiting.subarray(piece.length)
      missing -= piece.length
      pieces.push(piece)
    }
    return pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces)
  }

  async expectEnd(): Promise<void> {
    if ((await this.take(block)).some(byte => byte !== 0)) throw damaged()
    const next = await this.#iterator.next()
    if (!next.done || this.#waiting.length > 0) throw damaged()
  }
}
