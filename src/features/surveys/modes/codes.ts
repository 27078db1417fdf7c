import type { WaveKey } from './wave-keys.ts'

/** Letters and figures that nobody mistakes for each other on paper; their number is a prime, which the check letter needs. */
const letters = '123456789ABCDEFGHJKMNPQRSTVWXYZ'
const base = letters.length
const [serialLength, proofLength] = [4, 6]
const codeLength = serialLength + proofLength + 1

/** So many codes fit into one wave. */
export const mostCodes = base ** serialLength

/** The code on a slip of paper, such as `7K2M-9QXR-4TB`. Made from the wave's key, so it needs to be kept nowhere. */
export function codeOf(key: WaveKey, serial: number): string {
  const plain = inLetters(mixed(key, serial), serialLength) + proofOf(key, serial)
  const code = plain + checkLetter(plain)
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** Whether it could be a code at all: everything but a slip of the finger. */
export function isWellFormed(code: string): boolean {
  return code.length === codeLength && checkLetter(code.slice(0, -1)) === code.at(-1)
}

/** What was typed, as we write it: capitals, without gaps, with the letters that were surely meant. */
export const tidyCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IL]/g, '1')

/** The serial number behind a tidied code; undefined when this wave did not make it. */
export function serialOf(key: WaveKey, code: string): number | undefined {
  if (!isWellFormed(code)) return undefined
  const serial = unmixed(key, fromLetters(code.slice(0, serialLength)))
  return proofOf(key, serial) === code.slice(serialLength, -1) ? serial : undefined
}

// Neighbours on a sheet do not look like neighbours: the serial number is moved by a secret amount and spread out.
const stride = 514_229
const offsetOf = (key: WaveKey) => key.sign('offset', Buffer.alloc(0), 4).readUInt32BE() % mostCodes
const mixed = (key: WaveKey, serial: number) => (serial * stride + offsetOf(key)) % mostCodes
const unmixed = (key: WaveKey, number: number) =>
  Number((BigInt(number - offsetOf(key) + mostCodes) * inverse) % BigInt(mostCodes))

const inverse = inverseOf(BigInt(stride), BigInt(mostCodes))

function inverseOf(a: bigint, modulus: bigint): bigint {
  let [r, next, s, nextS] = [modulus, a, 0n, 1n]
  while (next !== 0n) {
    const quotient = r / next
    ;[r, next] = [next, r - quotient * next]
    ;[s, nextS] = [nextS, s - quotient * nextS]
  }
  return ((s % modulus) + modulus) % modulus
}

function proofOf(key: WaveKey, serial: number): string {
  const signed = key.sign('code', Buffer.from(String(serial)), 6).readUIntBE(0, 6)
  return inLetters(signed % base ** proofLength, proofLength)
}

const inLetters = (number: number, length: number): string =>
  Array.from({ length }, (_, place) => letters[Math.floor(number / base ** (length - 1 - place)) % base]).join('')

const fromLetters = (text: string): number => [...text].reduce((sum, letter) => sum * base + letters.indexOf(letter), 0)

// Weights that differ, modulo a prime: one wrong letter or two that changed places always show.
function checkLetter(text: string): string {
  const values = [...text].map(letter => letters.indexOf(letter))
  if (values.includes(-1)) return ''
  const sum = values.reduce((total, value, place) => total + value * (place + 1), 0)
  return letters[sum % base] ?? ''
}
