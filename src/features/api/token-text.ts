import { createHash, randomBytes } from 'node:crypto'

const prefix = 'capable'
const shape = /^capable_([0-9a-f]{32})_([\w-]{43})_([\w-]{6})$/

/** What a token says by itself, before the database is asked. */
export interface TokenText {
  readonly organisationId: string
}

/**
 * A new token: a prefix that secret scanners recognise, the organisation, 256 random bits, and a checksum.
 * Shown once; the database keeps `tokenHash` of it.
 */
export function newTokenText(organisationId: string): string {
  const body = `${prefix}_${organisationId.replaceAll('-', '')}_${randomBytes(32).toString('base64url')}`
  return `${body}_${checksum(body)}`
}

/** Reads a token; `undefined` when it was mistyped, cut off or made up. */
export function readTokenText(text: string): TokenText | undefined {
  const [, organisation = '', , sum] = shape.exec(text) ?? []
  if (!sum || checksum(text.slice(0, text.lastIndexOf(sum) - 1)) !== sum) return undefined
  return { organisationId: organisation.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') }
}

// Guards against typing errors, not against attackers: those would have to guess the random bits.
const checksum = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 6)

export const tokenHash = (text: string): Buffer => createHash('sha256').update(text).digest()
