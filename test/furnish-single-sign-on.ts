import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { hashToken, newToken, startSession } from '#features/sign-in/index.ts'
import type { Writing } from '#platform/db/tx.ts'
import { sealOf } from '#platform/secrets/seal.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import type { Examples } from './routes.ts'

/** Two providers, one of them tried in vain; Asha has linked an account, brings another back, and has just signed out. */
export async function furnishSingleSignOn({ database, config }: TestApp, world: World): Promise<Examples> {
  const now = new Date()
  const { organisationId, slug, people } = world
  return database.writing(organisationId, async tx => {
    const own = { organisation_id: organisationId }
    const [providerId, faultyId, domainId, ruleId, identityId, attemptId] = [
      uuid(),
      uuid(),
      uuid(),
      uuid(),
      uuid(),
      uuid(),
    ]
    const provider = (id: string, position: number, trial: object) => ({
      ...own,
      id,
      position,
      names: JSON.stringify({ en: `${slug} account ${position}`, nb: `Konto ${position} i ${slug}` }),
      issuer: `https://login${position}.${slug}.example`,
      client_id: 'capable',
      client_secret: sealOf(config).close('no secret', id),
      groups_claim: 'groups',
      tried_at: now,
      trial: JSON.stringify(trial),
    })
    await tx
      .insertInto('identity_providers')
      .values([
        { ...provider(providerId, 0, {}), turned_on_at: now },
        provider(faultyId, 1, { fault: 'other-issuer', detail: 'https://elsewhere.example' }),
      ])
      .execute()
    const domain = { ...own, provider_id: providerId, token: newToken() }
    await tx
      .insertInto('identity_domains')
      .values([
        { ...domain, id: domainId, domain: `${slug}.example`, checked_at: now, answer: 'missing' },
        { ...domain, id: uuid(), domain: `staff.${slug}.example`, verified_at: now },
      ])
      .execute()
    await tx
      .insertInto('identity_group_roles')
      .values({ ...own, id: ruleId, provider_id: providerId, group_value: 'helpers', role: 'champion' })
      .execute()
    const identity = { ...own, provider_id: providerId, person_id: people.asha.id }
    await tx
      .insertInto('identities')
      .values({ ...identity, id: identityId, subject: 'asha-there', label: people.asha.email, linked_by: 'self' })
      .execute()
    await tx
      .insertInto('identity_attempts')
      .values({
        ...identity,
        id: attemptId,
        provider_id: faultyId,
        state_hash: hashToken(newToken()),
        browser_hash: hashToken(newToken()),
        nonce: newToken(),
        code_verifier: newToken(),
        purpose: 'link',
        return_to: '/',
        expires_at: now,
        used_at: now,
        found_subject: 'asha-elsewhere',
        found_label: people.asha.email,
      })
      .execute()
    const token = await signOut(tx, providerId, people.asha.id, now)
    return {
      providerId,
      faultyProviderId: faultyId,
      domainId,
      ruleId,
      identityId,
      attemptId,
      '/signed-out/:token token': token,
    }
  })
}

async function signOut(tx: Writing, providerId: string, personId: string, now: Date): Promise<string> {
  const session = await startSession(tx, { personId, userAgent: 'x', isSharedDevice: true, way: 'single-sign-on', now })
  const token = newToken()
  await sql`with ended as (update sessions set ended_at = ${now}
      where organisation_id = ${tx.organisationId} and token_hash = ${hashToken(session.token)} returning id)
    insert into identity_sessions (organisation_id, session_id, provider_id, subject, sid, id_token, sign_out_token_hash)
    select ${tx.organisationId}, id, ${providerId}, 'asha-there', 'sid', 'sealed', ${hashToken(token)} from ended`.execute(
    tx,
  )
  return token
}
