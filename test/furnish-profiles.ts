import sharp from 'sharp'
import { profilesUrls } from '#features/profiles/index.ts'
import { hashToken, newToken } from '#features/sign-in/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha tells much about herself, has a photo, a suggestion and a reminder; Farah is told that she may have left. */
export async function furnishProfiles({ database }: TestApp, world: World): Promise<Examples> {
  const { asha, ben } = world.people
  const own = await world.signedIn(asha)
  await own.post(profilesUrls.group.href({ group: 'about' }), {
    askMeAbout: 'night shifts, calm voices',
    'askMeAbout-audience': 'organisation',
    workingOn: 'a rota that lets people sleep',
    'workingOn-audience': 'team',
    about: 'I have worked nights for years.',
    'about-audience': 'organisation',
  })
  await own.post(profilesUrls.work.href(), {
    days: ['1', '2', '3', '4', '5', '6', '7'],
    hours: '22 to 7',
    'workingTime-audience': 'organisation',
    'awayUntil-audience': 'team',
  })
  await own.post(profilesUrls.addTeam.href({ unitId: world.units.planning }))
  await own.post(profilesUrls.stillRight.href())
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#0b5a63' } })
    .png()
    .toBuffer()
  const crop = { part: 'left', closeness: 'closer', 'photo-audience': 'organisation' }
  await own.upload(profilesUrls.myPhoto.href(), 'photo', { name: 'me.png', content: picture }, crop)
  const colleague = await world.signedIn(ben)
  await colleague.post(profilesUrls.suggest.href({ personId: asha.id }), {
    field: 'pronouns',
    suggestion: 'she/her',
    reason: 'You told me so.',
  })
  await colleague.post(profilesUrls.reportLeft.href({ personId: asha.id }), { note: 'Not seen since August.' })
  const token = newToken()
  return database.writing(world.organisationId, async tx => {
    const reminder = { organisation_id: tx.organisationId, person_id: asha.id, stop_token_hash: hashToken(token) }
    await tx.insertInto('profile_reminders').values(reminder).execute()
    const photo = await tx
      .selectFrom('profile_photos')
      .select('content_hash')
      .where('organisation_id', '=', tx.organisationId)
      .executeTakeFirstOrThrow()
    const correction = await tx
      .selectFrom('profile_corrections')
      .select('id')
      .where('organisation_id', '=', tx.organisationId)
      .executeTakeFirstOrThrow()
    const report = await tx
      .selectFrom('leaver_reports')
      .select('id')
      .where('organisation_id', '=', tx.organisationId)
      .executeTakeFirstOrThrow()
    return {
      group: 'contact',
      hash: photo.content_hash,
      correctionId: correction.id,
      reportId: report.id,
      '/people/:personId/photo/:file personId': asha.id,
      '/people/:personId/photo/:file file': `${photo.content_hash}-96.webp`,
      '/profile-reminders/:token token': token,
    }
  })
}
