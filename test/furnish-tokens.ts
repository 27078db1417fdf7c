import { createToken, revokeToken } from '#features/api/index.ts'
import type { TestApp } from '#platform/testing/app.ts'
import type { World } from '#platform/testing/world.ts'
import { day } from '#platform/time.ts'
import type { Examples } from './routes.ts'

/** One token that works and was used, one that ends soon, one that was revoked. */
export async function furnishTokens({ database }: TestApp, { organisationId, people }: World): Promise<Examples> {
  const now = new Date()
  const inDays = (days: number) => new Date(now.getTime() + days * day)
  const by = { createdBy: people.farah.id, now }
  const tokenId = await database.writing(organisationId, async tx => {
    const works = await createToken(tx, { ...by, name: 'Intranet', scopes: ['people:read'], expiresAt: inDays(200) })
    const ended = await createToken(tx, { ...by, name: 'Old list', scopes: ['units:read'], expiresAt: inDays(90) })
    await createToken(tx, { name: 'Directory', scopes: ['scim'], expiresAt: inDays(5), now })
    await revokeToken(tx, { id: ended.id, name: 'Old list' }, people.farah, now)
    await tx
      .updateTable('api_tokens')
      .set({ last_used_at: now })
      .where('organisation_id', '=', organisationId)
      .where('id', '=', works.id)
      .execute()
    return works.id
  })
  return { tokenId, operation: 'listPeople' }
}
