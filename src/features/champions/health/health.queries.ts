import { sql } from 'kysely'
import type { Reading } from '#platform/db/tx.ts'
import { type Sign, spans, tooManyWaiting } from './signs.ts'

export interface ChampionHealth {
  readonly personId: string
  readonly name: string
  readonly unitName: string | null
  readonly cohort: string | null
  readonly termUntil: string | null
  readonly spokeAt: Date | null
  readonly active: boolean
  readonly quiet: boolean
  readonly tired: boolean
  readonly alone: boolean
  readonly term: boolean
  readonly call: boolean
}

interface Asked {
  readonly today: string
  readonly now: Date
  /** After so many days a question has waited too long. */
  readonly answerDays: number
  readonly sign?: Sign | undefined
}

/** Every champion with the signs that their work gives, by name. */
export async function listHealth(
  db: Reading,
  { today, now, answerDays, sign }: Asked,
): Promise<readonly ChampionHealth[]> {
  const organisation = sql`${db.organisationId}::uuid`
  const ago = (days: number) => sql`${now}::timestamptz - make_interval(days => ${days}::int)`
  const { rows } = await sql<ChampionHealth>`
    with network as (
      select p.id as "personId", p.name, u.id as unit_id, u.name as "unitName", u.path[2] as service, h.name as cohort,
        c.term_until as "termUntil", coalesce(c.active_since, g.granted_at) as since, c.hours_a_month as hours
      from role_grants g
      join people p on p.organisation_id = g.organisation_id and p.id = g.person_id and p.left_at is null
      left join units u on u.organisation_id = p.organisation_id and u.id = p.unit_id
      left join champions c on c.organisation_id = g.organisation_id and c.person_id = g.person_id and c.state <> 'ended'
      left join champion_cohorts h on h.organisation_id = c.organisation_id and h.id = c.cohort_id
      where g.organisation_id = ${organisation} and g.role = 'champion' and g.revoked_at is null
    ), noted as (
      select champion_id, bool_or(true) as is_active,
        sum(minutes) filter (where happened_on > ${today}::date - ${spans.month}::int) as minutes
      from champion_sessions where organisation_id = ${organisation} and removed_at is null
        and happened_on > ${today}::date - ${spans.activity}::int
      group by champion_id
    ), told as (
      select distinct person_id from champion_try_out_parts
      where organisation_id = ${organisation} and told_at > ${ago(spans.activity)}
    ), waiting as (
      select champion_id, count(*)::int as late from champion_requests
      where organisation_id = ${organisation} and state = 'open' and theirs_since < ${ago(answerDays)} group by champion_id
    ), spoken as (
      select person_id, max(spoke_at) as spoke_at from champion_check_ins
      where organisation_id = ${organisation} group by person_id
    ), services as (select service, count(*)::int as champions from network where service is not null group by service),
    signed as (
      select n."personId", n.name, n."unitName", n.cohort, n."termUntil", k.spoke_at as "spokeAt",
        (coalesce(d.is_active, false) or t.person_id is not null or n.since > ${ago(spans.activity)}) as active,
        (coalesce(d.minutes, 0) > coalesce(n.hours, 100) * 60 or coalesce(w.late, 0) >= ${tooManyWaiting}::int) as tired,
        coalesce(s.champions, 0) <= 1 and (select count(*) from network) > 1 as alone,
        n."termUntil" is not null and n."termUntil" < ${today}::date + ${spans.term}::int as term
      from network n
      left join noted d on d.champion_id = n."personId"
      left join told t on t.person_id = n."personId"
      left join waiting w on w.champion_id = n."personId"
      left join spoken k on k.person_id = n."personId"
      left join services s on s.service = n.service
    ), called as (
      select *, not active as quiet, (not active or tired or alone) and coalesce("spokeAt" < ${ago(spans.call)}, true) as call
      from signed
    )
    select * from called where ${sign ? sql.ref(sign) : sql`true`} order by name, "personId" limit 5000`.execute(db)
  return rows
}
