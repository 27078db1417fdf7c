import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { publish } from '#platform/events/event.ts'
import { mostSkills } from './change-evidence.ts'
import { evidenceChanged } from './evidence.events.ts'

/** What took the place of a skill of a framework, for somebody whose passport moves to a newer edition. */
interface Follow {
  readonly frameworkId: string
  /** The key of a skill, and the one skill that it is now. */
  readonly became: ReadonlyMap<string, string>
}

/**
 * Lets the evidence of one person serve what its skills became, beside what they were. What colleagues vouched for or
 * confirmed stays where they said it: nobody can know whether they would say it of the new one.
 */
export async function followSkills(
  tx: Writing,
  me: { readonly id: string },
  { frameworkId, became }: Follow,
): Promise<void> {
  if (became.size === 0) return
  const { numAffectedRows } = await sql`
    insert into evidence_skills (organisation_id, evidence_id, framework_id, skill_key)
    select distinct s.organisation_id, s.evidence_id, s.framework_id, b.now
    from evidence e
    join evidence_skills s on s.organisation_id = e.organisation_id and s.evidence_id = e.id
    join unnest(${[...became.keys()]}::text[], ${[...became.values()]}::text[]) as b(was, now) on b.was = s.skill_key
    where e.organisation_id = ${tx.organisationId} and e.person_id = ${me.id} and s.framework_id = ${frameworkId}
      and (
        select count(*) from evidence_skills o where o.organisation_id = e.organisation_id and o.evidence_id = e.id
      ) < ${mostSkills}
    on conflict do nothing`.execute(tx)
  if (numAffectedRows) await publish(tx, evidenceChanged, { personId: me.id }, { actorId: me.id })
}
