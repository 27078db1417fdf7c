import { createTransport } from 'nodemailer'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Database, Writing } from '../db/tx.ts'
import type { Locale } from '../i18n/index.ts'
import { enqueue, job } from '../jobs/job.ts'

export interface Mail {
  readonly to: string
  readonly personId?: string
  readonly locale: Locale
  readonly subject: string
  /** Paragraphs of plain text; the HTML part is made from the same words. */
  readonly paragraphs: readonly string[]
  /** One mail, one action. */
  readonly action?: { readonly text: string; readonly href: string }
  /** Why you get this, in one sentence. */
  readonly because: string
}

/** Puts a mail into the outbox and asks the worker to send it, in the caller's transaction. */
export async function sendMail(tx: Writing, mail: Mail): Promise<void> {
  const id = uuid()
  await tx
    .insertInto('mails')
    .values({
      organisation_id: tx.organisationId,
      id,
      person_id: mail.personId ?? null,
      to_address: mail.to,
      locale: mail.locale,
      subject: mail.subject,
      text_body: asText(mail),
      html_body: asHtml(mail),
    })
    .execute()
  await enqueue(tx, deliverMail, { mailId: id })
}

const asText = ({ paragraphs, action, because }: Mail) =>
  [...paragraphs, ...(action ? [`${action.text}:\n${action.href}`] : []), `--\n${because}`].join('\n\n')

function asHtml({ locale, subject, paragraphs, action, because }: Mail): string {
  const body = paragraphs.map(text => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join('')
  const button = action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(action.href)}" style="background:#0b5c5e;color:#ffffff;padding:12px 20px;text-decoration:none;border-radius:4px;display:inline-block">${escapeHtml(action.text)}</a></p><p style="margin:0 0 16px;font-size:14px;word-break:break-all">${escapeHtml(action.href)}</p>`
    : ''
  return `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head><body style="margin:0;padding:24px;background:#faf9f6;color:#16201f"><div style="max-width:36em;margin:0 auto;font:17px/1.5 system-ui,sans-serif"><h1 style="font-size:22px;margin:0 0 16px">${escapeHtml(subject)}</h1>${body}${button}<p style="margin:32px 0 0;padding-top:16px;border-top:1px solid #c9c6bd;font-size:14px">${escapeHtml(because)}</p></div></body></html>`
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, found => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[found] ?? found)

/** Sends one waiting mail; without a mail server it stays in the outbox, where administrators read it. */
export const deliverMail = job({
  name: 'mail.deliver',
  payload: z.object({ mailId: z.uuid() }),
  attempts: 12,
  async run({ payload, organisation, database, config, now }) {
    const { SMTP_URL, MAIL_FROM } = config
    if (!SMTP_URL && config.mode !== 'development') return
    const mail = await database.reading(organisation.id, db =>
      db
        .selectFrom('mails')
        .selectAll()
        .where('organisation_id', '=', organisation.id)
        .where('id', '=', payload.mailId)
        .where('sent_at', 'is', null)
        .executeTakeFirst(),
    )
    if (!mail) return
    // There is no inbox while developing; whoever reads the console may follow the link.
    if (!SMTP_URL) return console.log(`\nMail to ${mail.to_address}: ${mail.subject}\n\n${mail.text_body}\n`)
    const transport = createTransport(SMTP_URL)
    try {
      await transport.sendMail({
        from: MAIL_FROM,
        to: mail.to_address,
        subject: mail.subject,
        text: mail.text_body ?? '',
        html: mail.html_body ?? '',
        messageId: `<${mail.id}@${new URL(config.PUBLIC_URL).hostname}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
      })
    } catch (error) {
      await noteFailure(database, organisation.id, mail.id, error)
      throw error
    } finally {
      transport.close()
    }
    // Once it is sent nobody needs the words, which may hold a sign-in link.
    await database.writing(organisation.id, tx =>
      tx
        .updateTable('mails')
        .set({ sent_at: now, text_body: null, html_body: null })
        .where('organisation_id', '=', organisation.id)
        .where('id', '=', mail.id)
        .execute(),
    )
  },
})

// Administrators read the reason in the outbox while the queue goes on trying.
function noteFailure(database: Database, organisationId: string, mailId: string, error: unknown): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error)
  return database.writing(organisationId, async tx => {
    await tx
      .updateTable('mails')
      .set(eb => ({ last_error: reason.slice(0, 300), attempts: eb('attempts', '+', 1) }))
      .where('organisation_id', '=', organisationId)
      .where('id', '=', mailId)
      .execute()
  })
}
