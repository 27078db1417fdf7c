import { sql } from 'kysely'
import { keptQuestion } from '#platform/db/kept-question.ts'
import type { Asking } from './conditions.ts'

/** What somebody tells with a term, as far as the searcher may know. */
export interface Told {
  readonly personId: string
  readonly termId: string
  readonly relation: 'lends' | 'has'
  readonly level: number | null
  readonly happyToHelp: boolean
  readonly evidence: 'said' | 'evidenced' | 'confirmed'
  readonly confirmedAt: Date
}

/** What these people tell with any of these terms. */
export async function listTold(
  { db, team }: Asking,
  personIds: readonly string[],
  termIds: readonly string[],
): Promise<readonly Told[]> {
  if (personIds.length === 0 || termIds.length === 0) return []
  return listTerms(db, { personIds, termIds: [...new Set(termIds)], team })
}

interface Sought {
  readonly personIds: readonly string[]
  readonly termIds: readonly string[]
  readonly team: readonly string[]
}

const listTerms = keptQuestion((db, { personIds, termIds, team }: Sought) => {
  const mine = sql`t.person_id = any(${team}::uuid[])`
  return sql<Told>`
    select t.person_id as "personId", t.term_id as "termId", t.relation, t.happy_to_help as "happyToHelp",
      case when t.level_audience in ('organisation', 'partners') or (t.level_audience = 'team' and ${mine})
        then t.level end as level, t.evidence_state as evidence, t.confirmed_at as "confirmedAt"
    from person_terms t
    where t.organisation_id = ${db.organisationId} and t.person_id = any(${personIds}::uuid[])
      and t.term_id = any(${termIds}::uuid[]) and t.relation <> 'wants'
      and (t.audience in ('organisation', 'partners') or (t.audience = 'team' and ${mine}))`
})
