import { v7 as uuid } from 'uuid'
import { audit } from '#platform/audit/audit.ts'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { found } from '#platform/http/errors.ts'
import type { Audience } from './audiences.ts'
import { audienceOf, type FieldKey } from './fields.ts'
import { type TellingKey, tellings } from './groups.ts'
import { confirmTerms } from './person-terms/confirm-terms.ts'
import { profileChanged } from './profiles.events.ts'
import { loadProfiles, type WholeProfile } from './profiles.queries.ts'

type WorkFields = Pick<WholeProfile, 'workingDays' | 'workingHours' | 'awayUntil'>

export interface ProfileChange {
  readonly told?: Readonly<Partial<Record<TellingKey, string>>>
  readonly work?: WorkFields
  readonly audiences?: Readonly<Partial<Record<FieldKey, Audience>>>
}

/** One line of the history that only its owner reads; null where it is only known that something changed. */
export interface HistoryLine {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Keeps what somebody tells about themselves and to whom, and what it was before. It is always their own. */
export async function changeProfile(
  tx: Writing,
  me: { readonly id: string },
  change: ProfileChange,
  now: Date,
): Promise<void> {
  const [loaded] = await loadProfiles(tx, [me.id])
  const before = found(loaded)
  const lines = [...toldLines(before, change), ...workLines(before, change), ...audienceLines(before, change)]
  if (lines.length === 0) return
  await writeFields(tx, me.id, change, now)
  await writeAudiences(tx, me.id, change.audiences ?? {}, now)
  await noteChange(tx, me, lines, now)
}

const line = (field: string, before: string, after: string): HistoryLine[] =>
  before === after ? [] : [{ field, before, after }]

const toldLines = (before: WholeProfile, { told = {} }: ProfileChange) =>
  (Object.entries(told) as [TellingKey, string][]).flatMap(([key, text]) => line(key, before[key], text))

function workLines(before: WholeProfile, { work }: ProfileChange): HistoryLine[] {
  if (!work) return []
  const time = ({ workingDays, workingHours }: WorkFields) => [workingDays.join(','), workingHours].join(' ').trim()
  return [
    ...line('workingTime', time(before), time(work)),
    ...line('awayUntil', before.awayUntil ?? '', work.awayUntil ?? ''),
  ]
}

const audienceLines = ({ chosen }: WholeProfile, { audiences = {} }: ProfileChange) =>
  (Object.entries(audiences) as [FieldKey, Audience][]).flatMap(([key, audience]) =>
    line(`${key}.audience`, audienceOf(key, chosen[key]), audienceOf(key, audience)),
  )

async function writeFields(tx: Writing, personId: string, { told = {}, work }: ProfileChange, now: Date) {
  const values = {
    ...Object.fromEntries(
      (Object.entries(told) as [TellingKey, string][]).map(([key, text]) => [tellings[key].column, text]),
    ),
    ...(work && {
      working_days: [...work.workingDays],
      working_hours: work.workingHours,
      away_until: work.awayUntil,
    }),
    changed_at: now,
  }
  await tx
    .insertInto('profiles')
    .values({ organisation_id: tx.organisationId, person_id: personId, ...values })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet(values))
    .execute()
}

async function writeAudiences(
  tx: Writing,
  personId: string,
  chosen: Readonly<Partial<Record<FieldKey, Audience>>>,
  now: Date,
): Promise<void> {
  const rows = (Object.entries(chosen) as [FieldKey, Audience][]).map(([field, audience]) => ({
    organisation_id: tx.organisationId,
    person_id: personId,
    field,
    audience: audienceOf(field, audience),
    changed_at: now,
  }))
  if (rows.length === 0) return
  await tx
    .insertInto('profile_audiences')
    .values(rows)
    .onConflict(conflict =>
      conflict.columns(['organisation_id', 'person_id', 'field']).doUpdateSet(eb => ({
        audience: eb.ref('excluded.audience'),
        changed_at: now,
      })),
    )
    .execute()
}

/** Writes what changed into its owner's history and the audit log, and tells the rest of the house. */
export async function noteChange(
  tx: Writing,
  me: { readonly id: string },
  lines: readonly HistoryLine[],
  now: Date,
): Promise<void> {
  const own = { organisation_id: tx.organisationId, person_id: me.id, changed_at: now }
  await tx
    .insertInto('profile_changes')
    .values(lines.map(each => ({ ...own, id: uuid(), ...each })))
    .execute()
  await audit(tx, { actorId: me.id, action: 'profiles.changed', subject: { kind: 'person', id: me.id } })
  await publish(tx, profileChanged, { personIds: [me.id] }, { actorId: me.id })
}

/** Keeps that everything on somebody's page is right today; reminders begin to count anew. */
export async function confirmProfile(tx: Writing, me: { readonly id: string }, now: Date): Promise<void> {
  await tx
    .insertInto('profiles')
    .values({ organisation_id: tx.organisationId, person_id: me.id, confirmed_at: now, changed_at: now })
    .onConflict(conflict => conflict.columns(['organisation_id', 'person_id']).doUpdateSet({ confirmed_at: now }))
    .execute()
  await confirmTerms(tx, me, now)
  await noteChange(tx, me, [{ field: 'confirmed', before: null, after: null }], now)
}
