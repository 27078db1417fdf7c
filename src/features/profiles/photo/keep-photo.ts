import type { Writing } from '#platform/db/tx.ts'
import { noteChange } from '../change-profile.ts'
import type { Crop } from './crop.ts'
import { cutPhoto, type Source } from './make-photo.ts'

/** Cuts the square out of a picture and keeps it in every size, in place of an earlier one. */
export async function keepPhoto(
  tx: Writing,
  me: { readonly id: string },
  source: Source,
  crop: Crop,
  now: Date,
): Promise<void> {
  const { hash, files } = await cutPhoto(source, crop)
  const own = { organisation_id: tx.organisationId, person_id: me.id }
  const photo = {
    content_hash: hash,
    source: source.bytes,
    source_width: source.width,
    source_height: source.height,
    crop_size: crop.size,
    crop_x: crop.x,
    crop_y: crop.y,
    changed_at: now,
  }
  await tx
    .insertInto('profile_photos')
    .values({ ...own, ...photo })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(photo))
    .execute()
  await tx
    .insertInto('profile_photo_files')
    .values(files.map(file => ({ ...own, ...file })))
    .onConflict(conflict =>
      conflict
        .columns(['organisation_id', 'person_id', 'size', 'format'])
        .doUpdateSet(eb => ({ bytes: eb.ref('excluded.bytes') })),
    )
    .execute()
  await noteChange(tx, me, [{ field: 'photo', before: null, after: null }], now)
}

/** Forgets somebody's photo, the whole picture too. */
export async function removePhoto(tx: Writing, me: { readonly id: string }, now: Date): Promise<void> {
  for (const table of ['profile_photo_files', 'profile_photos'] as const)
    await tx.deleteFrom(table).where('organisation_id', '=', tx.organisationId).where('person_id', '=', me.id).execute()
  await noteChange(tx, me, [{ field: 'photo', before: null, after: null }], now)
}
