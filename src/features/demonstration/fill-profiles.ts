import { cropFor, cutPhoto, sourceOfPixels } from '#features/profiles/index.ts'
import { copyInto } from '#platform/db/copy.ts'
import type { Writing } from '#platform/db/database.ts'
import { faceSide, paintFace } from './generator/faces.ts'
import type { DemonstrationOrganisation } from './generator/organisation.ts'
import { random } from './generator/random.ts'
import { daysAgo } from './generator/year.ts'

/** What people tell about themselves, the faces of some, and what colleagues have said about two of them. */
export async function fillProfiles(tx: Writing, organisation: DemonstrationOrganisation): Promise<void> {
  const { id, profiles } = organisation
  await copyInto(
    tx,
    'profiles',
    [
      ...(['organisation_id', 'person_id', 'preferred_name', 'pronouns', 'about', 'ask_me_about'] as const),
      ...(['working_on', 'reach_me', 'working_days', 'working_hours', 'away_until'] as const),
      ...(['changed_at', 'confirmed_at'] as const),
    ],
    profiles.map(p => [
      ...[id, p.personId, p.preferredName, p.pronouns, p.about, p.askMeAbout],
      ...[p.workingOn, p.reachMe, p.workingDays, p.workingHours, p.awayUntil ?? null],
      ...[p.changedAt, p.confirmedAt ?? null],
    ]),
  )
  await copyInto(
    tx,
    'profile_audiences',
    ['organisation_id', 'person_id', 'field', 'audience', 'changed_at'],
    profiles.flatMap(p =>
      Object.entries(p.audiences).map(([field, audience]) => [id, p.personId, field, audience, p.changedAt]),
    ),
  )
  await copyInto(
    tx,
    'person_units',
    ['organisation_id', 'person_id', 'unit_id', 'added_at'],
    profiles.flatMap(p => (p.extraUnitId ? [[id, p.personId, p.extraUnitId, p.changedAt]] : [])),
  )
  await fillPhotos(tx, organisation)
  await fillSayings(tx, organisation)
}

async function fillPhotos(tx: Writing, { id, blueprint, profiles }: DemonstrationOrganisation): Promise<void> {
  const crop = cropFor('middle', 'whole')
  for (const { personId, changedAt } of profiles.filter(({ hasPhoto }) => hasPhoto)) {
    const pixels = paintFace(random(`${blueprint.slug} face of ${personId}`))
    const source = await sourceOfPixels(pixels, faceSide, faceSide)
    const { hash, files } = await cutPhoto(source, crop)
    await copyInto(
      tx,
      'profile_photos',
      [
        ...(['organisation_id', 'person_id', 'content_hash', 'source', 'source_width', 'source_height'] as const),
        ...(['crop_size', 'crop_x', 'crop_y', 'changed_at'] as const),
      ],
      [[id, personId, hash, source.bytes, faceSide, faceSide, crop.size, crop.x, crop.y, changedAt]],
    )
    await copyInto(
      tx,
      'profile_photo_files',
      ['organisation_id', 'person_id', 'size', 'format', 'bytes'],
      files.map(({ size, format, bytes }) => [id, personId, size, format, bytes]),
    )
  }
}

// A correction waits for the carer, and a report for the administrator.
async function fillSayings(tx: Writing, { id, blueprint, people, year }: DemonstrationOrganisation): Promise<void> {
  const chance = random(`${blueprint.slug} sayings`)
  const here = people.filter(({ leftAt, persona }) => !leftAt && !persona)
  const carer = people.find(({ persona }) => persona === 'carer')
  const colleague = here.find(({ managerId }) => managerId === carer?.managerId) ?? here[0]
  const at = daysAgo(year, 3)
  const { correction, leaverNote } = blueprint.texts
  if (!carer || !colleague) return
  await tx
    .insertInto('profile_corrections')
    .values({
      organisation_id: id,
      id: chance.uuid(at.getTime()),
      person_id: carer.id,
      suggested_by: colleague.id,
      field: 'askMeAbout',
      ...correction,
      suggested_at: at,
    })
    .execute()
  await tx
    .insertInto('leaver_reports')
    .values({
      organisation_id: id,
      id: chance.uuid(at.getTime()),
      person_id: chance.pick(here.filter(({ rank }) => rank === 'member')).id,
      reported_by: colleague.id,
      note: leaverNote,
      reported_at: at,
    })
    .execute()
}
