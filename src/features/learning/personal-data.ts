import { sql } from 'kysely'
import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const clear =
  (
    table:
      | 'learning_resources'
      | 'learning_collections'
      | 'learning_reviews'
      | 'learning_assignments'
      | 'learning_imports'
      | 'learning_shares',
    columns: readonly string[],
  ): PersonalData['erase'] =>
  async (tx, personId) => {
    for (const column of columns)
      await sql`update ${sql.table(table)} set ${sql.ref(column)} = null
        where organisation_id = ${tx.organisationId} and ${sql.ref(column)} = ${personId}`.execute(tx)
  }

/** What somebody learnt is theirs alone and goes with them; what they did for the catalogue stays, without their name. */
export const learningPersonalData: readonly PersonalData[] = [
  ownRows('learning_completions', { onlyForThePerson: true }),
  ownRows('learning_assignment_answers', { onlyForThePerson: true }),
  {
    ...ownRows('learning_reviews', { onlyForThePerson: true }),
    columns: ['person_id', 'hidden_by'],
    erase: async (tx, personId) => {
      await sql`delete from learning_reviews where organisation_id = ${tx.organisationId} and person_id = ${personId}`.execute(
        tx,
      )
      await sql`update learning_reviews set hidden_by = null
        where organisation_id = ${tx.organisationId} and hidden_by = ${personId}`.execute(tx)
    },
  },
  {
    table: 'learning_shares',
    columns: ['shared_by'],
    erase: clear('learning_shares', ['shared_by']),
  },
  {
    table: 'learning_resources',
    columns: ['owner_id', 'checked_by', 'suggested_by', 'changed_by'],
    export: async (db, personId) =>
      (
        await sql<object>`select id, texts, owner_id, suggested_by, suggested_why, created_at from learning_resources
          where organisation_id = ${db.organisationId} and (owner_id = ${personId} or suggested_by = ${personId})`.execute(
          db,
        )
      ).rows,
    erase: clear('learning_resources', ['owner_id', 'checked_by', 'suggested_by', 'changed_by']),
  },
  {
    table: 'learning_collections',
    columns: ['owner_id', 'changed_by'],
    erase: clear('learning_collections', ['owner_id', 'changed_by']),
  },
  {
    table: 'learning_assignments',
    columns: ['assigned_by', 'ended_by'],
    erase: clear('learning_assignments', ['assigned_by', 'ended_by']),
  },
  {
    table: 'learning_imports',
    columns: ['uploaded_by', 'confirmed_by'],
    erase: clear('learning_imports', ['uploaded_by', 'confirmed_by']),
  },
]
