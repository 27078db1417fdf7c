import { sql } from 'kysely'
import { listTeam, searchWords } from '#features/people/index.ts'
import { type Today, type VisibleProfile, visibleProfiles } from '#features/profiles/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import { mayConfirmSql, requestsSql } from './may-confirm-sql.ts'
import type { OwnRequest } from './own-requests.queries.ts'
import type { PersonName } from './requests.ts'

type Me = { readonly id: string; readonly managerId: string | undefined }

/** Somebody who may be asked, as the asker sees them, and why they are suggested. */
export interface Askable {
  readonly profile: VisibleProfile
  readonly why: 'asked-before' | 'team' | 'assessor' | 'champion' | 'found'
  /** The last day of being away, if the asker may know and it is not over. */
  readonly awayUntil: string | undefined
}

const mostSuggested = 8
const mostFound = 15

/** The assessors who together would be asked: those who may confirm every skill of the request. */
export async function listAssessorsFor(db: Reading, me: { readonly id: string }, requestId: string) {
  const { rows } = await sql<PersonName>`
    select c.id, c.name from (select distinct person_id from assessors
        where organisation_id = ${db.organisationId} and ended_at is null) a
    join people c on c.organisation_id = ${db.organisationId} and c.id = a.person_id and c.left_at is null
    where c.id <> ${me.id} and exists (
      select from ${requestsSql(db.organisationId)} and r.id = ${requestId} and r.person_id = ${me.id}
        and ${mayConfirmSql(sql`c.id`, 'assessors')})
    order by c.name, c.id limit 100`.execute(db)
  return rows
}

/** Whether this person may answer the request as it stands: a colleague who works here, and for a level one who may confirm it. */
export async function mayAnswer(
  db: Reading,
  me: { readonly id: string },
  { id, purpose }: Pick<OwnRequest, 'id' | 'purpose'>,
  personId: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from ${requestsSql(db.organisationId)} and r.id = ${id} and r.person_id = ${me.id} and ${personId}::uuid <> ${me.id}
      and exists (select from people c where c.organisation_id = r.organisation_id and c.id = ${personId} and c.left_at is null)
      ${purpose === 'confirm' ? sql`and ${mayConfirmSql(sql`${personId}::uuid`, 'assessors and champions')}` : sql``}`.execute(
    db,
  )
  return rows.length > 0
}

/** Whom to ask: colleagues who answered before and the own team for words; assessors and champions near for levels. */
export async function suggestPeople(
  db: Reading,
  me: Me,
  request: Pick<OwnRequest, 'id' | 'purpose'>,
  today: Today,
): Promise<readonly Askable[]> {
  const wanted = request.purpose === 'confirm' ? await confirmersNear(db, me, request.id) : await colleaguesOf(db, me)
  return askable(db, me, wanted, today)
}

type Wanted = readonly { readonly id: string; readonly why: Askable['why'] }[]

async function colleaguesOf(db: Reading, me: Me): Promise<Wanted> {
  const { rows } = await sql<{ id: string }>`
    select n.given_by as id from endorsements n
    join people p on p.organisation_id = n.organisation_id and p.id = n.given_by and p.left_at is null
    where n.organisation_id = ${db.organisationId} and n.person_id = ${me.id} and n.retracted_at is null
    group by n.given_by order by max(n.given_at) desc limit 3`.execute(db)
  const team = await listTeam(db, { id: me.id, managerId: me.managerId ?? null }, mostSuggested)
  const before = rows.map(({ id }) => ({ id, why: 'asked-before' as const }))
  const others = team.filter(({ id }) => !before.some(each => each.id === id))
  return [...before, ...others.map(({ id }) => ({ id, why: 'team' as const }))].slice(0, mostSuggested)
}

// Nearest first: the longer the common way down the tree of units, the nearer.
async function confirmersNear(db: Reading, me: Me, requestId: string): Promise<Wanted> {
  const { rows } = await sql<{ id: string; why: 'assessor' | 'champion' }>`
    with asker as (select r.*, u.path from ${requestsSql(db.organisationId)} and r.id = ${requestId} and r.person_id = ${me.id}),
    candidates as (
      select person_id, 'assessor' as why from assessors where organisation_id = ${db.organisationId} and ended_at is null
      union
      select person_id, 'champion' from role_grants
      where organisation_id = ${db.organisationId} and role = 'champion' and revoked_at is null
    )
    select c.id, min(k.why) as why from candidates k
    join people c on c.organisation_id = ${db.organisationId} and c.id = k.person_id and c.left_at is null
    left join units cu on cu.organisation_id = c.organisation_id and cu.id = c.unit_id
    cross join asker r
    cross join lateral (select r.path) u(path)
    where c.id <> ${me.id} and ${mayConfirmSql(sql`c.id`, 'assessors and champions')}
    group by c.id, c.name, cu.path, u.path
    order by min(k.why), (select count(*) from unnest(cu.path) step where step = any(u.path)) desc, c.name, c.id
    limit ${mostSuggested}`.execute(db)
  return rows
}

/** People by name or job who may be asked, as far as the asker may know of them. */
export async function findPeople(
  db: Reading,
  me: Me,
  request: Pick<OwnRequest, 'id' | 'purpose'>,
  typed: string,
  today: Today,
): Promise<readonly Askable[]> {
  const words = searchWords(typed)
  if (words.length === 0) return []
  const may =
    request.purpose === 'confirm'
      ? sql`and exists (select from ${requestsSql(db.organisationId)} and r.id = ${request.id} and r.person_id = ${me.id}
          and ${mayConfirmSql(sql`c.id`, 'assessors and champions')})`
      : sql``
  const { rows } = await sql<{ id: string }>`
    select c.id from people c
    where c.organisation_id = ${db.organisationId} and c.left_at is null and c.id <> ${me.id}
      ${sql.join(
        words.map(word => sql`and c.search_text like ${`%${word}%`} and ' ' || c.search_text like ${`% ${word}%`}`),
        sql` `,
      )} ${may}
    order by c.search_text, c.id limit ${mostFound}`.execute(db)
  return askable(
    db,
    me,
    rows.map(({ id }) => ({ id, why: 'found' })),
    today,
  )
}

async function askable(db: Reading, me: Me, wanted: Wanted, { date }: Today): Promise<readonly Askable[]> {
  const ids = wanted.map(({ id }) => id)
  const profiles = ids.length > 0 ? await visibleProfiles(db, me, ids) : []
  return profiles.map(profile => {
    const { awayUntil } = profile
    const why = wanted.find(({ id }) => id === profile.id)?.why ?? 'found'
    return { profile, why, awayUntil: awayUntil && awayUntil >= date ? awayUntil : undefined }
  })
}
