import type { PersonalData } from '#platform/personal-data.ts'

export const basicsPersonalData: readonly PersonalData[] = [
  {
    table: 'basic_waves',
    columns: ['taken_by'],
    erase: {
      kept: 'the figures of a day belong to the organisation; who asked for them is a person without a name by then',
    },
  },
  {
    table: 'basic_cohorts',
    columns: ['person_id'],
    export: (db, personId) =>
      db
        .selectFrom('basic_cohorts')
        .selectAll()
        .where('organisation_id', '=', db.organisationId)
        .where('person_id', '=', personId)
        .execute(),
    async erase(tx, personId) {
      await tx
        .deleteFrom('basic_cohorts')
        .where('organisation_id', '=', tx.organisationId)
        .where('person_id', '=', personId)
        .execute()
      // The figures of the team that the person led: nobody else may open them, so nobody misses them.
      await tx
        .deleteFrom('basic_cells')
        .where('organisation_id', '=', tx.organisationId)
        .where('grouping', '=', 'teams')
        .where('group_id', '=', personId)
        .execute()
    },
  },
]
