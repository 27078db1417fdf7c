import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { askPartners } from '#features/calls/index.ts'
import { listFinished, shareResources } from '#features/learning/index.ts'
import { bringPartnership } from '#features/partnerships/index.ts'
import type { Database, Writing } from '#platform/db/database.ts'
import type { Role } from '#platform/http/access.ts'
import { blueprintKeys, blueprints } from './generator/blueprint.ts'
import { day } from './generator/year.ts'

const shownPeople = 40
const sharedResources = 4

/** The two organisations are partners: some people show themselves, some of the catalogue is shared, one call is asked there. The worker carries it over. */
export async function fillPartnership(database: Database, now: Date): Promise<number> {
  const slugs = blueprintKeys.map(key => blueprints[key].slug)
  const organisations = await database.globalReading(db =>
    db.selectFrom('organisations').select('id').where('slug', 'in', slugs).orderBy('slug').execute(),
  )
  const [one, other] = organisations
  if (!one || !other) return 0
  const partnershipId = uuid()
  const since = new Date(now.getTime() - 75 * day)
  let shown = 0
  for (const [own, partner] of [
    [one, other],
    [other, one],
  ] as const)
    await database.writing(own.id, async tx => {
      const by = await findHolder(tx, 'administrator')
      shown += await showPeople(tx, now)
      await bringPartnership(tx, { partnershipId, partnerId: partner.id, by, since })
      await shareSome(tx, (await findHolder(tx, 'programme-lead')) ?? by, now)
      await askThere(tx, now)
    })
  return shown
}

async function findHolder(tx: Writing, role: Role): Promise<string | undefined> {
  const row = await tx
    .selectFrom('role_grants')
    .select('person_id')
    .where('organisation_id', '=', tx.organisationId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .orderBy('granted_at')
    .limit(1)
    .executeTakeFirst()
  return row?.person_id
}

// Those who are glad to help with the most show themselves to partners, with what they help with and how to reach them.
async function showPeople(tx: Writing, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select t.person_id as id from person_terms t
      join people p on p.organisation_id = t.organisation_id and p.id = t.person_id and p.left_at is null
    where t.organisation_id = ${tx.organisationId} and t.relation = 'lends' and t.happy_to_help
      and t.audience = 'organisation'
    group by t.person_id order by count(*) desc, t.person_id limit ${shownPeople}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`insert into profile_audiences (organisation_id, person_id, field, audience, changed_at)
    select ${tx.organisationId}::uuid, p, f, 'partners', ${now}
    from unnest(${ids}::uuid[]) p, unnest(array['basics', 'email', 'askMeAbout', 'workingOn', 'photo']) f
    on conflict (organisation_id, person_id, field) do update set audience = excluded.audience`.execute(tx)
  await sql`update person_terms set audience = 'partners' where organisation_id = ${tx.organisationId}
    and person_id = any(${ids}::uuid[]) and relation = 'lends' and audience = 'organisation'`.execute(tx)
  return ids.length
}

async function shareSome(tx: Writing, by: string | undefined, now: Date): Promise<void> {
  if (!by) return
  const own = await tx
    .selectFrom('learning_resources')
    .select('id')
    .where('organisation_id', '=', tx.organisationId)
    .where('origin', '=', 'own')
    .where('published_at', 'is not', null)
    .orderBy('id')
    .limit(sharedResources)
    .execute()
  const ids = own.map(({ id }) => id)
  await shareResources(tx, { id: by }, await listFinished(tx, ids, 'en'), now)
}

// Whom nobody here has answered yet asks there as well.
async function askThere(tx: Writing, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select c.id from calls c
    where c.organisation_id = ${tx.organisationId} and c.state = 'open' and c.audience = 'organisation'
      and c.direction = 'asks' and c.kind <> 'answer' and (c.open_until is null or c.open_until >= ${now}::date)
      and not exists (select from call_offers o where o.organisation_id = c.organisation_id and o.call_id = c.id)
    order by c.posted_at desc, c.id limit 1`.execute(tx)
  for (const { id } of rows) await askPartners(tx, id, { asks: true, isNamed: true }, now)
}
