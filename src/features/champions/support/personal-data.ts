import { sql } from 'kysely'
import type { Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const asDecided = { kept: 'what the programme decided stays; who decided it is a person without a name by then' }

/**
 * What a champion noted goes with them; counts of quarters that are over hold nobody's rows. A question goes with whoever
 * asked it, and with the champion who had it last, answers and all. The order matters: rows go before those they point at.
 */
export const supportPersonalData: readonly PersonalData[] = [
  {
    table: 'champion_helped',
    columns: ['person_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select s.happened_on, h.said_at from champion_helped h
          join champion_sessions s on s.organisation_id = h.organisation_id and s.id = h.session_id
          where h.organisation_id = ${db.organisationId} and h.person_id = ${personId}`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from champion_helped h where h.organisation_id = ${tx.organisationId} and (h.person_id = ${personId}
        or h.session_id in (select id from champion_sessions where organisation_id = ${tx.organisationId}
          and champion_id = ${personId}))`.execute(tx)
    },
  },
  {
    table: 'champion_sessions',
    columns: ['champion_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select happened_on, people, minutes, outcome, area_key, words, spared_it_desk, how, follow_up_on,
            follow_up_done_at, logged_at, removed_at
          from champion_sessions where organisation_id = ${db.organisationId} and champion_id = ${personId}
          order by happened_on`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`update champion_thanks set session_id = null where organisation_id = ${tx.organisationId}
        and session_id in (select id from champion_sessions where organisation_id = ${tx.organisationId}
          and champion_id = ${personId})`.execute(tx)
      await sql`delete from champion_sessions where organisation_id = ${tx.organisationId}
        and champion_id = ${personId}`.execute(tx)
    },
  },
  ownRows('champion_codes', { onlyForThePerson: true, columns: ['made_at', 'revoked_at', 'last_used_on'] }),
  {
    table: 'champion_request_lines',
    columns: ['person_id', 'to_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select l.act, l.words, l.written_at from champion_request_lines l
          join champion_requests r on r.organisation_id = l.organisation_id and r.id = l.request_id
          where l.organisation_id = ${db.organisationId} and (l.person_id = ${personId} or r.person_id = ${personId})
          order by l.written_at`.execute(db)
      ).rows,
    erase: eraseLines,
  },
  {
    table: 'champion_requests',
    columns: ['person_id', 'champion_id'],
    export: async (db, personId) =>
      (
        await sql<object>`select words, state, asked_at, state_at from champion_requests
          where organisation_id = ${db.organisationId} and person_id = ${personId} order by asked_at`.execute(db)
      ).rows,
    async erase(tx, personId) {
      await sql`delete from champion_requests where organisation_id = ${tx.organisationId}
        and ${personId} in (person_id, champion_id)`.execute(tx)
    },
  },
  { table: 'champion_support_rules', columns: ['changed_by'], erase: asDecided },
]

async function eraseLines(tx: Writing, personId: string): Promise<void> {
  await sql`delete from champion_request_lines l using champion_requests r where l.organisation_id = ${tx.organisationId}
    and r.organisation_id = l.organisation_id and r.id = l.request_id
    and ${personId} in (r.person_id, r.champion_id)`.execute(tx)
  await sql`update champion_request_lines set person_id = nullif(person_id, ${personId}), to_id = nullif(to_id, ${personId})
    where organisation_id = ${tx.organisationId} and ${personId} in (person_id, to_id)`.execute(tx)
}
