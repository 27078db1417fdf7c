import { v7 as uuid } from 'uuid'
import { makeChallenge, newToken, startSession } from '#features/sign-in/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Asha and Farah have passkeys and have come in before, Farah was asked by mail about a device, somebody is at the door. */
export async function furnishSignIn(
  { database }: TestApp,
  { organisationId, slug, people: { asha, farah } }: World,
): Promise<Examples> {
  const now = new Date()
  const [passkeyId, disownToken] = [uuid(), newToken()]
  return database.writing(organisationId, async tx => {
    const device = { personId: farah.id, userAgent: 'Firefox/140 Linux', isSharedDevice: false, disownToken }
    await startSession(tx, { ...device, way: 'passkey', now })
    const passkey = (id: string, personId: string, name: string) => ({
      organisation_id: organisationId,
      id,
      person_id: personId,
      credential_id: Buffer.from(`${name} of ${slug}`),
      public_key: Buffer.from('public key'),
      name,
      last_used_at: now,
    })
    await tx
      .insertInto('passkeys')
      .values([passkey(passkeyId, farah.id, 'Work phone'), passkey(uuid(), asha.id, 'My own phone')])
      .execute()
    await tx
      .insertInto('sign_in_uses')
      .values([asha, farah].map(({ id }) => ({ organisation_id: organisationId, person_id: id, way: 'link' })))
      .execute()
    await makeChallenge(tx, 'add', asha.id, now)
    const challengeId = await makeChallenge(tx, 'sign-in', undefined, now)
    return { passkeyId, challengeId, role: 'champion', '/sign-in/not-me/:token token': disownToken }
  })
}
