import { sql } from 'kysely'
import { resolveTerms } from '#features/terms/index.ts'
import type { Reading } from '#platform/db/tx.ts'
import type { Locale } from '#platform/i18n/index.ts'
import type { Call, Reach, Told } from '../../call.ts'
import { findPolicy } from '../../policy.queries.ts'
import { matchingWords } from '../matching-words.ts'
import type { Reason } from '../ordering/fit.ts'
import { mostTold } from '../ordering/order-candidates.ts'
import { isInAudience, reasonsSql } from './reasons-sql.ts'
import { wantedBy } from './wanted.ts'

const mostReasons = 6

/**
 * How far a call would reach. Everything counted is what the asker could see on people's own pages, so the numbers say
 * nothing that the people finder would not; who is away or wants no calls is counted like everybody else.
 */
export async function previewReach(db: Reading, call: Call, locale: Locale, _now: Date): Promise<Reach> {
  const asker = await findAsker(db, call.personId)
  const [wanted, policy] = [await wantedBy(db, call, false), await findPolicy(db)]
  const { rows: all } = await sql<{ people: number }>`
    select count(*)::int as people from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
      and p.id <> ${call.personId} and ${isInAudience(db, call)}`.execute(db)
  const canSee = all[0]?.people ?? 0
  if (wanted.length === 0 || !asker) return { told: 0, canSee, reasons: [] }
  const careful = sql`set local plan_cache_mode = force_custom_plan`.execute(db)
  const isForAll = call.audience === 'organisation'
  const among = isForAll
    ? sql`r.person_id not in (select p.id from people p where p.organisation_id = ${db.organisationId} and p.left_at is not null)`
    : sql`r.person_id in (select p.id from people p where p.organisation_id = ${db.organisationId} and p.left_at is null
        and ${isInAudience(db, call)})`
  // Each of these reasons fits at least in part, so whoever has one is counted.
  const asked = sql<{ kind: Reason['kind'] | null; termId: string | null; people: number }>`
    select r.kind, r.term_id as "termId", count(distinct r.person_id)::int as people
    from (${reasonsSql(db, wanted, asker)}) r where r.person_id <> ${call.personId} and ${among}
    group by grouping sets ((), (r.kind, r.term_id)) order by 3 desc`.execute(db)
  const [{ rows }] = await Promise.all([asked, careful])
  const fitting = rows.find(({ kind }) => kind === null)?.people ?? 0
  const counted = rows.flatMap(({ kind, termId, people }) => (kind && termId ? [{ kind, termId, people }] : []))
  return {
    told: policy.weeklyCap === 0 ? 0 : Math.min(fitting, mostTold(call.helpersWanted)),
    canSee,
    reasons: await sayReasons(db, counted, locale),
  }
}

/** How many were told of a call, in how many units, and why; never who. */
export async function findWhoWasTold(db: Reading, call: Pick<Call, 'id'>, locale: Locale): Promise<Told> {
  const { rows } = await sql<{ kind: Reason['kind'] | null; termId: string | null; people: number; units: number }>`
    select r.kind, r."termId", count(distinct t.person_id)::int as people, count(distinct p.unit_id)::int as units
    from call_tellings t
      join people p on p.organisation_id = t.organisation_id and p.id = t.person_id
      cross join lateral jsonb_to_recordset(t.reasons) as r(kind text, "termId" uuid)
    where t.organisation_id = ${db.organisationId} and t.call_id = ${call.id}
    group by grouping sets ((), (r.kind, r."termId")) order by 3 desc`.execute(db)
  const all = rows.find(({ kind }) => kind === null)
  const counted = rows.flatMap(({ kind, termId, people }) => (kind && termId ? [{ kind, termId, people }] : []))
  return { people: all?.people ?? 0, units: all?.units ?? 0, reasons: await sayReasons(db, counted, locale) }
}

type Counted = Pick<Reason, 'kind' | 'termId'> & { readonly people: number }

async function sayReasons(db: Reading, counted: readonly Counted[], locale: Locale): Promise<Reach['reasons']> {
  const terms = await resolveTerms(
    db,
    counted.map(({ termId }) => termId),
    locale,
  )
  const { reach } = matchingWords(locale)
  return counted
    .flatMap(({ kind, termId, people }) => {
      const label = terms.get(termId)?.label
      return label ? [{ text: reach[kind](label), people }] : []
    })
    .slice(0, mostReasons)
}

/** Somebody who asks, with what decides whom they see as their team; undefined when they left. */
export async function findAsker(db: Reading, personId: string) {
  const row = await db
    .selectFrom('people')
    .select(['id', 'manager_id as managerId'])
    .where('organisation_id', '=', db.organisationId)
    .where('id', '=', personId)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row && { id: row.id, managerId: row.managerId ?? undefined }
}
