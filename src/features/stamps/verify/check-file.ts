import { readFile } from 'node:fs/promises'
import type { UploadedFile } from '#platform/http/page.ts'
import type { Config } from '../../../config.ts'
import { fetchOutside } from './outgoing.ts'
import { ownDocument, type ReadIn, resolverOf } from './own-documents.ts'
import { type ReadBadge, type ReadFault, readBadge } from './read-badge.ts'
import { type BadgeVerdict, verifyBadge } from './verify-badge.ts'

/** What somebody handed in to be looked at. */
export interface HandedIn {
  readonly file: UploadedFile | undefined
  readonly text: string
}

/** The bytes of what was handed in: the file before the text. Nothing if neither is there. */
export async function bytesOf({ file, text }: HandedIn): Promise<Buffer | ReadFault | undefined> {
  if (file?.isTooLarge) return 'too-large'
  if (file && file.bytes > 0) return readFile(file.path)
  if (file && text.trim() === '') return 'empty'
  return text.trim() === '' ? undefined : Buffer.from(text, 'utf8')
}

export interface CheckedFile {
  readonly badge: ReadBadge
  readonly verdict: BadgeVerdict
}

interface Around {
  readonly readIn: ReadIn
  readonly config: Config
  readonly now: Date
}

/** Reads and checks a badge. Own issuers are looked up here, others are asked; nothing is kept. */
export async function checkBytes(bytes: Buffer, { readIn, config, now }: Around): Promise<CheckedFile | ReadFault> {
  const badge = readBadge(bytes)
  if (typeof badge === 'string') return badge
  const resolver = resolverOf(address => ownDocument(address, readIn, config, now), fetchOutside)
  return { badge, verdict: await verifyBadge(badge, resolver, now) }
}
