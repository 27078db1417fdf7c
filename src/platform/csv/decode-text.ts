import iconv from 'iconv-lite'
import { countSequences, type DetectedEncoding, type Encoding, prefersUtf8 } from './encoding.ts'

/** Turns bytes into text piece by piece and says, once it is known, which encoding it was. */
export interface TextDecoding {
  readonly encoding: Encoding
  write(bytes: Buffer): string
  end(): string
}

/** Never throws: what cannot be read becomes U+FFFD. */
export function decodeText(detected: DetectedEncoding): TextDecoding {
  let encoding = detected.encoding
  let assumed = detected.assumed
  let held: Buffer = Buffer.alloc(0)
  let decoder = newDecoder(encoding)

  function decide(bytes: Buffer, whole: boolean): Buffer {
    const { valid, invalid, cutOffAt } = countSequences(bytes, whole)
    if (valid + invalid > 0) assumed = false
    if (!prefersUtf8(valid, invalid)) {
      encoding = 'windows-1252'
      decoder = newDecoder(encoding)
    }
    // While nothing but ASCII was seen, half a character must wait: it may be a whole one in Windows-1252.
    held = assumed ? bytes.subarray(cutOffAt) : Buffer.alloc(0)
    return assumed ? bytes.subarray(0, cutOffAt) : bytes
  }

  return {
    get encoding() {
      return encoding
    },
    write(bytes) {
      const ready = assumed ? decide(Buffer.concat([held, bytes]), false) : bytes
      return decoder.write(ready)
    },
    end() {
      const ready = held.length ? decide(held, true) : held
      return decoder.write(ready) + (decoder.end() ?? '')
    },
  }
}

const newDecoder = (encoding: Encoding) => iconv.getDecoder(encoding, { stripBOM: false })
