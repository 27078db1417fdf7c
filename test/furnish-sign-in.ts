import { v7 as uuid } from 'uuid'
import { makeChallenge, newToken, startSession } from '#features/sign-in/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Farah has a passkey, a device that she was asked about by mail, and somebody stands at the door with a passkey. */
export async function furnishSignIn(
  { database }: TestApp,
  { organisationId, slug, people: { farah } }: World,
): Promise<Examples> {
  const now = new Date()
  const [passkeyId, disownToken] = [uuid(), newToken()]
  return database.writing(organisationId, async tx => {
    const device = { personId: farah.id, userAgent: 'Firefox/140 Linux', isSharedDevice: false, disownToken }
    await startSession(tx, { ...device, way: 'passkey', now })
    await tx
      .insertInto('passkeys')
      .values({
        organisation_id: organisationId,
        id: passkeyId,
        person_id: farah.id,
        credential_id: Buffer.from(`credential of ${slug}`),
        public_key: Buffer.from('public key'),
        name: 'Work phone',
        last_used_at: now,
      })
      .execute()
    const challengeId = await makeChallenge(tx, 'sign-in', undefined, now)
    return { passkeyId, challengeId, role: 'champion', '/sign-in/not-me/:token token': disownToken }
  })
}
