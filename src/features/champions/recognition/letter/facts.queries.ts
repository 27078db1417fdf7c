import { sql } from 'kysely'
import { uuidOrNone } from '#features/people/index.ts'
import type { Reading } from '#platform/db/tx.ts'

/** What a letter can say, in this order; each only where there is something to say. */
export const factKeys = ['helped', 'confirmed', 'time', 'answered', 'topics', 'thanks', 'tried'] as const
export type FactKey = (typeof factKeys)[number]

/** The figures of one champion's year. */
export interface YearFigures {
  readonly people: number
  readonly sessions: number
  readonly minutes: number
  readonly confirmed: number
  readonly answered: number
  readonly thanks: number
  readonly tried: number
  /** The areas that were asked about most, at most three. */
  readonly topics: readonly { readonly frameworkId: string; readonly areaKey: string }[]
}

/** Counts what a champion did in a calendar year. */
export async function readYear(db: Reading, me: { readonly id: string }, year: number): Promise<YearFigures> {
  const [from, until] = [`${year}-01-01`, `${year + 1}-01-01`]
  const own = sql`s.organisation_id = ${db.organisationId}::uuid and s.champion_id = ${me.id} and s.removed_at is null
    and s.happened_on >= ${from}::date and s.happened_on < ${until}::date`
  const { rows } = await sql<Omit<YearFigures, 'topics'>>`
    select (select coalesce(sum(s.people), 0)::int from champion_sessions s where ${own}) as people,
      (select count(*)::int from champion_sessions s where ${own}) as sessions,
      (select coalesce(sum(s.minutes), 0)::int from champion_sessions s where ${own}) as minutes,
      (select count(*)::int from champion_sessions s join champion_helped h on h.organisation_id = s.organisation_id
        and h.session_id = s.id where ${own}) as confirmed,
      (select count(distinct l.request_id)::int from champion_request_lines l
        where l.organisation_id = ${db.organisationId}::uuid and l.person_id = ${me.id} and l.act = 'answered'
          and l.written_at >= ${from}::date and l.written_at < ${until}::date) as answered,
      (select count(*)::int from champion_thanks t where t.organisation_id = ${db.organisationId}::uuid
        and t.to_id = ${me.id} and t.is_public and t.retracted_at is null and t.kept_private_at is null
        and t.given_at >= ${from}::date and t.given_at < ${until}::date) as thanks,
      (select count(*)::int from champion_try_out_parts p where p.organisation_id = ${db.organisationId}::uuid
        and p.person_id = ${me.id} and p.told_at >= ${from}::date and p.told_at < ${until}::date) as tried`.execute(db)
  const topics = await sql<YearFigures['topics'][number]>`
    select s.framework_id as "frameworkId", s.area_key as "areaKey" from champion_sessions s
    where ${own} and s.framework_id is not null
    group by s.framework_id, s.area_key order by sum(s.people) desc, s.area_key limit 3`.execute(db)
  const [row] = rows
  if (!row) throw new Error('A count always answers')
  return { ...row, topics: topics.rows }
}

/** Which facts have something to say. */
export function saying(figures: YearFigures): readonly FactKey[] {
  const counts: Readonly<Record<FactKey, number>> = {
    ...{ helped: figures.people, confirmed: figures.confirmed, time: figures.minutes, answered: figures.answered },
    ...{ topics: figures.topics.length, thanks: figures.thanks, tried: figures.tried },
  }
  return factKeys.filter(key => counts[key] > 0)
}

export interface Letter {
  readonly id: string
  readonly personId: string
  readonly personName: string
  readonly year: number
  readonly facts: readonly FactKey[]
  readonly words: string
  /** As they were when it was saved or sent. */
  readonly figures: YearFigures
  readonly sentTo: string | null
  readonly sentToName: string | null
  readonly sentAt: Date | null
}

const letters = sql`select l.id, l.person_id as "personId", p.name as "personName", l.year, l.facts, l.words, l.figures,
  l.sent_to as "sentTo", m.name as "sentToName", l.sent_at as "sentAt"
  from champion_letters l
  join people p on p.organisation_id = l.organisation_id and p.id = l.person_id
  left join people m on m.organisation_id = l.organisation_id and m.id = l.sent_to`

/** A champion's own letter about a year. */
export async function findLetter(db: Reading, me: { readonly id: string }, year: number): Promise<Letter | undefined> {
  const { rows } = await sql<Letter>`
    ${letters} where l.organisation_id = ${db.organisationId}::uuid and l.person_id = ${me.id} and l.year = ${year}`.execute(
    db,
  )
  return rows[0]
}

/** A letter for its writer, and for whom it was sent to; nobody else. */
export async function findReadableLetter(
  db: Reading,
  me: { readonly id: string },
  letterId: string,
): Promise<Letter | undefined> {
  const { rows } = await sql<Letter>`
    ${letters} where l.organisation_id = ${db.organisationId}::uuid and l.id = ${uuidOrNone(letterId)}
      and (l.person_id = ${me.id} or l.sent_to = ${me.id})`.execute(db)
  return rows[0]
}
