import { createHash } from 'node:crypto'
import type { IncomingFile, IncomingMail } from '#platform/mail/incoming.ts'
import { ownWords } from './own-words.ts'
import { isAutomatic, isSenderChecked } from './sender-check.ts'
import { wordsOfHtml } from './words-of-html.ts'

/** A mail as it came, read but not yet believed. */
export interface ReadMail extends Omit<IncomingMail, 'token'> {
  /** The gateway found out that the mail really comes from that address's domain. False where no gateway is trusted. */
  readonly isSenderChecked: boolean
  /** Addresses to which it may have been sent. */
  readonly to: readonly string[]
  /** The same for a mail that is brought a second time. */
  readonly hash: Buffer
}

const mostFiles = 10
const mostAddresses = 50

/**
 * Reads a raw mail (RFC 5322). Undefined where it cannot be one: nobody or several in From, or too deep to be honest.
 * `checkedBy` is the gateway whose word about senders counts.
 */
export async function readMail(raw: Buffer, checkedBy: string | undefined): Promise<ReadMail | undefined> {
  const { default: PostalMime, addressParser } = await import('postal-mime')
  const mail = await PostalMime.parse(new Uint8Array(raw), {
    ...{ attachmentEncoding: 'arraybuffer', forceRfc822Attachments: true },
    ...{ maxNestingDepth: 20, maxHeadersSize: 256 * 1024 },
  }).catch(() => undefined)
  if (!mail) return undefined
  const headers = mail.headers ?? []
  const from = onlyAddress(
    headers.filter(({ key }) => key === 'from').map(({ value }) => addressParser(value, { flatten: true })),
  )
  if (!from) return undefined
  const parts = mail.attachments ?? []
  const calendar = parts.find(({ mimeType }) => mimeType === 'text/calendar' || mimeType === 'application/ics')
  const files = parts.filter(
    part => part.mimeType !== 'text/calendar' && part.mimeType !== 'application/ics' && !part.related,
  )
  return {
    from,
    to: addressesIn(mail, headers),
    hash: createHash('sha256')
      .update(mail.messageId ?? raw)
      .digest(),
    isSenderChecked: isSenderChecked(headers, from, checkedBy),
    isAutomatic: isAutomatic(headers, from),
    subject: plain(mail.subject ?? '').slice(0, 300),
    text: ownWords(plain(mail.text ?? (mail.html ? wordsOfHtml(mail.html) : ''))),
    calendar: calendar && plain(textOf(calendar.content)).slice(0, 200_000),
    files: files.slice(0, mostFiles).map(toFile),
  }
}

type Parsed = Awaited<ReturnType<typeof import('postal-mime')['default']['parse']>>

// One line with one address; several would let a mail be of whom one likes.
function onlyAddress(lines: readonly (readonly { readonly address?: string | undefined }[])[]): string | undefined {
  const [only, ...more] = lines.flat()
  const address = only?.address?.trim().toLowerCase() ?? ''
  return lines.length === 1 && more.length === 0 && /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : undefined
}

function addressesIn(mail: Parsed, headers: Parsed['headers']): readonly string[] {
  const visible = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(one => one.group ?? [one])
  const delivered = headers
    .filter(({ key }) => key === 'delivered-to' || key === 'x-original-to' || key === 'x-envelope-to')
    .map(({ value }) => value.replace(/[<>]/g, '').trim())
  return [...delivered, ...visible.map(({ address = '' }) => address)].slice(0, mostAddresses)
}

const toFile = ({ filename, mimeType, content }: Parsed['attachments'][number]): IncomingFile => ({
  name: (filename ?? '').slice(0, 200),
  mediaType: mimeType,
  content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
})

const textOf = (content: Parsed['attachments'][number]['content']): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

// PostgreSQL keeps no zero bytes and no halves of characters; a mail may hold anything.
const plain = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
