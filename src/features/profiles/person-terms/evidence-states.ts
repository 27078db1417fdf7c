import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import type { EvidenceState } from './person-terms.queries.ts'

/**
 * Says beside the skills that somebody lends what stands behind them, by the keys of their terms (`framework/skill`).
 * Skills that are not named are only said. With `onlyNew`, those are left alone whose owner has said something about them
 * since they were added: who then says another level says it without others' words. For features that keep evidence.
 */
export async function setEvidenceStates(
  tx: Writing,
  personId: string,
  states: ReadonlyMap<string, EvidenceState>,
  { onlyNew = false }: { onlyNew?: boolean } = {},
): Promise<void> {
  await sql`
    update person_terms p set evidence_state = coalesce(s.state, 'said')
    from terms t
    left join unnest(${[...states.keys()]}::text[], ${[...states.values()]}::text[]) as s(key, state) on s.key = t.key
    where p.organisation_id = ${tx.organisationId} and p.person_id = ${personId} and p.relation = 'lends'
      and t.organisation_id = p.organisation_id and t.id = p.term_id and t.origin = 'framework'
      and p.evidence_state <> coalesce(s.state, 'said')
      ${onlyNew ? sql`and p.added_at = p.confirmed_at` : sql``}`.execute(tx)
}
