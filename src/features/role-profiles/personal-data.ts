import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const kept = (table: string, ...columns: string[]): PersonalData => ({
  table,
  columns,
  erase: { kept: 'what a job needs belongs to the organisation; who wrote it is a person without a name by then' },
})

export const roleProfilesPersonalData: readonly PersonalData[] = [
  ownRows('role_profile_follows', { onlyForThePerson: true }),
  kept('role_profile_offers', 'offered_by', 'withdrawn_by'),
  kept('role_profile_retirements', 'retired_by', 'returned_by'),
  kept('role_profile_editions', 'created_by', 'published_by'),
  kept('role_profiles', 'created_by'),
  kept('role_profile_imports', 'uploaded_by', 'confirmed_by'),
]
