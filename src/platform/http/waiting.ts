import type { RawBuilder } from 'kysely'
import type { Reading } from '../db/tx.ts'
import type { Locale } from '../i18n/index.ts'
import type { Me } from './access.ts'
import type { Context } from './page.ts'

/** A line of the first page, in words and with where it leads. */
export interface WaitingLine {
  readonly text: string
  readonly href: string
}

/**
 * Something of a feature that waits for a person, or comes up for them, and that the first page tells. Features declare
 * it, `home(...)` in `src/app.ts` is given it.
 */
export interface Waiting<Found> {
  /** Where it stands: among what others need of somebody, or among what is coming for them. */
  readonly place: 'needed' | 'coming'
  /**
   * SQL, a scalar subquery: what there is as a number or as JSON, and null where there is nothing. All sources are asked in
   * one question, so each has to be found by an index that leads to the person. It is written once for everybody: values
   * are placed in it and not looked at.
   */
  readonly find: (db: Reading, me: Pick<Me, 'id' | 'unitId'>, around: Pick<Context, 'now'>) => RawBuilder<unknown>
  /** Where SQL alone cannot tell: a second look, for those alone for whom the first found something. */
  readonly look?: (db: Reading, me: Me, around: Context<Me>) => Promise<Found | undefined>
  readonly say: (locale: Locale, found: Found, around: Pick<Context, 'organisation' | 'now'>) => WaitingLine
}

// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list of sources has no narrower common type
export type AnyWaiting = Waiting<any>

/** Declares what waits: `waiting<number>({ place: 'needed', find: …, say: … })`. */
export const waiting = <Found>(parts: Waiting<Found>): Waiting<Found> => parts
