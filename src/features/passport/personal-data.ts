import { ownRows, type PersonalData } from '#platform/personal-data.ts'

const own = { onlyForThePerson: true }

/** All of it is exported, to nobody but the person, and all of it goes. Rounds go last, the rest points at them. */
export const passportPersonalData: readonly PersonalData[] = [
  ownRows('take_out_links', { columns: ['created_at', 'expires_at'] }),
  ownRows('passport_results', own),
  ownRows('unfinished_answers', own),
  ownRows('checked_areas', own),
  ownRows('carried_answers', own),
  ownRows('edition_moves', own),
  ownRows('assessments', own),
  ownRows('skill_wishes', own),
  ownRows('skill_helps', own),
  ownRows('passport_frameworks', own),
  ownRows('assessment_rounds', own),
]
