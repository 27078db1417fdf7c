import type { FastifyRequest } from 'fastify'
import type { Reading, Writing } from '../db/tx.ts'

/** A program that proved who it is: one token of one organisation. */
export interface ProgramToken {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly expiresAt: Date
  /** Its last use has not been written down for a while and should be. */
  readonly isStale: boolean
}

/** How the server finds out which program is asking; given by the api feature, so that the platform knows none of its tables. */
export interface TokenIdentity {
  /** The organisation that a token names, without asking the database; `undefined` for what can be no token. */
  organisationOf(token: string): string | undefined
  authenticate(db: Reading, token: string, now: Date): Promise<ProgramToken | undefined>
  /** Writes down that the token was used just now. */
  touch(tx: Writing, token: ProgramToken, now: Date): Promise<void>
}

/** The token in `Authorization: Bearer …` (RFC 6750); cookies and addresses are not looked at. */
export const bearerOf = (request: FastifyRequest): string | undefined =>
  /^bearer +([\w.~+/=-]{1,400}) *$/i.exec(request.headers.authorization ?? '')?.[1]
