import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { maySeeSql } from './audience-sql.ts'
import type { Viewer } from './audiences.ts'

export interface EverybodyRow {
  readonly name: string
  readonly jobTitle: string
  readonly unitName: string | null
  readonly email: string | null
  readonly managerName: string | null
}

/** The whole directory as the viewer may see it, by name. */
export async function listEverybody(db: Reading, me: Viewer): Promise<readonly EverybodyRow[]> {
  const { rows } = await sql<EverybodyRow>`
    select p.name, p.job_title as "jobTitle", u.name as "unitName", m.name as "managerName",
      case when ${maySeeSql(me, 'email')} then p.email end as email
    from people p
      left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      left join people m on m.organisation_id = p.organisation_id and m.id = p.manager_id
    where p.organisation_id = ${db.organisationId} and p.left_at is null and ${maySeeSql(me, 'basics')}
    order by p.name, p.id`.execute(db)
  return rows
}
