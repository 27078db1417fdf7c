import { hash, randomBytes } from 'node:crypto'

/** A secret for an address or a cookie, of 32 random bytes. It leaves the house once; the database keeps its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token, to know it again: its SHA-256. A token is random and long, so nothing slower is needed. */
export const hashOfToken = (token: string): Buffer => hash('sha256', token, 'buffer')
