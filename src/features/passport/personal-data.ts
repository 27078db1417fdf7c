import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** Everything is the person's own: all of it is exported, all of it goes. Rounds go last, the rest points at them. */
export const passportPersonalData: readonly PersonalData[] = [
  ownRows('take_out_links', { columns: ['created_at', 'expires_at'] }),
  ownRows('passport_results'),
  ownRows('unfinished_answers'),
  ownRows('checked_areas'),
  ownRows('assessments'),
  ownRows('skill_wishes'),
  ownRows('assessment_rounds'),
]
