import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Writing } from '../db/tx.ts'
import { inTurns } from '../jobs/in-turns.ts'
import { enqueue } from '../jobs/job.ts'
import { type Letter, letterHtml, letterText } from './letter.ts'
import { deliverOne } from './sending.ts'

export interface Mail extends Letter {
  readonly to: string
  readonly personId?: string
  /** Where a mail program's own “unsubscribe” leads; answers to a POST without signing in (RFC 8058). */
  readonly unsubscribeHref?: string
  /** Which list it belongs to: `evidence-asked.northshire`; mail programs filter by it (RFC 2919). */
  readonly listId?: string
  /** Colleagues whose names stand in it; when one of them is erased, it is removed here. */
  readonly names?: readonly string[]
  /** When nobody knows whether it went out, it does not go out again; for mails whose matter stands elsewhere too. */
  readonly neverTwice?: boolean
  /** Where an answer goes; who answers without it reaches whoever MAIL_FROM is. */
  readonly replyTo?: string | undefined
  /** Something for the calendar, which mail programs offer to take (RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
}

/** Puts a mail into the outbox and asks the worker to send it, in the caller's transaction. */
export async function sendMail(tx: Writing, mail: Mail): Promise<void> {
  const [mailId = ''] = await putMails(tx, [mail])
  await enqueue(tx, deliverOne, { mailId })
}

/** Puts mails into the outbox and asks nobody to send them yet. Returns their ids. */
export async function putMails(tx: Writing, mails: readonly Mail[]): Promise<readonly string[]> {
  if (mails.length === 0) return []
  const rows: WaitingRow[] = []
  await inTurns(mails, lettersAtOnce, mail => rows.push(rowOf(mail)))
  // One value for all of them: hundreds in one statement take longer to write down than to keep.
  const all = JSON.stringify(rows, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value))
  await sql`insert into mails (organisation_id, id, person_id, to_address, locale, subject, text_body, html_body,
      unsubscribe_url, list_id, reply_to, never_twice, calendar_method, calendar_body, named_person_ids)
    select ${tx.organisationId}, id, person_id, to_address, locale, subject, text_body, html_body, unsubscribe_url, list_id,
      reply_to, never_twice, calendar_method, calendar_body, named_person_ids
    from json_to_recordset(${all}::json) as r(id uuid, person_id uuid, to_address text, locale text, subject text,
      text_body text, html_body text, unsubscribe_url text, list_id text, reply_to text, never_twice boolean,
      calendar_method text, calendar_body text, named_person_ids uuid[])`.execute(tx)
  return rows.map(({ id }) => id)
}

/** A letter takes 25 µs to write; in smaller turns more pages have to wait for one. */
const lettersAtOnce = 50

type WaitingRow = ReturnType<typeof rowOf>

const rowOf = (mail: Mail) => ({
  id: uuid(),
  person_id: mail.personId,
  to_address: mail.to,
  locale: mail.locale,
  subject: mail.subject,
  text_body: letterText(mail),
  html_body: letterHtml(mail),
  unsubscribe_url: mail.unsubscribeHref,
  list_id: mail.listId,
  reply_to: mail.replyTo,
  never_twice: mail.neverTwice ?? false,
  calendar_method: mail.calendar?.method,
  calendar_body: mail.calendar?.text,
  named_person_ids: mail.names && mail.names.length > 0 ? mail.names : undefined,
})
