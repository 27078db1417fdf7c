import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Json } from '#platform/json.ts'
import type { Source } from './sources.ts'

/** A request as far as it says what it is about. */
export interface GuestRequest {
  readonly method: string
  /** Such as `statements` or `activities/state`. */
  readonly resource: string
  readonly query: ReadonlyMap<string, string>
}

/** A program that may report for a while, about one person and one thing, in the name of a source. */
export interface Guest {
  readonly source: Source
  /** The query as it may be carried out. @throws {Refusal} 403 where it reaches past what the guest is here for */
  narrow(request: GuestRequest): ReadonlyMap<string, string>
  /**
   * Looks at new statements before they are kept, notes what follows from them, and gives what the house says after
   * them. @throws {Refusal} where one may not be said
   */
  take(tx: Writing, statements: readonly Json[], now: Date): Promise<readonly object[]>
}

/** Another feature's guests, and how they are known. */
export interface GuestDoor {
  /** Which guest of which organisation a user name means, without asking the database. */
  readKey(key: string): { readonly organisationId: string; readonly id: string } | undefined
  find(
    db: Reading,
    guest: { readonly id: string; readonly secret: string },
    around: { readonly now: Date; readonly origin: string },
  ): Promise<Guest | undefined>
}
