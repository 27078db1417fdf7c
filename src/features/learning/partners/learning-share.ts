import { sql } from 'kysely'
import { type Partner, type SharedItem, share } from '#features/partnerships/index.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { learningUrls } from '../learning.urls.ts'
import { listForKeepers, type Resource } from '../resources.queries.ts'
import { writeResources } from '../write-resource.ts'
import { partnerWords } from './words.ts'

/** A skill by its name in every organisation that has the framework. */
interface NamedSkill {
  readonly frameworkKey: string
  readonly skillKey: string
  readonly fromLevel: number | undefined
  readonly toLevel: number | undefined
}

interface SharedResource extends SharedItem {
  readonly resource: Resource
  readonly skills: readonly NamedSkill[]
}

const isShared = sql`r.published_at is not null and r.withdrawn_at is null and r.origin in ('own', 'imported')
  and exists (select from learning_shares s where s.organisation_id = r.organisation_id and s.resource_id = r.id)`
const mostAtOnce = 1_000

/** What those who keep the catalogue share: a copy in the partner's catalogue, which follows until it is taken over there. */
export const learningShare = share<SharedResource>({
  kind: 'learning',
  about: locale => ({ ...partnerWords(locale).share, href: learningUrls.catalogue.href() }),
  async listGiven(db) {
    const { rows } = await sql<{ id: string }>`
      select r.id from learning_resources r where r.organisation_id = ${db.organisationId} and ${isShared}`.execute(db)
    return rows.map(({ id }) => id)
  },
  async give(db, _partner, ids) {
    const which = sql`r.id = any(${[...ids]}::uuid[]) and ${isShared}`
    const resources = await listForKeepers(db, which, 'en', mostAtOnce)
    const keys = await frameworkKeys(db)
    return resources.map(resource => ({
      id: resource.id,
      resource,
      skills: resource.skills.flatMap(({ frameworkId, ...skill }) => {
        const frameworkKey = keys.get(frameworkId)
        return frameworkKey ? [{ frameworkKey, ...skill }] : []
      }),
    }))
  },
  async listHeld(db, partner) {
    const rows = await db
      .selectFrom('learning_resources')
      .select('id')
      .where('organisation_id', '=', db.organisationId)
      .where('partner_id', '=', partner.id)
      .where('taken_back_at', 'is', null)
      .execute()
    return rows.map(({ id }) => id)
  },
  keep,
  forget,
})

const frameworkKeys = async (db: Reading): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .selectFrom('frameworks')
    .select(['id', 'key'])
    .where('organisation_id', '=', db.organisationId)
    .execute()
  return new Map(rows.map(({ id, key }) => [id, key]))
}

async function keep(tx: Writing, partner: Partner, items: readonly SharedResource[], now: Date): Promise<void> {
  const taken = await ownAlready(tx, partner, items)
  const copies = items.filter(({ id }) => !taken.has(id))
  if (copies.length === 0) return
  const idOfKey = new Map([...(await frameworkKeys(tx))].map(([id, key]) => [key, id]))
  await writeResources(
    tx,
    copies.map(({ id, resource, skills }) => ({
      ...resource,
      ...{ id, origin: 'partner', partnerId: partner.id, sourceKey: id, ownerId: undefined, reviewOn: undefined },
      provider: resource.provider || partner.name,
      skills: skills.flatMap(({ frameworkKey, ...skill }) => {
        const frameworkId = idOfKey.get(frameworkKey)
        return frameworkId ? [{ frameworkId, ...skill }] : []
      }),
    })),
    { by: undefined, now },
  )
  await sql`update learning_resources set published_at = coalesce(published_at, ${now}::timestamptz), checked_at = ${now},
      withdrawn_at = case when taken_back_at is null then withdrawn_at end, taken_back_at = null
    where organisation_id = ${tx.organisationId} and partner_id = ${partner.id}
      and id = any(${copies.map(({ id }) => id)}::uuid[])`.execute(tx)
}

// What was taken over follows nobody any more.
async function ownAlready(tx: Writing, partner: Partner, items: readonly SharedResource[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from learning_resources where organisation_id = ${tx.organisationId}
      and id = any(${items.map(({ id }) => id)}::uuid[]) and partner_id is distinct from ${partner.id}::uuid`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

/**
 * Takes copies away. Where somebody here has finished one, or another feature leads to it, its title stays for their own
 * record and everything else goes.
 */
async function forget(
  tx: Writing,
  partner: Pick<Partner, 'id'>,
  ids: readonly string[] | 'all',
  now: Date,
): Promise<void> {
  const those = ids === 'all' ? sql`true` : sql`id = any(${[...ids]}::uuid[])`
  const { rows } = await sql<{ id: string }>`
    update learning_resources r set taken_back_at = ${now}, withdrawn_at = ${now}, address = null, provider = '',
      texts = (select jsonb_object_agg(t.language, jsonb_build_object('title', t.said->>'title'))
        from jsonb_each(r.texts) t(language, said)),
      activity_id = null, skill_stems = '', other_stems = ''
    where organisation_id = ${tx.organisationId} and partner_id = ${partner.id} and taken_back_at is null and ${those}
    returning id`.execute(tx)
  for (const { id } of rows) {
    await sql`delete from learning_resource_skills
      where organisation_id = ${tx.organisationId} and resource_id = ${id}`.execute(tx)
    await deleteUnlessNeeded(tx, id)
  }
}

const stillReferenced = '23503'

async function deleteUnlessNeeded(tx: Writing, id: string): Promise<void> {
  await sql`savepoint copy`.execute(tx)
  try {
    await sql`delete from learning_resources r where r.organisation_id = ${tx.organisationId} and r.id = ${id}
      and not exists (select from learning_completions c
        where c.organisation_id = r.organisation_id and c.resource_id = r.id)`.execute(tx)
    await sql`release savepoint copy`.execute(tx)
  } catch (error) {
    if ((error as { code?: unknown }).code !== stillReferenced) throw error
    await sql`rollback to savepoint copy`.execute(tx)
  }
}
