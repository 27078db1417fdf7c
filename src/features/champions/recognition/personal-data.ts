import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '#platform/db/tx.ts'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const rows = async (db: Reading, ask: RawBuilder<object>): Promise<readonly object[]> => (await ask.execute(db)).rows
const run = async (tx: Writing, change: RawBuilder<unknown>): Promise<void> => void (await change.execute(tx))

/** Thanks go with either side; a story goes with its author, and comes down when somebody in it goes. */
export const recognitionPersonalData: readonly PersonalData[] = [
  {
    table: 'champion_thanks',
    columns: ['from_id', 'to_id'],
    export: (db, personId) =>
      rows(
        db,
        sql`select words, is_public, given_at, retracted_at, from_id = ${personId} as given_by_me from champion_thanks
          where organisation_id = ${db.organisationId} and (from_id = ${personId}
            or (to_id = ${personId} and retracted_at is null)) order by given_at`,
      ),
    erase: (tx, personId) =>
      run(
        tx,
        sql`delete from champion_thanks where organisation_id = ${tx.organisationId} and ${personId} in (from_id, to_id)`,
      ),
  },
  {
    table: 'champion_story_people',
    columns: ['person_id'],
    export: (db, personId) =>
      rows(
        db,
        sql`select s.title, w.answer, w.answered_at from champion_story_people w
          join champion_stories s on s.organisation_id = w.organisation_id and s.id = w.story_id
          where w.organisation_id = ${db.organisationId} and w.person_id = ${personId}
            and s.state in ('asked', 'published')`,
      ),
    async erase(tx, personId) {
      await run(
        tx,
        sql`update champion_stories set state = 'draft', published_at = null where organisation_id = ${tx.organisationId}
          and state in ('asked', 'published') and id in (select story_id from champion_story_people
            where organisation_id = ${tx.organisationId} and person_id = ${personId})`,
      )
      await run(
        tx,
        sql`delete from champion_story_people where organisation_id = ${tx.organisationId} and (person_id = ${personId}
          or story_id in (select id from champion_stories where organisation_id = ${tx.organisationId}
            and author_id = ${personId}))`,
      )
    },
  },
  {
    table: 'champion_stories',
    columns: ['author_id'],
    export: (db, personId) =>
      rows(
        db,
        sql`select title, words, state, made_at, published_at from champion_stories
          where organisation_id = ${db.organisationId} and author_id = ${personId} order by made_at`,
      ),
    erase: (tx, personId) =>
      run(
        tx,
        sql`delete from champion_stories where organisation_id = ${tx.organisationId} and author_id = ${personId}`,
      ),
  },
  {
    table: 'champion_letters',
    columns: ['person_id', 'sent_to'],
    export: (db, personId) =>
      rows(
        db,
        sql`select year, facts, words, figures, sent_at from champion_letters
          where organisation_id = ${db.organisationId} and person_id = ${personId} order by year`,
      ),
    async erase(tx, personId) {
      await run(
        tx,
        sql`delete from champion_letters where organisation_id = ${tx.organisationId} and person_id = ${personId}`,
      )
      await run(
        tx,
        sql`update champion_letters set sent_to = null, sent_at = null where organisation_id = ${tx.organisationId}
          and sent_to = ${personId}`,
      )
    },
  },
  ownRows('champion_board_members'),
  {
    table: 'champion_boards',
    columns: ['made_by'],
    erase: { kept: 'what the programme decided stays; who decided it is a person without a name by then' },
  },
]
