import { peopleUrls } from '#features/people/index.ts'

/** A person's page and one's own profile keep the addresses that lower floors link to. */
export const profilesUrls = {
  person: peopleUrls.person,
  mine: peopleUrls.myProfile,
} as const
