import { ownRows, type PersonalData } from '#platform/personal-data.ts'

/** A plan is its owner's alone: all of it goes out to them, and all of it goes with them. */
export const planPersonalData: readonly PersonalData[] = [
  ownRows('plan_steps', { onlyForThePerson: true }),
  ownRows('plan_nudges', { onlyForThePerson: true }),
]
