import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** What somebody brought along is for them alone, and goes with them. */
export const arrivalsPersonalData: readonly PersonalData[] = [
  ownRows('brought_answers', { onlyForThePerson: true }),
  ownRows('arrivals', { onlyForThePerson: true }),
]
