import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** How a person's rows in this feature's tables are exported and erased. */
export const finderPersonalData: readonly PersonalData[] = [ownRows('saved_searches', { onlyForThePerson: true })]
