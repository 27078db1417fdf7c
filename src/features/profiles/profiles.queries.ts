import { sql } from 'kysely'
import type { PersonCard } from '#features/people/index.ts'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Reading } from '#platform/db/tx.ts'
import { type Audience, isAudience } from './audiences.ts'
import { type FieldKey, isFieldKey } from './fields.ts'

/** Everything about somebody with whom it is told to. Stays in this feature: others get what the viewer may see. */
export interface WholeProfile {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unit: { readonly id: string; readonly name: string } | null
  readonly manager: PersonCard | null
  readonly managerId: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly location: string | null
  readonly preferredName: string
  readonly pronouns: string
  readonly sayMyName: string
  readonly workingDays: readonly number[]
  readonly workingHours: string
  /** A day as `YYYY-MM-DD`. */
  readonly awayUntil: string | null
  readonly reachMe: string
  readonly about: string
  readonly askMeAbout: string
  readonly workingOn: string
  readonly confirmedAt: Date | null
  readonly changedAt: Date | null
  readonly extraUnits: readonly { readonly id: string; readonly name: string }[]
  readonly photoHash: string | null
  readonly chosen: Readonly<Partial<Record<FieldKey, Audience>>>
}

type Row = Omit<WholeProfile, 'chosen'> & { readonly chosen: Readonly<Record<string, unknown>> | null }

const listWhole = keptQuestion(
  (db, { personIds }: { personIds: readonly string[] }) => sql<Row>`
    select p.id, p.name, p.job_title as "jobTitle", p.manager_id as "managerId", p.email, p.phone, p.location,
      case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit,
      case when m.id is not null then jsonb_build_object('id', m.id, 'name', m.name, 'jobTitle', m.job_title) end as manager,
      coalesce(f.preferred_name, '') as "preferredName", coalesce(f.pronouns, '') as pronouns,
      coalesce(f.say_my_name, '') as "sayMyName", coalesce(f.working_days, '{}') as "workingDays",
      coalesce(f.working_hours, '') as "workingHours", f.away_until as "awayUntil",
      coalesce(f.reach_me, '') as "reachMe", coalesce(f.about, '') as about,
      coalesce(f.ask_me_about, '') as "askMeAbout", coalesce(f.working_on, '') as "workingOn",
      f.confirmed_at as "confirmedAt", f.changed_at as "changedAt", h.content_hash as "photoHash",
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name)
        from person_units x join units t on t.organisation_id = x.organisation_id and t.id = x.unit_id
        where x.organisation_id = p.organisation_id and x.person_id = p.id and t.closed_at is null
          and t.id is distinct from p.unit_id), '[]') as "extraUnits",
      (select jsonb_object_agg(a.field, a.audience) from profile_audiences a
        where a.organisation_id = p.organisation_id and a.person_id = p.id) as chosen
    from people p
      left join profiles f on f.organisation_id = p.organisation_id and f.person_id = p.id
      left join profile_photos h on h.organisation_id = p.organisation_id and h.person_id = p.id
      left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id and u.closed_at is null
      left join people m on m.organisation_id = p.organisation_id and m.id = p.manager_id and m.left_at is null
    where p.organisation_id = ${db.organisationId} and p.id = any(${personIds}::uuid[]) and p.left_at is null`,
)

/** The profiles of people who work here now, in no order; for leavers and strangers there is none. */
export async function loadProfiles(db: Reading, personIds: readonly string[]): Promise<readonly WholeProfile[]> {
  const rows = await listWhole(db, { personIds })
  return rows.map(row => ({ ...row, chosen: choices(row.chosen ?? {}) }))
}

const choices = (stored: Record<string, unknown>): WholeProfile['chosen'] =>
  Object.fromEntries(Object.entries(stored).filter(([field, audience]) => isFieldKey(field) && isAudience(audience)))
