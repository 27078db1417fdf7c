import type { Config } from '../../config.ts'
import type { Writing } from '../db/tx.ts'
import type { Organisation } from '../http/organisation.ts'

/** A file that came with a mail, as it came; nobody has looked at it yet. */
export interface IncomingFile {
  readonly name: string
  readonly mediaType: string
  readonly content: Uint8Array
}

/** A mail that somebody sent to one of our addresses. */
export interface IncomingMail {
  /**
   * The one address it says it is from, in lower case. Anybody can write that; where a gateway is trusted to find it
   * out (MAIL_IN_CHECKED_BY), only mails that it believes come here.
   */
  readonly from: string
  /** A machine wrote it: an absence note, a bounce, a list. */
  readonly isAutomatic: boolean
  readonly subject: string
  /** What was newly written, without what it quotes and without a signature. */
  readonly text: string
  /** The part of type text/calendar, such as an answer to an invitation (RFC 6047). */
  readonly calendar: string | undefined
  readonly files: readonly IncomingFile[]
  /** What stands in the address after the reader's key and the organisation; empty where nothing does. */
  readonly token: string
}

/** Why a mail was not taken. Each is counted; none is told to an address that may be forged. */
export const mailFaults = [
  'unknown-address',
  'expired',
  'wrong-sender',
  'unchecked-sender',
  'automatic',
  'empty',
  'closed',
  'too-many',
  'not-understood',
] as const
export type MailFault = (typeof mailFaults)[number]

export type MailVerdict =
  | { readonly kind: 'taken'; readonly personId?: string }
  /** `personId` only where it is certain that this person sent the mail. */
  | { readonly kind: 'refused'; readonly why: MailFault; readonly personId?: string }

export interface MailSurroundings {
  readonly organisation: Organisation
  readonly config: Config
  readonly now: Date
}

/**
 * What a feature does with mails to addresses of its own, which `replyAddress` makes. In one transaction: what is
 * refused has changed nothing.
 */
export interface MailReader {
  /** The beginning of its addresses: a few small letters. */
  readonly key: string
  readonly read: (tx: Writing, mail: IncomingMail, around: MailSurroundings) => Promise<MailVerdict>
}
