import { type RawBuilder, sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import type { Me } from '#platform/http/access.ts'

/** SQL: an assignment `a` stands, is for somebody's unit or for a role that they follow, and they have not answered it. */
export function isAskedOfSql(db: Reading, me: Pick<Me, 'id' | 'unitId'>): RawBuilder<boolean> {
  const organisation = sql`${db.organisationId}::uuid`
  return sql<boolean>`a.organisation_id = ${organisation} and a.ended_at is null
      and (a.unit_id = any(coalesce((select u.path from units u where u.organisation_id = ${organisation}
          and u.id = ${me.unitId ?? null}::uuid), '{}'))
        or exists (select from role_profile_follows f where f.organisation_id = ${organisation}
          and f.person_id = ${me.id}::uuid and f.profile_id = a.profile_id and f.stopped_at is null))
      and not exists (select from learning_assignment_answers w where w.organisation_id = ${organisation}
        and w.assignment_id = a.id and w.person_id = ${me.id}::uuid)`
}
