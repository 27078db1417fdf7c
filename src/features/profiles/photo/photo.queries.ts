import type { Reading } from '#platform/db/tx.ts'
import type { PhotoFormat } from './make-photo.ts'

export interface StoredPhoto {
  readonly hash: string
  readonly source: Buffer
  readonly width: number
  readonly height: number
  readonly crop: { readonly size: number; readonly x: number; readonly y: number }
}

/** One's own photo with the whole picture it was cut from. */
export async function findOwnPhoto(db: Reading, me: { readonly id: string }): Promise<StoredPhoto | undefined> {
  const row = await db
    .selectFrom('profile_photos')
    .selectAll()
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .executeTakeFirst()
  return (
    row && {
      hash: row.content_hash,
      source: row.source,
      width: row.source_width,
      height: row.source_height,
      crop: { size: row.crop_size, x: row.crop_x, y: row.crop_y },
    }
  )
}

/** One file of a photo; whoever asks has found out that the viewer may see it. */
export async function findPhotoFile(
  db: Reading,
  personId: string,
  size: number,
  format: PhotoFormat,
): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('profile_photo_files')
    .select('bytes')
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', personId)
    .where('size', '=', size)
    .where('format', '=', format)
    .executeTakeFirst()
  return row?.bytes
}

/** How often somebody changed their photo since a moment. */
export async function countPhotoChanges(db: Reading, me: { readonly id: string }, since: Date): Promise<number> {
  const { count } = await db
    .selectFrom('profile_changes')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('organisation_id', '=', db.organisationId)
    .where('person_id', '=', me.id)
    .where('field', '=', 'photo')
    .where('changed_at', '>', since)
    .executeTakeFirstOrThrow()
  return count
}
