import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** What is kept about where facts come from, and about units that changed. */
export const sourcesPersonalData: readonly PersonalData[] = [
  {
    table: 'field_owners',
    columns: ['decided_by'],
    erase: { kept: 'which system has the say about a field, and which nameless administrator decided it' },
  },
  ownRows('person_feeds'),
  {
    table: 'field_conflicts',
    columns: ['person_id', 'manager_id', 'settled_by'],
    export: (db, personId) =>
      db
        .selectFrom('field_conflicts')
        .select(['field', 'source', 'reason', 'value', 'noticed_at', 'outcome', 'settled_at'])
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .execute(),
    async erase(tx, personId) {
      await tx
        .deleteFrom('field_conflicts')
        .where('organisation_id', '=', tx.organisationId)
        .where(eb => eb.or([eb('person_id', '=', personId), eb('manager_id', '=', personId)]))
        .execute()
      await tx
        .updateTable('field_conflicts')
        .set({ settled_by: null })
        .where('organisation_id', '=', tx.organisationId)
        .where('settled_by', '=', personId)
        .execute()
    },
  },
  {
    table: 'unit_changes',
    columns: ['changed_by', 'undone_by'],
    erase: { kept: 'what happened to a unit is part of the record, and which nameless administrator did it' },
  },
  ownRows('unit_change_people'),
]
