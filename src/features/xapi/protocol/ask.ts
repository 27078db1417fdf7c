import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Source } from '../sources.ts'
import { malformed } from './refusal.ts'
import type { Version } from './versions.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A request as the standard means it, however it was written. */
export interface Ask {
  readonly version: Version
  readonly query: ReadonlyMap<string, string>
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly contentType: string
  readonly body: Buffer
  readonly source: Source
  readonly now: Date
  /** A moment just before this at which nobody was storing statements; nothing where somebody was. */
  readonly quietAt: Date | undefined
  /** Where this installation is, without a slash at the end. */
  readonly origin: string
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; left out where `content` or nothing is sent. */
  readonly json?: unknown
  readonly content?: { readonly type: string; readonly bytes: Buffer }
}

/** What one method of one resource needs and does; any one of the scopes is enough. */
export interface Deed {
  readonly scopes: readonly string[]
  /** The parameters it knows; any other is refused. */
  readonly parameters: readonly string[]
  readonly read?: (db: Reading, ask: Ask) => Promise<Reply>
  /** Headers that the standard wants on refusals as well. */
  readonly onRefusal?: (db: Reading, ask: Ask) => Promise<Readonly<Record<string, string>>>
  /** Work that needs no database, before the transaction begins; its result goes to `write`. */
  readonly prepare?: (ask: Ask) => Promise<unknown>
  readonly write?: (tx: Writing, ask: Ask, prepared: unknown) => Promise<Reply>
}

export type Resource = Readonly<Partial<Record<Method, Deed>>>

export const mediaType = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase()

/** A parameter that must be there. @throws {Refusal} 400 */
export function needed(ask: Ask, name: string): string {
  const value = ask.query.get(name)
  if (value === undefined || value === '') throw malformed(`The parameter ${name} is missing.`)
  return value
}
