import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'

/** An organisation with which this one shares, as one side sees the other. */
export interface Partner {
  readonly partnershipId: string
  /** The organisation's id. */
  readonly id: string
  readonly name: string
  /** The language in which most of its people write. */
  readonly locale: Locale
  readonly since: Date
}

/** One thing on its way to a partner. */
export interface SharedItem {
  readonly id: string
  /** Whom it is about, or whose it is, so that this person can see where it lies. */
  readonly personId?: string | undefined
}

/**
 * One kind of thing that organisations share. What goes over is a copy in tables of the receiving side; `give` alone
 * decides what that is, and whatever it does not give any more is taken back.
 */
export interface Share<Item extends SharedItem = SharedItem> {
  /** Stored, so never renamed. */
  readonly kind: string
  /** What it is called on the pages about a partnership; without it, it belongs to another kind and is not named. */
  readonly about?: (locale: Locale) => { readonly title: string; readonly what: string; readonly href: string }
  /** In the giving organisation: everything that this partner is given now. */
  readonly listGiven: (db: Reading, partner: Partner) => Promise<readonly string[]>
  /** In the giving organisation: those of the named that this partner is given now, as it may see them. */
  readonly give: (db: Reading, partner: Partner, ids: readonly string[]) => Promise<readonly Item[]>
  /** In the receiving organisation: what lies here of that partner. */
  readonly listHeld: (db: Reading, partner: Pick<Partner, 'id'>) => Promise<readonly string[]>
  /** In the receiving organisation: writes copies, or brings them up to date. */
  readonly keep: (tx: Writing, partner: Partner, items: readonly Item[], now: Date) => Promise<void>
  /** In the receiving organisation: nothing of the named is left afterwards; of `'all'`, nothing of that partner. */
  readonly forget: (
    tx: Writing,
    partner: Pick<Partner, 'id'>,
    ids: readonly string[] | 'all',
    now: Date,
  ) => Promise<void>
  /** In an organisation whose partnership has ended: what it did for that partner ends as well. */
  readonly end?: (tx: Writing, partner: Pick<Partner, 'id'>, now: Date) => Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: a heterogeneous list of shares has no narrower common type
export type AnyShare = Share<any>

/** Declares what a feature shares; `app.ts` hands all of them to `partnerships`. */
export const share = <Item extends SharedItem>(definition: Share<Item>): Share<Item> => definition
