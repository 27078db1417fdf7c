import { v7 as uuid } from 'uuid'
import type { Writing } from '../db/tx.ts'
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
  const rows = mails.map(mail => ({
    organisation_id: tx.organisationId,
    id: uuid(),
    person_id: mail.personId ?? null,
    to_address: mail.to,
    locale: mail.locale,
    subject: mail.subject,
    text_body: letterText(mail),
    html_body: letterHtml(mail),
    unsubscribe_url: mail.unsubscribeHref ?? null,
    list_id: mail.listId ?? null,
    reply_to: mail.replyTo ?? null,
    never_twice: mail.neverTwice ?? false,
    calendar_method: mail.calendar?.method ?? null,
    calendar_body: mail.calendar?.text ?? null,
    named_person_ids: mail.names && mail.names.length > 0 ? [...mail.names] : null,
  }))
  await tx.insertInto('mails').values(rows).execute()
  return rows.map(({ id }) => id)
}
