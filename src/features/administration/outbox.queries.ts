import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/database.ts'
import type { MailState } from './mail-states.ts'

export interface MailRow {
  readonly id: string
  readonly address: string
  readonly locale: string
  readonly subject: string
  /** Without the link that stops mails: that one is its reader's alone. */
  readonly text: string | null
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly lastError: string | null
  /** When we stopped trying. */
  readonly givenUpAt: Date | null
  /** The mail server had all of it, and nobody knows whether it took it. */
  readonly isInDoubt: boolean
}

export interface MailFilter {
  readonly state: MailState
  readonly address: string
  /** Only mails older than this one. */
  readonly before: string
}

const pageSize = 25

/** Mails, the latest first; `older` names the last one shown when there are more. */
export async function listMails(
  db: Reading,
  { state, address, before }: MailFilter,
): Promise<{ mails: readonly MailRow[]; older: string | undefined }> {
  let found = db
    .selectFrom('mails')
    .select(['id', 'to_address as address', 'locale', 'subject', 'text_body as text', 'unsubscribe_url as stopHref'])
    .select(['created_at as createdAt', 'sent_at as sentAt', 'last_error as lastError', 'given_up_at as givenUpAt'])
    .select(sql<boolean>`handed_over_at is not null and sent_at is null`.as('isInDoubt'))
    .where('organisation_id', '=', db.organisationId)
  if (state === 'waiting') found = found.where('sent_at', 'is', null)
  if (state === 'sent') found = found.where('sent_at', 'is not', null)
  if (state === 'given-up') found = found.where('given_up_at', 'is not', null).where('sent_at', 'is', null)
  if (state === 'failed') found = found.where('sent_at', 'is', null).where('last_error', 'is not', null)
  if (address) found = found.where('to_address', 'ilike', `%${address.replace(/[%_\\]/g, '\\$&')}%`)
  if (before)
    found = found.where(
      sql<boolean>`(created_at, id) < (select m.created_at, m.id from mails m
        where m.organisation_id = ${db.organisationId} and m.id = ${uuidOrNone(before)})`,
    )
  const mails = await found
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const shown = mails
    .slice(0, pageSize)
    .map(({ stopHref, ...mail }) => ({ ...mail, text: withoutStop(mail.text, stopHref) }))
  return { mails: shown, older: mails.length > pageSize ? mails[pageSize - 1]?.id : undefined }
}

const withoutStop = (text: string | null, stopHref: string | null): string | null =>
  text === null || stopHref === null
    ? text
    : text
        .split('\n\n')
        .filter(paragraph => !paragraph.includes(stopHref))
        .join('\n\n')
