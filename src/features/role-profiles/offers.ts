import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Reading, Writing } from '#platform/db/tx.ts'
import type { Act } from './change-profiles.ts'

/** Job titles and units whose people a profile is offered to; they are the ones expected to meet it. */
export interface Offers {
  readonly jobs: readonly string[]
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

/** “Care  Team Leader ” and “care team leader” are the same job. */
export const jobKey = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase()

export async function listOffers(db: Reading, profileId: string): Promise<Offers> {
  const rows = await db
    .selectFrom('role_profile_offers as o')
    .leftJoin('units as u', join =>
      join.onRef('u.organisation_id', '=', 'o.organisation_id').onRef('u.id', '=', 'o.unit_id'),
    )
    .select(['o.job_title', 'u.id', 'u.name'])
    .where('o.organisation_id', '=', db.organisationId)
    .where('o.profile_id', '=', profileId)
    .where('o.withdrawn_at', 'is', null)
    .orderBy('o.job_title')
    .orderBy('u.name')
    .execute()
  return {
    jobs: rows.flatMap(({ job_title }) => job_title ?? []),
    units: rows.flatMap(({ id, name }) => (id && name ? [{ id, name }] : [])),
  }
}

/** Offers the profile to exactly these jobs and units from now on. What was offered before is kept with its dates. */
export async function setOffers(
  tx: Writing,
  profileId: string,
  { jobs, unitIds }: { readonly jobs: readonly string[]; readonly unitIds: readonly string[] },
  { by, now }: Act,
): Promise<void> {
  const titles = new Map(jobs.map(title => [jobKey(title), title.trim().replace(/\s+/g, ' ')]))
  titles.delete('')
  const keys = [...titles.keys()]
  const ended = await sql`
    update role_profile_offers set withdrawn_at = ${now}, withdrawn_by = ${by?.id ?? null}
    where organisation_id = ${tx.organisationId} and profile_id = ${profileId} and withdrawn_at is null
      and not coalesce(job_key = any(${keys}::text[]), false) and not coalesce(unit_id = any(${[...unitIds]}::uuid[]), false)
    `.execute(tx)
  const common = {
    organisation_id: tx.organisationId,
    profile_id: profileId,
    offered_at: now,
    offered_by: by?.id ?? null,
  }
  const rows = [
    ...[...titles].map(([job_key, job_title]) => ({ ...common, id: uuid(), job_key, job_title, unit_id: null })),
    ...[...new Set(unitIds)].map(unit_id => ({ ...common, id: uuid(), job_key: null, job_title: null, unit_id })),
  ]
  const made = rows.length
    ? await tx
        .insertInto('role_profile_offers')
        .values(rows)
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirst()
    : undefined
  if (!ended.numAffectedRows && !made?.numInsertedOrUpdatedRows) return
  await audit(tx, {
    actorId: by?.id,
    action: 'role-profiles.offered',
    subject: { kind: 'role-profile', id: profileId },
    details: { jobs: keys, units: unitIds.length },
  })
}

/** The ids of profiles that are offered to a person because of their job or their unit. */
export async function listOfferedIds(db: Reading, personId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ profile_id: string }>`
    select distinct o.profile_id from people p
    left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
    join role_profile_offers o on o.organisation_id = p.organisation_id and o.withdrawn_at is null
      and (o.job_key = lower(regexp_replace(btrim(p.job_title), '\\s+', ' ', 'g')) or o.unit_id = any(u.path))
    where p.organisation_id = ${db.organisationId}::uuid and p.id = ${personId}::uuid`.execute(db)
  return new Set(rows.map(row => row.profile_id))
}
