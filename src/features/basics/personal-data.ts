import { ownRows, type PersonalData } from '#platform/personal-data.ts'

export const basicsPersonalData: readonly PersonalData[] = [
  {
    table: 'basic_waves',
    columns: ['taken_by'],
    erase: {
      kept: 'the figures of a day belong to the organisation; who asked for them is a person without a name by then',
    },
  },
  // Whether somebody has been counted among those who answered is the person's own business too.
  ownRows('basic_cohorts', { onlyForThePerson: true }),
  {
    table: 'basic_cells',
    columns: [],
    // The figures of the team that the person led: nobody else may open them, so nobody misses them.
    async erase(tx, personId) {
      await tx
        .deleteFrom('basic_cells')
        .where('organisation_id', '=', tx.organisationId)
        .where('grouping', '=', 'teams')
        .where('group_id', '=', personId)
        .execute()
    },
  },
]
