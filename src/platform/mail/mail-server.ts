import { type PassThrough, Readable } from 'node:stream'
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer'
import MailMessage from 'nodemailer/lib/mailer/mail-message'
import type { Config } from '../../config.ts'
import { bytesOf } from './message-bytes.ts'

export interface OutgoingMail {
  readonly id: string
  readonly to_address: string
  readonly locale: string
  readonly subject: string
  readonly text_body: string | null
  readonly html_body: string | null
  readonly unsubscribe_url: string | null
  readonly list_id: string | null
  readonly reply_to?: string | null
  readonly calendar_method?: 'REQUEST' | 'CANCEL' | null
  readonly calendar_body?: string | null
  readonly created_at: Date
}

/** What the mail server said, or that it never said anything. */
export type Verdict =
  | { readonly kind: 'taken' }
  /** It said no: for now (4xx, no connection) or for good (5xx). Nothing went out. */
  | { readonly kind: 'refused'; readonly isFinal: boolean; readonly reason: string }
  /** The whole message was with it when the line broke: it may have gone out. */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Another worker was at it first. */
  | { readonly kind: 'elsewhere' }

export interface MailServer {
  /** Sends one message. `mayEnd` is asked when all but the end of it is with the server. Never throws. */
  send(mail: OutgoingMail, mayEnd: () => Promise<boolean>): Promise<Verdict>
  close(): void
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** How long a mail server may keep silent; its address may say otherwise, such as `?greetingTimeout=60000`. */
function patienceWith(address: string | undefined): Partial<typeof patience> {
  const said = new URL(address ?? 'smtp://none').searchParams
  return Object.fromEntries(Object.entries(patience).filter(([name]) => !said.has(name)))
}

/** A line to the mail server in SMTP_URL, for one mail or with several connections for many. */
export function mailServer(config: Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'PUBLIC_URL'>, connections = 1): MailServer {
  const transport = createTransport({
    url: config.SMTP_URL,
    ...patienceWith(config.SMTP_URL),
    ...(connections > 1 ? { pool: true, maxConnections: connections, maxMessages: 500 } : {}),
  } as Parameters<typeof createTransport>[0])
  return {
    close: () => transport.close(),
    async send(mail, mayEnd) {
      let isHandedOver = false
      let isElsewhere = false
      let isAsked = false
      try {
        const message = compose(mail, config)
        const asked = async () => {
          // A line that broke after this was asked is not to be tried again by another one.
          if (isAsked) throw new Error('This mail was with the mail server already')
          isAsked = true
          isElsewhere = !(await mayEnd())
          if (isElsewhere) throw new Error('Another worker is sending this mail')
          isHandedOver = true
        }
        message.createReadStream = () => heldBack(bytesOf(message), asked) as PassThrough
        await new Promise((resolve, reject) => {
          transport.transporter.send(Object.assign(new MailMessage(transport, {}), { message }), error =>
            error ? reject(error) : resolve(undefined),
          )
        })
        return { kind: 'taken' }
      } catch (error) {
        return isElsewhere ? { kind: 'elsewhere' } : verdictOn(error, isHandedOver)
      }
    },
  }
}

// Everything but the end goes at once, the end once it may.
function heldBack(bytes: Buffer, mayEnd: () => Promise<void>): Readable {
  const message = new Readable({ read() {} })
  // Whoever sends it hears of an error; when that has ended by itself, nobody needs to.
  message.on('error', () => {})
  message.push(bytes)
  mayEnd().then(
    () => message.push(null),
    error => message.destroy(error),
  )
  return message
}

export function compose(mail: OutgoingMail, { MAIL_FROM, PUBLIC_URL }: Pick<Config, 'MAIL_FROM' | 'PUBLIC_URL'>) {
  const domain = new URL(PUBLIC_URL).hostname
  return new MailComposer({
    from: MAIL_FROM,
    to: mail.to_address,
    ...(mail.reply_to ? { replyTo: mail.reply_to } : {}),
    subject: mail.subject,
    date: mail.created_at,
    text: mail.text_body ?? '',
    html: mail.html_body ?? '',
    ...(mail.calendar_body && mail.calendar_method
      ? { icalEvent: { method: mail.calendar_method, content: mail.calendar_body, filename: 'invite.ics' } }
      : {}),
    // The same on every attempt, so that mail programs show a copy only once.
    messageId: `<${mail.id}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': mail.locale,
      ...(mail.list_id ? { 'List-Id': `<${mail.list_id}.${domain}>` } : {}),
      ...(mail.unsubscribe_url
        ? { 'List-Unsubscribe': `<${mail.unsubscribe_url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
}

function verdictOn(error: unknown, isHandedOver: boolean): Verdict {
  const {
    responseCode = 0,
    code = '',
    message: reason = String(error),
  } = error as Partial<Record<string, string>> & {
    responseCode?: number
  }
  // An answer of the server settles it, whatever had been sent by then. A wrong password is not the mail's fault.
  const isAboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (responseCode >= 400) return { kind: 'refused', isFinal: responseCode >= 500 && isAboutTheMail, reason }
  return isHandedOver ? { kind: 'unknown', reason } : { kind: 'refused', isFinal: false, reason }
}
