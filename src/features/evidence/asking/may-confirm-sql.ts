import { type RawBuilder, sql } from 'kysely'

/** Who may confirm: those whom the programme lead named, and for skills that came with the program champions too. */
export type Confirmers = 'assessors' | 'assessors and champions'

/**
 * SQL: whether somebody may confirm every skill of the request `r`, whose asker belongs to the unit `u` (or to none). The
 * one place where this is decided: for asking, seeing, answering and reminding alike.
 */
export function mayConfirmSql(person: RawBuilder<unknown>, who: Confirmers): RawBuilder<boolean> {
  const champions = sql`or (
    exists (select from frameworks f where f.organisation_id = s.organisation_id and f.id = s.framework_id and f.origin = 'built-in')
    and exists (select from role_grants g where g.organisation_id = s.organisation_id and g.person_id = ${person}
      and g.role = 'champion' and g.revoked_at is null))`
  return sql<boolean>`not exists (
    select from confirmation_request_skills s
    where s.organisation_id = r.organisation_id and s.request_id = r.id and not (
      exists (select from assessors a where a.organisation_id = s.organisation_id and a.person_id = ${person}
        and a.ended_at is null
        and (a.framework_id is null or a.framework_id = s.framework_id)
        and (a.area_key is null or a.area_key = any(s.area_keys))
        and (a.unit_id is null or a.unit_id = any(u.path)))
      ${who === 'assessors' ? sql`` : champions}))`
}

/**
 * SQL: whether somebody sees the request `r` of the person `p` in the unit `u` as one who is asked: while it waits for
 * them, and afterwards those who answered it. Nobody sees their own here.
 */
export const isAskedSql = (person: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`(
  r.person_id <> ${person} and p.left_at is null and (
    (r.state = 'waiting' and not r.asks_assessors and r.asked_id = ${person}
      and (r.purpose = 'endorse' or ${mayConfirmSql(person, 'assessors and champions')}))
    or (r.state = 'waiting' and r.asks_assessors and ${mayConfirmSql(person, 'assessors')})
    or (r.state in ('answered', 'returned', 'declined') and r.answered_by = ${person})))`

/** SQL: a request `r` with its asker `p` and the asker's unit `u`; conditions go on with `and`. */
export const requestsSql = (organisationId: string): RawBuilder<unknown> => sql`
  confirmation_requests r
  join people p on p.organisation_id = r.organisation_id and p.id = r.person_id
  left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
  where r.organisation_id = ${organisationId}::uuid`
