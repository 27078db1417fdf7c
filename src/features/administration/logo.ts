import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Writing } from '#platform/db/tx.ts'
import type { UploadedFile } from '#platform/http/page.ts'
import { type ImageFacts, readImage } from './image.ts'

const mostBytes = 1024 * 1024
const pixels = { least: 16, most: 4000 }

/** A little more than is allowed gets in, so that the form itself can say so. */
export const logoUpload = { field: 'logo', maxBytes: 5 * mostBytes }

export interface Logo {
  readonly mediaType: ImageFacts['mediaType']
  readonly content: Buffer
  readonly hash: string
}

export type LogoFault = 'logoWrong' | 'logoLarge' | 'logoSize'

/** The uploaded picture, what is wrong with it, or undefined when no file was chosen. */
export async function readLogo(file: UploadedFile | undefined): Promise<Logo | LogoFault | undefined> {
  if (!file) return undefined
  if (file.bytes > mostBytes) return 'logoLarge'
  const content = await readFile(file.path)
  const facts = readImage(content)
  if (!facts) return 'logoWrong'
  const sides = [facts.width, facts.height]
  if (sides.some(side => side < pixels.least || side > pixels.most)) return 'logoSize'
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32)
  return { mediaType: facts.mediaType, content, hash }
}

/** Makes this the logo of the transaction's organisation; undefined takes the logo away. */
export async function storeLogo(tx: Writing, logo: Logo | undefined, now: Date): Promise<void> {
  const { organisationId } = tx
  if (logo) {
    const row = { media_type: logo.mediaType, content: logo.content, content_hash: logo.hash, changed_at: now }
    await tx
      .insertInto('organisation_logos')
      .values({ organisation_id: organisationId, ...row })
      .onConflict(conflict => conflict.column('organisation_id').doUpdateSet(row))
      .execute()
  } else {
    await tx.deleteFrom('organisation_logos').where('organisation_id', '=', organisationId).execute()
  }
  await tx
    .updateTable('organisations')
    .set({ logo_hash: logo?.hash ?? null })
    .where('id', '=', organisationId)
    .execute()
}
