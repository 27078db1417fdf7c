import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** What an identity system said about a person. */
export const scimPersonalData: readonly PersonalData[] = [
  {
    ...ownRows('scim_users', { columns: ['attributes', 'created_at', 'last_modified'] }),
    erase: eraseUser,
  },
  {
    table: 'scim_groups',
    columns: ['role_given_by'],
    erase: { kept: 'what a group means here, and which nameless administrator decided it' },
  },
]

async function eraseUser(tx: Writing, personId: string): Promise<void> {
  const user = sql`(select id from scim_users where organisation_id = ${tx.organisationId} and person_id = ${personId})`
  const names = sql`(select unnest(array[id::text, attributes ->> 'userName', attributes ->> 'displayName', external_id])
    from scim_users where organisation_id = ${tx.organisationId} and person_id = ${personId})`
  await sql`delete from scim_refusals where organisation_id = ${tx.organisationId} and about in ${names}`.execute(tx)
  await sql`delete from scim_group_members where organisation_id = ${tx.organisationId} and user_id in ${user}`.execute(
    tx,
  )
  await sql`update scim_users set manager_user_id = null, manager_reference = null
    where organisation_id = ${tx.organisationId} and manager_user_id in ${user}`.execute(tx)
  await sql`delete from scim_users where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(tx)
}
