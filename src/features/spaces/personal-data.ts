import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const postsOf = (db: Reading, personId: string) =>
  sql`(select o.id from space_posts o where o.organisation_id = ${db.organisationId} and o.author_id = ${personId})`
const filesOf = (db: Reading, personId: string) =>
  sql`(select f.id from space_files f where f.organisation_id = ${db.organisationId}
    and f.post_id in ${postsOf(db, personId)})`

type Which = (db: Reading, personId: string) => RawBuilder<unknown>

interface Table {
  readonly columns: readonly string[]
  /** What goes out. */
  readonly own?: Which
  readonly told?: RawBuilder<unknown>
  /** What goes away. */
  readonly gone?: Which
  /** Columns that forget the person; the row belongs to others. */
  readonly forgets?: readonly string[]
}

const rows = (table: string, { columns, own, told = sql`*`, gone, forgets = [] }: Table): PersonalData => ({
  table,
  columns,
  ...(own
    ? {
        export: async (db: Reading, personId: string) =>
          (
            await sql<object>`select ${told} from ${sql.table(table)}
              where organisation_id = ${db.organisationId} and ${own(db, personId)}`.execute(db)
          ).rows,
      }
    : {}),
  async erase(tx: Writing, personId: string) {
    if (gone)
      await sql`delete from ${sql.table(table)}
        where organisation_id = ${tx.organisationId} and ${gone(tx, personId)}`.execute(tx)
    for (const column of forgets)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = null
        where organisation_id = ${tx.organisationId} and ${sql.ref(column)} = ${personId}`.execute(tx)
  },
})

const onOwnPosts: Which = (db, personId) => sql`post_id in ${postsOf(db, personId)}`
const as =
  (column: string): Which =>
  (_, personId) =>
    sql`${sql.ref(column)} = ${personId}`

/**
 * What somebody wrote stays without their name, because others answered it and learn from it; its earlier wordings go,
 * and their files with them. Everything else that is theirs goes. Why: decision 0047. The order matters: rows go before
 * those that they point at.
 */
export const spacesPersonalData: readonly PersonalData[] = [
  rows('space_file_pieces', { columns: [], gone: (db, personId) => sql`file_id in ${filesOf(db, personId)}` }),
  rows('space_files', {
    columns: [],
    own: onOwnPosts,
    told: sql`id, post_id, name, kind, byte_count, kept_at`,
    gone: onOwnPosts,
  }),
  rows('space_post_versions', { columns: [], own: onOwnPosts, gone: onOwnPosts }),
  rows('space_mentions', { columns: ['person_id'], own: as('person_id'), gone: as('person_id') }),
  ownRows('space_reactions'),
  ownRows('space_readings'),
  ownRows('space_drafts'),
  rows('space_reports', {
    columns: ['person_id', 'settled_by'],
    own: as('person_id'),
    told: sql`id, post_id, words, reported_at, settled_at, outcome`,
    gone: as('person_id'),
    forgets: ['settled_by'],
  }),
  rows('space_moderations', {
    columns: ['actor_id'],
    own: (db, personId) => sql`(actor_id = ${personId} or post_id in ${postsOf(db, personId)})`,
    told: sql`id, topic_id, post_id, act, why, happened_at`,
    forgets: ['actor_id'],
  }),
  rows('space_posts', {
    columns: ['author_id'],
    own: as('author_id'),
    told: sql`id, topic_id, number, words, came_by, written_at, edited_at, deleted_at, hidden_at`,
    forgets: ['author_id'],
  }),
  rows('space_topics', {
    columns: ['author_id', 'summary_by'],
    own: as('author_id'),
    told: sql`id, space_id, title, opened_at, summary`,
    forgets: ['author_id', 'summary_by'],
  }),
  rows('space_members', {
    columns: ['person_id', 'invited_by'],
    own: as('person_id'),
    told: sql`space_id, state, is_moderator, is_muted, since`,
    gone: as('person_id'),
    forgets: ['invited_by'],
  }),
  rows('spaces', { columns: ['made_by'], forgets: ['made_by'] }),
]
