import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Answers } from '../questionnaire/questionnaire.ts'
import type { WaveKey } from './wave-keys.ts'

/** What somebody has answered so far. */
export interface Sheet {
  readonly answers: Answers
}

/** A sheet is padded to one of these, so that nobody knows it by its length later. The last holds every comment there may be. */
const lengths = [1_000, 4_000, 16_000, 64_000, 256_000, 1_024_000]

// A sheet is a kilobyte or two: the usual window and buffers would cost more than packing it.
const modest = { level: 1, windowBits: 12, memLevel: 5, chunkSize: 4_096 }

/**
 * AES-256-GCM under the wave's key, bound to its place, which is the hash of its ballot and, while
 * it is being written with a code, the sitting: a sheet opens in no other's place.
 */
export function sealSheet(key: WaveKey, place: Buffer, sheet: Sheet): Buffer {
  const packed = deflateRawSync(JSON.stringify(sheet), modest)
  const size = lengths.find(length => length >= packed.length + 4)
  if (size === undefined) throw new RangeError('These answers are longer than any survey may be')
  const padded = Buffer.alloc(size)
  padded.writeUInt32BE(packed.length)
  packed.copy(padded, 4)
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.sealing, iv).setAAD(place)
  const closed = Buffer.concat([cipher.update(padded), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), closed])
}

/** Undefined when it was sealed with another key, for another place, or was changed since. */
export function openSheet(key: WaveKey, place: Buffer, sealed: Buffer): Sheet | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.sealing, sealed.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(place).setAuthTag(sealed.subarray(12, 28))
    const padded = Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    return JSON.parse(
      inflateRawSync(padded.subarray(4, 4 + padded.readUInt32BE()), { chunkSize: 4_096 }).toString('utf8'),
    ) as Sheet
  } catch {
    return undefined
  }
}
