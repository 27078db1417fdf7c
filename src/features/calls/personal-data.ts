import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const callsOf = (db: Reading, personId: string) =>
  sql`(select k.id from calls k where k.organisation_id = ${db.organisationId} and k.person_id = ${personId})`
// One's own offers, and what others offered on one's own calls: they go together.
const offersOf = (db: Reading, personId: string) =>
  sql`(select f.id from call_offers f where f.organisation_id = ${db.organisationId}
    and (f.person_id = ${personId} or f.call_id in ${callsOf(db, personId)}))`
const ownOffersOf = (db: Reading, personId: string) =>
  sql`(select f.id from call_offers f where f.organisation_id = ${db.organisationId} and f.person_id = ${personId})`

type Which = (db: Reading, personId: string) => RawBuilder<unknown>

interface Table {
  readonly columns: readonly string[]
  /** What goes out: rows of the person's own. */
  readonly own: Which
  /** What goes: those, and what hangs on the person's own calls. */
  readonly gone: Which
  /** Columns that only forget the person; the row belongs to others. */
  readonly forgets?: readonly string[]
  readonly told?: RawBuilder<unknown>
}

const rows = (table: string, { columns, own, gone, forgets = [], told = sql`*` }: Table): PersonalData => ({
  table,
  columns,
  export: async (db, personId) =>
    (
      await sql<object>`select ${told} from ${sql.table(table)}
        where organisation_id = ${db.organisationId} and ${own(db, personId)}`.execute(db)
    ).rows,
  async erase(tx: Writing, personId: string) {
    await sql`delete from ${sql.table(table)}
      where organisation_id = ${tx.organisationId} and ${gone(tx, personId)}`.execute(tx)
    for (const column of forgets)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = null
        where organisation_id = ${tx.organisationId} and ${sql.ref(column)} = ${personId}`.execute(tx)
  },
})

const onOwnCalls: Which = (db, personId) => sql`call_id in ${callsOf(db, personId)}`
const written: Which = (_, personId) => sql`person_id = ${personId}`
const writtenOrOnOwnCalls: Which = (db, personId) =>
  sql`(person_id = ${personId} or call_id in ${callsOf(db, personId)})`

/**
 * A person's calls go with all that hangs on them, and so do their offers. Answers to others' calls stay without their
 * name, because others learn from them. The order matters: rows go before those that they point at.
 */
export const callsPersonalData: readonly PersonalData[] = [
  rows('call_thanks', {
    columns: ['from_id', 'to_id'],
    own: (_, personId) => sql`(from_id = ${personId} or (to_id = ${personId} and retracted_at is null))`,
    gone: (db, personId) =>
      sql`(from_id = ${personId} or to_id = ${personId} or offer_id in ${offersOf(db, personId)})`,
  }),
  rows('call_messages', {
    columns: ['person_id'],
    own: (db, personId) => sql`(person_id = ${personId} or offer_id in ${ownOffersOf(db, personId)})`,
    gone: (db, personId) => sql`(person_id = ${personId} or offer_id in ${offersOf(db, personId)})`,
  }),
  rows('call_offers', {
    columns: ['person_id', 'manager_id'],
    own: written,
    gone: writtenOrOnOwnCalls,
    forgets: ['manager_id'],
  }),
  rows('call_answers', {
    columns: ['person_id'],
    own: written,
    gone: onOwnCalls,
    forgets: ['person_id'],
    told: sql`id, call_id, words, answered_at, changed_at, withdrawn_at, best_at`,
  }),
  rows('call_views', { columns: ['person_id'], own: written, gone: writtenOrOnOwnCalls }),
  rows('call_outcomes', { columns: ['closed_by'], own: onOwnCalls, gone: onOwnCalls, forgets: ['closed_by'] }),
  rows('call_changes', {
    columns: ['actor_id'],
    own: (db, personId) => sql`(actor_id = ${personId} or call_id in ${callsOf(db, personId)})`,
    gone: onOwnCalls,
    forgets: ['actor_id'],
  }),
  rows('call_skills', { columns: [], own: onOwnCalls, gone: onOwnCalls }),
  ownRows('calls', {
    columns: [
      'id',
      'direction',
      'kind',
      'state',
      'title',
      'details',
      'why',
      'place',
      'begun_at',
      'posted_at',
      'closed_at',
    ],
  }),
  {
    table: 'call_policies',
    columns: ['changed_by'],
    async erase(tx, personId) {
      await sql`update call_policies set changed_by = null
        where organisation_id = ${tx.organisationId} and changed_by = ${personId}`.execute(tx)
    },
  },
]
