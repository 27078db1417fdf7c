import { sql } from 'kysely'
import { searchWords } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Space } from '../space.ts'
import { type Nullable, present } from '../spaces.queries.ts'

export interface Member {
  readonly id: string
  readonly name: string
  readonly unitName: string | undefined
  readonly state: 'invited' | 'member'
  readonly isModerator: boolean
}

interface Part {
  readonly words: string
  readonly limit: number
  readonly offset: number
}

/** Who is in a space, or was asked: moderators first, then by name; those whose name or job has the words. */
export async function listMembers(
  db: Reading,
  space: Pick<Space, 'id'>,
  { words, limit, offset }: Part,
): Promise<{ readonly members: readonly Member[]; readonly total: number }> {
  const found = searchWords(words).map(word => sql`and p.search_text like ${`%${word}%`}`)
  const { rows } = await sql<Nullable<Member> & { total: number }>`
    select p.id, p.name, u.name as "unitName", case when m.state = 'invited' then 'invited' else 'member' end as state,
      coalesce(m.is_moderator, false) as "isModerator", (count(*) over ())::int as total
    from (
      select sm.person_id as id from space_members sm
      where sm.organisation_id = ${db.organisationId} and sm.space_id = ${space.id} and sm.state in ('member', 'invited')
      union
      select g.person_id from role_grants g join spaces s on s.organisation_id = g.organisation_id and s.id = ${space.id}
      where g.organisation_id = ${db.organisationId} and s.membership = 'role' and g.role = s.role
        and g.revoked_at is null
      union
      select r.manager_id from people r join spaces s on s.organisation_id = r.organisation_id and s.id = ${space.id}
      where r.organisation_id = ${db.organisationId} and s.role = 'manager' and r.manager_id is not null
        and r.left_at is null) w
    join people p on p.organisation_id = ${db.organisationId} and p.id = w.id and p.left_at is null
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    left join space_members m on m.organisation_id = p.organisation_id and m.space_id = ${space.id} and m.person_id = p.id
    where true ${sql.join(found, sql` `)}
    order by coalesce(m.is_moderator, false) desc, p.name, p.id limit ${limit} offset ${offset}`.execute(db)
  const members = rows.map(({ total: _, ...row }) => present<Member>(row))
  return { members, total: rows[0]?.total ?? 0 }
}

export interface Candidate {
  readonly id: string
  readonly name: string
  readonly unitName: string | null
}

/** Colleagues whose name has the words and who are not in the space yet, for an invitation; at most ten. */
export async function listCandidates(
  db: Reading,
  space: Pick<Space, 'id'>,
  words: string,
): Promise<readonly Candidate[]> {
  const asked = searchWords(words)
  if (asked.length === 0) return []
  const found = asked.map(word => sql`and p.search_text like ${`%${word}%`}`)
  const { rows } = await sql<Candidate>`
    select p.id, p.name, u.name as "unitName" from people p
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    where p.organisation_id = ${db.organisationId} and p.left_at is null ${sql.join(found, sql` `)}
      and not exists (select from space_members m where m.organisation_id = p.organisation_id
        and m.space_id = ${space.id} and m.person_id = p.id and m.state in ('member', 'invited'))
    order by p.name, p.id limit 10`.execute(db)
  return rows
}

/** How many moderators a space has who work here. */
export async function countModerators(db: Reading, space: Pick<Space, 'id'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from space_members m
    join people p on p.organisation_id = m.organisation_id and p.id = m.person_id and p.left_at is null
    where m.organisation_id = ${db.organisationId} and m.space_id = ${space.id} and m.is_moderator`.execute(db)
  return rows[0]?.count ?? 0
}
